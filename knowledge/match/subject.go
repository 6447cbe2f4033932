package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/analysis"
)

// Subject tells a question about a document's subject from one that only has its frame. "What is the core barrier of a malaria
// vaccine?" has nearly all words of "What is the core barrier of big models?", and no probability learnt from questions that
// people ask about the content sees the difference. So an answer needs this as well:
//
//	Σ weight(i)·signal(i) ≥ least
//
// What the document shares of the query, in words and in meaning, speaks for it. How well the words fit one of its questions
// speaks against it: that is what the frame does by itself. The zero value asks for nothing.
type Subject struct {
	Weights [subjectCount]float64
	Least   float64
}

// The signals of a subject, in the order of Subject.Weights.
const (
	subjectCovered = iota
	subjectTurn
	subjectFew
	subjectRest
	subjectWords
	subjectLikelihood
	subjectTold
	subjectCount
)

// subjectNames are the names of the signals as they stand in files. All but the rest are those of a document.
var subjectNames = [subjectCount]string{
	subjectCovered:    signals[covered].name,
	subjectTurn:       signals[meaningTurn].name,
	subjectFew:        signals[meaningFew].name,
	subjectRest:       "meaning.rest", // cosine of the words that the document lacks with its centroid; that of the query when it lacks none
	subjectWords:      signals[bestWords].name,
	subjectLikelihood: signals[likelihood].name,
	subjectTold:       "meaning.lacking", // how like the document's words are to those that it lacks; 1 when it lacks none
}

// subjectSignals are what a Subject is read from.
type subjectSignals [subjectCount]float64

// shared returns true when a document has the subject of the query.
func (s *Subject) shared(signals subjectSignals) bool {
	sum := 0.0
	for i, weight := range s.Weights {
		sum += weight * signals[i]
	}
	return sum >= s.Least
}

// sharesSubject returns true when a document has the subject of the query. No trap was ever made of a text without blanks: of such
// a query it is known only when the whole corpus has nothing of its subject.
func (x *Index) sharesSubject(s *Subject, j *judgment, at, document int, encode Encode) bool {
	if unspaced(j.reading.tokens) {
		return !x.unheardOf(j.reading.tokens)
	}
	return s.shared(x.subjectOf(j, at, document, encode))
}

// namingRun is how many characters a run has at least that names something by itself.
const namingRun = 3

// unheardOf returns true when a query has a run of characters that the corpus has nothing of, beside one that it knows. In Chinese the
// frame of a question is most of it, and such a run is its subject. A corpus that knows none is in another language.
func (x *Index) unheardOf(tokens []analysis.Token) bool {
	heard, unheard := false, false
	for i, t := range tokens {
		switch {
		case !t.Run:
		case x.knows(t):
			heard = true
		case utf8.RuneCountInString(t.Text) >= namingRun && x.lexicon.language.Subject(tokens[i:i+1]):
			unheard = true
		}
	}
	return heard && unheard
}

// knows returns true when the corpus has a term of a token.
func (x *Index) knows(t analysis.Token) bool {
	known := false
	t.EachTerm(func(term string) {
		_, has := x.lexicon.words[term]
		known = known || has
	})
	return known
}

// unspaced returns true when a text is written without blanks, at least in part.
func unspaced(tokens []analysis.Token) bool {
	return slices.ContainsFunc(tokens, func(t analysis.Token) bool { return t.Run })
}

// subjectOf reads the signals of a subject, of the document whose signals stand at a position. It encodes the words that the
// document lacks.
func (x *Index) subjectOf(j *judgment, at, document int, encode Encode) subjectSignals {
	of := &j.signals[at]
	found := subjectSignals{
		subjectCovered: of[covered], subjectTurn: of[meaningTurn], subjectFew: of[meaningFew], subjectRest: of[meaningTurn],
		subjectWords: of[bestWords], subjectLikelihood: of[likelihood],
	}
	if j.vector == nil {
		return found
	}
	_, found[subjectTold] = x.shares(j.heard, document, encode)
	if rest := x.lacking(j, document); rest != "" {
		if v := encode.of(rest); v != nil {
			found[subjectRest] = x.meanings.documents[document].cosine(v)
		}
	}
	return found
}

// lacking returns the telling words of a query that a document does not have.
func (x *Index) lacking(j *judgment, document int) string {
	var words []string
	tokens := j.reading.tokens
	for i := range tokens {
		has := false
		tokens[i].EachTerm(func(term string) {
			id, known := x.lexicon.words[term]
			has = has || known && x.turns.weight.at(id, uint32(document)) > 0
		})
		if !has && x.lexicon.language.Subject(tokens[i:i+1]) {
			words = append(words, tokens[i].Text)
		}
	}
	return strings.Join(words, " ")
}

// Subjects are the signals of judged queries, for FitSubject. They hold no text.
type Subjects struct {
	signals []subjectSignals
	shared  []bool
}

// Subjects reads the signals of judged queries: of the document that is most probable, among those that were meant. Queries
// that ask nothing, those that are word for word a question of the corpus, and those without blanks are left out, and so are
// those without a vector when the corpus has vectors.
func (x *Index) Subjects(cases []Case, encode Encode) Subjects {
	var out Subjects
	number := x.numbers()
	for _, c := range cases {
		relevant := number.of(c.Relevant)
		j, judged, model, ok := x.judged(c.Query, relevant, encode)
		if !ok {
			continue
		}
		if unspaced(j.reading.tokens) {
			x.scratch.give(j.sums)
			continue
		}
		outcome := model.judge(j.signals, j.none)
		if len(c.Relevant) > 0 {
			for at, d := range judged {
				if !slices.Contains(relevant, d) {
					outcome.document[at] = -1
				}
			}
		}
		if at := outcome.first(); at >= 0 && outcome.document[at] >= 0 {
			out.signals = append(out.signals, x.subjectOf(&j, at, judged[at], encode))
			out.shared = append(out.shared, len(c.Relevant) > 0)
		}
		x.scratch.give(j.sums)
	}
	return out
}

// JoinSubjects returns all of some.
func JoinSubjects(parts ...Subjects) Subjects {
	var all Subjects
	for _, p := range parts {
		all.signals, all.shared = append(all.signals, p.signals...), append(all.shared, p.shared...)
	}
	return all
}
