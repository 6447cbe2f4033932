package moderate

import (
	"strings"
	"testing"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
)

// Anybody can invite a public bot to a guild of theirs. That takes it from nobody.
func TestAnotherGuildDoesNotTakeHomeAway(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	if err := w.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	before := len(w.srv.Commands(discordtest.GuildID))
	w.identity.Met(discordtest.OtherGuildID)
	if err := w.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := len(w.srv.Commands(discordtest.GuildID)); got != before {
		t.Errorf("home has %d commands, want %d", got, before)
	}
	if log := w.log.String(); strings.Contains(log, "FAQBOT_HOME_GUILD") {
		t.Errorf("each guild that is joined is warned of: %s", log)
	}
	w.Ready(gateway.Ready{UserID: discordtest.BotID, GuildIDs: []string{discordtest.GuildID, discordtest.OtherGuildID}})
	if log := w.log.String(); !strings.Contains(log, "FAQBOT_HOME_GUILD") {
		t.Errorf("the log says nothing of it: %s", log)
	}
}
