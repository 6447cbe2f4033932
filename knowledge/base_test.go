package knowledge

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"

	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/racetest"
)

// openShipped opens the shipped interview. It does so once, since a base never changes. Under the race detector that takes two
// seconds, and many use content at once in the tests of bot/reliability.
var openShipped = sync.OnceValues(func() (*Base, error) {
	l, err := Open(context.Background(), files.Embedded(content.FS()))
	if err != nil {
		return nil, err
	}
	return l.Base(), nil
})

func shipped(t testing.TB) *Base {
	t.Helper()
	racetest.Alone(t)
	b, err := openShipped()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEveryQuestionVerbatimIsAnsweredWithItsOwnTurn(t *testing.T) {
	t.Parallel()
	b := shipped(t)
	if len(b.Entries()) != 14 {
		t.Fatalf("the interview has %d turns, want 14", len(b.Entries()))
	}
	for _, e := range b.Entries() {
		a := b.Ask(e.Turn.Question)
		if a.Band != match.Answer || a.Hits[0].Key() != e.Key() {
			t.Errorf("turn %d, %s: %v, first %s (%.2f)", e.Turn.Number, e.Turn.ID, a.Band, a.Hits[0].Key(), a.Hits[0].Score)
		}
	}
}

func TestTheCoreBarrierIsTurnFiveInSectionTwo(t *testing.T) {
	t.Parallel()
	a := shipped(t).Ask("What is the core barrier of developing big models?")
	if a.Band != match.Answer || a.Shown != 1 || a.Hits[0].Turn.Number != 5 || a.Hits[0].Place != 2 {
		t.Errorf("%v of turn %d in section %d, want the answer of turn 5 in section 2", a.Band, a.Hits[0].Turn.Number, a.Hits[0].Place)
	}
}

func TestParaphrasesFindTheirTurn(t *testing.T) {
	t.Parallel()
	b := shipped(t)
	for question, turn := range map[string]int{
		"why is it so hard to build a big model":                      5,
		"how many gpus do u need":                                     5,
		"will AI take my job??":                                       11,
		"whats the hundred model war about":                           3,
		"is china really two years behind":                            4,
		"isnt it dull when everything is computed in advance":         13,
		"will silicon life take over from carbon life":                14,
		"so the training is a black box, should I be scared of that?": 10,
		"大模型的核心壁垒是什么":                                                 5,
		"人工智能会让很多人失业吗":                                                11,
	} {
		a := b.Ask(question)
		shown := a.Hits[:a.Shown]
		if !slices.ContainsFunc(shown, func(h Hit) bool { return h.Turn.Number == turn }) || a.Hits[0].Turn.Number != turn {
			t.Errorf("%q: %v, first turn %d (%.2f), want turn %d shown first", question, a.Band, a.Hits[0].Turn.Number, a.Hits[0].Score, turn)
		}
	}
}

func TestWhatTheInterviewDoesNotCoverIsNotAnswered(t *testing.T) {
	t.Parallel()
	b := shipped(t)
	for _, question := range []string{
		"what is the best pizza in Naples", "how do I install docker on ubuntu", "who won the world cup in 1998", "明天天气怎么样",
		"tell me about Xylophonia and Quuxington",
	} {
		a := b.Ask(question)
		if a.Band == match.Answer {
			t.Errorf("%q is answered with %s (%.2f)", question, a.Hits[0].Key(), a.Hits[0].Score)
		}
	}
}

func TestOneWordNegatedIsNotAnsweredOutright(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	b := shipped(t)
	for _, question := range []string{
		"What is not the core barrier of developing big models?",
		"Do you think AI will never cause a lot of unemployment? In front of AI, how can ordinary people keep their jobs?",
		"If nothing can be calculated, planned and set up, isn't it a bit boring?",
		"Is it not at all a definite direction for a silicon-based civilization to replace a carbon-based civilization?",
	} {
		if a := b.Ask(question); a.Band == match.Answer {
			t.Errorf("%q is answered with %s (%.2f)", question, a.Hits[0].Key(), a.Hits[0].Score)
		}
	}
}

func TestAnAbstentionShowsNothing(t *testing.T) {
	t.Parallel()
	b := shipped(t)
	for _, question := range []string{"what is the best pizza in Naples", "hello", ""} {
		if a := b.Ask(question); a.Band != match.Abstain || a.Shown != 0 {
			t.Errorf("%q: %v with %d shown", question, a.Band, a.Shown)
		}
	}
	if a := b.Ask("What is the core barrier of developing big models?"); a.Pointer != "" {
		t.Errorf("an answer comes with the pointer %q", a.Pointer)
	}
}

// twoTalks is a base of two interviews that share headings and ids.
func twoTalks() *Base {
	one := &interview.Interview{ID: "one", Sections: []interview.Section{
		{ID: "work", Heading: "On work", Turns: []interview.Turn{{ID: "pay", Number: 1, Question: "Who pays for the ploughs?", Answer: []string{"The farmers."}}}},
		{ID: "food", Heading: "On food", Turns: []interview.Turn{{ID: "rice", Number: 2, Question: "How long does rice grow?", Answer: []string{"Months.", "Four."}}}},
	}, Outside: []interview.Outside{
		{Topic: "weather", Questions: []string{"will it rain tomorrow"}},
		{Topic: "prices", Pointer: "Look at the market's board.", Questions: []string{"what does a sack of barley sell for"}},
	}}
	two := &interview.Interview{ID: "two", Sections: []interview.Section{
		{ID: "food", Heading: "On food", Turns: []interview.Turn{{ID: "rye", Number: 1, Question: "Where is rye sown?", Answer: []string{"In the north."}}}},
	}}
	return newBase([]*interview.Interview{one, two}, Calibration{}, understanding{})
}

func TestEntry(t *testing.T) {
	t.Parallel()
	b := twoTalks()
	for _, e := range b.Entries() {
		if found, ok := b.Entry(e.Key()); !ok || found != e {
			t.Errorf("Entry(%q) = %+v, %v", e.Key(), found, ok)
		}
	}
	if e, ok := b.Entry("two/rye"); !ok || e.Interview.ID != "two" || e.Section.ID != "food" || e.Turn.ID != "rye" || e.Place != 1 {
		t.Errorf("Entry(two/rye) = %+v, %v", e, ok)
	}
	for _, key := range []string{"", "rye", "two/pay", "two/", "TWO/RYE"} {
		if _, ok := b.Entry(key); ok {
			t.Errorf("Entry(%q) found something", key)
		}
	}
}

func TestSection(t *testing.T) {
	t.Parallel()
	b := twoTalks()
	for name, want := range map[string]string{
		"one/food": "one/food", "two/food": "two/food", "food": "one/food", "On food": "one/food", " ON FOOD ": "one/food", "2": "one/food", "1": "one/work",
		"work": "one/work", "n wor": "one/work", "work on": "one/work",
	} {
		if s, ok := b.Section(name); !ok || s.Key() != want {
			t.Errorf("Section(%q) = %v, %v, want %s", name, s, ok, want)
		}
	}
	for _, name := range []string{"", "  ", "3", "0", "-1", "drink", "two/work", "on"} {
		if s, ok := b.Section(name); ok {
			t.Errorf("Section(%q) = %s, want none", name, s.Key())
		}
	}
}

func TestCompleteSections(t *testing.T) {
	t.Parallel()
	b := twoTalks()
	for _, test := range []struct {
		typed string
		limit int
		want  []string
	}{
		{"", 25, []string{"one/work", "one/food", "two/food"}},
		{"", 2, []string{"one/work", "one/food"}},
		{"food", 25, []string{"one/food", "two/food"}},
		{"on work", 25, []string{"one/work", "one/food", "two/food"}}, // the others share “on”,
		{"zzz", 25, nil},
	} {
		var got []string
		for _, s := range b.Complete(test.typed, test.limit) {
			got = append(got, s.Key())
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("Complete(%q, %d) = %q, want %q", test.typed, test.limit, got, test.want)
		}
	}
}

func TestThePointerOfTheExampleIsGiven(t *testing.T) {
	t.Parallel()
	b := twoTalks()
	for question, want := range map[string]string{
		"what does a sack of barley sell for": "Look at the market's board.", "will it rain tomorrow": "", "quantum zebra": "",
	} {
		if a := b.Ask(question); a.Band != match.Abstain || a.Pointer != want {
			t.Errorf("%q: %v with pointer %q, want an abstention with %q", question, a.Band, a.Pointer, want)
		}
	}
}

func TestVersionNamesTheContent(t *testing.T) {
	t.Parallel()
	if a, b := twoTalks().Version(), twoTalks().Version(); a != b || len(a) != 12 {
		t.Errorf("equal content has versions %q and %q", a, b)
	}
	edited := []*interview.Interview{{ID: "one", Sections: []interview.Section{{ID: "s", Heading: "S", Turns: []interview.Turn{{ID: "t", Number: 1, Question: "Why?", Answer: []string{"So."}}}}}}}
	before := newBase(edited, Calibration{}, understanding{}).Version()
	edited[0].Sections[0].Turns[0].Phrasings = []string{"how come"}
	if newBase(edited, Calibration{}, understanding{}).Version() == before {
		t.Error("a further phrasing left the version as it was")
	}
}

func TestACalibrationHoldsWhileMostOfItsTextsAreThere(t *testing.T) {
	t.Parallel()
	interviews := func(phrasings int) []*interview.Interview {
		turn := interview.Turn{ID: "t", Number: 1, Question: "Why?", Answer: []string{"So."}}
		for n := range phrasings {
			turn.Phrasings = append(turn.Phrasings, fmt.Sprintf("phrasing %d", n))
		}
		return []*interview.Interview{{ID: "one", Sections: []interview.Section{{ID: "s", Heading: "S", Turns: []interview.Turn{turn}}}}}
	}
	fitted := Calibration{Matcher: match.Version, Models: match.DefaultModels(""), Texts: newBase(interviews(19), Calibration{}, understanding{}).prints}
	fitted.Models.Lexical.None[0] = 7
	for _, test := range []struct {
		name      string
		phrasings int
		matcher   string
		want      bool
	}{
		{"all of 20 texts", 19, match.Version, true},
		{"18 of 20", 17, match.Version, true},
		{"17 of 20", 16, match.Version, false},
		{"more than it was fitted on", 100, match.Version, true},
		{"another matcher", 19, "1", false},
	} {
		c := fitted
		c.Matcher = test.matcher
		if got := newBase(interviews(test.phrasings), c, understanding{}).Calibrated(); got != test.want {
			t.Errorf("%s: calibrated is %v, want %v", test.name, got, test.want)
		}
	}
	if models, calibrated := fitted.models(fitted.Texts, fitted.Texts, "an encoder", match.DefaultModels("an encoder")); calibrated || models.Lexical.None[0] != 7 || models.Meaning != match.DefaultModels("an encoder").Meaning {
		t.Errorf("a calibration without an encoder weighs meaning as %+v", models.Meaning)
	}
}

func TestReadCalibration(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text string
		ok         bool
	}{
		{"", "", true}, // there is none
		{"a.calibration.json", `{"matcher":"` + match.Version + `","models":{"lexical":{"weights":{"turn":1}}},"texts":"AAAAAA=="}`, true},
		{"a.calibration.json", `{"matcher":"` + match.Version + `","bands":3}`, false},
		{"a.calibration.json", `{"matcher":"` + match.Version + `","models":{"lexical":{"weights":{"magic":1}}}}`, false},
		{"a.calibration.json", `{"matcher":"` + match.Version + `","texts":"AAAA"}`, false},
		{"a.calibration.json", `{"matcher":"` + match.Version + `"} and more`, false},
		{"a.calibration.json", `not JSON`, false},
	} {
		if _, err := readCalibration(files.File{Name: test.name, Text: []byte(test.text)}); (err == nil) != test.ok {
			t.Errorf("%q reads with error %v", test.text, err)
		}
	}
}
