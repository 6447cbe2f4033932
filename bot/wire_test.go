package bot

import (
	"strings"
	"testing"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

func TestPickingOnTheWire(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	offer, _ := w.hears(discordtest.Mention("cost of rice"))
	second := offer.Buttons()[1]

	strangers := w.sees(discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Click(offer, second.CustomID)))
	if !strangers.Ephemeral() || !strings.Contains(strangers.Text(), "It depends on the cook.") {
		t.Errorf("a stranger sees %q, ephemeral %v", strangers.Text(), strangers.Ephemeral())
	}
	if now := w.srv.Messages(offer.ChannelID)[0]; now.Text() != offer.Text() {
		t.Error("a stranger's click changed the message")
	}

	w.sees(discordtest.Click(offer, second.CustomID))
	if now := w.srv.Messages(offer.ChannelID)[0]; !strings.Contains(now.Text(), "It depends on the cook.") || strings.Contains(now.Text(), locale.English().Say(locale.None)) {
		t.Errorf("after the asker's click it reads %q", now.Text())
	}
}

func TestReadingALongAnswerOnTheWire(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	card, _ := w.hears(discordtest.Mention("What happened in the great flood?"))
	full, ok := card.Button("Full answer")
	if !ok {
		t.Fatalf("the card has no way to the whole answer: %q", card.Text())
	}
	i := discordtest.Click(card, full.CustomID)
	if opened := w.sees(i); !opened.Ephemeral() || !strings.Contains(opened.Text(), "page 1 of 3") {
		t.Fatalf("opened is %q", opened.Text())
	}
	page := w.srv.AwaitResponse(i.ID)
	next, _ := page.Button("Next page")
	if turned := w.sees(discordtest.Click(page, next.CustomID)); turned.Type != update || !strings.Contains(turned.Text(), "page 2 of 3") {
		t.Errorf("turned is of type %d: %q", turned.Type, turned.Text())
	}
}

func TestWalkingThroughASectionOnTheWire(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	if c := w.sees(discordtest.Autocomplete("section", "name", "sell")); len(c.Choices()) != 1 || c.Choices()[0].Name != "Selling rice in the city" {
		t.Errorf("offered are %v", c.Choices())
	}
	if c := w.sees(discordtest.Autocomplete("section", "name", "zzzzzz")); len(c.Choices()) != 0 {
		t.Errorf("offered for nothing are %v", c.Choices())
	}

	i := discordtest.Command("section", discordtest.TextOption("name", "Selling rice in the city"))
	if listed := w.sees(i); !listed.Ephemeral() || !strings.Contains(listed.Text(), "What does the rice cost in a restaurant?") {
		t.Fatalf("listed is %q", listed.Text())
	}
	x := component.Control{Version: w.shelf.Base().Version(), Asker: discordtest.UserID}
	list := made(x, component.KindChoose, shelftest.SellingKey)
	choice := made(x, component.KindOpen, "li-na/shop-price")
	opened := w.sees(discordtest.Select(w.srv.AwaitResponse(i.ID), list, choice))
	if opened.Type != update || !strings.Contains(opened.Text(), "About two coins a bowl.") || !strings.Contains(opened.Text(), locale.English().Say(locale.ToSection)) {
		t.Errorf("opened is of type %d: %q", opened.Type, opened.Text())
	}
}
