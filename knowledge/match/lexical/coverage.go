package lexical

// Coverage returns the share of the telling words of a query, by their idf, that a document has anywhere, and the share
// that the question has which the query is most like. The second is 0 when the question has all of them: it is the share of
// the query that the question's frame explains, while something remains that it does not. Nearest is the place of a phrasing among
// the document's variants; -1 for none but its question.
func (x *Index) Coverage(r *Reading, document, nearest int) (covered, frame float64) {
	total := float64(r.lackTold) * float64(x.turns.rare)
	var has, framed float64
	for i, c := range r.Words {
		if !r.telling[i] {
			continue
		}
		weight := float64(x.turns.idf[c.Term])
		total += weight
		if x.turns.weight.at(c.Term, uint32(document)) > 0 {
			has += weight
		}
		if x.asks(document, nearest, c.Term) {
			framed += weight
		}
	}
	if total == 0 {
		return 0, 0
	}
	if framed < total {
		frame = framed / total
	}
	return has / total, frame
}

// asks returns true when the question of a document, or its nearest phrasing, has a term.
func (x *Index) asks(document, nearest int, term uint32) bool {
	from, to := x.Variants(document)
	asked := min(from+x.own[document], to)
	if at := from + max(nearest, 0); at >= asked && at < to {
		from, asked = at, at+1
	}
	for _, v := range x.variants[from:asked] {
		for _, c := range v.Words {
			if c.Term == term {
				return true
			}
		}
	}
	return false
}
