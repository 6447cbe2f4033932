package identity

import (
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"faqbot/bot/gateway"
)

const selfID = "100"

func TestHome(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, configured string
		guilds           []string
		want             string
	}{
		{"the only guild", "", []string{"1"}, "1"},
		{"one of two", "", []string{"1", "2"}, ""},
		{"none", "", nil, ""},
		{"configured", "2", []string{"1"}, "2"},
	} {
		c := New(tt.configured)
		if got := c.Ready(gateway.Ready{UserID: selfID, GuildIDs: tt.guilds}).Home; got != tt.want {
			t.Errorf("%s: home is %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Whoever runs the bot first and invites it afterwards has a home, too.
func TestAGuildThatIsJoinedLater(t *testing.T) {
	t.Parallel()
	for guild, want := range map[string]string{"1": "1", "": ""} {
		c := New("")
		if _, known := c.Met(guild); known {
			t.Error("before anything is known the bot is somebody")
		}
		c.Ready(gateway.Ready{UserID: selfID})
		<-c.Changed()
		c.Met(guild)
		met, _ := c.Met(guild)
		if met.Home != want || (len(c.Changed()) == 1) != (want != "") {
			t.Errorf("when guild %q is joined, home is %q and the identity has changed %d times", guild, met.Home, len(c.Changed()))
		}
	}
}

// Guilds that are joined at once are all known afterwards. Two goroutines begin together in each round, since one that loses
// a guild does so in some of them only.
func TestGuildsJoinedAtOnce(t *testing.T) {
	t.Parallel()
	c := New("")
	c.Ready(gateway.Ready{UserID: selfID})
	const rounds = 1000
	for n := range rounds {
		var begun atomic.Int64
		var both sync.WaitGroup
		for m := range 2 {
			both.Go(func() {
				for begun.Add(1); begun.Load() < 2; {
					runtime.Gosched()
				}
				c.Met(strconv.Itoa(2*n + m + 1))
			})
		}
		both.Wait()
	}
	if self, _ := c.Known(); len(self.GuildIDs) != 2*rounds {
		t.Errorf("of %d guilds %d are known", 2*rounds, len(self.GuildIDs))
	}
}

// Whoever hears of a change finds all that has changed until then.
func TestSeveralChangesAreHeardOfAsOne(t *testing.T) {
	t.Parallel()
	c := New("")
	c.Ready(gateway.Ready{UserID: selfID})
	c.Met("1")
	c.Met("2")
	<-c.Changed()
	if self, _ := c.Known(); !slices.Equal(self.GuildIDs, []string{"1", "2"}) || len(c.Changed()) != 0 {
		t.Errorf("known are %v, and %d changes are still to be heard of", self.GuildIDs, len(c.Changed()))
	}
}

// Anybody can invite a public bot to a guild of theirs. That takes it from nobody.
func TestAnotherGuildDoesNotTakeHomeAway(t *testing.T) {
	t.Parallel()
	c := New("")
	first := c.Ready(gateway.Ready{UserID: selfID, GuildIDs: []string{"1"}})
	second, _ := c.Met("2")
	if second.Home != "1" || slices.Contains(first.GuildIDs, "2") {
		t.Errorf("home is %q, and what was known before has become %v", second.Home, first.GuildIDs)
	}
	if again := c.Ready(gateway.Ready{UserID: selfID, GuildIDs: []string{"1", "2"}}); again.Home != "1" {
		t.Errorf("in the next session home is %q", again.Home)
	}
}
