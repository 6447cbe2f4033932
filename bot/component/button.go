package component

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
)

// BinEmoji is on the button that takes a message away.
const BinEmoji = "🗑️"

// away returns that button for what is no answer; every answer has it among its votes. What one person sees needs none:
// Discord lets them dismiss it.
func (r Frame) away() []discordgo.MessageComponent {
	if r.Private {
		return nil
	}
	return []discordgo.MessageComponent{r.symbol(BinEmoji, Control{Kind: KindAway})}
}

// votes returns the buttons with which whoever sees an answer says what they think of it, and the one that takes it away.
func (r Frame) votes(c card.Card) []discordgo.MessageComponent {
	return []discordgo.MessageComponent{
		r.symbol("👍", Control{Kind: KindUp, Key: c.Key}),
		r.symbol("👎", Control{Kind: KindDown, Key: c.Key, Others: c.Others}),
		r.symbol(BinEmoji, Control{Kind: KindAway}),
	}
}

// feedback renders other questions than one whose answer was voted down, and asks what was wrong with it.
func (r Frame) feedback(f card.Feedback) Page {
	all := texts{Harmless(f.Lead)}
	if len(f.Options) > 0 {
		all = append(all, Harmless(f.Offer))
	}
	room := (TextBudget - all.width() - Cost(f.Ask)) / max(len(f.Options), 1)
	var rows, reasons []discordgo.MessageComponent
	for _, o := range f.Options {
		all = append(all, numbered(o, room-numberSlack))
		rows = append(rows, row(r.button(label(o), discordgo.PrimaryButton, Control{Kind: KindOpen, Key: o.Key})))
	}
	for n, reason := range f.Reasons {
		c := Control{Kind: KindReason, Key: f.Key, Number: n, Message: f.Message}
		reasons = append(reasons, r.button(reason, discordgo.SecondaryButton, c))
	}
	parts := append(all.displays(), rows...)
	return Page{discordgo.Container{Components: append(parts, discordgo.TextDisplay{Content: Harmless(f.Ask)}, row(reasons...))}}
}

// Carries reports whether a button with that custom id is among components as they came in.
func Carries(components []discordgo.MessageComponent, id string) bool {
	for _, part := range components {
		switch c := part.(type) {
		case *discordgo.Container:
			if Carries(c.Components, id) {
				return true
			}
		case *discordgo.ActionsRow:
			if Carries(c.Components, id) {
				return true
			}
		case *discordgo.Button:
			if c.CustomID == id {
				return true
			}
		}
	}
	return false
}
