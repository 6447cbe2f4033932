package bot

import (
	"context"
	"slices"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/journal"
)

// votes returns the buttons with which whoever sees an answer says what they think of it, and the one that takes it away.
func (r renderer) votes(c Card) []discordgo.MessageComponent {
	return []discordgo.MessageComponent{
		r.symbol("👍", control{Kind: kindUp, Key: c.key}),
		r.symbol("👎", control{Kind: kindDown, Key: c.key, Others: c.others}),
		r.symbol(binEmoji, control{Kind: kindAway}),
	}
}

// mostOthers is how many entries a vote against remembers to offer.
const mostOthers = 3

// runnersUp returns the positions of the entries that a search found next to the first.
func runnersUp(hits []knowledge.Hit, base *knowledge.Base) []int {
	var others []int
	for _, hit := range hits[1:min(len(hits), 1+mostOthers)] {
		at := slices.IndexFunc(base.Entries(), func(e knowledge.Entry) bool { return e.Turn == hit.Turn })
		others = append(others, at+1)
	}
	return others
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

// everyPrivate stands for the message of every answer that one person alone sees: of those they can have as many as they
// like, and have one vote all the same.
const everyPrivate = "0"

// clickVote has the vote of whoever clicked kept. It counts for the message that was voted on, of which a reason knows
// the id. A click on a button that the message does not have is a forgery.
func (x exchange) clickVote(c control, on *discordgo.Message) response {
	e, ok := findEntry(x.base, c.Key)
	reasons := x.voice.reasons()
	switch {
	case x.asker == "" || on == nil || len(on.Components) > 0 && !carries(on.Components, c.id()):
		return privately(note(x.voice.say(msgUnknownButton)))
	case c.Kind == kindReason && c.Number >= len(reasons):
		return privately(note(x.voice.say(msgUnknownButton)))
	case !ok:
		return x.gone(c)
	}
	message := on.ID
	if private(on) {
		message = everyPrivate
	}
	vote := journal.Vote{Entry: e.Key(), Message: message, User: x.asker, Up: c.Kind == kindUp}
	if c.Kind == kindReason {
		vote.Message, vote.Reason = c.Message, reasons[c.Number].code
	}
	r := privately(note(x.voice.say(msgVoted)))
	r.unkept = note(x.voice.say(msgVoteLost))
	if c.Kind == kindDown {
		r.page, r.unkept = x.instead(msgVoted, c, e, message), x.instead(msgVoteLost, c, e, message)
	}
	r.vote = &vote
	return r
}

// instead offers other entries than one that was no answer, and asks what was wrong with it in that message: those that
// the search found next when the vote, c, remembers them, and else what stands around it in the interview.
func (x exchange) instead(lead phrase, c control, e knowledge.Entry, message string) page {
	options, offer, ask := x.others(c), msgPerhaps, x.voice.say(msgWhatWrong)
	if len(options) == 0 {
		options, offer = neighbours(e), msgPerhapsBetter
	}
	all := texts{harmless(x.voice.say(lead))}
	if len(options) > 0 {
		all, ask = append(all, harmless(x.voice.say(offer))), x.voice.say(msgUnfitting)
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

// others are the entries that a vote remembers. In other content a position means another entry: then there are none.
func (x exchange) others(c control) []Option {
	var options []Option
	for _, position := range c.Others {
		if entries := x.base.Entries(); !x.updated && position <= len(entries) {
			options = append(options, optionOf(entries[position-1]))
		}
	}
	return options
}

// neighbours are the questions around an entry in its section, as many as are offered side by side.
func neighbours(e knowledge.Entry) []Option {
	all := e.Section.Turns
	at := slices.IndexFunc(all, func(t interview.Turn) bool { return t.ID == e.Turn.ID })
	from := max(0, min(at-maxOptions/2, len(all)-maxOptions-1))
	var options []Option
	for n := from; n < min(len(all), from+maxOptions+1); n++ {
		if n != at {
			options = append(options, optionOf(knowledge.Entry{Interview: e.Interview, Turn: &all[n]}))
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
