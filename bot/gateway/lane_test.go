package gateway

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/bwmarrin/discordgo"
	"github.com/prometheus/client_golang/prometheus"
)

func numbered(channel string, n int) Event {
	return Event{Message: &discordgo.Message{ID: fmt.Sprint(n), ChannelID: channel}}
}

func shedCounter() prometheus.Counter {
	return prometheus.NewCounter(prometheus.CounterOpts{Name: "shed"})
}

// counted reads a counter.
func counted(t *testing.T, c prometheus.Counter) float64 {
	t.Helper()
	r := prometheus.NewRegistry()
	r.MustRegister(c)
	families, err := r.Gather()
	if err != nil {
		t.Fatal(err)
	}
	return families[0].GetMetric()[0].GetCounter().GetValue()
}

func TestALaneKeepsTheOrderOfEachChannel(t *testing.T) {
	const channels, each = 20, 50
	var mu sync.Mutex
	seen, busy := map[string][]string{}, map[string]bool{}
	shed := shedCounter()
	l := newLane(channels*each, 8, shed, func(e Event) {
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
	l.wait()
	for c := range channels {
		if got := seen[fmt.Sprint(c)]; !slices.Equal(got, want) {
			t.Errorf("channel %d was handled as %v", c, got)
		}
	}
	if got := counted(t, shed); got != 1 {
		t.Errorf("%v events were shed, want the one that came too late", got)
	}
}

// TestABusyChannelHoldsUpNoOther keeps the first event of a channel from being finished: all workers but one are left.
func TestABusyChannelHoldsUpNoOther(t *testing.T) {
	gate, other := make(chan struct{}), make(chan struct{})
	shed := shedCounter()
	l := newLane(10, 2, shed, func(e Event) {
		if e.channel() == "busy" {
			<-gate
		} else {
			close(other)
		}
	})
	for n := range 10 {
		l.put("busy", numbered("busy", n))
	}
	for counted(t, shed) == 0 {
		l.put("busy", numbered("busy", 10)) // until there is no room, whether or not a worker has taken the first
	}
	l.mu.Lock()
	l.size++
	l.mu.Unlock()
	l.put("other", numbered("other", 0))
	<-other
	close(gate)
	l.close()
	l.wait()
}

func TestAnEmptyLaneEnds(t *testing.T) {
	l := newLane(1, 2, shedCounter(), func(Event) {})
	l.close()
	l.close()
	l.wait()
}
