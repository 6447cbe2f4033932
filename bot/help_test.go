package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/shelftest"
)

func TestHelpIsFiveLines(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for _, locale := range []discordgo.Locale{discordgo.EnglishUS, discordgo.ChineseCN, discordgo.ChineseTW} {
		i := discordtest.Command("help")
		i.Locale = locale
		c := w.sees(i)
		if lines := strings.Split(c.Text(), "\n"); !c.Ephemeral() || len(lines) != 5 || lines[3] != "• "+shelftest.SaltQuestion {
			t.Errorf("help in %s is %q, ephemeral %v", locale, lines, c.Ephemeral())
		}
	}
}

func TestAbout(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	c := w.sees(discordtest.InDM(discordtest.Command("about")))
	for _, want := range []string{"“A talk with Li Na”, with Li Na: 2 sections, 5 questions.", w.shelf.Base().Version(), "nothing that anybody types"} {
		if !c.Ephemeral() || !strings.Contains(c.Text(), want) {
			t.Errorf("about is %q, without %q", c.Text(), want)
		}
	}
}
