package bot

import (
	"time"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
	"faqbot/knowledge/journal"
	"faqbot/knowledge/match"
)

// surface is the way in which a question reached the bot.
type surface string

const (
	surfaceNone    surface = "" // it was not for the bot
	surfaceMention surface = "mention"
	surfaceDirect  surface = "dm"
	surfaceReply   surface = "reply"   // to a message of the bot's own
	surfaceChannel surface = "channel" // one in which every question is answered
	surfaceCommand surface = "ask"
	surfaceMessage surface = "message" // one that somebody pointed at
)

// outcome is what a question came to, as it is counted.
type outcome struct {
	surface surface
	band    string // a match.Band, "talk" or "refused"; empty when nothing was asked
	entry   string // key of the entry that was the answer; empty when none was
}

const (
	bandTalk    = "talk"
	bandRefused = "refused"
)

// exchange is one event being answered: for one person, from one version of the content.
type exchange struct {
	renderer
	base     *knowledge.Base
	journal  *journal.Journal        // to be read; what is to be kept is in the response
	guild    string                  // id of the guild in which it happened; empty outside guilds
	in       setting                 // where the channel stands in which it happened, as far as that is known
	received time.Time               // when the event arrived
	within   *knowledge.SectionEntry // the section that alone is asked about; nil for all
	quiet    bool                    // whether the bot was told to be quiet in the channel: then it answers in private alone
	reads    bool                    // whether Discord shows the bot the words of messages that do not address it
}

// reply answers a message, which arrived by s. The page is empty when there is nothing to say.
func (x exchange) reply(h heard, s surface) (page, outcome) {
	text := h.asked(s)
	switch {
	case text == "" && s == surfaceReply:
		return x.wordlessReply(h.Message), outcome{}
	case text == "" && h.pointsAtAnother(s):
		return note(x.voice.say(msgUnreadableOther)), outcome{surface: s, band: bandTalk}
	}
	p, o := x.answer(text, s)
	for _, part := range h.parts() {
		if o.band == match.Answer.String() {
			break
		}
		if sure, came := x.answer(part, s); came.band == match.Answer.String() {
			p, o = sure, came
		}
	}
	if s == surfaceChannel && o.band != match.Answer.String() {
		return nil, o // among people, only what is certain is said
	}
	return p, o
}

// wordlessReply answers a reply that seems to say nothing. Without the message content intent Discord withholds the
// words of a reply that does not notify the bot, and the person should learn why no answer comes.
func (x exchange) wordlessReply(m *discordgo.Message) page {
	if x.reads || len(m.Mentions)+len(m.Attachments)+len(m.StickerItems) > 0 {
		return nil
	}
	return note(x.voice.say(msgUnreadable))
}

// answer renders what the base has to say to a question.
func (x exchange) answer(question string, s surface) (page, outcome) {
	if utf8.RuneCountInString(question) > maxAsked {
		return note(x.voice.say(msgTooLong, maxAsked)), outcome{surface: s, band: bandRefused}
	}
	if question == "" {
		return note(x.voice.Help(x.base)), outcome{surface: s, band: bandTalk}
	}
	a := x.base.Ask(question)
	if x.within != nil {
		a = narrowed(a, *x.within)
	}
	return x.rendered(a, s)
}

// rendered renders an answer of the base's.
func (x exchange) rendered(a knowledge.Answer, s surface) (page, outcome) {
	switch {
	case a.Talk != match.None:
		return note(x.voice.Talk(a.Talk, x.base)), outcome{surface: s, band: bandTalk}
	case a.Band == match.Answer && len(a.Hits) > 0:
		c := x.voice.Card(a.Hits[0])
		c.others = runnersUp(a.Hits, x.base)
		return x.card(c), outcome{s, a.Band.String(), a.Hits[0].Key()}
	case a.Band == match.Pick && len(a.Hits) > 0:
		return x.pick(x.voice.Pick(a)), outcome{surface: s, band: a.Band.String()}
	default:
		p := x.voice.Abstain(a, x.base)
		if x.within != nil {
			p.Lead = x.voice.say(msgUncoveredHere)
		}
		return x.pointers(p), outcome{surface: s, band: match.Abstain.String()}
	}
}
