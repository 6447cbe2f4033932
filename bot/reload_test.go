package bot

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/locale"
)

func TestReload(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	moderator := func() *discordgo.Interaction {
		return discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("reload"))
	}

	if c := w.sees(discordtest.Command("reload")); !c.Ephemeral() || c.Text() != component.Harmless(locale.English().Say(locale.RefusedMember)) {
		t.Errorf("anybody is told %q", c.Text())
	}

	w.shelf.Edit("Eleven years", "Twelve years")
	if c := w.sees(moderator()); !c.Ephemeral() || !strings.Contains(c.Text(), "Questions: 0 added, 1 changed, 0 removed.") {
		t.Errorf("a moderator is told %q", c.Text())
	}
	if reply, _ := w.hears(discordtest.Mention("How long did breeding the first plants take?")); !strings.Contains(reply.Text(), "Twelve years") {
		t.Errorf("after the reload the answer is %q", reply.Text())
	}
	if c := w.sees(moderator()); !strings.Contains(c.Text(), locale.English().Say(locale.Unchanged)) {
		t.Errorf("after a reload of the same a moderator is told %q", c.Text())
	}

	w.shelf.Edit("{#breeding}", "{#salt}")
	if c := w.sees(moderator()); !strings.Contains(c.Text(), locale.English().Say(locale.NotReloaded)) || !strings.Contains(c.Text(), "rice.md") {
		t.Errorf("about content with a fault a moderator is told %q", c.Text())
	}
	if reply, _ := w.hears(discordtest.Mention("How long did breeding the first plants take?")); !strings.Contains(reply.Text(), "Twelve years") {
		t.Errorf("after the refused reload the answer is %q", reply.Text())
	}
	if swapped, refused := w.count("faqbot_reloads_total", "swapped"), w.count("faqbot_reloads_total", "refused"); swapped != 2 || refused != 1 {
		t.Errorf("%v reloads were counted as swapped and %v as refused", swapped, refused)
	}
}

func TestReloadThatTakesLongIsDeferred(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	i := w.srv.AddInteraction(discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("reload")))
	begun, goOn := make(chan struct{}), make(chan struct{})
	w.bot.table = command.Table{Commands: []command.Command{{
		Definition: &discordgo.ApplicationCommand{Name: "reload", Type: discordgo.ChatApplicationCommand},
		Run: func(command.Exchange, command.Use) command.Response {
			return command.Working(func(context.Context) component.Page {
				close(begun)
				<-goOn
				return component.Note("Done.")
			})
		},
	}}}
	var done sync.WaitGroup
	done.Go(func() {
		w.bot.Handle(t.Context(), gateway.Event{Interaction: i, Received: time.Now().Add(-1500 * time.Millisecond)})
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
