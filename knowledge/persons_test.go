package knowledge

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/racetest"
)

// A trade is what an interview is about: questions with their answers, and how somebody else may ask them.
var trades = [][]struct{ question, answer, asked string }{
	{
		{"How did you become a beekeeper?", "My uncle left me nine hives.", "where did the hives come from, how did beekeeping begin"},
		{"What kills most colonies in winter?", "Mites, and not the frost.", "which thing kills bee colonies during the winter"},
		{"Do you sell the honey yourself?", "On the market, every second Saturday.", "who sells the honey"},
		{"Why is the queen marked with paint?", "So that I find her among forty thousand.", "why put paint on a queen"},
	},
	{
		{"What is the hardest part of tuning an organ?", "The reeds, because they drift with the weather.", "hardest thing when tuning organs"},
		{"How many pipes does the cathedral have?", "Four thousand and twelve.", "number of pipes in the cathedral"},
		{"Who pays for the repairs?", "The parish, and a lottery.", "who pays the organ repairs"},
		{"Will electronic organs replace pipes?", "Not while people have ears.", "are electronic organs going to replace the pipes"},
	},
	{
		{"Why did the bakery move to the harbour?", "The rent in the old town had doubled.", "reason the bakery moved to the harbour"},
		{"What do you do with unsold bread?", "It goes to the night shelter.", "what happens to bread that is unsold"},
		{"How long does the sourdough rest?", "Eighteen hours, in the cellar.", "resting time of the sourdough"},
		{"Which flour is worth its price?", "Rye from the hill farms.", "is any flour worth the price"},
	},
}

// Names that are ordinary words, that contain each other, that somebody has twice, that are written from right to left.
var names = []string{
	"Rose", "Will", "Will Rose", "Anna Lee", "Anna Lee Park", "Lee Ann Moss", "\u0645\u0631\u064a\u0645 \u062d\u062f\u0627\u062f", "\u05d3\u05d5\u05d3 \u05dc\u05d5\u05d9",
	"O'Neill", "Jean-Luc Morel", "Grace Hope", "Mark Price", "\u674e\u5a1c", "Ana de la Cruz", "Jan van der Berg", "Jos\u00e9 \u00d1and\u00fa",
	"Frank", "Summer Field", "Joy", "Hope", "Ray Light", "April May", "Xi", "Sue", "Rose", // the last is another interview with the first
}

// peopleOf returns the first n interviews: those of the names, and then more of the kind.
func peopleOf(n int) []*interview.Interview {
	var all []*interview.Interview
	for i := range n {
		name := fmt.Sprintf("Kim Abel%c%c", 'a'+i%26, 'a'+i/26)
		if i < len(names) {
			name = names[i]
		}
		talk := &interview.Interview{ID: fmt.Sprintf("talk-%d", i), Title: fmt.Sprintf("Talk %d", i), Interviewer: "The Paper", Interviewee: name, Language: "en"}
		section := interview.Section{ID: "all", Heading: "All of it"}
		for t, turn := range trades[i%len(trades)] {
			section.Turns = append(section.Turns, interview.Turn{ID: fmt.Sprintf("turn-%d", t+1), Number: t + 1, Question: turn.question, Answer: []string{turn.answer}})
		}
		talk.Sections = []interview.Section{section}
		all = append(all, talk)
	}
	return all
}

// Whoever names a person reads that person's words or nothing, however many others were interviewed about the same.
func TestNamedPeopleAreAskedAlone(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, n := range []int{2, 10, 50} {
		all := peopleOf(n)
		b := newBase(all, Calibration{}, understanding{})
		asked, shown := 0, 0
		for i, talk := range all {
			for k, turn := range trades[i%len(trades)] {
				forms := []string{"%s according to %[2]s?", "%[2]s: %[1]s", "what does %[2]s say: %[1]s", "%s, %s"}
				question := fmt.Sprintf(forms[(i+k)%len(forms)], turn.asked, talk.Interviewee)
				asked++
				a := b.Ask(question)
				for _, hit := range a.Hits[:a.Shown] {
					if hit.Interview.Interviewee != talk.Interviewee {
						t.Errorf("among %d, %q is answered with the words of %s", n, question, hit.Interview.Interviewee)
					}
				}
				if a.Band != match.Abstain && a.Talk == "" {
					shown++
				} else {
					t.Logf("among %d, nothing is shown for %q (%v)", n, question, a.Talk)
				}
			}
		}
		t.Logf("among %d interviews, %.3f of %d questions are answered from the named person's, or offered", n, float64(shown)/float64(asked), asked)
		if float64(shown) < 0.95*float64(asked) {
			t.Errorf("among %d interviews %d of %d questions show something, want 95 %%", n, shown, asked)
		}
	}
}

// Of two interviews by one person both are asked, and each line says which one it is of.
func TestTwoInterviewsByOnePerson(t *testing.T) {
	t.Parallel()
	all := peopleOf(len(names))
	a := newBase(all, Calibration{}, understanding{}).Ask("what is Rose's view: " + strings.ToLower(trades[0][1].question))
	if a.Band == match.Abstain || a.Hits[0].Interview.Interviewee != "Rose" {
		t.Fatalf("got %v %v, want an answer of Rose", a.Band, a.Hits)
	}
	for _, hit := range a.Hits[:a.Shown] {
		for _, also := range hit.Also {
			if also.Interview.Interviewee != "Rose" {
				t.Errorf("somebody else is named beside her: %s", also.Interview.Interviewee)
			}
		}
	}
}

// A question of everyday words, word for word, finds the one interview of many that asks it.
func TestWordForWordAmongMany(t *testing.T) {
	t.Parallel()
	all := peopleOf(60)
	all[40].Sections[0].Turns[0].Question = "And how was it before?"
	if a := newBase(all, Calibration{}, understanding{}).Ask("and how was it before"); a.Band != match.Answer || a.Hits[0].Interview != all[40] {
		t.Errorf("got %v %v, want the question of the 41st interview", a.Band, a.Hits)
	}
}

// conversations are interviews by one name or another, in Markdown: a name with an id, and then questions.
func conversations(t *testing.T, people map[string][]string) []*interview.Interview {
	t.Helper()
	var all []*interview.Interview
	for _, key := range slices.Sorted(maps.Keys(people)) {
		name, id, _ := strings.Cut(key, "/")
		section := interview.Section{ID: "all", Heading: "All of it"}
		for i, question := range people[key] {
			section.Turns = append(section.Turns, interview.Turn{ID: fmt.Sprintf("turn-%d", i+1), Number: i + 1, Question: question, Answer: []string{"So it is."}})
		}
		all = append(all, &interview.Interview{
			ID: id, Title: id, Interviewer: "The Paper", Interviewee: name, Language: "en", Sections: []interview.Section{section},
		})
	}
	return all
}

// Whose words are shown when names are like each other, are words, or are of people who were not interviewed.
func TestWhoseWords(t *testing.T) {
	t.Parallel()
	b := newBase(conversations(t, map[string][]string{
		"Anna Klein/bridges":   {"What do you think of rain?", "Who pays for the bridges?", "How long does it take to build a footbridge?"},
		"Uwe Klein/lighthouse": {"How did you become a lighthouse keeper?", "Were you ever lonely?", "What do you think of rain?"},
		"Uwe Klein/later":      {"How do you spend your days now?", "Do you miss the lighthouse?", "Who is the keeper today?"},
		"Rose Will/bakery":     {"What makes a good sourdough?", "What do you think of rain?", "Do you employ anybody?"},
		"May/songs":            {"Do you get nervous on stage?", "Who writes your songs?", "Which hall is the best?"},
	}), Calibration{}, understanding{})
	for _, test := range []struct {
		question string
		band     match.Band
		shown    string // the ids, with bars between; empty for whatever it is
		left     string
	}{
		{"what does klein think of rain", match.Pick, "bridges|lighthouse", ""},
		{"What does Mr Klein think of rain?", match.Pick, "bridges|lighthouse", ""},
		{"What do Rose Will and Uwe Klein think of rain?", match.Pick, "bakery|lighthouse", ""},
		{"What do Rose Will and May think of rain?", match.Pick, "bakery", "May"},
		{"What does Uwe Klein think of rain?", match.Answer, "lighthouse", ""},
		{"How did Uwe become a lighthouse keeper?", match.Answer, "lighthouse", ""},
		{"Does Uwe miss the lighthouse?", match.Answer, "later", ""},
		{"Rose's view on rain", match.Pick, "bakery", ""},
		{"what do you think of rain", match.Answer, "", ""},

		{"What does Peter Klein think of rain?", match.Pick, "bridges|lighthouse", ""},
		{"What does Rose Miller think of rain?", match.Pick, "bakery", ""},
		{"What does Donald Trump think of rain?", match.Pick, "", ""},
		{"does Taylor Swift get nervous on stage?", match.Pick, "", ""},
		{"Do you get nervous on stage?", match.Answer, "songs", ""},
	} {
		a := b.Ask(test.question)
		var shown []string
		for _, hit := range a.Hits[:a.Shown] {
			shown = append(shown, hit.Interview.ID)
		}
		if got := strings.Join(shown, "|"); a.Band != test.band || test.shown != "" && got != test.shown || strings.Join(a.Left, "|") != test.left {
			t.Errorf("%q: %v of %s without %q, want %v of %s without %q", test.question, a.Band, got, a.Left, test.band, test.shown, test.left)
		}
	}
}

// What a named person's interview does not cover is said of that interview, and of none in particular when nobody is named.
func TestWhoseInterviewDoesNotCoverIt(t *testing.T) {
	t.Parallel()
	b := newBase(peopleOf(3), Calibration{}, understanding{})
	for question, want := range map[string]string{"Rose: Venezuela?": "Rose", "Oslo, Lima, Quito": ""} {
		a, names := b.Ask(question), []string(nil)
		for _, talk := range a.About {
			names = append(names, talk.Interviewee)
		}
		if got := strings.Join(names, "|"); want != "" && a.Band != match.Abstain || got != want {
			t.Errorf("%q: %v about %q, want an abstention about %q", question, a.Band, got, want)
		}
	}
}
