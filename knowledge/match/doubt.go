package match

import "faqbot/knowledge/analysis"

// doubt is why a match is offered rather than shown: a number, a name, a denial or the marks of a word in the question that
// the matched one contradicts.
type doubt int

const (
	otherNumber doubt = iota + 1 // the query gives a number, the document others
	otherName                    // the query names what other documents are about and this one never mentions
	denial                       // one of query and matched variant denies what the other says
	otherMarks                   // a word of the query differs from one of the matched variant by its marks alone
	noSubject                    // the query has no word that says what it is about, so not even a choice is offered
)

// alike is the cosine from which a variant says about the same as the query: in words, but for what one of them
// contradicts. Of the answers to the questions of testdata/heldout.jsonl in package content, one in three is about a question that it is less like.
const alike = 0.5

// doubts finds what in a query contradicts the variant of the document that it matches best.
func (x *Index) doubts(j *judgment, document int) []doubt {
	v, cosine := x.matchedVariant(j, document)
	if v < 0 {
		return nil
	}
	var found []doubt
	if x.givesOtherNumber(j, document) {
		found = append(found, otherNumber)
	}
	if x.givesOtherName(j, document) {
		found = append(found, otherName)
	}
	if l := x.lexicon.language; l.Contradicts(j.reading.tokens, l.Tokens(analysis.Read(x.variants[v].text))) {
		found = append(found, otherMarks)
	}
	if cosine >= alike && !x.askedBothWays(j, document, cosine) && j.reading.negated != x.variants[v].negated {
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
	from, to := x.variantsOf(document)
	for v := from; v < to; v++ {
		if j.sums.variantWords[v] >= nearlyAsLike*best {
			denies, affirms = denies || x.variants[v].negated, affirms || !x.variants[v].negated
		}
	}
	return denies && affirms
}

// matchedVariant returns the variant of a document that is most like the query, and how like it is in words; -1 when
// none is like it at all.
func (x *Index) matchedVariant(j *judgment, document int) (v int, cosine float32) {
	from, to := x.variantsOf(document)
	v = -1
	var best float32
	for i := from; i < to; i++ {
		if like := j.sums.variantWords[i] + j.sums.variantGrams[i]; like > best {
			v, best = int(i), like
		}
	}
	if v < 0 {
		return -1, 0
	}
	return v, j.sums.variantWords[v]
}

func (x *Index) givesOtherNumber(j *judgment, document int) bool {
	if !x.numbered[document] {
		return false
	}
	for _, t := range j.reading.tokens {
		if !t.Numeral {
			continue
		}
		term, known := x.lexicon.words[t.Stem]
		if !known || !x.mentions.in[mention{term, uint32(document)}] {
			return true
		}
	}
	return false
}

func (x *Index) givesOtherName(j *judgment, document int) bool {
	for _, term := range x.mentions.of(&j.reading) {
		if !x.mentions.in[mention{term, uint32(document)}] {
			return true
		}
	}
	return false
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
	case noSubject:
		return "it has no word that says what it is about"
	default:
		return "it denies what the matched question says, or the other way round"
	}
}
