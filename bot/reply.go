package bot

import (
	"context"
	"crypto/sha256"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
	"faqbot/knowledge/journal"
)

// reply is what became of a message that was answered: enough to change the reply or take it away again. The lock is
// held while a call about it is under way, so that what comes next waits for the reply that it is about.
type reply struct {
	mu    sync.Mutex
	id    string // of the message that the bot sent; empty when there is none
	from  surface
	more  []string          // ids of replies that the bot sent since others pointed at the message; they only go along
	guild string            // id of the guild; empty in direct messages
	entry string            // key of the entry that is the answer; empty when none is
	words [sha256.Size]byte // fingerprint of what was asked; zero unless it was answered
	since time.Time
}

// Deleted says which messages of a channel are gone.
type Deleted struct {
	ChannelID  string
	MessageIDs []string
}

const (
	// repliesLife is how long a deleted question takes its reply along.
	repliesSize = 10_000
	repliesLife = time.Hour

	// editTime is how long an edited question updates its reply. Later on others have read the answer.
	editTime = time.Minute
)

// answer answers a message that is for the bot, and remembers the reply.
func (b *Bot) answer(ctx context.Context, h heard, from surface, received time.Time) {
	words := h.asked(from)
	r, _ := b.replies.keep(h.ID, &reply{guild: h.GuildID}) // somebody may have pointed at the message already
	r.mu.Lock()
	defer r.mu.Unlock()
	r.from, r.since = from, received
	p, came := b.exchange(h.Author.ID, b.voiceForMessage(ctx, words, h.GuildID), received).reply(h, from)
	sent := false
	if len(p) > 0 && (from != surfaceChannel || b.mayInterrupt(h, came.entry)) {
		r.id, sent = b.send(ctx, h.Message, p)
	}
	if sent {
		r.entry, r.words = came.entry, b.fingerprint(words)
	}
	if sent && came.entry != "" {
		b.spoke(h, from, came.entry)
	}
	b.count(came, received, sent)
}

// fingerprint stands for words without holding them. Another process makes another one of them, so that nobody can try
// sentences on it.
func (b *Bot) fingerprint(words string) [sha256.Size]byte {
	return sha256.Sum256(append(b.salt[:], words...))
}

// threadAnswered is the deed of answering in a thread unasked.
const threadAnswered = "thread-answered"

// mayInterrupt reports whether the bot may answer what nobody asked it: not twice in a thread, and not with the same
// entry in a channel again and again.
func (b *Bot) mayInterrupt(h heard, entry string) bool {
	return !b.manners.repeats(h.ChannelID, entry) &&
		(h.in.parent == "" || !b.journal.Done(journal.Deed{Kind: threadAnswered, ID: h.ChannelID}, 0, b.now()))
}

// spoke takes note that an entry was the answer to a message, so that nobody who did not ask gets it again.
func (b *Bot) spoke(h heard, from surface, entry string) {
	b.manners.say(h.ChannelID, entry)
	if from == surfaceChannel && h.in.parent != "" {
		_, err := b.journal.First(journal.Deed{Kind: threadAnswered, ID: h.ChannelID}, 0, b.now())
		b.tell(err)
	}
}

// edited updates the reply to a message that was edited soon after it was sent. An edit that makes something of it that
// the bot has nothing to say to takes the reply away.
func (b *Bot) edited(ctx context.Context, m *discordgo.Message, received time.Time) {
	r, ok := b.replies.get(m.ID)
	if !ok {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.id == "" || received.Sub(r.since) > editTime || b.isQuiet(ctx, m.GuildID, m.ChannelID) {
		return // it was not answered, or is not to be any more
	}
	h := heard{Message: m}
	if h.opens() { // its title is not kept
		read, err := b.read(ctx, m.ChannelID)
		if err != nil {
			return
		}
		h.in = settingOf(read)
	}
	asked := h.asked(r.from)
	words := b.fingerprint(asked)
	switch {
	case words == r.words:
		return // only what surrounds the words changed, as when a link is unfurled
	case asked == "":
		return // there is nothing to answer instead; and Discord withholds the words when a mention is taken out
	}
	if !b.manners.allow(received, m.Author.ID, m.ChannelID, m.GuildID) {
		return
	}
	r.words = words
	p, came := b.exchange(m.Author.ID, b.voiceForMessage(ctx, asked, m.GuildID), received).reply(h, r.from)
	if len(p) == 0 {
		b.withdraw(ctx, m.ChannelID, r)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	if err := b.rest.EditMessage(ctx, m.ChannelID, r.id, b.shape(p)); err != nil {
		b.gone(ctx, r, m.ChannelID, err)
		return
	}
	if came.entry != "" && came.entry != r.entry {
		b.tell(b.journal.Asked(came.entry, b.now()))
		b.manners.say(m.ChannelID, came.entry)
	}
	r.entry = came.entry
}

// deleted takes along the replies to messages that are gone.
func (b *Bot) deleted(ctx context.Context, d Deleted) {
	for _, id := range d.MessageIDs {
		if r, ok := b.replies.get(id); ok {
			b.follow(ctx, d.ChannelID, r)
		}
	}
}

// follow takes all replies to a message away.
func (b *Bot) follow(ctx context.Context, channel string, r *reply) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for {
		if r.id != "" {
			b.withdraw(ctx, channel, r)
		}
		if len(r.more) == 0 {
			return
		}
		r.id, r.more = r.more[0], r.more[1:]
	}
}

// withdraw takes a reply away. The caller holds its lock.
func (b *Bot) withdraw(ctx context.Context, channel string, r *reply) {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	err := b.rest.DeleteMessage(ctx, channel, r.id)
	if err != nil {
		b.gone(ctx, r, channel, err)
	}
	r.id = ""
}

// gone says why a reply could not be changed; that somebody has taken it away already is nobody's fault.
func (b *Bot) gone(ctx context.Context, r *reply, channel string, err error) {
	switch {
	case rest.Code(err) == codeUnknownMessage:
		r.id = ""
	case !b.forbade(ctx, r.guild, channel, err):
		b.log.Warn().Err(err).Str("channel", channel).Msg("reply not changed")
	}
}
