package match

import (
	"slices"
	"unicode/utf8"

	"faqbot/knowledge/match/lexical"
	"faqbot/knowledge/meaning"
)

// In a text without blanks the frame of a question is most of its characters, so it is near in every way to a question that the
// corpus has, whatever stands in that frame. What it is about is then in what the corpus has nothing of: "What is the core barrier of
// opening a milk tea shop?" has one such part, and without it, it is another question. "What is the core barrier, then?" has one, too,
// and without it, it is the same.

// The cosines of a question without what is lacking and the whole, from which the two are about the same. What another document has is
// more often a word for what the matched one says otherwise, so more may be lacking of that. Of 164 Chinese questions about the shipped
// interview that were answered rightly, 6 keep less; of 31 traps that were answered, 24 do.
const (
	leastKept     = 0.86 // without what no document has
	leastKeptHere = 0.82 // without what the matched one lacks
)

// namingRun is how many characters in a row the corpus lacks at least when they name something. Without an encoder, that is what there is
// to go by.
const namingRun = 3

// strange returns true when a query without blanks is about something that the document that matches it does not mention. When the corpus
// has nothing of its runs, or is compared with it by meaning alone, the two are in different languages, and what is lacking says nothing.
func (x *Index) strange(j *judgment, document int) bool {
	anywhere := x.words.Part(j.reading.Tokens, lexical.AnyDocument)
	if !anywhere.Heard || x.subjects == nil && j.vector != nil {
		return false
	}
	if kept, ok := x.kept(anywhere); !ok {
		return slices.ContainsFunc(anywhere.Lacked, func(s string) bool { return utf8.RuneCountInString(s) >= namingRun })
	} else if kept < leastKept {
		return true
	}
	kept, ok := x.kept(x.words.Part(j.reading.Tokens, document))
	return ok && kept < leastKeptHere
}

// kept returns how much a query keeps of its meaning without what is lacking; ok is false without an encoder.
func (x *Index) kept(p lexical.Parted) (cosine float64, ok bool) {
	if len(p.Lacked) == 0 {
		return 1, true
	}
	whole, known := x.subjects.of(p.Whole), x.subjects.of(p.Known)
	if whole == nil || known == nil {
		return 0, false
	}
	return meaning.Cosine(whole, known), true
}
