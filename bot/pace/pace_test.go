package pace

import (
	"strconv"
	"testing"
	"time"
)

const (
	askerID   = "200"
	otherID   = "201"
	guildID   = "300"
	channelID = "400"
)

func TestABurstIsServedAndThenPaced(t *testing.T) {
	t.Parallel()
	now := time.Now()
	m := New(func() time.Time { return now })
	for n := range personRhythm().burst {
		if m.Allow(now, askerID, channelID, guildID) != Allowed {
			t.Fatalf("question %d was refused", n+1)
		}
	}
	if m.Allow(now, askerID, channelID, guildID) == Allowed {
		t.Error("one more was allowed")
	}
	if m.Allow(now, otherID, channelID, guildID) != Allowed {
		t.Error("somebody else was refused")
	}
	now = now.Add(personRhythm().every)
	if m.Allow(now, askerID, channelID, guildID) != Allowed || m.Allow(now, askerID, channelID, guildID) == Allowed {
		t.Error("after a while exactly one more should be allowed")
	}
}

func TestWhatWaitedIsJudgedByWhenItCame(t *testing.T) {
	t.Parallel()
	now := time.Now()
	m := New(func() time.Time { return now })
	came := now
	allowed := 0
	for range 2 * personRhythm().burst { // all at once, while each takes a second to be answered
		if m.Allow(came, askerID, channelID, guildID) == Allowed {
			allowed++
		}
		now = now.Add(time.Second)
	}
	if allowed != personRhythm().burst {
		t.Errorf("%d of what came at once were allowed, want %d", allowed, personRhythm().burst)
	}
}

func TestABucketInUseIsNotForgotten(t *testing.T) {
	t.Parallel()
	now := time.Now()
	m := New(func() time.Time { return now })
	allowed := 0
	for range 1300 { // twice a second, for longer than a bucket is kept
		if m.Allow(now, askerID, channelID, guildID) == Allowed {
			allowed++
		}
		now = now.Add(personRhythm().every / 2)
	}
	if want := personRhythm().burst + 1300/2; allowed > want {
		t.Errorf("%d were allowed, want at most %d", allowed, want)
	}
}

func TestChannelsAndGuildsArePaced(t *testing.T) {
	t.Parallel()
	now := time.Now()
	count := func(channel func(int) string, guild string) int {
		m := New(func() time.Time { return now })
		for n := range 1000 {
			if m.Allow(now, strconv.Itoa(n), channel(n), guild) != Allowed {
				return n
			}
		}
		return 1000
	}
	if got := count(func(int) string { return channelID }, guildID); got != channelRhythm().burst {
		t.Errorf("a channel takes %d at once", got)
	}
	if got := count(strconv.Itoa, guildID); got != guildRhythm().burst {
		t.Errorf("a guild takes %d at once", got)
	}
	if got := count(strconv.Itoa, ""); got != 1000 {
		t.Errorf("direct messages take %d at once", got)
	}
}

// Events of different channels are handled out of order. A limiter whose clock is set back grants the same time twice.
func TestALateEventGrantsNoTimeTwice(t *testing.T) {
	t.Parallel()
	now := time.Now()
	p := New(func() time.Time { return now })
	allowed := 0
	for n := range 400 { // 20 a second for 20 s, every other one 1.5 s late
		at := now.Add(time.Duration(n) * 50 * time.Millisecond)
		if n%2 == 1 {
			at = at.Add(-1500 * time.Millisecond)
		}
		if p.Allow(at, askerID, strconv.Itoa(n%10), guildID) == Allowed {
			allowed++
		}
	}
	if want := personRhythm().burst + 20; allowed > want {
		t.Errorf("%d were allowed, want at most %d", allowed, want)
	}
}

// Who asks once where others have asked too much is not the one who is too fast, and keeps what is theirs.
func TestABystanderIsNotTooFast(t *testing.T) {
	t.Parallel()
	now := time.Now()
	p := New(func() time.Time { return now })
	for n := range channelRhythm().burst {
		p.Allow(now, strconv.Itoa(n), channelID, guildID)
	}
	for range 2 * personRhythm().burst {
		if got := p.Allow(now, askerID, channelID, guildID); got != Crowded {
			t.Fatalf("the verdict is %d, want %d", got, Crowded)
		}
	}
	for n := range personRhythm().burst {
		if got := p.Allow(now, askerID, strconv.Itoa(n), ""); got != Allowed {
			t.Fatalf("elsewhere question %d gets the verdict %d", n+1, got)
		}
	}
	if got := p.Allow(now, askerID, channelID, guildID); got != TooFast {
		t.Errorf("the verdict is %d, want %d", got, TooFast)
	}
}
