package terminal

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"faqbot/bot"
	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// Prompt stands before a line that is typed.
const Prompt = "> "

// Conversation answers what is typed, as the bot does in Discord.
type Conversation struct {
	Library *knowledge.Library
	Voice   bot.Voice
	Lines   *Lines
	Screen  *Screen

	offers map[int]func() // what a number chooses that is typed next
}

// The conversation's own words; all others are the bot's.
const (
	invitation = "/help shows what else I can do, and Ctrl-D ends this."
	farewell   = "Goodbye."
	choosing   = "Type the number of the one you mean, 0 for none of them, or ask something else."
	opening    = "Type a number to open it, or ask something."
	strange    = "There is no such command. /help shows what there is."
	sectionOf  = "Which section? Type /section and its heading, a part of it, or its number. /sections lists them."
	kept       = "The content was not reloaded, and what I knew before goes on serving. What is wrong:"
	refused    = "Some files have errors. What I knew of them before goes on serving. What is wrong:"
	reread     = "The content was read again: %d questions in %d sections; %d added, %d changed, %d removed."
)

const manual = `Type a question in your own words, and I answer with what was said in the interview, word for word.
  /sections       the sections of the interview
  /section NAME   the questions of one section: its heading, a part of it, or its number
  /reload         read the content again
  /help           this
  /quit           the end; quit, exit, /exit, Ctrl-D and Ctrl-C do the same
Where I list things with numbers, type a number to choose one.`

// Run talks until there is nothing more to read, the person ends it, or ctx is done. None of these is an error.
func (c *Conversation) Run(ctx context.Context) error {
	if c.Lines.Interactive {
		c.Screen.Say(c.Voice.Talk(match.Greeting, c.Library.Base()) + "\n" + invitation)
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
	if number, err := strconv.Atoi(line); err == nil && c.offers[number] != nil {
		c.offers[number]()
		return
	}
	command, rest, _ := strings.Cut(line, " ")
	if !strings.HasPrefix(command, "/") {
		c.answer(base, line)
		return
	}
	c.offers = nil
	switch rest = strings.TrimSpace(rest); {
	case command == "/help":
		c.Screen.Say(manual)
	case command == "/sections":
		c.sections(base)
	case command == "/section" && rest != "":
		c.section(base, rest)
	case command == "/section":
		c.Screen.Say(sectionOf)
	case command == "/reload":
		c.reload(ctx)
	default:
		c.Screen.Say(strange)
	}
}

func (c *Conversation) answer(base *knowledge.Base, question string) {
	c.offers = nil
	answer := base.Ask(question)
	c.Screen.Answer(c.Voice, answer, base)
	switch {
	case answer.Band == match.Pick && len(answer.Hits) > 0:
		c.offerHits(base, answer)
	case answer.Band == match.Abstain && answer.Talk == match.None:
		c.offerSections(c.Voice.Abstain(answer, base).Sections, answer.Nearest, base.Sections())
	}
}

// offerHits lets a number choose among the candidates of a pick.
func (c *Conversation) offerHits(base *knowledge.Base, answer knowledge.Answer) {
	c.offers = map[int]func(){0: func() {
		none := c.Voice.NoneMeant(base)
		c.Screen.Pointers(none)
		c.offerSections(none.Sections, base.Sections())
	}}
	for n, o := range c.Voice.Pick(answer).Options {
		c.offers[o.Number] = func() { c.Screen.Card(c.Voice.Card(answer.Hits[n])) }
	}
	c.Screen.Say(choosing)
}

// sections lists all sections. Their numbers count through all interviews.
func (c *Conversation) sections(base *knowledge.Base) {
	var options []bot.Option
	for n, s := range base.Sections() {
		options = append(options, bot.Option{Number: n + 1, Text: s.Section.Heading})
	}
	c.Screen.List(options)
	c.offerSections(options, base.Sections())
}

// section shows the section of a name, or what comes close to it.
func (c *Conversation) section(base *knowledge.Base, name string) {
	if s, ok := base.Section(name); ok {
		c.contents(s)
		return
	}
	p := c.Voice.NoSection(name, base)
	c.Screen.Pointers(p)
	c.offerSections(p.Sections, base.Complete(name, len(p.Sections)), base.Sections())
}

// contents shows a section and lets a number open one of its questions.
func (c *Conversation) contents(s knowledge.SectionEntry) {
	c.Screen.Contents(c.Voice.Contents(s))
	c.offers = map[int]func(){}
	for n := range s.Section.Turns {
		turn := &s.Section.Turns[n]
		entry := knowledge.Entry{Interview: s.Interview, Section: s.Section, Turn: turn, Place: s.Place}
		c.offers[turn.Number] = func() { c.open(entry) }
	}
	c.Screen.Say(opening)
}

// open shows an entry that was not searched for: nothing in it is closest to anything.
func (c *Conversation) open(entry knowledge.Entry) {
	card := c.Voice.Card(knowledge.Hit{Entry: entry})
	card.Lead, card.Passage = "", -1
	c.Screen.Card(card)
}

// offerSections lets a number open one of the sections that the options were made from: the first list that is not
// empty, in order. Of two with one number, which takes two interviews, the first is opened.
func (c *Conversation) offerSections(options []bot.Option, lists ...[]knowledge.SectionEntry) {
	for _, sections := range lists {
		if len(sections) == 0 {
			continue
		}
		c.offers = map[int]func(){}
		for n, o := range options[:min(len(options), len(sections))] {
			if c.offers[o.Number] == nil {
				c.offers[o.Number] = func() { c.contents(sections[n]) }
			}
		}
		if len(c.offers) > 0 {
			c.Screen.Say(opening)
		}
		return
	}
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
	for _, command := range []string{"/help", "/section", "/sections", "/reload", "/quit", "/exit"} {
		if len(typed) > 1 && len(typed) < len(command) && strings.HasPrefix(command, typed) {
			return command, true
		}
	}
	return "", false
}
