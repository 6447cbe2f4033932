package command

import (
	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/locale"
	"faqbot/knowledge"
	"faqbot/knowledge/journal"
)

// reason is why an answer was none, and what its button says.
type reason struct {
	code  journal.Reason
	label locale.Phrase
}

// reasons are those that can be given. Their order travels in custom ids: add to its end alone.
func reasons() []reason {
	return []reason{
		{"wrong-question", locale.WrongQuestion}, {"not-helpful", locale.NotHelpful}, {"outdated", locale.Outdated},
	}
}

// everyPrivate stands for the message of every answer that one person alone sees: of those they can have as many as they
// like, and have one vote all the same.
const everyPrivate = "0"

// clickVote has the vote of whoever clicked kept. It counts for the message that was voted on, of which a reason knows
// the id. A click on a button that the message does not have is a forgery.
func clickVote(x Exchange, c component.Control) Response {
	e, ok := component.FindEntry(x.Base, c.Key)
	switch {
	case x.By.User == "" || !x.onMessage(c), c.Kind == component.KindReason && c.Number >= len(reasons()):
		return x.Privately(x.Note(locale.UnknownButton))
	case !ok:
		return x.removed(c)
	}
	message := x.on.ID
	if ephemeral(x.on) {
		message = everyPrivate
	}
	vote := journal.Vote{Entry: e.Key(), Message: message, User: x.By.User, Up: c.Kind == component.KindUp}
	var kept, lost card.View = x.Note(locale.Voted), x.Note(locale.VoteLost)
	switch c.Kind {
	case component.KindReason:
		vote.Message, vote.Reason = c.Message, reasons()[c.Number].code
	case component.KindDown:
		kept, lost = x.feedback(locale.Voted, c, e, message), x.feedback(locale.VoteLost, c, e, message)
	}
	r := x.Privately(kept)
	r.Effect = Vote{Vote: vote, lost: lost}
	return r
}

// feedback offers other entries than one that was no answer, and asks what was wrong with it in that message: those that
// the search found next when the vote remembers them, and else what stands around it in the interview.
func (x Exchange) feedback(lead locale.Phrase, c component.Control, e knowledge.Entry, message string) card.Feedback {
	f := card.Feedback{
		Lead: x.Voice.Say(lead), Offer: x.Voice.Say(locale.Perhaps), Ask: x.Voice.Say(locale.WhatWrong), Key: e.Key(), Message: message,
	}
	if !x.updated { // in other content the positions mean other entries
		f.Options = x.At(c.Others)
	}
	if len(f.Options) == 0 {
		f.Options, f.Offer = card.Neighbours(e), x.Voice.Say(locale.PerhapsBetter)
	}
	if len(f.Options) > 0 {
		f.Ask = x.Voice.Say(locale.Unfitting)
	}
	for _, r := range reasons() {
		f.Reasons = append(f.Reasons, x.Voice.Say(r.label))
	}
	return f
}
