package knowledge

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/talk"
)

// sailors are interviews with several people, who were asked much the same.
func sailors(t *testing.T, people ...string) *Base {
	t.Helper()
	var interviews []*interview.Interview
	for n, name := range people {
		text := fmt.Sprintf("---\nid: talk-%d\ntitle: Talk %d\ninterviewer: Ann\ninterviewee: %s\nlanguage: en\n---\n\n"+
			"%s keeps a lighthouse near Skarrow and teaches at the pilots' school.\n\n## Boats\n\n"+
			"### Why do you sail? {#why}\n\nAnswer %d on sailing.\n\n### Which nets does a trawler carry? {#nets-%d}\n\nAnswer %d on nets.\n\n"+
			"### Who taught you the topic %s%d? {#own}\n\nMy aunt.\n", n, n, name, name, n, n, n, strings.Repeat("x", 3), n)
		i, faults := interview.Read("a.md", []byte(text))
		if i == nil {
			t.Fatal(faults)
		}
		interviews = append(interviews, i)
	}
	return newBase(interviews, Calibration{}, understanding{})
}

func TestANameAsksThatPersonAlone(t *testing.T) {
	t.Parallel()
	b := sailors(t, "Nia Brown", "Uwe Klein", "Will", "Uwe Klein Moore")
	for _, test := range []struct{ question, interview string }{
		{"Why does Uwe Klein sail? Why do you sail?", "talk-1"},
		{"Uwe Klein: why do you sail?", "talk-1"},
		{"Uwe Klein Moore: why do you sail?", "talk-3"},
		{"Nia Brown, which nets does a trawler carry?", "talk-0"},
		{"and what does Will say: why do you sail?", "talk-2"},
	} {
		a := b.Ask(test.question)
		if len(a.Hits) == 0 {
			t.Errorf("%q finds nothing", test.question)
		}
		for _, hit := range a.Hits {
			if hit.Interview.ID != test.interview {
				t.Errorf("%q finds %s, want %s alone", test.question, hit.Key(), test.interview)
			}
		}
	}
}

// The same question in several interviews is one group, which is answered, and the answer says who else was asked.
func TestOneQuestionOfSeveralInterviews(t *testing.T) {
	t.Parallel()
	a := sailors(t, "Nia Brown", "Uwe Klein", "Rose Tan").Ask("Why do you sail?")
	if a.Band != match.Answer || a.Shown != 1 || len(a.Hits[0].Also) != 2 {
		t.Fatalf("the answer is %v of %d hits, shown %d: %+v", a.Band, len(a.Hits), a.Shown, a.Hits)
	}
}

// An interview about something else changes nothing.
func TestAnotherInterviewChangesNothing(t *testing.T) {
	t.Parallel()
	alone, among := sailors(t, "Nia Brown"), sailors(t, "Nia Brown", "Uwe Klein")
	for _, question := range []string{"Who taught you the topic xxx0?", "the topic xxx0", "bread prices in winter"} {
		one, two := alone.Ask(question), among.Ask("Nia Brown: "+question)
		if one.Band != two.Band || len(one.Hits) != len(two.Hits) || len(one.Hits) > 0 && one.Hits[0].Score != two.Hits[0].Score {
			t.Errorf("%q: alone %v %v, among others %v %v", question, one.Band, one.Hits, two.Band, two.Hits)
		}
	}
}

func TestReply(t *testing.T) {
	t.Parallel()
	b := sailors(t, "Nia Brown")
	answered := Before{Answered: "talk-0/why"}
	offered := Before{Offered: []string{"talk-0/why", "talk-0/nets-0"}}
	for _, test := range []struct {
		text   string
		before Before
		band   match.Band
		turn   Turn
		first  string // key of the first hit
	}{
		{"and why?", answered, match.Pick, Carried, "talk-0/why"},
		{"and why?", offered, match.Pick, Carried, "talk-0/why"}, // the choice again
		{"and the nets, the trawler's?", offered, match.Answer, Carried, "talk-0/nets-0"},
		{"and the nets, the trawler's?", answered, match.Pick, Carried, "talk-0/nets-0"}, // it may mean either, and says more of the nets
		{"do they carry nets?", answered, match.Pick, Carried, "talk-0/nets-0"},
		{"and do you sail?", answered, match.Answer, Carried, "talk-0/why"},
		{"which trawler carries these nets?", answered, match.Answer, Carried, "talk-0/nets-0"}, // what it is about stands before "these"
		{"for sure?", answered, match.Pick, Carried, "talk-0/why"},                              // this thanks for nothing
		{"I have a boat with a red cabin, so is it worth it?", answered, match.Pick, Carried, "talk-0/why"},
		{"the one after that", answered, match.Answer, Stepped, "talk-0/nets-0"},
		{"how many exactly?", answered, match.Pick, Carried, "talk-0/why"},
		{"and a zeppelin?", answered, match.Pick, Carried, "talk-0/why"},
		{"next", answered, match.Answer, Stepped, "talk-0/nets-0"},
		{"go back", answered, match.Abstain, Ended, ""},
		{"tell me more", answered, match.Pick, More, "talk-0/why"},
		{"2", offered, match.Answer, Chosen, "talk-0/nets-0"},
		{"the last one", offered, match.Answer, Chosen, "talk-0/nets-0"},
		{"3", offered, match.Abstain, Unlisted, ""},
		{"none of them", offered, match.Abstain, Declined, ""},
		{"question 2", Before{}, match.Answer, Opened, "talk-0/nets-0"},
		{"#77", Before{}, match.Abstain, Unlisted, ""},
		{"Which nets does a trawler carry?", answered, match.Answer, Afresh, "talk-0/nets-0"},
		{"and why?", Before{Answered: "talk-0/removed"}, match.Abstain, Dangling, ""}, // what was shown is gone
		{"the second one", Before{}, match.Abstain, Dangling, ""},
		{"next", Before{}, match.Abstain, Dangling, ""},
		{"\u4e0b\u4e00\u4e2a", Before{}, match.Abstain, Dangling, ""},
		{"and the nets of a trawler?", Before{}, match.Answer, Afresh, "talk-0/nets-0"}, // it has words of its own
		{"no", Before{}, match.Abstain, Afresh, ""},                                     // which people say
	} {
		a := b.Reply(Query{Text: test.text, Before: test.before})
		first := ""
		if a.Band != match.Abstain {
			first = a.Hits[0].Key()
		}
		if a.Band != test.band || a.Turn != test.turn || first != test.first {
			t.Errorf("%q after %v: %v, turn %d, first %q; want %v, %d, %q", test.text, test.before, a.Band, a.Turn, first, test.band, test.turn, test.first)
		}
	}
}

func TestAQuestionByItsNumberAndAName(t *testing.T) {
	t.Parallel()
	b := sailors(t, "Nia Brown", "Uwe Klein")
	for text, want := range map[string]string{
		"question 2 of Uwe Klein": "talk-1/nets-1", "Nia Brown, question 1": "talk-0/why", "question 2": "talk-0/nets-0",
	} {
		if a := b.Reply(Query{Text: text, Before: Before{Answered: "talk-0/why"}}); a.Turn != Opened || a.Hits[0].Key() != want {
			t.Errorf("%q: turn %d, %v, want %s", text, a.Turn, a.Hits, want)
		}
	}
	if a := b.Ask("question 7 of Uwe Klein"); a.Turn != Unlisted {
		t.Errorf("a number that is not there is %+v", a)
	}
}

// "And Uwe Klein?" asks him what somebody else was asked, and shows no other person's words.
func TestAFragmentThatNamesAnother(t *testing.T) {
	t.Parallel()
	b := sailors(t, "Nia Brown", "Uwe Klein")
	for text, first := range map[string]string{
		"and Uwe Klein?": "talk-1/why", "what about Uwe Klein?": "talk-1/why", "and Uwe Klein, on the nets of a trawler?": "talk-1/nets-1",
		"and Nia Brown?": "talk-0/why",
	} {
		a := b.Reply(Query{Text: text, Before: Before{Answered: "talk-0/why"}})
		if a.Band == match.Abstain || a.Hits[0].Key() != first {
			t.Errorf("%q: %v %v, want %s first", text, a.Band, a.Hits, first)
		}
		for _, hit := range a.Hits {
			if hit.Interview.ID != first[:len("talk-0")] {
				t.Errorf("%q finds %s", text, hit.Key())
			}
		}
	}
}

func TestTalk(t *testing.T) {
	t.Parallel()
	b := sailors(t, "Nia Brown")
	for text, want := range map[string]talk.Kind{
		"": talk.Empty, "hello": talk.Greeting, "who is Nia Brown?": talk.Person, "what is this interview about": talk.About,
		"are you a bot?": talk.Bot, "what can I ask": talk.List, "what a stupid bot": talk.Abuse, "Why do you sail?": talk.None,
		"\u4f60\u4e3a\u4ec0\u4e48\u822a\u6d77\u5462\uff0c\u8bf7\u544a\u8bc9\u6211": talk.Language, "which nets": talk.None,
	} {
		if a := b.Ask(text); a.Talk != want {
			t.Errorf("%q is talk %q, want %q", text, a.Talk, want)
		}
	}
	own, _ := interview.Read("a.md", []byte("---\nid: a\ntitle: A\ninterviewer: Ann\ninterviewee: Ben\nlanguage: en\n---\n\n## Part\n\n### Who are you?\n\nA baker.\n"))
	if a := newBase([]*interview.Interview{own}, Calibration{}, understanding{}).Ask("who are you"); a.Talk != talk.None || leading(a).Turn.Question != "Who are you?" {
		t.Errorf("an interview that asks it is asked who it is with: %+v", a)
	}
}

func TestTheIntroductionIsFound(t *testing.T) {
	t.Parallel()
	b := sailors(t, "Nia Brown")
	a := b.Ask("where is the lighthouse near Skarrow")
	if a.Band == match.Abstain || !slices.ContainsFunc(a.Hits[:a.Shown], func(h Hit) bool { return h.Introduces() }) {
		t.Errorf("what the introduction says is found as %v %v", a.Band, a.Hits)
	}
	for _, question := range []string{"why is there a lighthouse near Skarrow", "which lighthouse near Skarrow", "how many lighthouses near Skarrow"} {
		if a := b.Ask(question); a.Band == match.Answer {
			t.Errorf("what the introduction only names answers %q", question)
		}
	}
	if e, ok := b.Entry("talk-0/" + IntroductionID); !ok || !e.Introduces() || e.Key() != "talk-0/introduction" {
		t.Errorf("the introduction is no entry: %v, %v", e, ok)
	}
}
