package card

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
	"faqbot/knowledge"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/talk"
)

// teller speaks English about the interviews of some people.
func teller(t *testing.T, interviewees ...string) Teller {
	return Teller{Voice: locale.English(), Base: shelftest.BaseOf(t, interviewees...)}
}

// Narrowing takes candidates away; it is no reason to be surer of what is left.
func TestNarrowingMakesNothingSurer(t *testing.T) {
	t.Parallel()
	i := shelftest.Talk([]string{"a"}, []string{"b"})
	second := knowledge.SectionEntry{Interview: i, Section: &i.Sections[1], Place: 2}
	elsewhere := knowledge.Hit{Entry: knowledge.Entry{Interview: i, Section: &i.Sections[0], Turn: &i.Sections[0].Turns[0], Place: 1}, Score: 0.4}
	inside := func(n int, score float64) knowledge.Hit {
		h := shelftest.Hit(i, n, 0)
		h.Score = score
		return h
	}
	for name, tt := range map[string]struct {
		band  match.Band
		hits  []knowledge.Hit
		want  match.Band
		shown int
	}{
		"a sure answer":                {match.Answer, []knowledge.Hit{inside(0, 0.9)}, match.Answer, 1},
		"a sure answer elsewhere":      {match.Answer, []knowledge.Hit{elsewhere}, match.Abstain, 0},
		"one candidate of two":         {match.Pick, []knowledge.Hit{elsewhere, inside(0, leastScore)}, match.Pick, 1},
		"an improbable one of two":     {match.Pick, []knowledge.Hit{elsewhere, inside(0, 0.049)}, match.Abstain, 0},
		"two candidates":               {match.Pick, []knowledge.Hit{inside(0, 0.3), inside(1, 0.2)}, match.Pick, 2},
		"two, and one is improbable":   {match.Pick, []knowledge.Hit{inside(0, 0.3), inside(1, 0.006)}, match.Pick, 1},
		"an abstention near the topic": {match.Abstain, []knowledge.Hit{inside(0, 0.3)}, match.Abstain, 0},
	} {
		shown := len(tt.hits)
		if tt.band == match.Abstain {
			shown = 0
		}
		got := narrowed(knowledge.Answer{Band: tt.band, Hits: tt.hits, Shown: shown}, second)
		if got.Band != tt.want || got.Shown != tt.shown {
			t.Errorf("%s becomes %v with %d shown, want %v with %d", name, got.Band, got.Shown, tt.want, tt.shown)
		}
	}
	alone := teller(t, "Li Na").pick(knowledge.Answer{Band: match.Pick, Hits: []knowledge.Hit{inside(0, 0.3)}, Shown: 1})
	if alone.Lead != locale.English().Say(locale.PickOne) || len(alone.Options) != 1 {
		t.Errorf("a single candidate is offered as %+v", alone)
	}
}

func TestNames(t *testing.T) {
	t.Parallel()
	for want, interviewees := range map[string][]string{
		"Li Na":                          {"Li Na"},
		"Li Na and Wu Bo":                {"Li Na", "Wu Bo", "Li Na"},
		"Li Na, Wu Bo and An Yi":         {"Li Na", "Wu Bo", "An Yi"},
		"Li Na, Wu Bo, An Yi and others": {"Li Na", "Wu Bo", "An Yi", "Xi Lu", "Bo Ma"},
	} {
		if got := teller(t, interviewees...).Names(); got != want {
			t.Errorf("the names are %q, want %q", got, want)
		}
	}
}

func TestTalk(t *testing.T) {
	t.Parallel()
	teller := teller(t, "Li Na")
	for kind, want := range map[talk.Kind]string{
		talk.Empty:    teller.Help().Text,
		talk.Greeting: "Hello! Ask me anything about the interview with Li Na.",
		talk.Thanks:   "You are welcome!",
		talk.Bot:      "I am a bot. I answer questions about interviews with what was said in them, word for word, and never write an answer myself.",
	} {
		if got := teller.Talk(kind).Text; got != want {
			t.Errorf("talk %s is answered with %q, want %q", kind, got, want)
		}
	}
}

func TestHelpHasThreeExamples(t *testing.T) {
	t.Parallel()
	want := []string{
		"What happened in the great flood?", // the shortest of each section
		"What does the rice cost in a shop?",
		"Why does salt water kill ordinary rice?", // and the shortest but one of the first
	}
	var got []string
	for _, e := range exampleEntries(shelftest.BaseOf(t, "Li Na"), 3) {
		got = append(got, e.Turn.Question)
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("the examples are %q, want %q", got, want)
	}
	if got := len(exampleEntries(shelftest.BaseOf(t, "Li Na"), 99)); got != 5 {
		t.Errorf("%d examples where there are five questions", got)
	}
}

func TestAboutNamesSomeOfManyInterviews(t *testing.T) {
	t.Parallel()
	names := strings.Split(strings.Repeat("Li Na,", maxInterviews+1)+"Wu Bo", ",")
	about := teller(t, names...).About().Text
	if strings.Count(about, "A talk with") != maxInterviews || !strings.Contains(about, "and 2 more") {
		t.Errorf("about %d interviews a person reads %q", len(names), about)
	}
}

func TestNeighbours(t *testing.T) {
	t.Parallel()
	i := shelftest.Talk([]string{"a"}, []string{"b"}, []string{"c"}, []string{"d"}, []string{"e"}, []string{"f"}, []string{"g"})
	for at, want := range map[int]string{0: "3 4 5 6", 1: "2 4 5 6", 3: "3 4 6 7", 6: "4 5 6 7"} {
		var got []string
		for _, o := range Neighbours(shelftest.Hit(i, at, 0).Entry) {
			got = append(got, strings.TrimSuffix(strings.TrimPrefix(o.Text, "What is question "), "?"))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("next to question %d stand %q, want %s", at+2, got, want)
		}
	}
	if alone := Neighbours(shelftest.Hit(shelftest.Talk([]string{"a"}), 0, 0).Entry); len(alone) != 0 {
		t.Errorf("next to a question that is alone stand %v", alone)
	}
}

// A surface has its own words where the usual ones do not fit it, and for nothing else.
func TestASurfaceHasItsOwnWords(t *testing.T) {
	t.Parallel()
	teller := teller(t, "Li Na")
	teller.Own = map[talk.Kind]string{talk.Thanks: "Any time."}
	if got := teller.Talk(talk.Thanks).Text; got != "Any time." {
		t.Errorf("thanks are answered with %q", got)
	}
	if got, want := teller.Talk(talk.Greeting).Text, "Hello! Ask me anything about the interview with Li Na."; got != want {
		t.Errorf("a greeting is answered with %q, want %q", got, want)
	}
}

func TestAnswer(t *testing.T) {
	t.Parallel()
	teller := teller(t, "Li Na")
	selling, ok := teller.Base.Section("Selling rice in the city")
	if !ok {
		t.Fatal("there is no such section")
	}
	const salt = "Why does salt water kill ordinary rice?"
	for name, tt := range map[string]struct {
		q     Question
		band  Band
		entry string
		want  View // of its kind
	}{
		"a question":              {Question{Text: salt}, BandAnswer, "talk-a/salt", Card{}},
		"an ambiguous one":        {Question{Text: "What does the rice cost"}, BandPick, "", Pick{}},
		"one on something else":   {Question{Text: "Can you recommend a good laptop?"}, BandAbstain, "", Pointers{}},
		"small talk":              {Question{Text: "thank you"}, BandTalk, "", Note{}},
		"nothing":                 {Question{}, BandTalk, "", Note{}},
		"a book":                  {Question{Text: strings.Repeat("why ", MaxQuestion)}, BandRefused, "", Note{}},
		"in another section":      {Question{Text: salt, Within: &selling}, BandAbstain, "", Pointers{}},
		"in a part of the text":   {Question{Text: "Hi all! Please help me out here.", Parts: []string{"", salt}}, BandAnswer, "talk-a/salt", Card{}},
		"in no part, surely":      {Question{Text: "Hi all! Please help me out here.", Parts: []string{"What does the rice cost"}}, "", "", nil},
		"in the text, and a part": {Question{Text: salt, Parts: []string{"How long did breeding the first plants take?"}}, BandAnswer, "talk-a/salt", Card{}},
	} {
		view, o := teller.Answer(tt.q)
		if tt.want == nil {
			if o.Band == BandAnswer {
				t.Errorf("%s: the band is %s", name, o.Band)
			}
			continue
		}
		if o.Band != tt.band || o.Entry != tt.entry || reflect.TypeOf(view) != reflect.TypeOf(tt.want) {
			t.Errorf("%s: %T with %+v, want %T with %s and %q", name, view, o, tt.want, tt.band, tt.entry)
		}
		if o.Helps() != (tt.band == BandAnswer || tt.band == BandPick) {
			t.Errorf("%s: helps is %v", name, o.Helps())
		}
	}
}

// What is no longer there by its key may be there by its words, and is offered then.
func TestEntryRemoved(t *testing.T) {
	t.Parallel()
	teller := teller(t, "Li Na")
	if p, ok := teller.EntryRemoved("talk-a/why-does-salt-water-kill-ordinary-rice").(Pick); !ok || p.Options[0].Key != "talk-a/salt" {
		t.Errorf("what has another key now leads to %+v", p)
	}
	if p, ok := teller.EntryRemoved("talk-a/zzzz").(Pointers); !ok || len(p.Sections) != 2 {
		t.Errorf("what is gone leads to %+v", p)
	}
}

// A section is called by its place in the interview. Of several interviews it says whose it is, and no number stands twice.
func TestSectionsThatAreOffered(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		people []string
		want   []string
	}{
		{[]string{"Li Na"}, []string{"1 Growing rice by the sea", "2 Selling rice in the city"}},
		{[]string{"Li Na", "Bo Ek"}, []string{
			"1 Growing rice by the sea Li Na", "2 Selling rice in the city Li Na", "3 Growing rice by the sea Bo Ek", "4 Selling rice in the city Bo Ek",
		}},
	} {
		var got []string
		for _, o := range teller(t, test.people...).NoneMeant().Sections {
			got = append(got, strings.TrimSpace(fmt.Sprint(o.Number, " ", o.Text, " ", o.Detail)))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: offered are %q, want %q", test.people, got, test.want)
		}
	}
}

// What was asked besides is said: what nothing was found for, and what there was no room for.
func TestWhatIsLeftOutIsSaid(t *testing.T) {
	t.Parallel()
	for want, a := range map[string]knowledge.Answer{
		"": {},
		"I found nothing about this part: \u201ca?\u201d":                                                            {Left: []string{"a?"}},
		"I found nothing about this part: \u201ca?\u201d\nPlease ask this in a message of its own: \u201cb, c\u201d": {Left: []string{"a?"}, Later: []string{"b,\nc"}},
	} {
		if got := teller(t, "Li Na").left(a); got != want {
			t.Errorf("of %+v is said %q, want %q", a, got, want)
		}
	}
}

func TestARefusalNamesWhoWasNamed(t *testing.T) {
	t.Parallel()
	one := teller(t, "Li Na")
	for want, about := range map[string][]*interview.Interview{
		"The interview with Li Na does not cover that.":     nil,
		"The interview with Uwe Klein does not cover that.": {{Interviewee: "Uwe Klein"}},
	} {
		view, _ := one.Found(knowledge.Answer{About: about})
		if p, ok := view.(Pointers); !ok || p.Lead != want {
			t.Errorf("of %v is said %+v, want %q", about, view, want)
		}
	}
}
