package terminal

import (
	"context"
	"strings"

	"faqbot/bot/card"
	"faqbot/bot/locale"
	"faqbot/knowledge"
)

// about says what the bot is. Unlike Discord's, it says that nothing is kept.
func (c *Conversation) about(t card.Teller) {
	note := t.About()
	lines := strings.Split(note.Text, "\n")
	lines[len(lines)-1] = c.Voice.Say(locale.TypedUnkept)
	note.Text = strings.Join(lines, "\n")
	c.before = knowledge.Before{}
	c.show(t, note)
}

// sections lists all sections and introductions. The numbers run through all interviews.
func (c *Conversation) sections(base *knowledge.Base) {
	t := c.teller(base)
	o := t.Overview()
	for n := range o.Sections {
		o.Sections[n].Number = n + 1
	}
	for n := range o.Introductions {
		o.Introductions[n].Number = len(o.Sections) + n + 1
	}
	c.show(t, o)
}

// section shows the section with this name, or sections with a similar name.
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
		c.Screen.Say(c.Voice.Say(locale.NotReloaded) + "\n" + err.Error())
		return
	}
	c.Screen.Say(strings.Join([]string{
		c.Voice.Say(locale.Reloaded, c.Library.Base().Version()),
		c.Voice.Say(locale.NowServing, c.Voice.Counts(change.Sections, change.Turns)),
		c.Voice.Say(locale.Changes, change.Added, change.Changed, change.Removed),
	}, "\n"))
	if len(change.Refused) > 0 {
		c.Screen.Say(c.Voice.Say(locale.FilesRefused) + "\n" + strings.Join(change.Refusals(), "\n"))
	}
}

// Complete completes a command, or the name of a section after /section. A command that is the start of another one
// comes first; the next completion goes on to the longer one. ok is false when there is nothing to complete.
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
