package match

import "faqbot/knowledge/analysis"

// doubt is why a match is offered rather than shown: a number, a name, a denial or the marks of a word in the question that
// the matched one contradicts, or its subject, which the content does not have.
type doubt int

const (
	otherNumber  doubt = iota + 1 // the query gives a number, the document others
	otherName                     // the query names what other documents are about and this one never mentions
	denial                        // one of query and matched variant denies what the other says
	otherMarks                    // a word of the query differs from one of the matched variant by its marks alone
	otherSubject                  // what the query is about is in what the document does not have
	noSubject                     // the query has no word that says what it is about, so not even a choice is offered
)

// alike is the cosine from which a variant says about the same as the query: in words, but for what one of them
// contradicts. Of the answers to the questions of testdata/heldout.jsonl in package content, one in three is about a question that it is less like.
const alike = 0.5

// doubts finds what in a query contradicts the variant of the document that it matches best.
func (x *Index) doubts(j *judgment, document int) []doubt {
	v, cosine := x.words.Nearest(document, j.sums)
	if v < 0 {
		return nil
	}
	var found []doubt
	if x.words.LacksNumber(&j.reading, document) {
		found = append(found, otherNumber)
	}
	if x.words.LacksName(&j.reading, document) {
		found = append(found, otherName)
	}
	if l := x.words.Language(); l.Contradicts(j.reading.Tokens, l.Tokens(analysis.Read(x.words.Variant(v).Text))) {
		found = append(found, otherMarks)
	}
	if cosine >= alike && !x.askedBothWays(j, document, cosine) && j.reading.Negated != x.words.Variant(v).Negated {
		found = append(found, denial)
	}
	return found
}

// nearlyAsLike is the share of the best variant's cosine that makes another one as good a match.
const nearlyAsLike = 0.75

// askedBothWays returns true when a document has a variant that denies and one that does not, both about as like the query as the
// best. Then it was meant either way.
func (x *Index) askedBothWays(j *judgment, document int, best float32) bool {
	var denies, affirms bool
	from, to := x.words.Variants(document)
	for v := from; v < to; v++ {
		if j.sums.VariantWords[v] >= nearlyAsLike*best {
			negated := x.words.Variant(v).Negated
			denies, affirms = denies || negated, affirms || !negated
		}
	}
	return denies && affirms
}

// String says the doubt in words that follow "because".
func (d doubt) String() string {
	switch d {
	case otherNumber:
		return "it gives a number that the answer does not have"
	case otherName:
		return "it names something that this question and answer never mention"
	case otherMarks:
		return "it has a word that differs from one of the matched question by its marks alone"
	case otherSubject:
		return "what it is about is in words that the matched question and its answer do not have"
	case noSubject:
		return "it has no word that says what it is about"
	default:
		return "it denies what the matched question says, or the other way round"
	}
}
