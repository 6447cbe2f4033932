package component_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/locale"
	"faqbot/bot/pagetest"
	"faqbot/bot/shelftest"
	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

const askerID = "200"

// teller speaks English, and knows no content.
func teller() card.Teller { return card.Teller{Voice: locale.English(), Base: new(knowledge.Base)} }

// found is the view of what a search found.
func found(a knowledge.Answer) card.View {
	view, _ := teller().Found(a)
	return view
}

func frame() component.Frame {
	return component.Frame{Voice: locale.English(), Version: "1f0c9a22b1e4", Asker: askerID}
}

func TestCardShowsTheAnswerWhole(t *testing.T) {
	t.Parallel()
	i := shelftest.Talk([]string{"It *is*.", "Very much so."})
	l := pagetest.Look(t, frame().Of(teller().Card(shelftest.Hit(i, 0, 1))))
	want := []string{
		"-# Closest question in the interview",
		"**What is question 2?**",
		"**Li Na**\nIt \\*is\\*.\n\nVery much so.",
		"-# Section 2 of 2 · The second section · question 2 of 2",
	}
	if got := strings.Join(l.Texts, "\n--\n"); got != strings.Join(want, "\n--\n") {
		t.Errorf("the card reads\n%s\nwant\n%s", got, strings.Join(want, "\n--\n"))
	}
	if want := "v1:open:1f0c9a22:li-na/turn-1:0:200 " +
		"v1:up:1f0c9a22:li-na/turn-2:0:200 v1:down:1f0c9a22:li-na/turn-2:0:200 v1:away:1f0c9a22::0:200"; strings.Join(l.IDs, " ") != want {
		t.Errorf("a card that is whole has controls %q, want %q", l.IDs, want)
	}
}

func TestACardSaysWhenItIsACloseMatch(t *testing.T) {
	t.Parallel()
	h := shelftest.Hit(shelftest.Talk([]string{"It is."}), 0, 0)
	h.Far = true
	if got, want := pagetest.Look(t, frame().Of(teller().Card(h))).Texts[0], "-# Close match: the closest question in the interview, in other words than yours"; got != want {
		t.Errorf("the card leads with %q, want %q", got, want)
	}
}

func TestCardLeadsWithTheEvidence(t *testing.T) {
	t.Parallel()
	filler := strings.Repeat("Much was said there. ", 100)
	i := shelftest.Talk([]string{filler, "This carries it.", filler})
	l := pagetest.Look(t, frame().Of(teller().Card(shelftest.Hit(i, 0, 1))))
	if got, want := l.Texts[2], "**Li Na**\nThis carries it."; got != want {
		t.Errorf("the card says %q, want %q", got, want)
	}
	if got, want := l.Texts[3], "-# Excerpt: paragraph 2 of 3 of the answer"; got != want {
		t.Errorf("the mark is %q, want %q", got, want)
	}
	if want := "v1:full:1f0c9a22:li-na/turn-2:0:200"; len(l.IDs) != 5 || l.IDs[0] != want {
		t.Errorf("controls are %q, want %q", l.IDs, want)
	}
}

func TestCardShortensAnEndlessParagraph(t *testing.T) {
	t.Parallel()
	endless := strings.Repeat("It goes on. ", 1000)
	l := pagetest.Look(t, frame().Of(teller().Card(shelftest.Hit(shelftest.Talk([]string{endless}), 0, 0))))
	shown := strings.TrimPrefix(l.Texts[2], "**Li Na**\n")
	if !strings.HasPrefix(endless, shown) || !strings.HasSuffix(shown, "on. ") || component.Width(shown) < 3000 {
		t.Errorf("the excerpt has %d characters and ends in %q", component.Width(shown), shown[max(0, len(shown)-20):])
	}
	if got, want := l.Texts[3], "-# Excerpt: the beginning of paragraph 1 of 1 of the answer"; got != want {
		t.Errorf("the mark is %q, want %q", got, want)
	}
}

func TestWholeAnswerInPages(t *testing.T) {
	t.Parallel()
	var answer []string
	for n := range 12 {
		answer = append(answer, fmt.Sprintf("Paragraph %d. ", n)+strings.Repeat("More of it. ", 60))
	}
	whole := func(page int) card.View {
		return card.Whole{Card: teller().Card(shelftest.Hit(shelftest.Talk(answer), 0, 0)), Page: page}
	}
	r := frame()
	var read []string
	pages := 0
	for n := 0; n == pages; n++ {
		l := pagetest.Look(t, r.Of(whole(n)))
		said := l.Texts[2]
		read = append(read, strings.TrimPrefix(said, "**Li Na**\n"))
		for _, id := range l.IDs {
			if c, _ := component.Parse(id); c.Number == n+1 {
				pages = n + 1
			}
		}
	}
	if len(read) != 3 {
		t.Errorf("the answer took %d pages", len(read))
	}
	if got := strings.Join(read, "\n\n"); got != strings.Join(answer, "\n\n") {
		t.Error("the pages together are not the answer")
	}

	middle := pagetest.Look(t, r.Of(whole(1)))
	if got, want := middle.Texts[0], "-# Full answer · page 2 of 3"; got != want {
		t.Errorf("the page says %q, want %q", got, want)
	}
	if got := strings.Join(middle.Labels, ","); got != "Previous page,Next page,Previous,👍,👎,🗑️" {
		t.Errorf("its buttons are %s", got)
	}
	for _, far := range []int{-1, 99} {
		pagetest.Look(t, r.Of(whole(far)))
	}
}

func TestPickOffersTheCandidates(t *testing.T) {
	t.Parallel()
	i := shelftest.Talk([]string{"a"}, []string{"b"}, []string{"c"})
	i.Sections[1].Turns[1].Question = strings.Repeat("Is it really so? ", 40)
	answer := knowledge.Answer{Band: match.Pick, Shown: 2, Hits: []knowledge.Hit{shelftest.Hit(i, 0, 0), shelftest.Hit(i, 1, 3), shelftest.Hit(i, 2, 0)}}
	l := pagetest.Look(t, frame().Of(found(answer)))
	if got, want := l.Texts[1], "**1** · What is question 2?"; got != want {
		t.Errorf("the first candidate reads %q, want %q", got, want)
	}
	if !strings.Contains(l.Texts[2], strings.TrimSpace(i.Sections[1].Turns[1].Question)) {
		t.Errorf("the second candidate is not in full: %q", l.Texts[2])
	}
	if want := "1 · What is question 2?"; len(l.Labels) != 4 || l.Labels[0] != want || l.Labels[2] != "None of these" {
		t.Errorf("buttons are %q", l.Labels)
	}
	if want := "v1:pick:1f0c9a22:li-na/turn-3:3:200"; l.IDs[1] != want {
		t.Errorf("the second button carries %q, want %q", l.IDs[1], want)
	}
}

func TestContentsInPages(t *testing.T) {
	t.Parallel()
	var answers [][]string
	for range 60 {
		answers = append(answers, []string{"a"})
	}
	i := shelftest.Talk(answers...)
	r := frame()
	contents := teller().Contents(knowledge.SectionEntry{Interview: i, Section: &i.Sections[1], Place: 2})
	page := func(n int) component.Page {
		contents.Page = n
		return r.Of(contents)
	}
	opened := 0
	for n := range 3 {
		l := pagetest.Look(t, page(n))
		opened += len(l.Options)
		if want := fmt.Sprintf("-# Page %d of 3", n+1); l.Texts[3] != want {
			t.Errorf("page %d says %q", n, l.Texts[3])
		}
	}
	if opened != 60 {
		t.Errorf("%d questions can be opened, want 60", opened)
	}
	first := pagetest.Look(t, page(0))
	if got, want := strings.SplitN(first.Texts[2], "\n", 2)[0], "**2** · What is question 2?"; got != want {
		t.Errorf("the first line is %q, want %q", got, want)
	}
	if got, want := first.Texts[1], "-# Section 2 of 2 · A talk with Li Na"; got != want {
		t.Errorf("the place is %q, want %q", got, want)
	}
}

// The table of contents leads to the introductions of the interviews on its page: one by a button, several by a select.
func TestTheOverviewLeadsToIntroductions(t *testing.T) {
	t.Parallel()
	o := card.Overview{Title: "Contents", Sections: []card.Option{{Number: 1, Text: "Growing", Key: "li-na/growing"}}}
	for _, id := range []string{"li-na", "wu-bo", "elsewhere"} {
		o.Introductions = append(o.Introductions, card.Option{Number: 1, Text: "Introduction", Detail: id, Key: id + "/introduction"})
	}
	one := pagetest.Look(t, frame().Of(o))
	if want := "v1:open:1f0c9a22:li-na/introduction:0:200"; one.IDs[len(one.IDs)-1] != want || len(one.Options) != 1 {
		t.Errorf("controls are %q, want %q at the end", one.IDs, want)
	}
	o.Sections = append(o.Sections, card.Option{Number: 1, Text: "Salt", Key: "wu-bo/salt"})
	several := pagetest.Look(t, frame().Of(o))
	if n := len(several.Options); n != 4 {
		t.Fatalf("%d options, want two sections and two introductions", n)
	}
	if got, want := several.Options[3].Label, "1 \u00b7 Introduction \u00b7 wu-bo"; got != want {
		t.Errorf("an introduction is called %q, want %q", got, want)
	}
	if got, want := several.Options[3].Value, "v1:open:1f0c9a22:wu-bo/introduction:0:200"; got != want {
		t.Errorf("it opens %q, want %q", got, want)
	}
	if o.Introductions[0].Text != "Introduction" {
		t.Error("rendering changed what was rendered")
	}
}

// FuzzPages renders content of any kind in every way there is, and holds it to the limits.
func FuzzPages(f *testing.F) {
	f.Add("What is it?", "It is. And so it is.", "Li Na", 1, 0)
	f.Add(strings.Repeat("*", 900), strings.Repeat("[x](y) ", 900), strings.Repeat("#", 200), 5, 2)
	f.Add(component.Family, strings.Repeat(component.Family, 500), "\u202e@everyone", 40, 9)
	f.Add("", "", "", 0, 0)
	f.Add(" ", "\x00", "\u202e", -1, -1)
	f.Fuzz(func(t *testing.T, question, paragraph, name string, paragraphs, passage int) {
		var answer []string
		for range 1 + max(0, paragraphs)%60 {
			answer = append(answer, paragraph)
		}
		i := shelftest.Talk(answer, answer, answer, answer)
		i.ID, i.Interviewee, i.Title = name, name, question
		s := &i.Sections[1]
		s.Heading = question
		for n := range s.Turns {
			s.Turns[n].Question = question
		}
		hits := []knowledge.Hit{shelftest.Hit(i, 0, passage), shelftest.Hit(i, 1, passage), shelftest.Hit(i, 2, passage), shelftest.Hit(i, 3, passage)}
		v := locale.English()
		entry := knowledge.SectionEntry{Interview: i, Section: s, Place: 2}
		for _, r := range []component.Frame{frame(), {Voice: v, Version: "00000000", Private: true, Updated: true}} {
			pagetest.Look(t, r.Of(teller().Card(hits[0])))
			pagetest.Look(t, r.Of(card.Whole{Card: teller().Card(hits[0]), Page: passage}))
			pagetest.Look(t, r.Of(found(knowledge.Answer{Band: match.Pick, Hits: hits, Shown: 4})))
			contents := teller().Contents(entry)
			contents.Page = passage
			pagetest.Look(t, r.Of(contents))
			pagetest.Look(t, r.Of(card.Pointers{Lead: v.Say(locale.NoSection) + name, Line: question, Below: v.Say(locale.Nearest), Sections: []card.Option{{Number: 2, Text: question, Key: entry.Key()}}}))
			pagetest.Look(t, component.Note(v.Say(locale.Thanks)+name+paragraph))
			pagetest.Look(t, r.Of(card.Feedback{
				Lead: v.Say(locale.VoteLost), Offer: v.Say(locale.Perhaps), Options: card.Neighbours(hits[passage&3].Entry),
				Ask: v.Say(locale.Unfitting), Reasons: []string{v.Say(locale.Outdated)}, Key: hits[0].Key(), Message: "99999999999999999999",
			}))
		}
	})
}

func TestTheEndsOfAnInterviewHaveOneNeighbour(t *testing.T) {
	t.Parallel()
	i := shelftest.Talk([]string{"a"}, []string{"b"})
	for number, want := range map[int][]string{
		1: {"Next", "👍", "👎", "🗑️"}, 2: {"Previous", "Next", "👍", "👎", "🗑️"}, 3: {"Previous", "👍", "👎", "🗑️"},
	} {
		h := shelftest.Hit(i, max(0, number-2), 0)
		if number == 1 {
			h.Section, h.Turn = &i.Sections[0], &i.Sections[0].Turns[0]
		}
		if got := pagetest.Look(t, frame().Of(teller().Card(h))).Labels; !slices.Equal(got, want) {
			t.Errorf("question %d has %q, want %q", number, got, want)
		}
	}
}

func TestEveryAnswerIsVotedOn(t *testing.T) {
	t.Parallel()
	long := shelftest.Talk([]string{strings.Repeat("word ", 2000)})
	for _, private := range []bool{true, false} {
		r := frame()
		r.Private = private
		for name, p := range map[string]component.Page{
			"short": r.Of(teller().Card(shelftest.Hit(shelftest.Talk([]string{"a"}), 0, 0))),
			"long":  r.Of(teller().Card(shelftest.Hit(long, 0, 0))),
			"whole": r.Of(card.Whole{Card: teller().Card(shelftest.Hit(long, 0, 0)), Page: 1}),
		} {
			if l := pagetest.Look(t, p); !strings.HasSuffix(strings.Join(l.Labels, ""), "👍👎🗑️") {
				t.Errorf("%s, private %v: the buttons are %q", name, private, l.Labels)
			}
		}
	}
}
