package match

import "faqbot/knowledge/analysis"

// Band says what may be done with the matches of a query.
type Band int

// The zero Band is Abstain, so that a decision nobody made shows nothing.
const (
	Abstain Band = iota // nothing was meant that a document answers
	Pick                // one of the first few was meant; the person should choose
	Answer              // the first was meant
)

// String returns the band as it stands in JSON and in logs.
func (b Band) String() string {
	switch b {
	case Answer:
		return "answer"
	case Pick:
		return "pick"
	default:
		return "abstain"
	}
}

// Decision is what came of one query. The zero value abstains.
type Decision struct {
	Band    Band
	Matches []Match // best first, at most five; the same whatever the band
	Shown   int     // how many of Matches the band offers: 1 for Answer, 1 or more for Pick, 0 for Abstain
	Near    bool    // for Pick: nothing was found, and what is shown only comes closest; else one of what is shown was probably meant
	None    float64 // the probability that no document was meant
	Mass    float64 // ln of the greatest mass of a document under the usual weights, which compares corpora; -Inf without one
	Talk    Talk    // set when the query was no question at all
	Example int     // the outside example that is most like the query, counted from 1; 0 when none is much like it
}

// Match is one document that a query may have meant.
type Match struct {
	Document string  // its ID
	Score    float64 // the probability that this document was meant, from 0 to 1
	Passage  int     // the paragraph of the answer that carries the evidence, from 0
	Far      bool    // the query is worded like none of the document's questions, however probable the document is
	Because  []Contribution
}

// Contribution is what one signal said for or against a match.
type Contribution struct {
	Signal string  // the signal's name
	Value  float64 // the signal's own value
	Weight float64 // what it added to the log-odds of being right
}

// Talk classifies a query that asks nothing.
type Talk = analysis.Talk

// The kinds of talk, as in package analysis.
const (
	None     = analysis.None
	Empty    = analysis.Empty
	Greeting = analysis.Greeting
	Thanks   = analysis.Thanks
	Chatter  = analysis.Chatter
	Self     = analysis.Self
)
