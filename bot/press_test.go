package bot

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

// press is something that a person can do to a message: press a button, or choose from a select.
type press struct {
	on        discordtest.Message
	id, value string // the value is empty for a button
}

// pressable are all presses that a message offers.
func pressable(t *testing.T, m discordtest.Message) []press {
	t.Helper()
	type component struct {
		CustomID   string `json:"custom_id"`
		Options    []struct{ Value string }
		Components []component
	}
	var whole component
	if err := json.Unmarshal(m.Raw, &whole); err != nil {
		t.Fatalf("read a message: %v", err)
	}
	var all []press
	var walk func(component)
	walk = func(c component) {
		if c.CustomID != "" && len(c.Options) == 0 {
			all = append(all, press{on: m, id: c.CustomID})
		}
		for _, o := range c.Options {
			all = append(all, press{m, c.CustomID, o.Value})
		}
		for _, inside := range c.Components {
			walk(inside)
		}
	}
	walk(whole)
	return all
}

func (p press) interaction() *discordgo.Interaction {
	if p.value != "" {
		return discordtest.Select(p.on, p.id, p.value)
	}
	return discordtest.Click(p.on, p.id)
}

// control is what is pressed.
func (p press) control(t *testing.T) component.Control {
	t.Helper()
	id := p.id
	if p.value != "" {
		id = p.value
	}
	c, ok := component.Parse(id)
	if !ok {
		t.Fatalf("%q is no control", id)
	}
	return c
}

// shownAtFirst is what the bot shows to people who have pressed nothing yet.
func (w *world) shownAtFirst() []discordtest.Message {
	w.Helper()
	var all []discordtest.Message
	for _, question := range []string{shelftest.SaltQuestion, "What happened in the great flood?", "What does the rice cost", shelftest.OffTopic} {
		for _, m := range []*discordgo.Message{discordtest.Mention(question), discordtest.DM(question)} {
			if reply, ok := w.hears(m); ok {
				all = append(all, reply)
			}
		}
	}
	private := &discordgo.ApplicationCommandInteractionDataOption{Name: "private", Type: discordgo.ApplicationCommandOptionBoolean, Value: true}
	for _, i := range []*discordgo.Interaction{
		discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion)),
		discordtest.Command("ask", discordtest.TextOption("question", "What does the rice cost"), private),
		discordtest.Command("section", discordtest.TextOption("name", shelftest.SellingKey)),
		discordtest.Command("section", discordtest.TextOption("name", "Weather on the moon")),
		discordtest.Command("browse"),
		pointing(locale.English().Say(locale.AnswerThis), discordtest.Said(discordtest.ChannelID, shelftest.SaltQuestion)),
	} {
		w.sees(i)
		all = append(all, w.srv.AwaitResponse(i.ID))
	}
	return all
}

// TestEverythingEverShownCanBePressed presses all that the bot shows, and all that comes of that, over the wire: as the
// one it was shown to and as a stranger, by the bot that showed it and by one that knows nothing of it, before and after
// the content has changed. Each press gets one callback, which the server checks, and none leads nowhere.
func TestEverythingEverShownCanBePressed(t *testing.T) {
	t.Parallel()
	kept := shelftest.Journal(t, "")
	w := newWorld(t, func(o *Options) { o.Journal = kept })
	var queue []press
	known := map[string]bool{}
	find := func(m discordtest.Message) {
		for _, p := range pressable(t, m) {
			c := p.control(t)
			if c.Kind == component.KindAway {
				continue // it ends everything, and comes last
			}
			c.Others = nil
			if key := fmt.Sprint(c.ID(), m.Ephemeral()); !known[key] {
				known[key] = true
				queue = append(queue, p)
			}
		}
	}
	for _, m := range w.shownAtFirst() {
		find(m)
	}
	pressed := func(p press, by *discordgo.Member) {
		t.Helper()
		i := p.interaction()
		if by != nil {
			i = discordtest.By(by, i)
		}
		w.ahead += time.Second // nobody is too fast
		c := w.sees(i)
		for _, dead := range []locale.Phrase{locale.UnknownButton, locale.UnknownCommand, locale.Failed, locale.SlowDown} {
			if strings.Contains(c.Text(), locale.English().Say(dead)) {
				t.Errorf("%q under %q leads to %q", p.id+p.value, p.on.Text(), c.Text())
			}
		}
		if c.Type == withSource || c.Type == update {
			find(w.srv.AwaitResponse(i.ID))
		}
	}
	byBoth := func(p press) {
		t.Helper()
		pressed(p, nil)
		if p.on.ChannelID != discordtest.DMChannelID && !p.on.Ephemeral() {
			pressed(p, bob())
		}
	}
	var done []press
	for len(queue) > 0 && len(done) < enough {
		p := queue[0]
		queue = queue[1:]
		done = append(done, p)
		byBoth(p)
	}
	if len(done) < 50 {
		t.Fatalf("only %d presses were found", len(done))
	}

	for _, change := range []func(){
		func() { w.restart(kept) },
		func() { w.shelf.Edit("Eleven years", "Twelve years"); w.shelf.Reread(t) },
		func() { w.shelf.Edit("{#salt}", "{#salty}"); w.shelf.Reread(t) },
	} {
		change()
		for n := 0; n < len(done); n += stride {
			byBoth(done[n])
		}
		queue = nil
	}
	for _, channel := range []string{discordtest.ChannelID, discordtest.DMChannelID} {
		for _, m := range w.srv.Messages(channel) {
			for _, p := range pressable(t, m) {
				switch c := p.control(t); {
				case c.Kind == component.KindAway && c.Asker == discordtest.OtherUserID:
					pressed(p, bob()) // whose copy it is
				case c.Kind == component.KindAway:
					pressed(p, nil)
				}
			}
		}
		for _, m := range w.srv.Messages(channel) {
			if strings.Contains(string(m.Raw), "🗑️") {
				t.Errorf("%q is still there", m.Text())
			}
		}
	}
}
