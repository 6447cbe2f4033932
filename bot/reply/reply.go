// Package reply makes of a message that was heard what the bot replies to it.
//
// Its door is [To]: a value in, a value out. The package knows no network, no clock and no log, and remembers nothing.
package reply

import (
	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/pace"
	"faqbot/knowledge"
)

// Reply is what the bot replies to a message. The zero value is nothing at all.
type Reply struct {
	Page    component.Page // empty when there is nothing to say
	Direct  bool           // only the person who wrote the message sees it, as a direct message
	Outcome card.Outcome   // of the question
}

// To returns the reply to what was heard, from one version of the content.
func To(h listen.Heard, base *knowledge.Base) Reply {
	frame := component.Frame{Voice: h.Voice, Version: base.Version(), Asker: h.Author.ID}
	t := card.Teller{Voice: h.Voice, Base: base}
	if h.Pace != pace.Allowed {
		r := Reply{Outcome: card.Outcome{Band: card.BandPaced}}
		if h.Warn {
			r.Page, r.Direct = frame.Of(t.Note(locale.SlowDown)), true
		}
		return r
	}
	before, removed := component.ShownIn(base, h.Before)
	view, came := answer(t, h, before)
	if view == nil {
		return Reply{Outcome: came}
	}
	if h.Late {
		frame.Above = append(frame.Above, component.Harmless(h.Voice.Say(locale.Late)))
	}
	if (h.Lost || removed) && came.Helps() && base.Refers(h.Words) {
		frame.Above = append(frame.Above, component.Harmless(h.Voice.Say(locale.BeforeLost)))
	}
	return Reply{Page: frame.Of(view), Outcome: came}
}

// answer returns the view that answers a message; nil when there is nothing to say. Among people, where nobody asked the
// bot, only what is certain is said.
func answer(t card.Teller, h listen.Heard, before knowledge.Before) (card.View, card.Outcome) {
	switch h.Silence {
	case listen.Wordless:
		return nil, card.Outcome{}
	case listen.Withheld:
		return t.Note(locale.Unreadable), card.Outcome{}
	case listen.OtherWithheld:
		return t.Note(locale.UnreadableOther), card.Outcome{Band: card.BandTalk}
	}
	view, came := t.Answer(card.Question{Text: h.Words, Parts: h.Parts, Before: before})
	if h.From == listen.Channel && came.Band != card.BandAnswer {
		return nil, came
	}
	return view, came
}
