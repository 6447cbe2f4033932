package gateway

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

func numbered(channel string, n int) Event {
	return Event{Received: time.Now(), Message: &discordgo.Message{ID: fmt.Sprint(n), ChannelID: channel}}
}

// shedLog counts what a lane lets go, by reason.
type shedLog struct {
	mu    sync.Mutex
	count map[string]int
}

func (s *shedLog) shed(why string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.count == nil {
		s.count = map[string]int{}
	}
	s.count[why]++
}

func (s *shedLog) of(why string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.count[why]
}

func TestALaneKeepsTheOrderOfEachChannel(t *testing.T) {
	t.Parallel()
	const channels, each = 20, 50
	var mu sync.Mutex
	seen, busy := map[string][]string{}, map[string]bool{}
	var gone shedLog
	l := newLane(queueing{channels * each, each, 8, time.Hour}, gone.shed, func(e Event) {
		channel := e.channel()
		mu.Lock()
		if busy[channel] {
			t.Errorf("two events of channel %s are handled at once", channel)
		}
		busy[channel] = true
		mu.Unlock()
		runtime.Gosched()
		mu.Lock()
		busy[channel] = false
		seen[channel] = append(seen[channel], e.Message.ID)
		mu.Unlock()
	})
	var want []string
	for n := range each {
		want = append(want, fmt.Sprint(n))
		for c := range channels {
			l.put(fmt.Sprint(c), numbered(fmt.Sprint(c), n))
		}
	}
	l.close()
	l.put("0", numbered("0", each)) // which comes too late
	l.follow("0", numbered("0", each))
	l.wait()
	for c := range channels {
		if got := seen[fmt.Sprint(c)]; !slices.Equal(got, want) {
			t.Errorf("channel %d was handled as %v", c, got)
		}
	}
	if got := gone.of(whyEnding); got != 1 {
		t.Errorf("%v events were shed, want the one that came too late", got)
	}
}

// held is a lane whose handlers wait until they are released. It lists what is handled.
type held struct {
	*lane
	gone    shedLog
	release chan struct{}
	mu      sync.Mutex
	handled []string // channel and id
}

func newHeld(size, each, workers int, patience time.Duration) *held {
	h := &held{release: make(chan struct{})}
	h.lane = newLane(queueing{size, each, workers, patience}, h.gone.shed, func(e Event) {
		h.mu.Lock()
		id := "edit"
		if e.Message != nil {
			id = e.Message.ID
		}
		h.handled = append(h.handled, e.channel()+" "+id)
		h.mu.Unlock()
		<-h.release
	})
	return h
}

// end releases everybody and returns what was handled, in order.
func (h *held) end() []string {
	close(h.release)
	h.close()
	h.wait()
	return h.handled
}

// TestABusyChannelCostsNoOtherAPlace floods a channel whose handler waits. What another channel asks is handled at once, and
// of the flood the newest stay.
func TestABusyChannelCostsNoOtherAPlace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(1024, 16, 64, time.Hour)
		for n := range 1100 {
			h.put("busy", numbered("busy", n))
			synctest.Wait()
		}
		h.put("calm", numbered("calm", 0))
		synctest.Wait()
		if want := []string{"busy 0", "calm 0"}; !slices.Equal(h.handled, want) {
			t.Errorf("handled are %v, want %v", h.handled, want)
		}
		if got := h.gone.of(whyChannel); got != 1100-1-16 {
			t.Errorf("%d events dropped, want all but the one that is handled and 16 that wait", got)
		}
		handled := h.end()
		if want := "busy 1084"; len(handled) != 18 || handled[2] != want {
			t.Errorf("handled are %v, want 18, and after the first two %s", handled, want)
		}
	})
}

// TestChannelsTakeTurns has one worker, ten questions of one channel and then one of another.
func TestChannelsTakeTurns(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(100, 16, 1, time.Hour)
		for n := range 10 {
			h.put("a", numbered("a", n))
			synctest.Wait()
		}
		h.put("b", numbered("b", 0))
		if got := h.end(); got[0] != "a 0" || got[1] != "b 0" || len(got) != 11 {
			t.Errorf("handled are %v", got)
		}
	})
}

// TestWhatHasWaitedTooLongIsLetGo has one worker that is busy for longer than anybody waits. An edit does not age.
func TestWhatHasWaitedTooLongIsLetGo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(100, 16, 1, 10*time.Second)
		h.put("a", numbered("a", 0))
		synctest.Wait()
		h.put("b", numbered("b", 1))
		h.put("b", Event{Received: time.Now(), Edited: &discordgo.Message{ID: "1", ChannelID: "b"}})
		h.put("c", numbered("c", 2))
		time.Sleep(time.Second)
		h.put("d", numbered("d", 3))
		time.Sleep(10 * time.Second) // 3 has waited for exactly as long as it may
		if got, want := h.end(), []string{"a 0", "d 3", "b edit"}; !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) {
			t.Errorf("handled are %v, want %v", got, want)
		}
		if got := h.gone.of(whyWaited); got != 2 {
			t.Errorf("%d events dropped for having waited, want 2", got)
		}
	})
}

// TestAFullLaneLetsTheOldestGo fills a lane whose only worker is busy, from as many channels as there are places.
func TestAFullLaneLetsTheOldestGo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(10, 4, 1, time.Hour)
		h.put("first", numbered("first", 0))
		synctest.Wait()
		for n := range 13 {
			h.put(fmt.Sprint(n), numbered(fmt.Sprint(n), n))
		}
		if h.queued != 10 || h.gone.of(whyFull) != 3 {
			t.Errorf("%d wait and %d were dropped", h.queued, h.gone.of(whyFull))
		}
		if got := h.end(); len(got) != 11 || got[1] != "3 3" || got[10] != "12 12" {
			t.Errorf("handled are %v, want the first and the last ten", got)
		}
		if len(h.queues) != 0 || len(h.due) != 0 {
			t.Errorf("%d queues are left, %d due", len(h.queues), len(h.due))
		}
	})
}

// TestAFullLaneOfBusyChannels fills a lane with what waits behind events that are being handled.
func TestAFullLaneOfBusyChannels(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(4, 4, 2, time.Hour)
		for n := range 4 {
			h.put("a", numbered("a", n))
			h.put("b", numbered("b", n))
			synctest.Wait()
		}
		if h.queued != 4 || h.gone.of(whyFull) != 2 {
			t.Errorf("%d wait and %d were dropped, want 4 and 2", h.queued, h.gone.of(whyFull))
		}
		if got := h.end(); len(got) != 6 {
			t.Errorf("handled are %v", got)
		}
	})
}

func TestWhatFollowsNothingIsDropped(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(10, 4, 1, time.Hour)
		edit := func(channel string) Event { return Event{Edited: &discordgo.Message{ID: "1", ChannelID: channel}} }
		h.follow("a", edit("a"))
		h.put("b", numbered("b", 0))
		synctest.Wait() // it is being handled
		h.follow("b", edit("b"))
		if got, want := h.end(), []string{"b 0", "b edit"}; !slices.Equal(got, want) {
			t.Errorf("handled are %v, want %v", got, want)
		}
		if len(h.gone.count) != 0 {
			t.Errorf("dropped: %v", h.gone.count)
		}
	})
}

func TestAnEmptyLaneEnds(t *testing.T) {
	t.Parallel()
	l := newLane(queueing{1, 1, 2, time.Hour}, func(string) {}, func(Event) {})
	l.close()
	l.close()
	l.wait()
}
