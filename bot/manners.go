package bot

import (
	"time"

	"golang.org/x/time/rate"
)

// manners keep the bot from being in people's way: how often it may be asked, and how often it says the same unasked.
type manners struct {
	now func() time.Time

	people, channels, guilds *recent[*rate.Limiter] // by id
	warned                   *recent[struct{}]      // ids of people who were told to slow down a short while ago
	said                     *recent[struct{}]      // what was answered, by channel and entry
}

// pace is how often something may happen: a number of times at once, and again as time passes.
type pace struct {
	burst int
	every time.Duration
}

const (
	// paceLife is how long a bucket is kept after it was used. An empty one of any pace here is full again well before.
	paceSize = 10_000
	paceLife = 10 * time.Minute

	warnedLife = time.Minute      // between two words to one person about being too fast
	saidLife   = 10 * time.Minute // between two answers to the same question that nobody asked the bot
)

// Nobody who reads what they ask for comes near the first. The others are what is left for everybody else in a channel,
// of which Discord takes about one message a second, and in a guild.
func personPace() pace  { return pace{burst: 60, every: time.Second} }
func channelPace() pace { return pace{burst: 100, every: 500 * time.Millisecond} }
func guildPace() pace   { return pace{burst: 300, every: 100 * time.Millisecond} }

func newManners(now func() time.Time) manners {
	return manners{
		now:      now,
		people:   newRecent[*rate.Limiter](paceSize, paceLife, now),
		channels: newRecent[*rate.Limiter](paceSize, paceLife, now),
		guilds:   newRecent[*rate.Limiter](paceSize, paceLife, now),
		warned:   newRecent[struct{}](paceSize, warnedLife, now),
		said:     newRecent[struct{}](paceSize, saidLife, now),
	}
}

// allow takes note of a question that arrived at that time, and reports whether it is to be answered. An empty guild is
// none. The time is not that of the answer: a question may have waited for its turn.
func (m manners) allow(at time.Time, person, channel, guild string) bool {
	return m.take(at, m.people, person, personPace()) && m.take(at, m.channels, channel, channelPace()) &&
		(guild == "" || m.take(at, m.guilds, guild, guildPace()))
}

func (m manners) take(at time.Time, from *recent[*rate.Limiter], id string, p pace) bool {
	bucket, _ := from.renew(id, rate.NewLimiter(rate.Every(p.every), p.burst))
	return bucket.AllowN(at, 1)
}

// warn reports whether a person is to be told to slow down, which is once in a while.
func (m manners) warn(person string) bool {
	_, fresh := m.warned.keep(person, struct{}{})
	return fresh
}

// repeats reports whether an entry was the answer in a channel a short while ago.
func (m manners) repeats(channel, entry string) bool { return m.said.has(channel + "/" + entry) }

// say takes note that an entry was the answer in a channel.
func (m manners) say(channel, entry string) { m.said.keep(channel+"/"+entry, struct{}{}) }
