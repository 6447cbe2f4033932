package bot

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/knowledge"
	"faqbot/knowledge/interview"
)

func TestReload(t *testing.T) {
	w := newWorld(t, nil)
	moderator := func() *discordgo.Interaction {
		return discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("reload"))
	}

	if c := w.sees(discordtest.Command("reload")); !c.Ephemeral() || c.Text() != harmless(English().say(msgRefusedMember)) {
		t.Errorf("anybody is told %q", c.Text())
	}

	w.shelf.edit("Eleven years", "Twelve years")
	if c := w.sees(moderator()); !c.Ephemeral() || !strings.Contains(c.Text(), "Questions: 0 added, 1 changed, 0 removed.") {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if reply, _ := w.hears(discordtest.Mention("How long did breeding the first plants take?")); !strings.Contains(reply.Text(), "Twelve years") {
		t.Errorf("after the reload the answer is %q", reply.Text())
	}
	if c := w.sees(moderator()); !strings.Contains(c.Text(), English().say(msgUnchanged)) {
		t.Errorf("after a reload of the same a moderator is told %q", c.Text())
	}

	w.shelf.edit("{#breeding}", "{#salt}")
	if c := w.sees(moderator()); !strings.Contains(c.Text(), English().say(msgNotReloaded)) || !strings.Contains(c.Text(), "rice.md") {
		t.Errorf("about content with a fault a moderator is told %q", c.Text())
	}
	if reply, _ := w.hears(discordtest.Mention("How long did breeding the first plants take?")); !strings.Contains(reply.Text(), "Twelve years") {
		t.Errorf("after the refused reload the answer is %q", reply.Text())
	}
	if swapped, refused := w.count("faqbot_reloads_total", "swapped"), w.count("faqbot_reloads_total", "refused"); swapped != 2 || refused != 1 {
		t.Errorf("%v reloads were counted as swapped and %v as refused", swapped, refused)
	}
}

func TestReloadNamesEveryFault(t *testing.T) {
	w := newWorld(t, nil)
	var faults []error
	for range 40 {
		faults = append(faults, errors.New("talk.md:12: the answer has no question"+strings.Repeat(", and so on", 20)))
	}
	x := on(w.shelf, askerID)
	some := look(t, x.reloaded(knowledge.Change{Refused: []interview.Fault{{File: "rye.md", Line: 3, Text: "no answer"}}}, nil)).texts
	if text := strings.Join(some, "\n"); !strings.Contains(text, English().say(msgFilesRefused)+"\n• rye.md\\:3: no answer") {
		t.Errorf("of one faulty file a moderator is told %q", text)
	}
	text := strings.Join(look(t, x.reloaded(knowledge.Change{}, errors.Join(faults...))).texts, "\n")
	if n := strings.Count(text, "talk.md"); n < 5 || !strings.HasSuffix(text, "and "+strconv.Itoa(40-n)+" more") {
		t.Errorf("%d faults are named, and at last %q", n, text[max(0, len(text)-20):])
	}
}

func TestReloadThatTakesLongIsDeferred(t *testing.T) {
	w := newWorld(t, nil)
	i := w.srv.AddInteraction(discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("reload")))
	begun, goOn := make(chan struct{}), make(chan struct{})
	w.bot.table = []command{{
		definition: &discordgo.ApplicationCommand{Name: "reload", Type: discordgo.ChatApplicationCommand},
		run: func(exchange, actor, use) response {
			return working(func(context.Context) page {
				close(begun)
				<-goOn
				return note("Done.")
			})
		},
	}}
	var done sync.WaitGroup
	done.Go(func() {
		w.bot.Handle(t.Context(), Event{Interaction: i, Received: time.Now().Add(-workTime)})
	})
	<-begun
	c := w.srv.AwaitCallback(i.ID)
	if c.Type != discordgo.InteractionResponseDeferredChannelMessageWithSource || !c.Ephemeral() {
		t.Errorf("callback of type %d, ephemeral %v", c.Type, c.Ephemeral())
	}
	close(goOn)
	done.Wait()
	if m := w.srv.AwaitResponse(i.ID); m.Text() != "Done." {
		t.Errorf("the response became %q", m.Text())
	}
}
