package bot

import (
	"strings"
	"testing"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
)

func TestExplain(t *testing.T) {
	t.Parallel()
	question := "How long did breeding the first plants take?"
	command := discordtest.Command("explain", discordtest.TextOption("question", question))
	moderator := discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0)

	w := newWorld(t, nil)
	if c := w.sees(command); !c.Ephemeral() || c.Text() != component.Harmless(locale.English().Say(locale.RefusedMember)) {
		t.Errorf("anybody is told %q", c.Text())
	}
	c := w.sees(discordtest.By(moderator, discordtest.Command("explain", discordtest.TextOption("question", question))))
	for _, part := range []string{"Read as", "Band: answer", "most like", "Runner-up", "lost by"} {
		if !c.Ephemeral() || !strings.Contains(c.Text(), part) {
			t.Errorf("a moderator is told %q, without %q", c.Text(), part)
		}
	}
	long := strings.Repeat("breeding plants and rice ", 19)
	if c := w.sees(discordtest.By(moderator, discordtest.Command("explain", discordtest.TextOption("question", long)))); !c.Ephemeral() || c.Text() == "" {
		t.Errorf("about a long question a moderator is told %q", c.Text())
	}
}
