package deliver

import (
	"sync"
	"time"

	"golang.org/x/time/rate"

	"faqbot/bot/recent"
)

// Pace keeps the bot from being in people's way: how often it may be asked, and how often it gives the same answer unasked.
// Its methods may be called from any goroutine.
type Pace struct {
	mu                       sync.Mutex             // held while buckets are used
	people, channels, guilds *recent.Cache[*bucket] // by id

	warned   *recent.Cache[struct{}] // ids of people who were told to slow down a short while ago
	answered *recent.Cache[struct{}] // what was answered, by channel and entry
}

// rhythm is how often something may happen: a number of times at once, and again as time passes.
type rhythm struct {
	burst int
	every time.Duration
}

// bucket is a limiter that never sees time go back. Events of different channels are handled out of order, and a limiter
// whose clock is set back grants the same time twice.
type bucket struct {
	*rate.Limiter
	latest time.Time
}

const (
	// paceLife is how long a bucket is kept after it was used. An empty one of any rhythm here is full again well before.
	paceSize = 10_000
	paceLife = 10 * time.Minute

	warnedLife   = time.Minute      // between two words to one person about being too fast
	answeredLife = 10 * time.Minute // between two answers to the same question that nobody asked the bot
)

// Nobody who reads what they ask for comes near the first. The others are what is left for everybody else in a channel,
// of which Discord takes about one message a second, and in a guild.
func personRhythm() rhythm  { return rhythm{burst: 60, every: time.Second} }
func channelRhythm() rhythm { return rhythm{burst: 100, every: time.Second} }
func guildRhythm() rhythm   { return rhythm{burst: 300, every: 100 * time.Millisecond} }

// NewPace returns a pace at which nothing has been asked yet.
func NewPace(now func() time.Time) *Pace {
	return &Pace{
		people:   recent.New[*bucket](paceSize, paceLife, now),
		channels: recent.New[*bucket](paceSize, paceLife, now),
		guilds:   recent.New[*bucket](paceSize, paceLife, now),
		warned:   recent.New[struct{}](paceSize, warnedLife, now),
		answered: recent.New[struct{}](paceSize, answeredLife, now),
	}
}

// Verdict says whether a question is to be answered.
type Verdict int

// The verdicts.
const (
	Allowed Verdict = iota
	TooFast         // the person asks too much
	Crowded         // others have asked too much in the channel or the guild
)

// Allow counts a question that arrived at that time and says whether it is to be answered. An empty guild is none. The time
// is not that of the answer: a question may have waited for its turn. What is not allowed costs nobody anything.
func (p *Pace) Allow(at time.Time, person, channel, guild string) Verdict {
	p.mu.Lock()
	defer p.mu.Unlock()
	own := bucketOf(p.people, person, personRhythm())
	if !own.holds(at) {
		return TooFast
	}
	all := []*bucket{own, bucketOf(p.channels, channel, channelRhythm())}
	if guild != "" {
		all = append(all, bucketOf(p.guilds, guild, guildRhythm()))
	}
	for _, b := range all {
		if !b.holds(at) {
			return Crowded
		}
	}
	for _, b := range all {
		b.AllowN(b.latest, 1)
	}
	return Allowed
}

func bucketOf(from *recent.Cache[*bucket], id string, r rhythm) *bucket {
	b, _ := from.Renew(id, &bucket{Limiter: rate.NewLimiter(rate.Every(r.every), r.burst)})
	return b
}

// holds returns true when there is a token at that time, or at the latest time seen.
func (b *bucket) holds(at time.Time) bool {
	if at.After(b.latest) {
		b.latest = at
	}
	return b.TokensAt(b.latest) >= 1
}

// Warn returns true at most once a minute for a person.
func (p *Pace) Warn(person string) bool {
	_, fresh := p.warned.Keep(person, struct{}{})
	return fresh
}

// Repeats returns true when an entry was the answer in a channel a short while ago.
func (p *Pace) Repeats(channel, entry string) bool { return p.answered.Has(channel + "/" + entry) }

// Remember remembers that an entry was the answer in a channel.
func (p *Pace) Remember(channel, entry string) { p.answered.Keep(channel+"/"+entry, struct{}{}) }
