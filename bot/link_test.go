package bot

import (
	"strings"
	"testing"

	"faqbot/bot/discordtest"
)

func TestHelpLinksToTheCommands(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	if reply, _ := w.hears(discordtest.Mention("")); !strings.Contains(reply.Text(), "use /ask.") {
		t.Errorf("before any command is registered, help is %q", reply.Text())
	}
	for n := range 2 { // registered by this bot, and by one before it
		if n > 0 {
			w.restart(w.shelf.Journal)
		}
		if err := w.bot.steward.Register(t.Context()); err != nil {
			t.Fatal(err)
		}
		var id string
		for _, c := range w.srv.Commands("") {
			if c.Name == "ask" {
				id = c.ID
			}
		}
		if reply, _ := w.hears(discordtest.Mention("")); id == "" || !strings.Contains(reply.Text(), "use </ask:"+id+">.") {
			t.Errorf("help is %q, without a link to %q", reply.Text(), id)
		}
	}
}
