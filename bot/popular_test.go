package bot

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/knowledge/journal"
)

func TestEveryAnswerIsCounted(t *testing.T) {
	w := newWorld(t, nil)
	asked := func() map[string]int64 {
		times := map[string]int64{}
		for _, c := range w.shelf.journal.MostAsked(10) {
			times[c.Entry] = c.Times
		}
		return times
	}
	w.hears(discordtest.Mention(saltQuestion))
	w.hears(discordtest.Said(discordtest.AnswerChannelID, saltQuestion))
	w.hears(discordtest.Said(discordtest.AnswerChannelID, saltQuestion)) // not answered again
	w.hears(discordtest.Mention(offTopic))
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

func TestNothingTypedOffersWhatIsAskedMost(t *testing.T) {
	s := newShelf(t)
	x := on(s, askerID)
	for key, times := range map[string]int{"li-na/restaurant-price": 3, "li-na/flood": 2, "li-na/gone": 9} {
		for range times {
			if err := s.journal.Asked(key, time.Now()); err != nil {
				t.Fatal(err)
			}
		}
	}
	for section, want := range map[string]string{
		"":         "restaurant-price flood salt breeding shop-price",
		sellingKey: "restaurant-price shop-price",
	} {
		var got []string
		for _, e := range x.popular(section) {
			got = append(got, e.Turn.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("in section %q there is offered %q, want %q", section, got, want)
		}
	}
	choices := respond(s.table(), x, typing(called("ask", "question", " "))).choices
	if len(choices) != 5 || choices[0].Value != "li-na/restaurant-price" {
		t.Errorf("offered are %d choices", len(choices))
	}
	choices = respond(s.table(), x, typing(called("ask", "question", "why does salt"))).choices
	if len(choices) == 0 || choices[0].Value != "li-na/salt" {
		t.Error("what was typed does not come first")
	}
}

func TestTroubleIsToldOnce(t *testing.T) {
	w := newWorld(t, nil)
	full := fmt.Errorf("count questions: %w", fmt.Errorf("the disk is full"))
	for _, err := range []error{nil, full, fmt.Errorf("count questions: %w", journal.ErrReported)} {
		w.bot.tell(err)
	}
	if lines := slices.DeleteFunc(strings.Split(w.log.String(), "\n"), func(l string) bool { return l == "" }); len(lines) != 1 || !strings.Contains(lines[0], "the disk is full") {
		t.Errorf("the log is %q", lines)
	}
}
