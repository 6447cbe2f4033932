package knowledge

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/judge"
)

// What content has that is understood well, and bounds of what is said of the rest.
const (
	fewPhrasings  = 3   // besides a question, from which on another says less than the first ones did
	mostNamed     = 3   // of one kind of hint in one interview
	mostMeasured  = 20  // interviews that are judged by their own phrasings; more take minutes
	leastMeasured = 30  // questions in scope whose shares say something
	tellingWords  = 2   // of a question, with which it can be told from others
	twins         = 0.8 // as judge has near-twins: the share of their words that two questions have in common
)

// Hints says what the content lacks to be understood well, a sentence each. None of it is a fault.
func (b *Base) Hints() []string {
	var hints []string
	for _, v := range b.volumes {
		for _, hint := range slices.Concat(v.scarce(), v.vague(), v.twins(), v.twofold()) {
			hints = append(hints, v.interview.ID+": "+hint)
		}
	}
	if !b.calibrated {
		in, out := judge.Fitting(b.contents(nil))
		remedy := fmt.Sprintf("a calibration takes %d questions that it answers and %d that it does not, and there are %d and %d",
			judge.FewestInScope, judge.FewestOutOfScope, in, out)
		if in >= judge.FewestInScope && out >= judge.FewestOutOfScope {
			remedy = fmt.Sprintf("faqbot calibrate fits to the %d questions that it answers and the %d that it does not, if that is better", in, out)
		}
		hints = append(hints, "the content is not calibrated, so more is offered and less answered outright: "+remedy)
	}
	return hints
}

// Measured says in numbers how well the content is understood, by its own phrasings and examples and by words alone; empty
// when it has too few to tell, or when there are so many interviews that it would take minutes. The error is that of ctx.
func (l *Library) Measured(ctx context.Context) (string, error) {
	base := l.Base()
	if in, _ := judge.Fitting(base.contents(nil)); in < leastMeasured || len(base.volumes) > mostMeasured {
		return "", nil
	}
	verdicts, err := l.JudgeServed(ctx)
	if err != nil {
		return "", err
	}
	f := judge.Sum(verdicts)
	text := fmt.Sprintf("by words alone, of %d phrasings that were hidden in their turn, %.0f %% are served and %.0f %% answered outright", f.InScope, 100*f.Served, 100*f.Direct)
	if f.OutOfScope > 0 {
		text += fmt.Sprintf("; of %d questions that are not covered, %.0f %% are answered", f.OutOfScope, 100*f.OutAnswer)
	}
	return text + "; faqbot eval shows more", nil
}

// scarce says which turns have few phrasings, and whether there are examples of what is not covered.
func (s *volume) scarce() []string {
	var hints []string
	few := 0
	for _, d := range s.corpus.Documents {
		if len(d.Questions)-1 < fewPhrasings {
			few++
		}
	}
	if few > 0 {
		hints = append(hints, fmt.Sprintf("%d of %d questions have fewer than %d phrasings (\"> Also asked:\"); each makes the bot surer of what is meant", few, len(s.corpus.Documents), fewPhrasings))
	}
	if n := len(s.corpus.Outside); n < judge.FewestOutOfScope {
		hints = append(hints, fmt.Sprintf("%s of what it does not cover (\"## Not covered {.outside}\"); %d teach the bot when to say so", counted(n, "example"), judge.FewestOutOfScope))
	}
	return hints
}

// vague names questions with at most one word that says what they are about.
func (s *volume) vague() []string {
	var hints []string
	for _, d := range s.corpus.Documents {
		if s.language.Neutral() || len(d.Questions) > 1 || len(s.asked[d.ID]) >= tellingWords {
			continue
		}
		hints = append(hints, fmt.Sprintf("the question “%s” has %s that says what it is about; phrasings would make it easier to find", d.Questions[0], counted(len(s.asked[d.ID]), "word")))
	}
	return atMost(hints, "questions like this")
}

// twins names questions of two turns that are nearly equal.
func (s *volume) twins() []string {
	var hints []string
	docs := s.corpus.Documents
	for i := range docs {
		for j := range i {
			if nearlyTwins(s.asked[docs[i].ID], s.asked[docs[j].ID]) {
				hints = append(hints, fmt.Sprintf("the questions “%s” and “%s” are nearly equal, so the bot can only offer both", docs[j].Questions[0], docs[i].Questions[0]))
			}
		}
	}
	return atMost(hints, "pairs like this")
}

// nearlyTwins compares two questions by the stems that say what they are about.
func nearlyTwins(x, y map[string]bool) bool {
	common := 0
	for stem := range x {
		if y[stem] {
			common++
		}
	}
	return common >= tellingWords && 2*float64(common) >= twins*float64(len(x)+len(y))
}

// twofold names words that stand in two groups of synonyms: only one of them counts.
func (s *volume) twofold() []string {
	var hints []string
	groupOf := map[string]int{}
	for i, group := range s.corpus.Synonyms {
		for _, word := range group {
			key := s.language.Canonical(word)
			if first, known := groupOf[key]; known && first != i {
				hints = append(hints, fmt.Sprintf("the synonym “%s” stands in two groups; join the groups, or take it out of one", word))
			}
			groupOf[key] = i
		}
	}
	return atMost(hints, "synonyms like this")
}

// unknownLanguage warns of an interview in a language of which nothing is known; empty when something is.
func (s *volume) unknownLanguage() string {
	if !s.language.Neutral() {
		return ""
	}
	return fmt.Sprintf("nothing is known of the language “%s”, so words are compared as they are written; known are %s", s.interview.Language, strings.Join(analysis.Tags(), ", "))
}

// atMost leaves out hints of one kind beyond mostNamed, and says how many.
func atMost(hints []string, what string) []string {
	if more := len(hints) - mostNamed; more > 0 {
		return append(hints[:mostNamed:mostNamed], fmt.Sprintf("there are %d more %s", more, what))
	}
	return hints
}

// counted returns a number of things: "no example", "1 example", "2 examples".
func counted(n int, thing string) string {
	switch n {
	case 0:
		return "no " + thing
	case 1:
		return "1 " + thing
	default:
		return fmt.Sprintf("%d %ss", n, thing)
	}
}
