package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

// What a message refers to stands in the message that it replies to, so a bot that has just started knows it, too.
func TestAReplyRefersToWhatWasShown(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	answer, ok := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	if !ok {
		t.Fatal("the question was not answered")
	}
	for _, test := range []struct{ words, want string }{
		{"next", "How long did breeding the first plants take?"},
		{"and why?", shelftest.SaltQuestion},
		{"question 3", "What happened in the great flood?"},
		{"question 99", "There is no such number here."},
		{"thanks", "You are welcome!"},
	} {
		if reply, _ := w.hears(discordtest.ReplyTo(answer, test.words)); !strings.Contains(reply.Text(), test.want) {
			t.Errorf("%q in reply to an answer is answered with %q, want %q in it", test.words, reply.Text(), test.want)
		}
	}
}

// A number in reply to candidates takes one of them.
func TestANumberChooses(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	offered, ok := w.hears(discordtest.Mention("what does the rice cost"))
	if !ok || !strings.Contains(offered.Text(), "**2**") {
		t.Fatalf("two candidates are offered as %q", offered.Text())
	}
	for _, test := range []struct{ words, want string }{
		{"9", "There is no such number here."},
		{"none of them", "may not cover it"},
		{"the second one", "Section 2 of 2"},
	} {
		if reply, _ := w.hears(discordtest.ReplyTo(offered, test.words)); !strings.Contains(reply.Text(), test.want) {
			t.Errorf("%q in reply to candidates is answered with %q, want %q in it", test.words, reply.Text(), test.want)
		}
	}
}

// In a direct conversation the last answer is meant, without a reply.
func TestADirectMessageRefersToTheLastAnswer(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	if _, ok := w.hears(discordtest.DM(shelftest.SaltQuestion)); !ok {
		t.Fatal("the question was not answered")
	}
	if reply, _ := w.hears(discordtest.DM("next")); !strings.Contains(reply.Text(), "How long did breeding") {
		t.Errorf("a direct message that goes on is answered with %q", reply.Text())
	}
}

// A message that waited for its turn refers to what was shown before it, and not to what was shown while it waited.
func TestADirectMessageRefersToNothingLater(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.hears(discordtest.DM(shelftest.SaltQuestion))
	waits := w.srv.AddMessage(discordtest.DM("next"))
	w.hears(discordtest.DM("What happened in the great flood?"))
	w.happens(gateway.Event{Message: waits})
	all := w.srv.Messages(discordtest.DMChannelID)
	if last := all[len(all)-1]; !strings.Contains(last.Text(), "How long did breeding") {
		t.Errorf("it is answered with %q", last.Text())
	}
}

// Of a reply whose message is gone nobody knows what it refers to. That is said, and what can be read alone is.
func TestAReplyToWhatIsGone(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	v := locale.English()
	for _, test := range []struct{ words, want, not string }{
		{"and why?", v.Say(locale.RefersToNothing), ""},
		{"the second one", v.Say(locale.RefersToNothing), ""},
		{"and how long did breeding the first plants take?", "Eleven years", ""},
		{"and the flood?", v.Say(locale.BeforeLost), ""},
		{"thanks", "You are welcome!", v.Say(locale.BeforeLost)},
		{shelftest.SaltQuestion, "Salt draws the water", v.Say(locale.BeforeLost)},
	} {
		m := discordtest.Mention(test.words)
		m.Type, m.MessageReference = discordgo.MessageTypeReply, &discordgo.MessageReference{MessageID: "1", ChannelID: m.ChannelID, GuildID: m.GuildID}
		reply, _ := w.hears(m)
		if got := reply.Text(); !strings.Contains(got, test.want) || test.not != "" && strings.Contains(got, test.not) {
			t.Errorf("%q in reply to nothing is answered with %q, want %q in it", test.words, got, test.want)
		}
	}
}
