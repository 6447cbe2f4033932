package journal

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// QuietChannel is a channel in which the bot was told to be quiet.
type QuietChannel struct {
	Channel string    // id
	By      string    // id of the moderator who said so
	Since   time.Time // to the second
}

// IsQuiet reports whether the bot was told to be quiet in a channel. It costs a look-up in memory.
func (j *Journal) IsQuiet(channel string) bool {
	_, quiet := (*j.quiet.Load())[channel]
	return quiet
}

// AnyQuiet returns true when the bot was told to be quiet in any channel. It costs a look-up in memory.
func (j *Journal) AnyQuiet() bool { return len(*j.quiet.Load()) > 0 }

// QuietChannels returns all quiet channels, the latest first.
func (j *Journal) QuietChannels() []QuietChannel {
	return slices.SortedFunc(maps.Values(*j.quiet.Load()), func(a, b QuietChannel) int {
		return cmp.Or(b.Since.Compare(a.Since), cmp.Compare(a.Channel, b.Channel))
	})
}

// Quiet makes a channel quiet, at once. One that is quiet stays as it is. With an error the channel is quiet, too; the
// file follows when it can be written, and a restart before that forgets it.
func (j *Journal) Quiet(ctx context.Context, c QuietChannel) error {
	const operation = "keep that a channel is quiet"
	if err := errors.Join(checkID("channel", c.Channel), checkID("moderator", c.By)); err != nil {
		return fmt.Errorf("%s: %w", operation, err)
	}
	c.Since = c.Since.UTC().Truncate(time.Second)
	return j.kept(ctx, operation, j.changeQuiet(c.Channel, &c))
}

// Unquiet lets the bot speak in a channel again, at once, and does nothing to a channel where it does. With an error it
// speaks, too; the file follows when it can be written, and a restart before that forgets it.
func (j *Journal) Unquiet(ctx context.Context, channel string) error {
	return j.kept(ctx, "keep that a channel is not quiet", j.changeQuiet(channel, nil))
}

// changeQuiet makes a channel quiet in memory, or not quiet with nil, and has the file follow.
func (j *Journal) changeQuiet(channel string, c *QuietChannel) <-chan error {
	j.quieting.change(&j.quiet, channel, c)
	return j.start(j.flush)
}

// quieting is what changed about the quiet channels and waits to be written: nil for a channel that is not quiet. The
// lock is held while they change, so that file and memory see one order.
type quieting struct {
	mu      sync.Mutex
	pending map[string]*QuietChannel
}

func (q *quieting) change(quiet *atomic.Pointer[map[string]QuietChannel], channel string, c *QuietChannel) {
	q.mu.Lock()
	defer q.mu.Unlock()
	now := maps.Clone(*quiet.Load()) // others may be reading it
	if _, already := now[channel]; already && c != nil {
		return
	}
	if c != nil {
		now[channel] = *c
	} else {
		delete(now, channel)
	}
	quiet.Store(&now)
	q.pend(channel, c)
}

// pend has a change written. The caller holds q.mu.
func (q *quieting) pend(channel string, c *QuietChannel) {
	if q.pending == nil {
		q.pending = map[string]*QuietChannel{}
	}
	q.pending[channel] = c
}

// load takes over the quiet channels of a file. What waits to be written comes on top.
func (q *quieting) load(quiet *atomic.Pointer[map[string]QuietChannel], file map[string]QuietChannel) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for channel, c := range q.pending {
		if c != nil {
			file[channel] = *c
		} else {
			delete(file, channel)
		}
	}
	quiet.Store(&file)
}

// pendAll has all quiet channels written again, into a file that starts empty.
func (q *quieting) pendAll(quiet *atomic.Pointer[map[string]QuietChannel]) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.pending = nil
	for channel, c := range *quiet.Load() {
		q.pend(channel, &c)
	}
}

// waiting returns what is to be written.
func (q *quieting) waiting() map[string]*QuietChannel {
	q.mu.Lock()
	defer q.mu.Unlock()
	return maps.Clone(q.pending)
}

// written forgets what was written, unless it changed again meanwhile.
func (q *quieting) written(quiet map[string]*QuietChannel) {
	q.mu.Lock()
	defer q.mu.Unlock()
	maps.DeleteFunc(q.pending, func(channel string, c *QuietChannel) bool {
		done, among := quiet[channel]
		return among && done == c
	})
}
