package match

import "faqbot/knowledge/match/lexical"

// meantAlike is the likeness in meaning from which an outside example is about the same as the query: its cosine less the floor,
// as a share of what there is above the floor. Of the examples of the shipped interview that are as like another one, three in
// four stand under one heading with it.
const meantAlike = 2.0 / 3

// outsideExample returns the outside example that is as like the query as one phrasing is like another, in words or in meaning,
// counted from 1; 0 when none is.
func (x *Index) outsideExample(j *judgment, floor float64) int {
	if v, cosine := x.words.Nearest(x.outside(), j.sums); v >= 0 && cosine >= alike {
		first, _ := x.words.Variants(x.outside())
		return v - first + 1
	}
	if j.vector == nil {
		return 0
	}
	example, top := 0, floor+meantAlike*(1-floor)
	for i, cosine := range x.meanings.outside(j.cosines) {
		if cosine >= top {
			example, top = i+1, cosine
		}
	}
	return example
}

// evidentPassage returns the paragraph of a document's answer that carries the evidence: the one that has most of the query's
// words and, at half their weight, of the variant's that it matched, each as a share of what it could have, and that is most like
// the query when it is read together with the question. The first wins when none has any.
func (x *Index) evidentPassage(document int, j *judgment) int {
	from, to := x.words.Passages(document)
	if to-from < 2 {
		return 0
	}
	var matched []lexical.Count
	if v, _ := x.words.Nearest(document, j.sums); v >= 0 {
		matched = x.words.Variant(v).Words
	}
	best, passage := 0.0, 0
	for p := from; p < to; p++ {
		score := x.words.Share(j.reading.Words, p) + x.words.Share(matched, p)/2
		if j.vector != nil {
			score += x.meanings.paragraph(j.cosines, document, p-from)
		}
		if score > best {
			best, passage = score, p-from
		}
	}
	return passage
}
