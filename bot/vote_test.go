package bot

import (
	"maps"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/knowledge/journal"
)

// bob is a member of the guild who asked nothing.
func bob() *discordgo.Member {
	return discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), discordgo.PermissionSendMessages)
}

// voting returns the custom id of the button under m that does what k says.
func voting(t *testing.T, m discordtest.Message, k kind) string {
	t.Helper()
	for _, b := range m.Buttons() {
		if c, ok := parseControl(b.CustomID); ok && c.Kind == k {
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
	v := English()
	directory := t.TempDir()
	kept := newJournal(t, directory)
	w := newWorld(t, func(o *Options) { o.Journal = kept })
	card, _ := w.hears(discordtest.Mention(saltQuestion))
	up, down := voting(t, card, kindUp), voting(t, card, kindDown)

	for range 2 {
		if c := w.sees(discordtest.Click(card, up)); !c.Ephemeral() || c.Text() != v.say(msgVoted) {
			t.Errorf("thanks are %q, ephemeral %v", c.Text(), c.Ephemeral())
		}
	}
	w.sees(discordtest.By(bob(), discordtest.Click(card, up)))
	expectVotes(t, kept, "li-na/salt", 2, 0, nil)

	i := discordtest.By(bob(), discordtest.Click(card, down))
	c := w.sees(i)
	for _, want := range []string{v.say(msgVoted), v.say(msgPerhaps), breedingQuestion, "What does the rice cost in a shop?", v.say(msgUnfitting)} {
		if !c.Ephemeral() || !strings.Contains(c.Text(), want) {
			t.Errorf("a vote against shows %q, without %q", c.Text(), want)
		}
	}
	expectVotes(t, kept, "li-na/salt", 1, 1, nil)
	if err := kept.Close(t.Context()); err != nil {
		t.Fatal(err)
	}

	// after a restart, and with other content
	kept = newJournal(t, directory)
	w.shelf.edit("Eleven years", "Twelve years")
	w.shelf.reload(t)
	w.restart(kept)
	offer := w.srv.AwaitResponse(i.ID)
	wrong, ok := offer.Button(v.say(msgOutdated))
	if !ok {
		t.Fatalf("no reason can be given under %q", offer.Text())
	}
	if c := w.sees(discordtest.By(bob(), discordtest.Click(offer, wrong.CustomID))); !c.Ephemeral() || c.Text() != v.say(msgVoted) {
		t.Errorf("a reason is answered with %q", c.Text())
	}
	expectVotes(t, kept, "li-na/salt", 1, 1, map[journal.Reason]int{"outdated": 1})
	if c := w.sees(discordtest.By(bob(), discordtest.Click(offer, offer.Buttons()[2].CustomID))); !strings.Contains(c.Text(), "Twelve years") {
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
	v := English()
	w := newWorld(t, func(o *Options) { o.Journal = brokenJournal(t) })
	card, _ := w.hears(discordtest.Mention(saltQuestion))
	if c := w.sees(discordtest.Click(card, voting(t, card, kindUp))); !c.Ephemeral() || c.Text() != v.say(msgVoteLost) {
		t.Errorf("told is %q", c.Text())
	}
	c := w.sees(discordtest.Click(card, voting(t, card, kindDown)))
	for _, want := range []string{v.say(msgVoteLost), breedingQuestion} {
		if !strings.Contains(c.Text(), want) {
			t.Errorf("a vote against shows %q, without %q", c.Text(), want)
		}
	}
}

func TestAForgedVoteCountsNothing(t *testing.T) {
	w := newWorld(t, nil)
	card, _ := w.hears(discordtest.Mention(saltQuestion))
	x := on(w.shelf, discordtest.UserID)
	for _, c := range []control{
		{Kind: kindUp, Key: "li-na/flood"},
		{Kind: kindReason, Key: "li-na/salt", Message: card.ID},
	} {
		if told := w.sees(discordtest.Click(card, x.made(c).id())); told.Text() != English().say(msgUnknownButton) {
			t.Errorf("told is %q", told.Text())
		}
	}
	expectVotes(t, w.shelf.journal, "li-na/flood", 0, 0, nil)
	expectVotes(t, w.shelf.journal, "li-na/salt", 0, 0, nil)
}

func TestPrivateAnswersHaveOneVoteBetweenThem(t *testing.T) {
	w := newWorld(t, nil)
	for _, k := range []kind{kindUp, kindUp, kindDown} {
		i := discordtest.Command("ask", discordtest.TextOption("question", saltQuestion),
			&discordgo.ApplicationCommandInteractionDataOption{Name: optionPrivate, Type: discordgo.ApplicationCommandOptionBoolean, Value: true})
		w.sees(i)
		card := w.srv.AwaitResponse(i.ID)
		vote := discordtest.Click(card, voting(t, card, k))
		w.sees(vote)
		if k == kindDown {
			offer := w.srv.AwaitResponse(vote.ID)
			wrong, _ := offer.Button(English().say(msgOutdated))
			w.sees(discordtest.Click(offer, wrong.CustomID))
		}
	}
	expectVotes(t, w.shelf.journal, "li-na/salt", 0, 1, map[journal.Reason]int{"outdated": 1})
}

func TestEveryAnswerIsVotedOn(t *testing.T) {
	long := talk([]string{strings.Repeat("word ", 2000)})
	for _, private := range []bool{true, false} {
		r := testRenderer()
		r.private = private
		for name, p := range map[string]page{
			"short": r.card(English().Card(hit(talk([]string{"a"}), 0, 0))),
			"long":  r.card(English().Card(hit(long, 0, 0))),
			"whole": r.whole(English().Card(hit(long, 0, 0)), 1),
		} {
			if l := look(t, p); !strings.HasSuffix(strings.Join(l.labels, ""), "👍👎🗑️") {
				t.Errorf("%s, private %v: the buttons are %q", name, private, l.labels)
			}
		}
	}
}

func TestAVoteAgainstOffersTheRunnersUp(t *testing.T) {
	s := newShelf(t)
	v := English()
	const sold = "How much does the rice cost in the shop in the city?"
	p, _ := on(s, askerID).answer(sold, surfaceCommand)
	var down string
	for _, id := range look(t, p).ids {
		if c, _ := parseControl(id); c.Kind == kindDown {
			down = id
		}
	}
	runnerUp := s.Base().Ask(sold).Hits[1].Turn.Question
	shown := func() string {
		return strings.Join(look(t, on(s, otherID).click(actor{}, down, nil, public).page).texts, "\n")
	}
	if got := shown(); !strings.Contains(got, v.say(msgPerhaps)) || !strings.Contains(got, runnerUp) {
		t.Errorf("shown is %q, without the runner-up %q", got, runnerUp)
	}

	s.edit("Eleven years", "Twelve years") // and the positions may mean other entries
	s.reload(t)
	if got := shown(); !strings.Contains(got, v.say(msgPerhapsBetter)) {
		t.Errorf("after a reload there is shown %q, want what stands around the entry", got)
	}
}

func TestNeighbours(t *testing.T) {
	i := talk([]string{"a"}, []string{"b"}, []string{"c"}, []string{"d"}, []string{"e"}, []string{"f"}, []string{"g"})
	for at, want := range map[int]string{0: "3 4 5 6", 1: "2 4 5 6", 3: "3 4 6 7", 6: "4 5 6 7"} {
		var got []string
		for _, o := range neighbours(hit(i, at, 0).Entry) {
			got = append(got, strings.TrimSuffix(strings.TrimPrefix(o.Text, "What is question "), "?"))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("next to question %d stand %q, want %s", at+2, got, want)
		}
	}
	alone := talk([]string{"a"})
	l := look(t, exchange{renderer: testRenderer()}.instead(msgVoted, control{}, hit(alone, 0, 0).Entry, "900"))
	if got := strings.Join(l.texts, "|"); got != English().say(msgVoted)+"|"+English().say(msgWhatWrong) || len(l.labels) != 3 {
		t.Errorf("where nothing stands next to it, there is shown %q with %q", got, l.labels)
	}
}
