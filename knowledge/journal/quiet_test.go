package journal

import (
	"errors"
	"reflect"
	"strconv"
	"sync"
	"testing"
	"time"
)

func TestQuiet(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	j := open(t, directory)
	noon := time.Date(2026, time.May, 4, 12, 0, 0, 0, time.UTC)
	first, second := QuietChannel{"11", "7", noon}, QuietChannel{"22", "8", noon.Add(time.Hour)}
	again := QuietChannel{"11", "9", noon.Add(2 * time.Hour)}
	for _, c := range []QuietChannel{first, second, again} {
		c.Since = c.Since.Add(time.Second - 1) // which is not kept, neither in memory nor in the file
		if err := j.Quiet(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if got, want := j.QuietChannels(), []QuietChannel{second, first}; !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		if !j.IsQuiet("11") || j.IsQuiet("33") {
			t.Errorf("11 quiet: %t, 33 quiet: %t", j.IsQuiet("11"), j.IsQuiet("33"))
		}
		j = reopen(t, j, directory)
	}
	for _, channel := range []string{"11", "11", "33"} {
		if err := j.Unquiet(t.Context(), channel); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if got, want := j.QuietChannels(), []QuietChannel{second}; !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, want %v", got, want)
		}
		j = reopen(t, j, directory)
	}
}

func TestManyChangeWhatIsQuiet(t *testing.T) {
	t.Parallel()
	j, err := Open(t.Context(), "/dev/null/journal") // memory alone, so that nobody waits and many meet
	if err == nil {
		t.Fatal("opened")
	}
	const people, channels = 8, 100
	var group sync.WaitGroup
	for p := range people {
		group.Go(func() {
			for c := range channels {
				channel := strconv.Itoa(p*channels + c)
				if err := j.Quiet(t.Context(), QuietChannel{Channel: channel, By: "7"}); !errors.Is(err, ErrReported) {
					t.Error(err)
				}
				if !j.IsQuiet(channel) || j.IsQuiet(strconv.Itoa(people*channels)) {
					t.Errorf("%s is not quiet, or one that nobody named is", channel)
				}
			}
		})
	}
	group.Wait()
	if got := len(j.QuietChannels()); got != people*channels {
		t.Errorf("%d channels are quiet, want %d", got, people*channels)
	}
}
