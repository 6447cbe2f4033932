package bot

import (
	"testing"

	"faqbot/bot/discordtest"
	"faqbot/bot/shelftest"
)

func TestEveryAnswerIsCounted(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	asked := func() map[string]int64 {
		times := map[string]int64{}
		for _, c := range w.shelf.Journal.MostAsked(10) {
			times[c.Entry] = c.Times
		}
		return times
	}
	w.hears(discordtest.Mention(shelftest.SaltQuestion))
	w.hears(discordtest.Said(discordtest.AnswerChannelID, shelftest.SaltQuestion))
	w.hears(discordtest.Said(discordtest.AnswerChannelID, shelftest.SaltQuestion)) // not answered again
	w.hears(discordtest.Mention(shelftest.OffTopic))
	w.hears(discordtest.Mention("hello"))
	w.sees(discordtest.Command("ask", discordtest.TextOption("question", "li-na/breeding")))
	offer, _ := w.hears(discordtest.Mention("What does the rice cost"))
	if got := asked(); len(got) != 2 || got["li-na/salt"] != 2 || got["li-na/breeding"] != 1 {
		t.Fatalf("counted are %v", got)
	}
	w.sees(discordtest.Click(offer, offer.Buttons()[0].CustomID))

	long, _ := w.hears(discordtest.Mention("What happened in the great flood?"))
	full, _ := long.Button("Full answer")
	i := discordtest.Click(long, full.CustomID)
	w.sees(i)
	page := w.srv.AwaitResponse(i.ID)
	for _, label := range []string{"Next page", "Previous", "Share"} {
		if b, ok := page.Button(label); !ok {
			t.Errorf("there is no %s", label)
		} else {
			w.sees(discordtest.Click(page, b.CustomID))
		}
	}
	if got := asked(); len(got) != 4 || got["li-na/shop-price"]+got["li-na/restaurant-price"] != 1 || got["li-na/flood"] != 1 || got["li-na/breeding"] != 1 {
		t.Errorf("after clicks counted are %v", got)
	}
}
