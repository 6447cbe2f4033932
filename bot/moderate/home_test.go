package moderate

import (
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
)

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
		s := New(Options{HomeGuild: tt.configured, Now: time.Now})
		s.Ready(gateway.Ready{UserID: selfID, GuildIDs: tt.guilds})
		if got := s.home(); got != tt.want {
			t.Errorf("%s: home is %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Whoever runs the bot first and invites it afterwards has its commands, too.
func TestAGuildThatIsJoinedLater(t *testing.T) {
	t.Parallel()
	for guild, want := range map[string]string{"1": "1", "": ""} {
		s := New(Options{Now: time.Now})
		s.Joined(guild) // before anything is known, which says nothing
		s.Ready(gateway.Ready{UserID: selfID})
		<-s.changed
		s.Joined(guild)
		s.Joined(guild)
		if got := s.home(); got != want || (len(s.changed) == 1) != (want != "") {
			t.Errorf("when guild %q is joined, home is %q and commands are to be registered %d times", guild, got, len(s.changed))
		}
	}
}

// Guilds that are joined at once are all known afterwards.
func TestGuildsJoinedAtOnce(t *testing.T) {
	t.Parallel()
	s := New(Options{Now: time.Now})
	s.Ready(gateway.Ready{UserID: selfID})
	var all sync.WaitGroup
	for n := range 16 {
		all.Go(func() { s.Joined(strconv.Itoa(n + 1)) })
	}
	all.Wait()
	if who, _ := s.Identity(); len(who.GuildIDs) != 16 {
		t.Errorf("known are %v", who.GuildIDs)
	}
}

// Anybody can invite a public bot to a guild of theirs. That takes it from nobody.
func TestAnotherGuildDoesNotTakeHomeAway(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	if err := w.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	before := len(w.srv.Commands(discordtest.GuildID))
	w.Joined(discordtest.OtherGuildID)
	if err := w.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := len(w.srv.Commands(discordtest.GuildID)); got != before || w.home() != discordtest.GuildID {
		t.Errorf("home is %q and has %d commands, want %d", w.home(), got, before)
	}
	if log := w.log.String(); strings.Contains(log, "FAQBOT_HOME_GUILD") {
		t.Errorf("each guild that is joined is warned of: %s", log)
	}
	w.Ready(gateway.Ready{UserID: discordtest.BotID, GuildIDs: []string{discordtest.GuildID, discordtest.OtherGuildID}})
	if log := w.log.String(); !strings.Contains(log, "FAQBOT_HOME_GUILD") {
		t.Errorf("the log says nothing of it: %s", log)
	}
}
