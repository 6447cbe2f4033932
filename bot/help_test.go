package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestHelpIsFiveLines(t *testing.T) {
	w := newWorld(t, nil)
	for _, locale := range []discordgo.Locale{discordgo.EnglishUS, discordgo.ChineseCN, discordgo.ChineseTW} {
		i := discordtest.Command("help")
		i.Locale = locale
		c := w.sees(i)
		if lines := strings.Split(c.Text(), "\n"); !c.Ephemeral() || len(lines) != 5 || lines[3] != "• "+saltQuestion {
			t.Errorf("help in %s is %q, ephemeral %v", locale, lines, c.Ephemeral())
		}
	}
}

func TestAbout(t *testing.T) {
	w := newWorld(t, nil)
	c := w.sees(discordtest.InDM(discordtest.Command("about")))
	for _, want := range []string{"“A talk with Li Na”, with Li Na: 2 sections, 5 questions.", w.shelf.Base().Version(), "nothing that anybody types"} {
		if !c.Ephemeral() || !strings.Contains(c.Text(), want) {
			t.Errorf("about is %q, without %q", c.Text(), want)
		}
	}
}

func TestAboutNamesSomeOfManyInterviews(t *testing.T) {
	names := strings.Split(strings.Repeat("Li Na,", maxInterviews+1)+"Wu Bo", ",")
	about := English().About(baseOf(t, names...))
	if strings.Count(about, "A talk with") != maxInterviews || !strings.Contains(about, "and 2 more") {
		t.Errorf("of %d interviews there is said %q", len(names), about)
	}
}
