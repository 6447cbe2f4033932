package bot

import (
	"fmt"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
)

// looked is what a reader sees of a page, and what its controls carry.
type looked struct {
	texts   []string
	labels  []string
	ids     []string
	options []discordgo.SelectMenuOption
}

// look takes a page apart and checks it against every limit that Discord has for it.
func look(t testing.TB, p page) looked {
	t.Helper()
	var l looked
	seen, characters := 0, 0
	used := map[string]bool{}
	use := func(id string) {
		if _, ok := parseControl(id); !ok || used[id] {
			t.Errorf("custom id %q is not ours or was used twice", id)
		}
		used[id] = true
		l.ids = append(l.ids, id)
	}
	var walk func(parts []discordgo.MessageComponent)
	walk = func(parts []discordgo.MessageComponent) {
		for _, part := range parts {
			seen++
			switch c := part.(type) {
			case discordgo.Container:
				walk(c.Components)
			case discordgo.ActionsRow:
				if n := len(c.Components); n < 1 || n > 5 {
					t.Errorf("a row has %d components", n)
				}
				walk(c.Components)
			case discordgo.TextDisplay:
				if c.Content == "" {
					t.Error("a text is empty")
				}
				characters += width(c.Content)
				l.texts = append(l.texts, c.Content)
			case discordgo.Separator:
			case discordgo.Button:
				if n := width(c.Label); n < 1 && c.Emoji == nil || n > 80 {
					t.Errorf("label %q has %d characters", c.Label, n)
				}
				use(c.CustomID)
				if c.Emoji == nil {
					l.labels = append(l.labels, c.Label)
				} else {
					l.labels = append(l.labels, c.Emoji.Name)
				}
			case discordgo.SelectMenu:
				use(c.CustomID)
				if n := len(c.Options); n < 1 || n > 25 {
					t.Errorf("a select has %d options", n)
				}
				for _, o := range c.Options {
					if n := width(o.Label); n < 1 || n > 100 {
						t.Errorf("option %q has %d characters", o.Label, n)
					}
					use(o.Value)
				}
				l.options = append(l.options, c.Options...)
			default:
				t.Errorf("a page has a %T", part)
			}
		}
	}
	walk(p)
	if len(p) == 0 || seen > 40 || characters > textBudget {
		t.Errorf("a page has %d components and %d characters", seen, characters)
	}
	return l
}

// talk is an interview of two sections: one turn, and one more for each answer given.
func talk(answers ...[]string) *interview.Interview {
	second := interview.Section{ID: "second", Heading: "The second section"}
	for n, answer := range answers {
		second.Turns = append(second.Turns, interview.Turn{
			ID: fmt.Sprintf("turn-%d", n+2), Number: n + 2, Question: fmt.Sprintf("What is question %d?", n+2), Answer: answer,
		})
	}
	return &interview.Interview{
		ID: "li-na", Title: "A talk with Li Na", Interviewer: "The Paper", Interviewee: "Li Na",
		Sections: []interview.Section{
			{ID: "first", Heading: "The first section", Turns: []interview.Turn{
				{ID: "turn-1", Number: 1, Question: "What is question 1?", Answer: []string{"It is the first."}},
			}},
			second,
		},
	}
}

// hit is the nth turn of the second section of an interview, from 0.
func hit(i *interview.Interview, n, passage int) knowledge.Hit {
	s := &i.Sections[1]
	return knowledge.Hit{Entry: knowledge.Entry{Interview: i, Section: s, Turn: &s.Turns[n], Place: 2}, Passage: passage}
}

func testRenderer() renderer {
	return renderer{voice: English(), version: "1f0c9a22b1e4", asker: askerID}
}

func TestCardShowsTheAnswerWhole(t *testing.T) {
	i := talk([]string{"It *is*.", "Very much so."})
	l := look(t, testRenderer().card(English().Card(hit(i, 0, 1))))
	want := []string{
		"-# Closest question in the interview",
		"**What is question 2?**",
		"**Li Na**\nIt \\*is\\*.\n\nVery much so.",
		"-# Section 2 of 2 · The second section · question 2 of 2",
	}
	if got := strings.Join(l.texts, "\n--\n"); got != strings.Join(want, "\n--\n") {
		t.Errorf("the card reads\n%s\nwant\n%s", got, strings.Join(want, "\n--\n"))
	}
	if want := "v1:open:1f0c9a22:li-na/turn-1:0:200 " +
		"v1:up:1f0c9a22:li-na/turn-2:0:200 v1:down:1f0c9a22:li-na/turn-2:0:200 v1:away:1f0c9a22::0:200"; strings.Join(l.ids, " ") != want {
		t.Errorf("a card that is whole has controls %q, want %q", l.ids, want)
	}
}

func TestACardSaysWhenItIsACloseMatch(t *testing.T) {
	h := hit(talk([]string{"It is."}), 0, 0)
	h.Far = true
	if got, want := look(t, testRenderer().card(English().Card(h))).texts[0], "-# Close match: the closest question in the interview, in other words than yours"; got != want {
		t.Errorf("the card leads with %q, want %q", got, want)
	}
}

func TestCardLeadsWithTheEvidence(t *testing.T) {
	filler := strings.Repeat("Much was said there. ", 100)
	i := talk([]string{filler, "This carries it.", filler})
	l := look(t, testRenderer().card(English().Card(hit(i, 0, 1))))
	if got, want := l.texts[2], "**Li Na**\nThis carries it."; got != want {
		t.Errorf("the card says %q, want %q", got, want)
	}
	if got, want := l.texts[3], "-# Excerpt: paragraph 2 of 3 of the answer"; got != want {
		t.Errorf("the mark is %q, want %q", got, want)
	}
	if want := "v1:full:1f0c9a22:li-na/turn-2:0:200"; len(l.ids) != 5 || l.ids[0] != want {
		t.Errorf("controls are %q, want %q", l.ids, want)
	}
}

func TestCardShortensAnEndlessParagraph(t *testing.T) {
	endless := strings.Repeat("It goes on. ", 1000)
	l := look(t, testRenderer().card(English().Card(hit(talk([]string{endless}), 0, 0))))
	shown := strings.TrimPrefix(l.texts[2], "**Li Na**\n")
	if !strings.HasPrefix(endless, shown) || !strings.HasSuffix(shown, "on. ") || width(shown) < 3000 {
		t.Errorf("the excerpt has %d characters and ends in %q", width(shown), shown[max(0, len(shown)-20):])
	}
	if got, want := l.texts[3], "-# Excerpt: the beginning of paragraph 1 of 1 of the answer"; got != want {
		t.Errorf("the mark is %q, want %q", got, want)
	}
}

func TestWholeAnswerInPages(t *testing.T) {
	var answer []string
	for n := range 12 {
		answer = append(answer, fmt.Sprintf("Paragraph %d. ", n)+strings.Repeat("More of it. ", 60))
	}
	card := English().Card(hit(talk(answer), 0, 0))
	r := testRenderer()
	var read []string
	pages := 0
	for n := 0; n == pages; n++ {
		l := look(t, r.whole(card, n))
		said := l.texts[2]
		read = append(read, strings.TrimPrefix(said, "**Li Na**\n"))
		for _, id := range l.ids {
			if c, _ := parseControl(id); c.Number == n+1 {
				pages = n + 1
			}
		}
	}
	if len(read) != 3 {
		t.Errorf("the answer took %d pages", len(read))
	}
	if got := strings.Join(read, paragraphBreak); got != strings.Join(answer, paragraphBreak) {
		t.Error("the pages together are not the answer")
	}

	middle := look(t, r.whole(card, 1))
	if got, want := middle.texts[0], "-# Full answer · page 2 of 3"; got != want {
		t.Errorf("the page says %q, want %q", got, want)
	}
	if got := strings.Join(middle.labels, ","); got != "Previous page,Next page,Previous,👍,👎,🗑️" {
		t.Errorf("its buttons are %s", got)
	}
	for _, far := range []int{-1, 99} {
		look(t, r.whole(card, far))
	}
}

func TestPickOffersTheCandidates(t *testing.T) {
	i := talk([]string{"a"}, []string{"b"}, []string{"c"})
	i.Sections[1].Turns[1].Question = strings.Repeat("Is it really so? ", 40)
	answer := knowledge.Answer{Band: match.Pick, Shown: 2, Hits: []knowledge.Hit{hit(i, 0, 0), hit(i, 1, 3), hit(i, 2, 0)}}
	l := look(t, testRenderer().pick(English().Pick(answer)))
	if got, want := l.texts[1], "**1** · What is question 2?"; got != want {
		t.Errorf("the first candidate reads %q, want %q", got, want)
	}
	if !strings.Contains(l.texts[2], strings.TrimSpace(i.Sections[1].Turns[1].Question)) {
		t.Errorf("the second candidate is not in full: %q", l.texts[2])
	}
	if want := "1 · What is question 2?"; len(l.labels) != 4 || l.labels[0] != want || l.labels[2] != "None of these" {
		t.Errorf("buttons are %q", l.labels)
	}
	if want := "v1:pick:1f0c9a22:li-na/turn-3:3:200"; l.ids[1] != want {
		t.Errorf("the second button carries %q, want %q", l.ids[1], want)
	}
}

func TestContentsInPages(t *testing.T) {
	var answers [][]string
	for range 60 {
		answers = append(answers, []string{"a"})
	}
	i := talk(answers...)
	r := testRenderer()
	c := r.voice.Contents(knowledge.SectionEntry{Interview: i, Section: &i.Sections[1], Place: 2})
	opened := 0
	for n := range 3 {
		l := look(t, r.contents(c, n))
		opened += len(l.options)
		if want := fmt.Sprintf("-# Page %d of 3", n+1); l.texts[3] != want {
			t.Errorf("page %d says %q", n, l.texts[3])
		}
	}
	if opened != 60 {
		t.Errorf("%d questions can be opened, want 60", opened)
	}
	first := look(t, r.contents(c, 0))
	if got, want := strings.SplitN(first.texts[2], "\n", 2)[0], "**2** · What is question 2?"; got != want {
		t.Errorf("the first line is %q, want %q", got, want)
	}
	if got, want := first.texts[1], "-# Section 2 of 2 · A talk with Li Na"; got != want {
		t.Errorf("the place is %q, want %q", got, want)
	}
}

// FuzzPages renders content of any kind in every way there is, and holds it to the limits.
func FuzzPages(f *testing.F) {
	f.Add("What is it?", "It is. And so it is.", "Li Na", 1, 0)
	f.Add(strings.Repeat("*", 900), strings.Repeat("[x](y) ", 900), strings.Repeat("#", 200), 5, 2)
	f.Add(family, strings.Repeat(family, 500), "\u202e@everyone", 40, 9)
	f.Add("", "", "", 0, 0)
	f.Add(" ", "\x00", "\u202e", -1, -1)
	f.Fuzz(func(t *testing.T, question, paragraph, name string, paragraphs, passage int) {
		var answer []string
		for range 1 + max(0, paragraphs)%60 {
			answer = append(answer, paragraph)
		}
		i := talk(answer, answer, answer, answer)
		i.ID, i.Interviewee, i.Title = name, name, question
		s := &i.Sections[1]
		s.Heading = question
		for n := range s.Turns {
			s.Turns[n].Question = question
		}
		hits := []knowledge.Hit{hit(i, 0, passage), hit(i, 1, passage), hit(i, 2, passage), hit(i, 3, passage)}
		v := English()
		entry := knowledge.SectionEntry{Interview: i, Section: s, Place: 2}
		for _, r := range []renderer{testRenderer(), {voice: v, version: "00000000", private: true, updated: true}} {
			look(t, r.card(v.Card(hits[0])))
			look(t, r.whole(v.Card(hits[0]), passage))
			look(t, r.pick(v.Pick(knowledge.Answer{Hits: hits, Shown: 4})))
			look(t, r.contents(v.Contents(entry), passage))
			look(t, r.pointers(Pointers{Lead: v.say(msgNoSection) + name, Line: question, Below: v.say(msgNearest), Sections: sectionOptions([]knowledge.SectionEntry{entry})}))
			look(t, note(v.say(msgChatter)+name+paragraph))
			look(t, exchange{renderer: r}.instead(msgVoteLost, control{}, hits[passage&3].Entry, "99999999999999999999"))
		}
	})
}
