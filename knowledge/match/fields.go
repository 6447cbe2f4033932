package match

// The usual values for short texts; with them f/(k1+f) is 0.45 for a term that a title of average length has
// once.
const (
	saturation      = 1.2 // k1
	lengthInfluence = 0.5 // b
)

// What an occurrence in a field counts for. A document has one question and many phrasings, and no heading speaks for
// one of its turns alone.
const (
	titleWeight    = 1.0
	phrasingWeight = 0.3
	contextWeight  = 0.1
)

// field is one part of every document, such as its phrasings.
type field struct {
	weight   float64
	readings [][]reading // by document
	average  float64     // length, in words
}

func newField(weight float64, documents int, of func(document int) []reading) field {
	f := field{weight: weight, readings: make([][]reading, documents)}
	for d := range documents {
		f.readings[d] = of(d)
		f.average += wordCount(f.readings[d]) / float64(documents)
	}
	return f
}

func wordCount(readings []reading) float64 {
	n := float32(0)
	for _, r := range readings {
		for _, c := range r.words {
			n += c.n
		}
	}
	return float64(n)
}

// fields score a document by BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, section 3.6):
// term frequencies of the fields are normalised by field length, weighted and added before they saturate.
//
//	f(t,d) = Σ_field weight · tf / (1 - b + b · length/average length)
//	score  = Σ_t idf(t) · f/(k1 + f)
func (b *builder) fields(corpus Corpus) saturated {
	n := len(corpus.Documents)
	all := []field{
		newField(titleWeight, n, func(d int) []reading { return b.readings[b.first[d]:][:b.titles[d]] }),
		newField(phrasingWeight, n, func(d int) []reading { return b.readings[int(b.first[d])+b.titles[d] : b.first[d+1]] }),
		newField(contextWeight, n, func(d int) []reading { return b.contexts[d : d+1] }),
	}
	terms := len(b.lexicon.terms)
	sums := make([]float64, terms)
	var entries []entry
	for d := range n {
		var touched []uint32
		for _, f := range all {
			touched = f.addTo(sums, touched, d)
		}
		for _, t := range touched {
			entries = append(entries, entry{t, uint32(d), float32(sums[t] / (saturation + sums[t]))})
			sums[t] = 0
		}
	}
	return newSaturated(n, terms, entries)
}

// addTo adds a document's weighted term frequencies to the sums and returns the terms that it touched.
func (f field) addTo(sums []float64, touched []uint32, document int) []uint32 {
	length := wordCount(f.readings[document])
	norm := 1 - lengthInfluence + lengthInfluence*length/max(f.average, 1)
	for _, r := range f.readings[document] {
		for _, c := range r.words {
			if sums[c.term] == 0 {
				touched = append(touched, c.term)
			}
			sums[c.term] += f.weight * float64(c.n) / norm
		}
	}
	return touched
}
