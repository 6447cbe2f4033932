package lexical

// passages score the paragraphs of the answers by BM25, each paragraph a text of its own, to find the one that carries
// the evidence. People ask for facts in the words of the answer, so the best paragraph is also a signal for its
// document.
type passages struct {
	saturated            // tf/(tf + k1·(1 - b + b·length/average length)), by passage
	parts     *saturated // the same by grams; nil unless the language joins words
	first     []uint32   // first passage of each document, then the end
}

func (b *builder) passagesOf() passages {
	p := newPassages(b.passages, len(b.lexicon.terms), b.rarity(), func(r Reading) []Count { return r.Words })
	if b.lexicon.parts {
		parts := newPassages(b.passages, len(b.lexicon.grams), b.rarity(), func(r Reading) []Count { return r.long })
		p.parts = &parts.saturated
	}
	return p
}

func newPassages(readings [][]Reading, terms int, rarity func(n, df float64) float32, of func(Reading) []Count) passages {
	var p passages
	var all []Reading
	for _, document := range readings {
		p.first = append(p.first, uint32(len(all)))
		all = append(all, document...)
	}
	p.first = append(p.first, uint32(len(all)))
	average := max(total(all, of)/max(float64(len(all)), 1), 1)
	var entries []entry
	for i, r := range all {
		length := total(all[i:i+1], of)
		norm := saturation * (1 - lengthInfluence + lengthInfluence*length/average)
		for _, c := range of(r) {
			entries = append(entries, entry{c.Term, uint32(i), float32(float64(c.N) / (float64(c.N) + norm))})
		}
	}
	p.saturated = newSaturated(len(all), terms, entries, rarity)
	return p
}

func (p *passages) count() int { return int(p.first[len(p.first)-1]) }

// share returns what the given terms say about one passage, as a share of what they could say: 0 without terms.
func (p *passages) share(terms []Count, passage uint32) float64 {
	var sum, all float32
	for _, c := range terms {
		weight := min(c.N, 1) * p.idf[c.Term]
		sum += weight * p.weight.at(c.Term, passage)
		all += weight
	}
	if all == 0 {
		return 0
	}
	return float64(sum / all)
}

// best returns the highest sum among a document's passages, 0 when it has none.
func (p *passages) best(document int, sums []float32) float32 {
	best := float32(0)
	for _, sum := range sums[p.first[document]:p.first[document+1]] {
		best = max(best, sum)
	}
	return best
}

func total(readings []Reading, of func(Reading) []Count) float64 {
	n := float32(0)
	for _, r := range readings {
		for _, c := range of(r) {
			n += c.N
		}
	}
	return float64(n)
}
