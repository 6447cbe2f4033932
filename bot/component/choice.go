package component

import (
	"fmt"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/locale"
)

// leading renders a note with buttons for what it leads to.
func (r Frame) leading(note card.Note) Page {
	page := Note(note.Text)
	var buttons []discordgo.MessageComponent
	for _, o := range note.Open {
		buttons = append(buttons, r.button(o.Text, discordgo.SecondaryButton, Control{Kind: KindOpen, Key: o.Key}))
	}
	if len(buttons) > 0 {
		page = append(page, row(buttons...))
	}
	return page
}

// pick renders candidates: the questions in full as text, and a button for each.
func (r Frame) pick(p card.Pick) Page {
	all := texts{Harmless(p.Lead)}
	room := (TextBudget - all.width() - Cost(r.Voice.Say(locale.Updated))) / max(len(p.Options), 1)
	var rows []discordgo.MessageComponent
	for _, o := range p.Options {
		all = append(all, numbered(o, room-numberSlack))
		rows = append(rows, row(r.button(label(o), discordgo.PrimaryButton, Control{Kind: KindPick, Key: o.Key, Number: o.Passage})))
	}
	none := r.button(r.Voice.Say(locale.None), discordgo.SecondaryButton, Control{Kind: KindNone})
	last := append([]discordgo.MessageComponent{none}, r.away()...)
	return r.container(append(all.displays(), append(rows, row(last...))...))
}

// pointers renders where else to look: in one line, with a button for each section. What the content has to say to that
// is a footnote, so that nothing looks like an answer.
func (r Frame) pointers(p card.Pointers) Page {
	lead := Cut(p.Lead, maxQuestion, Cost)
	if len(p.Sections) > 0 {
		lead = locale.Joined(lead, p.Below)
	}
	parts := texts{Harmless(lead)}.displays()
	for _, o := range p.Sections {
		parts = append(parts, row(r.button(label(o), discordgo.SecondaryButton, Control{Kind: KindSection, Key: o.Key})))
	}
	if line := locale.OneLine(p.Line); line != "" {
		parts = append(parts, discordgo.TextDisplay{Content: Small(line)})
	}
	if away := r.away(); len(away) > 0 {
		parts = append(parts, row(away...))
	}
	return r.container(parts)
}

// numbered is an option as a line of a list, its text cut to the limit.
func numbered(o card.Option, limit int) string {
	line := fmt.Sprintf("**%d** · %s", o.Number, Harmless(Cut(locale.OneLine(o.Text), limit, Cost)))
	if o.Detail != "" {
		line += " · " + Harmless(Cut(o.Detail, maxHeading, Cost))
	}
	return line
}

// numberedLine is the same without mark-up, for labels.
func numberedLine(o card.Option) string {
	return fmt.Sprintf("%d · %s", o.Number, locale.OneLine(o.Text))
}

// label is the text of an option's button. Whose it is stays, however long the text.
func label(o card.Option) string {
	if o.Detail == "" {
		return Cut(numberedLine(o), maxLabel, Width)
	}
	whose := " · " + Cut(locale.OneLine(o.Detail), maxLabel/2, Width)
	return Cut(numberedLine(o), maxLabel-Width(whose), Width) + whose
}
