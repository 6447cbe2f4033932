package bot

import (
	"context"
	"crypto/sha256"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

// reply is what became of a message that was answered: enough to change the reply or take it away again. The lock is
// held while a call about it is under way, so that an edit waits for the reply that it is about.
type reply struct {
	mu    sync.Mutex
	id    string // of the message that the bot sent; empty when there is none
	from  surface
	words [sha256.Size]byte // hash of what was asked
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
func (b *Bot) answer(ctx context.Context, m *discordgo.Message, from surface, received time.Time) {
	r := &reply{from: from, words: sha256.Sum256([]byte(asked(m, from))), since: received}
	r.mu.Lock()
	defer r.mu.Unlock()
	b.replies.keep(m.ID, r)
	p, came := b.exchange(m.Author.ID, voiceOf(asked(m, from)), received).reply(m, from)
	sent := false
	if len(p) > 0 && (from != surfaceChannel || !b.manners.repeats(m.ChannelID, asked(m, from))) {
		r.id, sent = b.send(ctx, m, p)
	}
	b.count(came, received, sent)
}

// edited updates the reply to a message that was edited soon after it was sent. An edit that leaves nothing to say takes
// the reply away.
func (b *Bot) edited(ctx context.Context, m *discordgo.Message, received time.Time) {
	r, ok := b.replies.get(m.ID)
	if !ok {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	words := sha256.Sum256([]byte(asked(m, r.from)))
	if r.id == "" || words == r.words || b.journal.IsQuiet(m.ChannelID) || received.Sub(r.since) > editTime {
		return // it was not answered, or is not to be; or only what surrounds the words changed, as when a link is unfurled
	}
	if !b.manners.allow(m.Author.ID, m.ChannelID, m.GuildID) {
		return
	}
	r.words = words
	p, _ := b.exchange(m.Author.ID, voiceOf(asked(m, r.from)), received).reply(m, r.from)
	if len(p) == 0 {
		b.withdraw(ctx, m.ChannelID, r)
		return
	}
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	if _, err := b.rest.EditMessage(ctx, m.ChannelID, r.id, shape(p)); err != nil {
		b.gone(r, m.ChannelID, err)
	}
}

// deleted takes along the replies to messages that are gone.
func (b *Bot) deleted(ctx context.Context, d Deleted) {
	for _, id := range d.MessageIDs {
		if r, ok := b.replies.get(id); ok {
			r.mu.Lock()
			if r.id != "" {
				b.withdraw(ctx, d.ChannelID, r)
			}
			r.mu.Unlock()
		}
	}
}

// withdraw takes a reply away. The caller holds its lock.
func (b *Bot) withdraw(ctx context.Context, channel string, r *reply) {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	err := b.rest.DeleteMessage(ctx, channel, r.id)
	if err != nil {
		b.gone(r, channel, err)
	}
	r.id = ""
}

// gone logs why a reply could not be changed; that somebody has taken it away already is nobody's fault.
func (b *Bot) gone(r *reply, channel string, err error) {
	if rest.Code(err) == codeUnknownMessage {
		r.id = ""
		return
	}
	b.log.Warn().Err(err).Str("channel", channel).Msg("reply not changed")
}
