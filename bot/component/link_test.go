package component_test

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/pagetest"
)

func TestLinks(t *testing.T) {
	t.Parallel()
	l := component.Links{"ask": "42", "quiet": "43"}
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
		if got := l.In(said); got != want {
			t.Errorf("%q is linked as %q, want %q", said, got, want)
		}
	}
}

func TestOnlyWhatTheBotSaysIsLinked(t *testing.T) {
	t.Parallel()
	l := component.Links{"ask": "42"}
	long := strings.Repeat("a", component.TextBudget-len(" /ask")) + " /ask"
	p := component.Page{
		discordgo.TextDisplay{Content: "try /ask"},
		discordgo.Container{Components: []discordgo.MessageComponent{discordgo.TextDisplay{Content: "they say /ask"}}},
		discordgo.TextDisplay{Content: long},
	}
	got := pagetest.Look(t, l.Linked(p[:2])).Texts
	if got[0] != "try </ask:42>" || got[1] != "they say /ask" {
		t.Errorf("linked is %q", got)
	}
	if got := l.Linked(p)[2].(discordgo.TextDisplay).Content; got != long {
		t.Error("a text without room for it was linked")
	}
	if p[0].(discordgo.TextDisplay).Content != "try /ask" {
		t.Error("the page itself was changed")
	}
}

// People call themselves what they like, such as after a command.
func TestANameIsNoLink(t *testing.T) {
	t.Parallel()
	l := component.Links{"reload": "44"}
	for name, want := range map[string]string{
		"/reload":        "/\u200breload",
		"a /reload b":    "a /\u200breload b",
		"https://x.test": "https:\u200b//x.test",
		"either/or":      "either/or",
		"1/2":            "1/2",
	} {
		if got := l.In(component.Name(name)); got != want {
			t.Errorf("%q is shown as %q, want %q", name, got, want)
		}
	}
}
