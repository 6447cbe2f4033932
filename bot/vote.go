package bot

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/journal"
)

// votes returns the buttons with which everybody says what they think of an answer that everybody sees, and the one that
// takes it away.
func (r renderer) votes(c Card) []discordgo.MessageComponent {
	if r.private {
		return nil
	}
	button := func(emoji string, k kind) discordgo.MessageComponent {
		return discordgo.Button{
			Emoji: &discordgo.ComponentEmoji{Name: emoji}, Style: discordgo.SecondaryButton,
			CustomID: r.made(control{Kind: k, Key: c.key}).id(),
		}
	}
	return append([]discordgo.MessageComponent{button("👍", kindUp), button("👎", kindDown)}, r.away()...)
}

// reason is why an answer was none, and what its button says.
type reason struct {
	code  journal.Reason
	label string
}

// reasons are those that can be given. Their order travels in custom ids: add to its end alone.
func (v Voice) reasons() []reason {
	return []reason{{"wrong-question", v.say(msgWrongQuestion)}, {"not-helpful", v.say(msgNotHelpful)}, {"outdated", v.say(msgOutdated)}}
}

// clickVote has the vote of whoever clicked kept. It counts for the message that was voted on, of which a reason knows
// the id. A click on a button that the message does not have is a forgery.
func (x exchange) clickVote(c control, on *discordgo.Message) response {
	e, ok := findEntry(x.base, c.Key)
	reasons := x.voice.reasons()
	switch {
	case on == nil || len(on.Components) > 0 && !carries(on.Components, c.id()):
		return privately(note(x.voice.say(msgUnknownButton)))
	case c.Kind == kindReason && c.Number >= len(reasons):
		return privately(note(x.voice.say(msgUnknownButton)))
	case !ok:
		return privately(note(x.voice.say(msgGoneEntry)))
	}
	vote := journal.Vote{Entry: e.Key(), Message: on.ID, User: x.asker, Up: c.Kind == kindUp}
	if c.Kind == kindReason {
		vote.Message, vote.Reason = c.Message, reasons[c.Number].code
	}
	r := privately(note(x.voice.say(msgVoted)))
	r.unkept = note(x.voice.say(msgVoteLost))
	if c.Kind == kindDown {
		r.page, r.unkept = x.instead(x.voice.say(msgVoted), e, on.ID), x.instead(x.voice.say(msgVoteLost), e, on.ID)
	}
	r.vote = &vote
	return r
}

// instead offers what stands next to an entry that was no answer, and asks what was wrong with it in that message.
func (x exchange) instead(lead string, e knowledge.Entry, message string) page {
	options, ask := neighbours(e), x.voice.say(msgWhatWrong)
	all := texts{harmless(lead)}
	if len(options) > 0 {
		all, ask = append(all, harmless(x.voice.say(msgPerhapsBetter))), x.voice.say(msgUnfitting)
	}
	room := (textBudget - all.width() - cost(ask)) / max(len(options), 1)
	var rows, why []discordgo.MessageComponent
	for _, o := range options {
		all = append(all, numbered(o, room-numberSlack))
		rows = append(rows, row(x.button(label(o), discordgo.PrimaryButton, control{Kind: kindOpen, Key: o.key})))
	}
	for n, reason := range x.voice.reasons() {
		c := control{Kind: kindReason, Key: e.Key(), Number: n, Message: message}
		why = append(why, x.button(reason.label, discordgo.SecondaryButton, c))
	}
	parts := append(all.displays(), rows...)
	return page{discordgo.Container{Components: append(parts, discordgo.TextDisplay{Content: harmless(ask)}, row(why...))}}
}

// neighbours are the questions around an entry in its section, as many as are offered side by side.
func neighbours(e knowledge.Entry) []Option {
	all := e.Section.Turns
	at := slices.IndexFunc(all, func(t interview.Turn) bool { return t.ID == e.Turn.ID })
	from := max(0, min(at-maxOptions/2, len(all)-maxOptions-1))
	var options []Option
	for n := from; n < min(len(all), from+maxOptions+1); n++ {
		if n != at {
			key := knowledge.Entry{Interview: e.Interview, Turn: &all[n]}.Key()
			options = append(options, Option{Number: all[n].Number, Text: all[n].Question, key: key})
		}
	}
	return options
}

// voting has the vote of a response kept before the person is thanked for it.
func (b *Bot) voting(r response) response {
	if r.vote == nil {
		return r
	}
	vote, kept, unkept := *r.vote, r.page, r.unkept
	r.page = nil
	r.work = func(ctx context.Context) page {
		if err := b.journal.Vote(ctx, vote); err != nil {
			b.tell(err)
			return unkept
		}
		return kept
	}
	return r
}
