package bot

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/deliver"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/knowledge"
	"faqbot/knowledge/journal"
)

// hear answers a message, at most once, and returns true when it was for the bot. One that is heard late is answered only
// when somebody addressed the bot.
func (b *Bot) hear(ctx context.Context, message *discordgo.Message, received time.Time, late bool) bool {
	who, known := b.steward.Identity()
	if !known {
		return false // who is not known yet cannot be addressed
	}
	b.steward.Joined(message.GuildID)
	l, m := listen.Listener{Self: who.UserID, Channels: b.unprompted()}, listen.Message{Message: message}
	if l.NeedsPlace(message) {
		m.Place, _ = b.places.Find(ctx, m.ChannelID)
	}
	from := l.Surface(m)
	if from == listen.None || late && from == listen.Channel ||
		b.steward.Quiet(ctx, m.GuildID, m.ChannelID) || b.sender.Resting(m.ChannelID) || !b.claim(m.ID) {
		return false
	}
	words := m.Asked(from)
	switch b.pace.Allow(received, m.Author.ID, m.ChannelID, m.GuildID) {
	case deliver.Allowed:
		b.answer(ctx, m, question{from: from, words: words, received: received, late: late})
	case deliver.TooFast:
		b.tally.Paced(from)
		if from != listen.Channel && b.pace.Warn(m.Author.ID) {
			b.warn(ctx, m, words)
		}
	case deliver.Crowded:
		b.tally.Paced(from)
	}
	return true
}

// question is what a message asks, and how.
type question struct {
	from     listen.Surface
	words    string
	received time.Time
	before   knowledge.Before // what it may refer to
	late     bool             // the bot was away when it was asked
}

// warn tells a person to slow down. Who takes no direct messages is left alone.
func (b *Bot) warn(ctx context.Context, m listen.Message, words string) {
	voice := b.places.Voice(ctx, words, m.GuildID)
	err := b.sender.Direct(ctx, m.Author.ID, component.Note(voice.Say(locale.SlowDown)))
	if err != nil && rest.Code(err) != rest.CodeRefusesDirect {
		b.failed(ctx, err, m.ChannelID, "direct message not sent")
	}
}

// answer answers a message that is for the bot.
func (b *Bot) answer(ctx context.Context, m listen.Message, q question) {
	page, came := b.page(ctx, m, q)
	switch {
	case came.Band == "" && len(page) == 0:
		return // there was nothing to answer
	case len(page) == 0 || q.from == listen.Channel && !b.mayInterrupt(m, came.Entry):
		b.tally.Withheld(q.from)
		return
	}
	err := b.sender.Reply(ctx, m.Message, page, b.record(q, came))
	if err != nil {
		b.failed(ctx, err, m.ChannelID, "reply not sent")
	} else {
		b.countEntry(came)
		b.spoke(m, q.from, came.Entry)
	}
	b.tally.Answered(q.from, came.Band, err == nil, b.options.Now().Sub(q.received))
}

// page renders what a message is answered with; empty when there is nothing to say.
func (b *Bot) page(ctx context.Context, m listen.Message, q question) (component.Page, card.Outcome) {
	base := b.options.Library.Base()
	voice := b.places.Voice(ctx, q.words, m.GuildID)
	before, lost := b.before(ctx, base, m, q)
	q.before = before
	view, came := b.view(card.Teller{Voice: voice, Base: base}, m, q)
	if view == nil {
		return nil, came
	}
	page := component.Frame{Voice: voice, Version: base.Version(), Asker: m.Author.ID}.Of(view)
	if lost && came.Helps() && base.Refers(q.words) {
		page = append(component.Note(voice.Say(locale.BeforeLost)), page...)
	}
	if q.late {
		page = append(component.Note(voice.Say(locale.Late)), page...)
	}
	return page, came
}

// view returns what a message is answered with; nil when there is nothing to say. Among people, where nobody asked the bot,
// only what is certain is said.
func (b *Bot) view(t card.Teller, m listen.Message, q question) (card.View, card.Outcome) {
	switch {
	case q.words == "" && q.from == listen.Reply:
		return b.wordlessReply(t, m), card.Outcome{}
	case q.words == "" && m.PointsAtAnother(q.from):
		return t.Note(locale.UnreadableOther), card.Outcome{Band: card.BandTalk}
	}
	view, came := t.Answer(card.Question{Text: q.words, Parts: m.Parts(), Before: q.before})
	if q.from == listen.Channel && came.Band != card.BandAnswer {
		return nil, came
	}
	return view, came
}

// wordlessReply answers a reply that seems to say nothing. Without the message content intent Discord withholds the
// words of a reply that does not notify the bot, and the person should learn why no answer comes.
func (b *Bot) wordlessReply(t card.Teller, m listen.Message) card.View {
	if b.steward.ReadsMessages() || len(m.Mentions)+len(m.Attachments)+len(m.StickerItems) > 0 {
		return nil
	}
	return t.Note(locale.Unreadable)
}

// record is what is remembered of an answered message.
func (b *Bot) record(q question, came card.Outcome) deliver.Record {
	return deliver.Record{From: q.from, Words: b.sender.Fingerprint(q.words), At: q.received, Entry: came.Entry}
}

// unprompted returns the channels in which every question is answered: none while Discord withholds what is written
// there.
func (b *Bot) unprompted() []string {
	if !b.steward.ReadsMessages() {
		return nil
	}
	return b.options.AnswerChannels
}

// threadAnswered is the deed of answering in a thread unasked.
const threadAnswered = "thread-answered"

// mayInterrupt returns true when the bot may answer what nobody asked it: not twice in a thread, and not with the same
// entry in a channel again and again.
func (b *Bot) mayInterrupt(m listen.Message, entry string) bool {
	return !b.pace.Repeats(m.ChannelID, entry) && (m.Place.Parent == "" ||
		!b.options.Journal.Done(journal.Deed{Kind: threadAnswered, ID: m.ChannelID}, 0, b.options.Now()))
}

// spoke remembers that an entry was the answer to a message, so that nobody who did not ask gets it again.
func (b *Bot) spoke(m listen.Message, from listen.Surface, entry string) {
	if entry == "" {
		return
	}
	b.pace.Remember(m.ChannelID, entry)
	if from == listen.Channel && m.Place.Parent != "" {
		_, err := b.options.Journal.First(journal.Deed{Kind: threadAnswered, ID: m.ChannelID}, 0, b.options.Now())
		deliver.LogJournal(b.options.Log, err)
	}
}

// editTime is how long an edited question updates its reply. Later on others have read the answer.
const editTime = time.Minute

// edited updates the reply to a message that was edited soon after it was sent. An edit that makes something of it that
// the bot has nothing to say to takes the reply away.
func (b *Bot) edited(ctx context.Context, message *discordgo.Message, received time.Time) {
	was, answered := b.sender.Answered(message.ID)
	if !answered || received.Sub(was.At) > editTime || b.sender.Resting(message.ChannelID) ||
		b.steward.Quiet(ctx, message.GuildID, message.ChannelID) {
		return
	}
	m := listen.Message{Message: message}
	if m.OpensPost() { // its title is not kept
		var err error
		if m.Place, err = b.places.Read(ctx, m.ChannelID); err != nil {
			return
		}
	}
	q := question{from: was.From, words: m.Asked(was.From), received: was.At}
	switch {
	case b.sender.Fingerprint(q.words) == was.Words:
		return // only what surrounds the words changed, as when a link is unfurled
	case q.words == "":
		return // there is nothing to answer now; and Discord withholds the words when a mention is taken out
	case b.pace.Allow(received, m.Author.ID, m.ChannelID, m.GuildID) != deliver.Allowed:
		return
	}
	page, came := b.page(ctx, m, q)
	if len(page) == 0 {
		if err := b.sender.Withdraw(ctx, message); err != nil {
			b.failed(ctx, err, m.ChannelID, "reply not deleted")
		}
		return
	}
	if err := b.sender.Edit(ctx, message, page, b.record(q, came)); err != nil {
		b.failed(ctx, err, m.ChannelID, "reply not edited")
		return
	}
	if came.Entry != "" && came.Entry != was.Entry {
		b.countEntry(came)
		b.pace.Remember(m.ChannelID, came.Entry)
	}
}
