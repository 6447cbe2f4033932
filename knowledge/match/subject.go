package match

import (
	"slices"
	"unicode/utf8"

	"faqbot/knowledge/meaning"
)

// In a text without blanks the frame of a question is most of its characters, so it is near in every way to a question that the
// corpus has, whatever stands in that frame. What it is about is then in what the corpus has nothing of: "What is the core barrier of
// opening a milk tea shop?" has one such part, and without it, it is another question. "What is the core barrier, then?" has one, too,
// and without it, it is the same.

// leastKept is the cosine of a question without what the corpus lacks and the whole from which the two are about the same. Of 142
// Chinese questions about the shipped interview that were answered rightly, two keep less; of 13 traps that were answered, all do.
const leastKept = 0.86

// namingRun is how many characters in a row the corpus lacks at least when they name something. Without an encoder, that is what there is
// to go by.
const namingRun = 3

// strange returns true when a query without blanks is about something that no document mentions. When the corpus has nothing of its runs,
// or is compared with it by meaning alone, the two are in different languages, and what the corpus lacks says nothing.
func (x *Index) strange(j *judgment) bool {
	p := x.words.Part(j.reading.Tokens)
	if !p.Heard || len(p.Lacked) == 0 || x.subjects == nil && j.vector != nil {
		return false
	}
	whole, known := x.subjects.of(p.Whole), x.subjects.of(p.Known)
	if whole == nil || known == nil {
		return slices.ContainsFunc(p.Lacked, func(s string) bool { return utf8.RuneCountInString(s) >= namingRun })
	}
	return meaning.Cosine(whole, known) < leastKept
}
