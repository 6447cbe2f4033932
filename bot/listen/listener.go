package listen

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/identity"
	"faqbot/bot/locale"
	"faqbot/bot/pace"
	"faqbot/bot/recent"
	"faqbot/bot/rest"
	"faqbot/knowledge/journal"
)

// Options are what a Listener is made of. All are required but Channels.
type Options struct {
	REST     *rest.Client
	Journal  *journal.Journal // says in which channels the bot is quiet
	Places   *Places
	Pace     *pace.Limiter
	Channels []string // ids of channels in which every question is answered
	Log      zerolog.Logger
	Now      func() time.Time
}

// Listener hears what is said to the bot. New makes it; its methods may be called from any goroutine.
type Listener struct {
	options Options
	taken   *recent.Cache[struct{}] // ids of messages and interactions
	salt    string                  // of fingerprints
}

const (
	takenSize = 10_000
	takenLife = 15 * time.Minute // Discord resends events after a resume, which it grants within minutes

	// editTime is how long an edited question updates its reply. Later on others have read the answer.
	editTime = time.Minute
)

// New returns a listener that has heard nothing yet.
func New(o Options) *Listener {
	return &Listener{options: o, taken: recent.New[struct{}](takenSize, takenLife, o.Now), salt: rand.Text()}
}

// Arrival is a message as it came.
type Arrival struct {
	*discordgo.Message                   // has an author and an id
	Received           time.Time         // when it came
	Late               bool              // it was sent while the bot was away
	Refers             func(string) bool // returns true when words may refer to what was shown before them
}

// Heard is a message that is for the bot.
type Heard struct {
	*discordgo.Message
	Trace
	Place   Place    // of its channel, as far as that mattered
	Words   string   // to answer
	Parts   []string // of them, what may have been asked alone
	Silence Silence  // why there are no words
	Voice   locale.Voice
	Pace    pace.Verdict
	Warn    bool // the person is too fast, and should know
	Late    bool // it was sent while the bot was away

	// Before is what the message may refer to: the components of a message of the bot's own. Lost is true when it refers to
	// one that is not there any more, or that could not be read.
	Before []discordgo.MessageComponent
	Lost   bool
}

// Concerns returns false for a message that is certainly not for the bot. It asks nobody: what cannot be known without
// asking concerns the bot.
func (l *Listener) Concerns(self identity.Identity, m *discordgo.Message) bool {
	r := l.rules(self)
	return !self.In(m.GuildID) || r.surface(message{m, l.options.Places.Known(m.ChannelID)}) != None ||
		r.needPlace(m) && !l.options.Places.Knows(m.ChannelID)
}

// Hear takes a message, at most once; ok is false when it is not for the bot. One that is heard late is for the bot only when
// somebody addressed the bot.
func (l *Listener) Hear(ctx context.Context, self identity.Identity, a Arrival) (h Heard, ok bool) {
	r, m := l.rules(self), message{Message: a.Message}
	switch {
	case r.needPlace(a.Message) && m.opensPost():
		m.place, _ = l.options.Places.FindTitled(ctx, m.ChannelID)
	case r.needPlace(a.Message):
		m.place, _ = l.options.Places.Find(ctx, m.ChannelID)
	}
	from := r.surface(m)
	if from == None || a.Late && from == Channel || l.quiet(ctx, self, m.GuildID, m.ChannelID) || !l.take(m.ID) {
		return Heard{}, false
	}
	h = l.heard(ctx, self, m, from, a)
	h.Warn = h.Pace == pace.TooFast && from != Channel && l.options.Pace.Warn(m.Author.ID)
	return h, true
}

// HearAgain takes an edited message that was answered; ok is false when nothing else is to be answered now. Discord withholds
// the words of a message when a mention is taken out, and sends an edit when a link is unfurled, too.
func (l *Listener) HearAgain(ctx context.Context, self identity.Identity, a Arrival, was Trace) (h Heard, ok bool) {
	m := message{Message: a.Message}
	if a.Received.Sub(was.At) > editTime || l.quiet(ctx, self, m.GuildID, m.ChannelID) {
		return Heard{}, false
	}
	if m.opensPost() { // its title is not kept
		var err error
		if m.place, err = l.options.Places.Read(ctx, m.ChannelID); err != nil {
			return Heard{}, false
		}
	}
	if words := m.words(was.From); words == "" || l.fingerprint(words) == was.Print {
		return Heard{}, false
	}
	h = l.heard(ctx, self, m, was.From, a)
	h.At = was.At
	return h, true
}

// heard reads what a message says, and counts it.
func (l *Listener) heard(ctx context.Context, self identity.Identity, m message, from Surface, a Arrival) Heard {
	words := m.words(from)
	h := Heard{
		Message: m.Message,
		Trace:   Trace{From: from, Print: l.fingerprint(words), At: a.Received},
		Place:   m.place,
		Words:   words,
		Parts:   m.parts(),
		Silence: silenceOf(self, m, from, words),
		Voice:   l.options.Places.Voice(ctx, words, m.GuildID),
		Pace:    l.options.Pace.Allow(a.Received, m.Author.ID, m.ChannelID, m.GuildID),
		Late:    a.Late,
	}
	if h.Pace == pace.Allowed {
		h.Before, h.Lost = l.before(ctx, self, h, a)
	}
	return h
}

// rules are those that hold at this moment: where Discord withholds what is written, the bot answers nothing unasked.
func (l *Listener) rules(self identity.Identity) rules {
	r := rules{self: self.UserID}
	if self.ReadsMessages() {
		r.channels = l.options.Channels
	}
	return r
}

// take returns true for the first event with an id.
func (l *Listener) take(id string) bool {
	_, fresh := l.taken.Keep(id, struct{}{})
	return fresh
}
