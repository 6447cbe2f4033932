package lexical

// postings hold, for every term, the places where it occurs and the weight it has there. Places ascend within a
// term.
type postings struct {
	start  []uint32 // start[t] to start[t+1] are the postings of term t
	place  []uint32
	weight []float32
}

// entry is one term at one place, before it is sorted into postings.
type entry struct {
	term   uint32
	place  uint32
	weight float32
}

// newPostings sorts entries, whose places ascend, by term (a counting sort, so that places go on ascending).
func newPostings(terms int, entries []entry) postings {
	p := postings{
		start:  make([]uint32, terms+1),
		place:  make([]uint32, len(entries)),
		weight: make([]float32, len(entries)),
	}
	for _, e := range entries {
		p.start[e.term+1]++
	}
	for t := range terms {
		p.start[t+1] += p.start[t]
	}
	next := make([]uint32, terms)
	copy(next, p.start)
	for _, e := range entries {
		at := next[e.term]
		next[e.term]++
		p.place[at], p.weight[at] = e.place, e.weight
	}
	return p
}

// add adds the term's weights, times by, to the sums of the places where it occurs.
func (p *postings) add(term uint32, by float32, sums []float32) {
	from, to := p.start[term], p.start[term+1]
	places, weights := p.place[from:to], p.weight[from:to]
	for i, place := range places {
		sums[place] += by * weights[i]
	}
}

// count returns at how many places a term occurs.
func (p *postings) count(term uint32) int { return int(p.start[term+1] - p.start[term]) }

// at returns the term's weight at one place, 0 where it does not occur.
func (p *postings) at(term, place uint32) float32 {
	from, to := p.start[term], p.start[term+1]
	for from < to {
		middle := (from + to) / 2
		if p.place[middle] < place {
			from = middle + 1
		} else {
			to = middle
		}
	}
	if from < p.start[term+1] && p.place[from] == place {
		return p.weight[from]
	}
	return 0
}
