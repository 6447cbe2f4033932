package knowledge

import (
	"testing"

	"faqbot/knowledge/content"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
)

func TestUnnamed(t *testing.T) {
	with := func(names ...string) *Base {
		var all []*interview.Interview
		for _, name := range names {
			all = append(all, &interview.Interview{Interviewee: name})
		}
		return &Base{interviewee: namedAs(all)}
	}
	for _, tt := range []struct {
		base     *Base
		question string
		want     string
	}{
		{with("Shen Wei"), "What does Shen Wei think?", "What does   think?"},
		{with("Shen Wei"), "shen  wei's view", "  view"},
		{with("Shen Wei"), "Shen Wei怎么看AI", " 怎么看AI"},
		{with("Shen Wei"), "Shen Weisman", "Shen Weisman"},
		{with("Shen Wei"), "Marshen Wei", "Marshen Wei"},
		{with("Shen Wei", "shen wei"), "Shen Wei?", " ?"},
		{with("Shen Wei", "Li Na"), "What does Shen Wei think?", "What does Shen Wei think?"}, // and not Li Na
		{with("A. (B)"), "does A. (B) agree", "does   agree"},
		{with(), "Shen Wei", "Shen Wei"},
	} {
		if got := tt.base.unnamed(tt.question); got != tt.want {
			t.Errorf("%q is read as %q, want %q", tt.question, got, tt.want)
		}
	}
}

// Who is named by everybody must not make a question one about that person.
func TestTheIntervieweesNameKeepsNobodyFromAnAnswer(t *testing.T) {
	library, err := Open(t.Context(), Embedded(content.FS()))
	if err != nil {
		t.Fatal(err)
	}
	for question, want := range map[string]string{
		"What does Shen Wei think about unemployment?": "unemployment",
		"does shen wei think ai is dangerous":          "safety",
		"What did Shen Wei say about investing?":       "investment-opportunities",
	} {
		a := library.Base().Ask(question)
		if a.Band == match.Abstain || a.Hits[0].Turn.ID != want {
			t.Errorf("%q is decided as %v, first %s; want %s", question, a.Band, a.Hits[0].Turn.ID, want)
		}
	}
	if a := library.Base().Ask("What is Shen Wei's real name?"); a.Band == match.Answer {
		t.Errorf("what the interview does not cover is answered with %s", a.Hits[0].Turn.ID)
	}
}
