package bot

import (
	"maps"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
	"faqbot/knowledge/journal"
)

// bob is a member of the guild who asked nothing.
func bob() *discordgo.Member {
	return discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), discordgo.PermissionSendMessages)
}

// voting returns the custom id of the button under m that does what k says.
func voting(t *testing.T, m discordtest.Message, k component.Kind) string {
	t.Helper()
	for _, b := range m.Buttons() {
		if c, ok := component.Parse(b.CustomID); ok && c.Kind == k {
			return b.CustomID
		}
	}
	t.Fatalf("there is no button for %s under %q", k, m.Text())
	return ""
}

func expectVotes(t *testing.T, j *journal.Journal, entry string, up, down int, reasons map[journal.Reason]int) {
	t.Helper()
	v, err := j.Votes(t.Context(), entry)
	if err != nil || v.Up != up || v.Down != down || !maps.Equal(v.Reasons, reasons) {
		t.Errorf("votes on %s are %+v, %v; want %d up, %d down, %v", entry, v, err, up, down, reasons)
	}
}

func TestVoting(t *testing.T) {
	t.Parallel()
	v := locale.English()
	directory := t.TempDir()
	kept := shelftest.Journal(t, directory)
	w := newWorld(t, func(o *Options) { o.Journal = kept })
	card, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	up, down := voting(t, card, component.KindUp), voting(t, card, component.KindDown)

	for range 2 {
		if c := w.sees(discordtest.Click(card, up)); !c.Ephemeral() || c.Text() != v.Say(locale.Voted) {
			t.Errorf("thanks are %q, ephemeral %v", c.Text(), c.Ephemeral())
		}
	}
	w.sees(discordtest.By(bob(), discordtest.Click(card, up)))
	expectVotes(t, kept, "li-na/salt", 2, 0, nil)

	i := discordtest.By(bob(), discordtest.Click(card, down))
	c := w.sees(i)
	for _, want := range []string{v.Say(locale.Voted), v.Say(locale.Perhaps), "What happened in the great flood?", "What does the rice cost in a shop?", v.Say(locale.Unfitting)} {
		if !c.Ephemeral() || !strings.Contains(c.Text(), want) {
			t.Errorf("a vote against shows %q, without %q", c.Text(), want)
		}
	}
	expectVotes(t, kept, "li-na/salt", 1, 1, nil)
	if err := kept.Close(t.Context()); err != nil {
		t.Fatal(err)
	}

	// after a restart, and with other content
	kept = shelftest.Journal(t, directory)
	w.shelf.Edit("The water rose", "The river rose")
	w.shelf.Reread(t)
	w.restart(kept)
	offer := w.srv.AwaitResponse(i.ID)
	wrong, ok := offer.Button(v.Say(locale.Outdated))
	if !ok {
		t.Fatalf("no reason can be given under %q", offer.Text())
	}
	if c := w.sees(discordtest.By(bob(), discordtest.Click(offer, wrong.CustomID))); !c.Ephemeral() || c.Text() != v.Say(locale.Voted) {
		t.Errorf("a reason is answered with %q", c.Text())
	}
	expectVotes(t, kept, "li-na/salt", 1, 1, map[journal.Reason]int{"outdated": 1})
	if c := w.sees(discordtest.By(bob(), discordtest.Click(offer, offer.Buttons()[2].CustomID))); !strings.Contains(c.Text(), "The river rose") {
		t.Errorf("the third runner-up is shown as %q", c.Text())
	}
	w.sees(discordtest.By(bob(), discordtest.Click(card, up)))
	expectVotes(t, kept, "li-na/salt", 2, 0, nil)
	if now := w.srv.Messages(card.ChannelID)[0]; now.Text() != card.Text() {
		t.Errorf("voting changed the card to %q", now.Text())
	}
}

// TestAVoteThatCannotBeKept costs the person a vote and nothing else.
func TestAVoteThatCannotBeKept(t *testing.T) {
	t.Parallel()
	v := locale.English()
	w := newWorld(t, func(o *Options) { o.Journal = shelftest.BrokenJournal(t) })
	card, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	if c := w.sees(discordtest.Click(card, voting(t, card, component.KindUp))); !c.Ephemeral() || c.Text() != v.Say(locale.VoteLost) {
		t.Errorf("told is %q", c.Text())
	}
	c := w.sees(discordtest.Click(card, voting(t, card, component.KindDown)))
	for _, want := range []string{v.Say(locale.VoteLost), "What happened in the great flood?"} {
		if !strings.Contains(c.Text(), want) {
			t.Errorf("a vote against shows %q, without %q", c.Text(), want)
		}
	}
}

func TestAForgedVoteCountsNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	card, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	for _, c := range []component.Control{
		{Kind: component.KindUp, Key: "li-na/flood", Version: w.shelf.Base().Version(), Asker: discordtest.UserID},
		{Kind: component.KindReason, Key: "li-na/salt", Version: w.shelf.Base().Version(), Message: card.ID},
	} {
		if told := w.sees(discordtest.Click(card, made(c, c.Kind, c.Key))); told.Text() != locale.English().Say(locale.UnknownButton) {
			t.Errorf("told is %q", told.Text())
		}
	}
	expectVotes(t, w.shelf.Journal, "li-na/flood", 0, 0, nil)
	expectVotes(t, w.shelf.Journal, "li-na/salt", 0, 0, nil)
}

func TestPrivateAnswersHaveOneVoteBetweenThem(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for _, k := range []component.Kind{component.KindUp, component.KindUp, component.KindDown} {
		i := discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion),
			&discordgo.ApplicationCommandInteractionDataOption{Name: "private", Type: discordgo.ApplicationCommandOptionBoolean, Value: true})
		w.sees(i)
		card := w.srv.AwaitResponse(i.ID)
		vote := discordtest.Click(card, voting(t, card, k))
		w.sees(vote)
		if k == component.KindDown {
			offer := w.srv.AwaitResponse(vote.ID)
			wrong, _ := offer.Button(locale.English().Say(locale.Outdated))
			w.sees(discordtest.Click(offer, wrong.CustomID))
		}
	}
	expectVotes(t, w.shelf.Journal, "li-na/salt", 0, 1, map[journal.Reason]int{"outdated": 1})
}
