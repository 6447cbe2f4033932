package match

// passages score the paragraphs of the answers by BM25, each paragraph a text of its own, to find the one that carries
// the evidence. People ask for facts in the words of the answer, so the best paragraph is also a signal for its
// document.
type passages struct {
	idf    []float32
	rare   float32
	weight postings // tf·(k1+1)/(tf + k1·(1 - b + b·length/average)), divided by k1+1
	first  []uint32 // first passage of each document, then the end
}

func newPassages(readings [][]reading, terms int) passages {
	p := passages{idf: make([]float32, terms)}
	var all []reading
	for _, document := range readings {
		p.first = append(p.first, uint32(len(all)))
		all = append(all, document...)
	}
	p.first = append(p.first, uint32(len(all)))
	n := float64(len(all))
	average := max(wordCount(all)/max(n, 1), 1)
	frequency := make([]float64, terms)
	var entries []entry
	for i, r := range all {
		length := wordCount(all[i : i+1])
		norm := saturation * (1 - lengthInfluence + lengthInfluence*length/average)
		for _, c := range r.words {
			frequency[c.term]++
			entries = append(entries, entry{c.term, uint32(i), float32(float64(c.n) / (float64(c.n) + norm))})
		}
	}
	p.weight = newPostings(terms, entries)
	p.rare = idf(max(n, 1), 1)
	for t, df := range frequency {
		p.idf[t] = idf(max(n, 1), max(df, 1))
	}
	return p
}

func (p *passages) count() int { return int(p.first[len(p.first)-1]) }

// sum adds the scores of a reading, between 0 and 1, to the sums of the passages.
func (p *passages) sum(r *reading, sums []float32) {
	total := r.lacking * p.rare
	for _, c := range r.words {
		total += min(c.n, 1) * p.idf[c.term]
	}
	if total == 0 {
		return
	}
	for _, c := range r.words {
		p.weight.add(c.term, min(c.n, 1)*p.idf[c.term]/total, sums)
	}
}

// score returns what the given terms say about one passage.
func (p *passages) score(terms []count, passage uint32) float32 {
	var sum float32
	for _, c := range terms {
		sum += min(c.n, 1) * p.idf[c.term] * p.weight.at(c.term, passage)
	}
	return sum
}

// best returns the highest sum among a document's passages, 0 when it has none.
func (p *passages) best(document int, sums []float32) float32 {
	best := float32(0)
	for _, sum := range sums[p.first[document]:p.first[document+1]] {
		best = max(best, sum)
	}
	return best
}
