package journal

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
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

// QuietChannels returns all quiet channels, the latest first.
func (j *Journal) QuietChannels() []QuietChannel {
	return slices.SortedFunc(maps.Values(*j.quiet.Load()), func(a, b QuietChannel) int {
		return cmp.Or(b.Since.Compare(a.Since), cmp.Compare(a.Channel, b.Channel))
	})
}

// Quiet makes a channel quiet, at once. One that is quiet stays as it is. With an error the channel is quiet, too, but
// may not be so after a restart.
func (j *Journal) Quiet(ctx context.Context, c QuietChannel) error {
	const operation = "keep that a channel is quiet"
	if err := errors.Join(checkID("channel", c.Channel), checkID("moderator", c.By)); err != nil {
		return fmt.Errorf("%s: %w", operation, err)
	}
	c.Since = c.Since.UTC().Truncate(time.Second)
	done := j.changeQuiet(func(quiet map[string]QuietChannel) {
		if _, already := quiet[c.Channel]; !already {
			quiet[c.Channel] = c
		}
	}, func(ctx context.Context) error { return j.store.addQuiet(ctx, c) })
	return j.kept(ctx, operation, done)
}

// Unquiet lets the bot speak in a channel again, at once, and does nothing to a channel where it does. With an error the
// channel may be quiet again after a restart.
func (j *Journal) Unquiet(ctx context.Context, channel string) error {
	done := j.changeQuiet(func(quiet map[string]QuietChannel) {
		delete(quiet, channel)
	}, func(ctx context.Context) error { return j.store.removeQuiet(ctx, channel) })
	return j.kept(ctx, "keep that a channel is not quiet", done)
}

// changeQuiet changes the quiet channels in memory, and starts the same change in the file.
func (j *Journal) changeQuiet(change func(map[string]QuietChannel), write func(context.Context) error) <-chan error {
	j.quieting.Lock()
	defer j.quieting.Unlock()
	quiet := maps.Clone(*j.quiet.Load()) // others may be reading it
	change(quiet)
	j.quiet.Store(&quiet)
	return j.write(write)
}
