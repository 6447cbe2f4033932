package terminal

import (
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

// Prompt stands before a line that is typed.
const Prompt = "> "

// Conversation answers what is typed, as the bot does in Discord.
type Conversation struct {
	Library *knowledge.Library
	Voice   locale.Voice
	Lines   *Lines
	Screen  *Screen

	offers map[int]func()   // what a number chooses that is typed next; nil when no list was shown last
	before knowledge.Before // what was shown last
}

// The conversation's own words; all others are the bot's.
const (
	invitation = "/help shows what else I can do, and Ctrl-D ends this."
	farewell   = "Goodbye."
	choosing   = "Type the number of the one you mean, 0 for none of them, or ask something else."
	opening    = "Type a number to open it, or ask something."
	missing    = "There is no %d on the list."
	other      = "Then ask in other words."
	unkept     = "Nothing that is typed here is kept."
	strange    = "There is no such command. /help shows what there is."
	sectionOf  = "Which section? Type /section and its heading, a part of it, or its number. /sections lists them."
	kept       = "The content was not reloaded, and what I knew before goes on serving. What is wrong:"
	refused    = "Some files have errors. What I knew of them before goes on serving. What is wrong:"
	reread     = "The content was read again: %d questions in %d sections; %d added, %d changed, %d removed."
)

const manual = `Type a question in your own words, and I answer with what was said in the interview, word for word.
  /sections       the sections of the interview; /browse does the same
  /section NAME   the questions of one section: its heading, a part of it, or its number
  /about          what I answer from
  /reload         read the content again
  /help           this
  /quit           the end; quit, exit, /exit, Ctrl-D and Ctrl-C do the same
Where I list things with numbers, type a number to choose one. “question 5” opens that question, “next” the one after it.
The mark ▎ stands beside the paragraph of an answer that I found your question in.`

// Run talks until there is nothing more to read, the person ends it, or ctx is done. None of these is an error.
func (c *Conversation) Run(ctx context.Context) error {
	if c.Lines.Interactive {
		c.Screen.Say(c.teller(c.Library.Base()).Talk(talk.Greeting).Text + "\n" + invitation)
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
		c.Screen.Say("\n" + farewell)
	}
	return c.Screen.Err()
}

// reply answers one line. Each line has content of one version.
func (c *Conversation) reply(ctx context.Context, line string) {
	base := c.Library.Base()
	command, rest, _ := strings.Cut(line, " ")
	command, rest = strings.ToLower(command), strings.TrimSpace(rest)
	switch bare := rest == ""; {
	case command == "/help", bare && command == "help":
		c.say(manual)
	case command == "/sections", command == "/browse", bare && command == "sections":
		c.sections(base)
	case command == "/section" && bare:
		c.say(sectionOf)
	case command == "/section":
		c.section(base, rest)
	case command == "/about":
		about := strings.Split(c.teller(base).About().Text, "\n")
		about[len(about)-1] = unkept // in place of what is kept in Discord
		c.say(strings.Join(about, "\n"))
	case command == "/reload":
		c.offers = nil
		c.reload(ctx)
	case strings.HasPrefix(command, "/"):
		c.say(strange)
	default:
		c.move(base, line)
	}
}

// say says something that no number chooses from.
func (c *Conversation) say(sentences string) {
	c.offers, c.before = nil, knowledge.Before{}
	c.Screen.Say(sentences)
}

// move chooses from the list that stands, or answers a line after what was shown before it.
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
	if answer.Turn != knowledge.Unlisted && answer.Turn != knowledge.Ended { // else what was shown still stands
		c.before = answer.Shows()
	}
	c.show(t, view)
}

// choose opens what a line names on the list that stands, by its number or its place. It returns false for a line that
// names nothing.
func (c *Conversation) choose(base *knowledge.Base, line string) bool {
	switch move := dialogue.Read(line, base.Interviews()[0].Language, dialogue.List).(type) {
	case dialogue.Choose:
		if move.Last {
			move.Number = slices.Max(slices.Collect(maps.Keys(c.offers)))
		}
		if open := c.offers[move.Number]; open != nil {
			open()
		} else {
			c.Screen.Say(fmt.Sprintf(missing, move.Number)) // and the list still stands
		}
	case dialogue.Decline:
		if none := c.offers[0]; none != nil {
			none()
		} else {
			c.say(other)
		}
	default:
		return false
	}
	return true
}

// unasked answers a line without a word in it. The usual sentence for that speaks of Discord.
const unasked = "I see no question in that. Ask me about the interview in your own words."

// Teller returns what makes views for a terminal.
func Teller(voice locale.Voice, base *knowledge.Base) card.Teller {
	t := card.Teller{Voice: voice, Base: base}
	t.Own = map[talk.Kind]string{
		talk.Empty: unasked,
		talk.Help:  t.Talk(talk.Greeting).Text, // the usual words say how to ask in Discord
	}
	return t
}

func (c *Conversation) teller(base *knowledge.Base) card.Teller { return Teller(c.Voice, base) }

// show shows a view and lets numbers choose what it offers.
func (c *Conversation) show(t card.Teller, view card.View) {
	c.offers = nil
	c.Screen.Show(view)
	switch v := view.(type) {
	case card.Pick:
		c.offerPick(t, v)
	case card.Pointers:
		c.offerSections(t, v.Sections)
	case card.Contents:
		c.offerQuestions(t, v)
	case card.Overview:
		c.offerSections(t, v.Sections)
	}
}

// offerPick lets a number choose among candidates.
func (c *Conversation) offerPick(t card.Teller, p card.Pick) {
	c.offers = map[int]func(){0: func() { c.show(t, t.NoneMeant()) }}
	for _, o := range p.Options {
		if e, ok := t.Base.Entry(o.Key); ok {
			c.offers[o.Number] = func() {
				c.before = knowledge.Before{Answered: o.Key}
				c.Screen.Show(t.Picked(e, o.Passage))
			}
		}
	}
	c.Screen.Say(choosing)
}

// offerQuestions lets a number open one of a section's questions.
func (c *Conversation) offerQuestions(t card.Teller, contents card.Contents) {
	c.offers = map[int]func(){}
	for _, o := range contents.Questions {
		if e, ok := t.Base.Entry(o.Key); ok {
			shown := t.Opened(e)
			shown.Lead, shown.Passage = "", -1 // nothing in it is closest to anything
			c.offers[o.Number] = func() {
				c.before = knowledge.Before{Answered: o.Key}
				c.Screen.Show(shown)
			}
		}
	}
	c.Screen.Say(opening)
}

// offerSections lets a number open a section. Of two with one number, which takes two interviews, the first is opened.
func (c *Conversation) offerSections(t card.Teller, options []card.Option) {
	c.offers = map[int]func(){}
	for _, o := range options {
		for _, s := range t.Base.Sections() {
			if s.Key() == o.Key && c.offers[o.Number] == nil {
				c.offers[o.Number] = func() { c.show(t, t.Contents(s)) }
			}
		}
	}
	if len(c.offers) == 0 {
		c.offers = nil
		return
	}
	c.Screen.Say(opening)
}

// sections lists all sections. Their numbers count through all interviews.
func (c *Conversation) sections(base *knowledge.Base) {
	t := c.teller(base)
	o := t.Overview()
	for n := range o.Sections {
		o.Sections[n].Number = n + 1
	}
	c.show(t, o)
}

// section shows the section of a name, or what comes close to it.
func (c *Conversation) section(base *knowledge.Base, name string) {
	t := c.teller(base)
	if s, ok := base.Section(name); ok {
		c.show(t, t.Contents(s))
		return
	}
	c.show(t, t.NoSection(name))
}

func (c *Conversation) reload(ctx context.Context) {
	change, err := c.Library.Reload(ctx)
	if err != nil {
		c.Screen.Say(kept + "\n" + err.Error())
		return
	}
	c.Screen.Say(fmt.Sprintf(reread, change.Turns, change.Sections, change.Added, change.Changed, change.Removed))
	if len(change.Refused) > 0 {
		c.Screen.Say(refused + "\n" + strings.Join(change.Refusals(), "\n"))
	}
}

// Complete finishes a command, or the name of a section after /section. A command that another one starts with comes
// before that, and goes on to it. ok is false when there is nothing to finish.
func Complete(library *knowledge.Library, typed string) (completed string, ok bool) {
	if name, isSection := strings.CutPrefix(typed, "/section "); isSection {
		found := library.Base().Complete(strings.TrimSpace(name), 1)
		if len(found) == 0 {
			return "", false
		}
		return "/section " + clean(found[0].Section.Heading), true
	}
	for _, command := range []string{"/help", "/section", "/sections", "/browse", "/about", "/reload", "/quit", "/exit"} {
		if len(typed) > 1 && len(typed) < len(command) && strings.HasPrefix(command, typed) {
			return command, true
		}
	}
	return "", false
}
