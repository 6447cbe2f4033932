package command

import (
	"strings"
	"testing"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

func TestLine(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, whose, want string }{
		{"Why do you sail?", "", "Why do you sail?"},
		{"Why do you sail?", "Nia Brown", "Why do you sail? \u00b7 Nia Brown"},
	} {
		if got := line(test.text, test.whose); got != test.want {
			t.Errorf("line(%q, %q) = %q, want %q", test.text, test.whose, got, test.want)
		}
	}
	if got := line(strings.Repeat("word ", 50), "Nia Brown"); component.Width(got) > component.MaxChoice || !strings.HasSuffix(got, " \u00b7 Nia Brown") {
		t.Errorf("a long question becomes %q", got)
	}
}

// Of two interviews with the same questions, a choice says whose it is, and the question alone chooses neither.
func TestChosenAmongSeveralInterviews(t *testing.T) {
	t.Parallel()
	x := Exchange{Teller: card.Teller{Voice: locale.English(), Base: shelftest.BaseOf(t, "Li Na", "Wu Bo")}}
	for typed, want := range map[string]string{
		shelftest.SaltQuestion + " \u00b7 Wu Bo": "Wu Bo",
		shelftest.SaltQuestion + " \u00b7 Li Na": "Li Na",
		shelftest.SaltQuestion:                   "",
	} {
		got := ""
		if e, ok := x.chosen(typed); ok {
			got = e.Interview.Interviewee
		}
		if got != want {
			t.Errorf("%q chooses that of %q, want %q", typed, got, want)
		}
	}
}
