package terminal

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"faqbot/bot/card"
	"faqbot/bot/locale"
	"faqbot/knowledge"
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

func (c *Conversation) answer(base *knowledge.Base, question string) {
	t := c.teller(base)
	view, _ := t.Answer(card.Question{Text: question})
	c.show(t, view)
}

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
			c.offers[o.Number] = func() { c.Screen.Show(t.Picked(e, o.Passage)) }
		}
	}
	c.Screen.Say(choosing)
}

// offerQuestions lets a number open one of a section's questions. Nothing in what is opened is closest to anything.
func (c *Conversation) offerQuestions(t card.Teller, contents card.Contents) {
	c.offers = map[int]func(){}
	for _, o := range contents.Questions {
		if e, ok := t.Base.Entry(o.Key); ok {
			opened := t.Opened(e)
			opened.Lead, opened.Passage = "", -1
			c.offers[o.Number] = func() { c.Screen.Show(opened) }
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
	if len(c.offers) > 0 {
		c.Screen.Say(opening)
	}
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
	for _, command := range []string{"/help", "/section", "/sections", "/reload", "/quit", "/exit"} {
		if len(typed) > 1 && len(typed) < len(command) && strings.HasPrefix(command, typed) {
			return command, true
		}
	}
	return "", false
}
