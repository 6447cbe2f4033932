package component

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
)

// Kind says what a button or an option of a select does. What it means for the other fields of its Control stands beside
// it, and in traits.
type Kind string

const (
	KindFull    Kind = "full" // shows the whole answer of the entry Key, page Number
	KindPick    Kind = "pick" // chooses the entry Key among candidates
	KindNone    Kind = "none" // says that none of the candidates was meant
	KindSection Kind = "sect" // shows the section Key, page Number
	KindOpen    Kind = "open" // shows the card of the entry Key
	KindChoose  Kind = "list" // a select whose values are controls themselves
	KindShare   Kind = "post" // posts the card of the entry Key for everybody; Number is as for a pick
	KindAway    Kind = "away" // takes the message away
	KindBrowse  Kind = "toc"  // shows the table of contents, page Number
	KindUp      Kind = "up"   // votes for the entry Key as an answer
	KindDown    Kind = "down" // votes against it
	KindReason  Kind = "why"  // says why; Number is that of the reason
)

// trait is what sets the controls of a kind apart.
type trait struct {
	others  bool // they carry Others in the place of Number
	message bool // they carry Message in the place of Asker
	answers bool // a message that has one shows the entry Key as an answer
	offers  bool // a message that has one offers the entry Key
}

// traits has the kinds that have any.
var traits = map[Kind]trait{
	KindFull:   {answers: true},
	KindPick:   {offers: true},
	KindShare:  {answers: true},
	KindUp:     {answers: true},
	KindDown:   {others: true},
	KindReason: {message: true},
}

// binEmoji is on the button that takes a message away.
const binEmoji = "🗑️"

// away returns that button for what is no answer; every answer has it among its votes. What one person sees needs none:
// Discord lets them dismiss it.
func (r Frame) away() []discordgo.MessageComponent {
	if r.Private {
		return nil
	}
	return []discordgo.MessageComponent{r.symbol(binEmoji, Control{Kind: KindAway})}
}

// votes returns the buttons with which whoever sees an answer says what they think of it, and the one that takes it away.
func (r Frame) votes(c card.Card) []discordgo.MessageComponent {
	return []discordgo.MessageComponent{
		r.symbol("👍", Control{Kind: KindUp, Key: c.Key}),
		r.symbol("👎", Control{Kind: KindDown, Key: c.Key, Others: c.Others}),
		r.symbol(binEmoji, Control{Kind: KindAway}),
	}
}

// feedback renders other questions than the one that was voted down, and asks what was wrong with its answer.
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

// Carries returns true when a button with that custom id is among components.
func Carries(components []discordgo.MessageComponent, id string) (carries bool) {
	each(components, func(one string) { carries = carries || one == id })
	return carries
}
