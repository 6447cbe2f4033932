// Package pace limits how often the bot may be asked.
//
// Its door is [Limiter]. The package knows no words and sends nothing: it counts, by the ids of people, channels and guilds.
package pace

import (
	"sync"
	"time"

	"golang.org/x/time/rate"

	"faqbot/bot/recent"
)

// Limiter limits how often the bot may be asked: by a person, in a channel and in a guild. Its methods may be called from any
// goroutine.
type Limiter struct {
	mu                       sync.Mutex             // held while buckets are used
	people, channels, guilds *recent.Cache[*bucket] // by id
	typists                  *recent.Cache[*bucket] // by the id of the person

	warned *recent.Cache[struct{}] // ids of people who were told to slow down a short while ago
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
	size = 10_000           // buckets of a kind that are kept, those that were used last
	life = 10 * time.Minute // of a bucket after it was used; an empty one of any rhythm here is full again well before

	warnedLife = time.Minute // between two words to one person about being too fast
)

// Nobody who reads what they ask for comes near the first. The others are what is left for everybody else in a channel,
// of which Discord takes about one message a second, and in a guild.
func personRhythm() rhythm  { return rhythm{burst: 60, every: time.Second} }
func channelRhythm() rhythm { return rhythm{burst: 100, every: time.Second} }
func guildRhythm() rhythm   { return rhythm{burst: 300, every: 100 * time.Millisecond} }

// Nobody types more than ten characters a second for long. Discord asks for a completion after a pause in them.
func typingRhythm() rhythm { return rhythm{burst: 60, every: 100 * time.Millisecond} }

// New returns a limiter that was asked nothing yet.
func New(now func() time.Time) *Limiter {
	return &Limiter{
		people:   recent.New[*bucket](size, life, now),
		channels: recent.New[*bucket](size, life, now),
		guilds:   recent.New[*bucket](size, life, now),
		typists:  recent.New[*bucket](size, life, now),
		warned:   recent.New[struct{}](size, warnedLife, now),
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
func (l *Limiter) Allow(at time.Time, person, channel, guild string) Verdict {
	l.mu.Lock()
	defer l.mu.Unlock()
	own := bucketOf(l.people, person, personRhythm())
	if !own.holds(at) {
		return TooFast
	}
	all := []*bucket{own, bucketOf(l.channels, channel, channelRhythm())}
	if guild != "" {
		all = append(all, bucketOf(l.guilds, guild, guildRhythm()))
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

// Keystroke counts a completion of what a person types, and returns false when they type faster than anybody can. It has
// nothing to do with how often they may ask.
func (l *Limiter) Keystroke(at time.Time, person string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := bucketOf(l.typists, person, typingRhythm())
	if !b.holds(at) {
		return false
	}
	return b.AllowN(b.latest, 1)
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
func (l *Limiter) Warn(person string) bool {
	_, fresh := l.warned.Keep(person, struct{}{})
	return fresh
}
