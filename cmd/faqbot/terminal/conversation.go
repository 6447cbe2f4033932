package terminal

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"faqbot/bot/card"
	"faqbot/bot/locale"
	"faqbot/knowledge"
	"faqbot/knowledge/dialogue"
	"faqbot/knowledge/talk"
)

// Prompt stands before the line that somebody types.
const Prompt = "> "

// Conversation answers lines as the bot answers messages in Discord.
type Conversation struct {
	Library *knowledge.Library
	Voice   locale.Voice // of what is said before anybody has typed; later it is that of what was typed last
	Lines   *Lines
	Screen  *Screen

	offers map[int]func()   // what a number chooses that is typed next; nil when no list was shown last
	before knowledge.Before // what was shown last
}

// Run reads and answers lines until there are no more, the person ends the conversation, or ctx is done. None of these
// is an error.
func (c *Conversation) Run(ctx context.Context) error {
	if c.Lines.Interactive {
		c.Screen.Say(c.teller(c.Library.Base()).Talk(talk.Greeting).Text + "\n" + c.Voice.Say(locale.TypedInvitation))
	}
	for c.Screen.Err() == nil {
		line, err := c.Lines.Next(ctx)
		if err != nil && !ended(ctx, err) {
			return fmt.Errorf("read a line: %w", err)
		}
		line = strings.TrimSpace(line)
		if err != nil || slices.Contains([]string{"/quit", "/exit", "quit", "exit"}, line) {
			break
		}
		if line != "" || !c.Lines.Interactive {
			c.reply(ctx, line)
		}
	}
	if c.Lines.Interactive {
		c.Screen.Say("\n" + c.Voice.Say(locale.Bye))
	}
	return c.Screen.Err()
}

// reply answers one line. It uses one version of the content from start to end.
func (c *Conversation) reply(ctx context.Context, line string) {
	base := c.Library.Base()
	if !strings.HasPrefix(line, "/") { // a command is in no language
		c.Voice = VoiceFor(line, c.Voice)
	}
	command, rest, _ := strings.Cut(line, " ")
	command, rest = strings.ToLower(command), strings.TrimSpace(rest)
	switch bare := rest == ""; {
	case command == "/help", bare && command == "help":
		c.say(locale.TypedManual)
	case command == "/sections", command == "/browse", bare && command == "sections":
		c.sections(base)
	case command == "/section" && bare:
		c.say(locale.TypedSection)
	case command == "/section":
		c.section(base, rest)
	case command == "/about":
		c.about(c.teller(base))
	case command == "/reload":
		c.offers = nil
		c.reload(ctx)
	case strings.HasPrefix(command, "/"):
		c.say(locale.TypedStrange)
	default:
		c.move(base, line)
	}
}

// say shows text that offers nothing to choose.
func (c *Conversation) say(p locale.Phrase) {
	c.offers, c.before = nil, knowledge.Before{}
	c.Screen.Say(c.Voice.Say(p))
}

// move chooses from the list on the screen, or answers a line that refers to what was shown before.
func (c *Conversation) move(base *knowledge.Base, line string) {
	if c.offers != nil && c.choose(base, line) {
		return
	}
	if _, err := strconv.Atoi(line); err == nil { // answers say "question 5 of 14"
		line = "#" + line
	}
	t := c.teller(base)
	if utf8.RuneCountInString(line) > card.MaxQuestion {
		view, _ := t.Answer(card.Question{Text: line}) // says so
		c.show(t, view)
		return
	}
	answer := base.Reply(knowledge.Query{Text: line, Before: c.before})
	view, _ := t.Found(answer)
	c.before = answer.Stands(c.before)
	c.show(t, view)
}

// choose opens the entry of the list that a line names by number or by position. It returns false for a line that names
// none.
func (c *Conversation) choose(base *knowledge.Base, line string) bool {
	switch move := dialogue.Read(line, base.Interviews()[0].Language, dialogue.List).(type) {
	case dialogue.Choose:
		if move.Last {
			move.Number = slices.Max(slices.Collect(maps.Keys(c.offers)))
		}
		switch open := c.offers[move.Number]; {
		case open != nil:
			open()
		case c.before.Answered != "": // it was opened from the list, and says which question of the interview it is
			return false
		default:
			c.Screen.Say(c.Voice.Say(locale.TypedMissing, move.Number)) // and the list still stands
		}
	case dialogue.Decline:
		if none := c.offers[0]; none != nil {
			none()
		} else {
			c.say(locale.TypedOther)
		}
	default:
		return false
	}
	return true
}

// VoiceFor returns the voice for the language of a line. A line whose language is unclear keeps the voice of the line
// before.
func VoiceFor(line string, before locale.Voice) locale.Voice {
	if v, sure := locale.Of(line); sure {
		return v
	}
	return before
}

// VoiceOf returns the voice for the language of an environment. It is English when the bot does not speak that language.
func VoiceOf(lookup func(string) string) locale.Voice {
	language, _, _ := strings.Cut(cmp.Or(lookup("LC_ALL"), lookup("LC_MESSAGES"), lookup("LANG")), ".") // as in zh_CN.UTF-8
	v, _ := locale.In(strings.ReplaceAll(language, "_", "-"))
	return v
}

// Teller returns what makes views for a terminal. It has its own words for the kinds of talk whose usual words are about
// Discord.
func Teller(voice locale.Voice, base *knowledge.Base) card.Teller {
	t := card.Teller{Voice: voice, Base: base}
	t.Own = map[talk.Kind]string{
		talk.Empty: voice.Say(locale.TypedWordless),
		talk.Help:  t.Talk(talk.Greeting).Text,
		talk.List:  voice.Say(locale.TypedToAsk, t.Names()),
	}
	return t
}

func (c *Conversation) teller(base *knowledge.Base) card.Teller { return Teller(c.Voice, base) }
