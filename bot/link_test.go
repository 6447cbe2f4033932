package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestLinks(t *testing.T) {
	l := links{"ask": "42", "quiet": "43"}
	for said, want := range map[string]string{
		"Use /ask.":                "Use </ask:42>.",
		"/ask, or /quiet off:True": "</ask:42>, or </quiet:43> off:True",
		"使用 /ask 提问（/ask）":         "使用 </ask:42> 提问（</ask:42>）",
		"/section":                 "/section", // an id that is not known
		"/asked":                   "/asked",
		"and/ask":                  "and/ask",
		"https://x.test/ask":       "https://x.test/ask",
		"</ask:42>":                "</ask:42>",
		"":                         "",
	} {
		if got := l.in(said); got != want {
			t.Errorf("%q is linked as %q, want %q", said, got, want)
		}
	}
}

func TestOnlyWhatTheBotSaysIsLinked(t *testing.T) {
	l := links{"ask": "42"}
	long := strings.Repeat("a", textBudget-len(" /ask")) + " /ask"
	p := page{
		discordgo.TextDisplay{Content: "try /ask"},
		discordgo.Container{Components: []discordgo.MessageComponent{discordgo.TextDisplay{Content: "they say /ask"}}},
		discordgo.TextDisplay{Content: long},
	}
	got := look(t, l.linked(p[:2])).texts
	if got[0] != "try </ask:42>" || got[1] != "they say /ask" {
		t.Errorf("linked is %q", got)
	}
	if got := l.linked(p)[2].(discordgo.TextDisplay).Content; got != long {
		t.Error("a text without room for it was linked")
	}
	if p[0].(discordgo.TextDisplay).Content != "try /ask" {
		t.Error("the page itself was changed")
	}
}

func TestHelpLinksToTheCommands(t *testing.T) {
	w := newWorld(t, nil)
	if reply, _ := w.hears(discordtest.Mention("")); !strings.Contains(reply.Text(), "use /ask.") {
		t.Errorf("before any command is registered, help is %q", reply.Text())
	}
	for n := range 2 { // registered by this bot, and by one before it
		if n > 0 {
			w.restart(w.shelf.journal)
		}
		if err := w.bot.register(t.Context(), *w.bot.identity.Load()); err != nil {
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
