package match

import (
	"cmp"
	"faqbot/knowledge/analysis"
	"fmt"
	"slices"
	"strings"
)

// Explanation says how a decision came about, for people who look after the content.
type Explanation struct {
	Decision  Decision
	Words     []WordRead // the message as it was read
	None      float64    // the probability that no document was meant
	Sentences int        // how many sentences were judged besides the whole; 0 for a message of one
	Best      Reasons    // of the first match
	Next      Reasons    // of the runner-up
	Second    Reasons    // of the second look at the first match, when there was one; its score is the confidence
	Doubts    []string   // why the first match was not shown although it was probable enough
}

// WordRead is a word of the message.
type WordRead struct {
	Typed, Text string // Text is what it was taken for
	Known       bool   // the corpus has it
}

// Reasons are what spoke for one match. The zero value belongs to no match.
type Reasons struct {
	Document string
	Variant  string   // the question or phrasing that is most like the message
	Shared   []string // the words of the message, as typed, that some question for the document has
	Score    float64
	Signals  []Contribution // strongest first

	threshold float64 // what a second look adds besides
}

// Explain asks, and says why.
func (x *Index) Explain(message string, encode Encode) Explanation {
	s := x.study(message, encode)
	defer s.release()
	e := Explanation{
		Decision:  s.decision,
		Words:     x.wordsRead(s.segments[0].tokens),
		None:      s.outcome.none,
		Sentences: len(s.segments) - 1,
	}
	if s.second != (confidenceSignals{}) {
		e.Second = s.model.Confidence.reasons(s.second)
	}
	for _, d := range s.doubts {
		e.Doubts = append(e.Doubts, d.String())
	}
	for i, reasons := range []*Reasons{&e.Best, &e.Next} {
		if i < len(s.ranked) {
			*reasons = s.reasons(i)
		}
	}
	return e
}

// reasons says what spoke for a first match in a second look, and against it.
func (c *Confidence) reasons(signals confidenceSignals) Reasons {
	r := Reasons{Score: c.of(signals)}
	for i, weight := range c.Weights {
		if added := weight * signals[i]; added != 0 {
			r.Signals = append(r.Signals, Contribution{Signal: confidenceNames[i], Value: signals[i], Weight: added})
		}
	}
	slices.SortStableFunc(r.Signals, func(a, b Contribution) int { return cmp.Compare(b.Weight, a.Weight) })
	r.threshold = -c.Least
	return r
}

func (x *Index) wordsRead(tokens []analysis.Token) []WordRead {
	var words []WordRead
	for _, t := range tokens {
		words = append(words, WordRead{Typed: t.Typed, Text: t.Text, Known: x.words.Knows(t)})
	}
	return words
}

func (s *study) reasons(i int) Reasons {
	match, document, says := s.decision.Matches[i], s.candidates[s.ranked[i]], &s.judgments[s.speaker]
	r := Reasons{Document: match.Document, Score: match.Score, Signals: slices.Clone(match.Because)}
	if v, _ := s.index.words.Nearest(document, says.sums); v >= 0 {
		r.Variant = s.index.words.Variant(v).Text
	}
	for k, c := range says.reading.Words {
		if s.index.words.Asked(document, c.Term) {
			r.Shared = append(r.Shared, says.reading.Tokens[says.reading.FirstToken[k]].Typed)
		}
	}
	slices.SortStableFunc(r.Signals, func(a, b Contribution) int { return cmp.Compare(b.Weight, a.Weight) })
	return r
}

// String writes the explanation as lines of text.
func (e Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Read as: %s\n", e.readAs())
	if e.Decision.Talk != None {
		fmt.Fprintf(&b, "This asks nothing, so nothing was looked for.\n")
		return b.String()
	}
	if e.Sentences > 0 {
		fmt.Fprintf(&b, "Judged as a whole and by its %d sentences.\n", e.Sentences)
	}
	fmt.Fprintf(&b, "Band: %s. None of the documents was meant with probability %.2f.\n", e.Decision.Band, e.None)
	if len(e.Second.Signals) > 0 {
		fmt.Fprintf(&b, "A second look is %.2f sure of the best: %s, threshold (%+.2f).\n", e.Second.Score, e.Second.signals(), e.Second.threshold)
	}
	for _, doubt := range e.Doubts {
		fmt.Fprintf(&b, "Not answered outright because %s.\n", doubt)
	}
	e.Best.write(&b, "Best")
	e.Next.write(&b, "Runner-up")
	if e.Best.Document != "" && e.Next.Document != "" {
		fmt.Fprintf(&b, "The runner-up lost by %s.\n", strings.Join(e.lostBy(), ", "))
	}
	return b.String()
}

func (e Explanation) readAs() string {
	if len(e.Words) == 0 {
		return "(no words)"
	}
	words, note := make([]string, 0, len(e.Words)), ""
	for _, w := range e.Words {
		word := w.Text
		if w.Typed != w.Text {
			word = w.Typed + "→" + w.Text
		}
		if !w.Known {
			word, note = word+"?", "   (word? is not in the content)"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ") + note
}

func (r Reasons) write(b *strings.Builder, title string) {
	if r.Document == "" {
		return
	}
	fmt.Fprintf(b, "%s: %s with probability %.2f\n", title, r.Document, r.Score)
	fmt.Fprintf(b, "  most like: %q\n", r.Variant)
	fmt.Fprintf(b, "  words in common: %s\n", strings.Join(r.Shared, ", "))
	fmt.Fprintf(b, "  signals (and what they add): %s\n", r.signals())
}

// signals writes the signals with what they add.
func (r Reasons) signals() string {
	var parts []string
	for _, c := range r.Signals {
		parts = append(parts, fmt.Sprintf("%s %.2f (%+.2f)", c.Signal, c.Value, c.Weight))
	}
	return strings.Join(parts, ", ")
}

// mostLost is how many signals are named as reasons why the runner-up lost.
const mostLost = 3

// lostBy names the signals by which the runner-up fell behind most.
func (e Explanation) lostBy() []string {
	behind := map[string]float64{}
	for _, c := range e.Best.Signals {
		behind[c.Signal] += c.Weight
	}
	for _, c := range e.Next.Signals {
		behind[c.Signal] -= c.Weight
	}
	var names []string
	for _, s := range signals {
		if behind[s.name] > 0 {
			names = append(names, s.name)
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(behind[b], behind[a]) })
	for i, name := range names[:min(mostLost, len(names))] {
		names[i] = fmt.Sprintf("%s (%+.2f)", name, -behind[name])
	}
	if len(names) == 0 {
		return []string{"nothing in the whole message: a sentence of it decided"}
	}
	return names[:min(mostLost, len(names))]
}
