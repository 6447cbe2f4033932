package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

// TestElsewhere uses the bot where people are among themselves and one of them has brought it along: whatever it does
// there, it does by the interaction alone.
func TestElsewhere(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	if err := w.bot.steward.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	w.quiet() // a channel somewhere else, so that it has to be found out what this one is
	elsewhere := func(i *discordgo.Interaction) (discordtest.Callback, discordtest.Message) {
		t.Helper()
		i = discordtest.Elsewhere(i)
		c := w.sees(i)
		if c.Type == discordgo.InteractionApplicationCommandAutocompleteResult || c.Type == discordgo.InteractionResponseDeferredMessageUpdate {
			return c, discordtest.Message{}
		}
		return c, w.srv.AwaitResponse(i.ID)
	}
	if c, _ := elsewhere(discordtest.Autocomplete("ask", "question", "salt")); len(c.Choices()) == 0 {
		t.Error("nothing is completed")
	}
	for _, name := range []string{"browse", "help", "about"} {
		if c, _ := elsewhere(discordtest.Command(name)); !c.Ephemeral() {
			t.Errorf("/%s is shown to everybody: %q", name, c.Text())
		}
	}
	target := discordtest.Said(discordtest.PrivateChannelID, shelftest.SaltQuestion)
	target.GuildID = ""
	if c, _ := elsewhere(pointing(locale.English().Say(locale.AnswerThis), target)); !strings.Contains(c.Text(), "Salt draws") ||
		!strings.Contains(c.Text(), "/channels/@me/"+discordtest.PrivateChannelID+"/900") {
		t.Errorf("what was pointed at is answered with %q", c.Text())
	}

	c, card := elsewhere(discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion)))
	if c.Ephemeral() || !strings.Contains(c.Text(), "Salt draws") {
		t.Fatalf("the answer is %q", c.Text())
	}
	if c, _ := elsewhere(discordtest.Click(card, voting(t, card, component.KindUp))); c.Text() != locale.English().Say(locale.Voted) {
		t.Errorf("a vote is answered with %q", c.Text())
	}
	elsewhere(discordtest.Click(card, bin(t, card)))
	for _, m := range w.srv.Messages(discordtest.PrivateChannelID) {
		if m.ID == card.ID {
			t.Error("the answer was not taken away")
		}
	}
	if told := w.srv.Messages(discordtest.OtherDMChannelID); len(told) != 0 {
		t.Errorf("moderators are bothered with %q", told[0].Text())
	}
}
