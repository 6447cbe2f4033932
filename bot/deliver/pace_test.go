package deliver

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
	now := time.Now()
	m := NewPace(func() time.Time { return now })
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
	now := time.Now()
	m := NewPace(func() time.Time { return now })
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
	now := time.Now()
	m := NewPace(func() time.Time { return now })
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
	now := time.Now()
	count := func(channel func(int) string, guild string) int {
		m := NewPace(func() time.Time { return now })
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
