package knowledge

import (
	"math"
	"testing"

	"faqbot/knowledge/match"
	"faqbot/knowledge/talk"
)

// The odds of the first: -13.4 + 13.5*0.8 - 2.3*0.6 + 5.9*0.5 - 2*0.5 - 4.4*0 + 0.82*ln(1) - 1.32*ln(0.02)
// = -13.4 + 10.8 - 1.38 + 2.95 - 1 + 5.164 = 3.134. Each other differs in what its name says.
func TestOddsOfTalk(t *testing.T) {
	t.Parallel()
	plain := said{
		words:   talk.Reading{Kind: talk.Bot, Likeness: 0.5},
		meaning: &nearness{Reading: talk.Reading{Kind: talk.Bot, Likeness: 0.8, NoTalk: 0.6, Talk: 0.5}, asked: 0.5},
	}
	near := func(change func(*nearness)) func(*said) {
		return func(s *said) {
			n := *s.meaning
			change(&n)
			s.meaning = &n
		}
	}
	for name, test := range map[string]struct {
		change func(*said)
		odds   float64
		want   talk.Kind
	}{
		"plain":                              {func(*said) {}, 3.134, talk.Bot},
		"of an interview about a person":     {func(s *said) { s.personal = 0.18 }, 0.094, talk.Bot}, // -1.32*ln(0.2) = 2.124
		"the content has it":                 {func(s *said) { s.score, s.found = 1, match.Answer }, -1.266, talk.None},
		"after an answer":                    {func(s *said) { s.after = true }, 1.134, talk.Bot},
		"manners after an answer":            {func(s *said) { near(func(n *nearness) { n.Kind = talk.Thanks })(s); s.after = true }, 3.134, talk.Thanks},
		"nearer to no talk":                  {near(func(n *nearness) { n.NoTalk = 0.9 }), -0.206, talk.None},                      // -2.3*0.3 - 26.5*0.1
		"nearer to it, of another kind":      {near(func(n *nearness) { n.NoTalk, n.Kind = 0.9, talk.Thanks }), -3.156, talk.None}, // and - 5.9*0.5
		"few examples in its language":       {near(func(n *nearness) { n.few = true }), 4.134, talk.Bot},
		"it insults":                         {func(s *said) { s.rude = true }, 3.134, talk.Abuse},
		"a foreign word":                     {func(s *said) { s.words.Foreign = true }, 1.954, talk.Bot},
		"about a subject of the content":     {func(s *said) { s.subject = true }, 3.134, talk.None},
		"word for word, of another kind":     {func(s *said) { s.words = talk.Reading{Kind: talk.Bye, Likeness: 1} }, 6.084, talk.Bye},
		"word for word, and the content has": {func(s *said) { s.words.Likeness, s.score, s.found = 1, 1, match.Answer }, 1.684, talk.Bot},
	} {
		s := plain
		test.change(&s)
		if got := s.odds(*s.meaning); math.Abs(got-test.odds) > 0.01 {
			t.Errorf("%s: log-odds of %.3f, want %.3f", name, got, test.odds)
		}
		if got := s.kind(); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// Without vectors the words decide: from talkFaint on when the content has nothing, and never when it answers.
func TestTalkByWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		likeness float64
		found    match.Band
		score    float64
		want     talk.Kind
	}{
		{0.5, match.Abstain, 0, talk.Bot},
		{0.49, match.Abstain, 0, talk.None},
		{0.61, match.Pick, 0.3, talk.None},
		{0.62, match.Pick, 0.3, talk.Bot},
		{1, match.Answer, 0.9, talk.None},
	} {
		s := said{words: talk.Reading{Kind: talk.Bot, Likeness: test.likeness}, found: test.found, score: test.score}
		if got := s.kind(); got != test.want {
			t.Errorf("%+v: %q", test, got)
		}
	}
}
