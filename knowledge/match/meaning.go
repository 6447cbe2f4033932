package match

import (
	"sync"

	"faqbot/knowledge/meaning"
)

// Encode returns the vector of a text, nil when there is none: the encoder is off, failed, or has not come to it yet. All
// vectors are of one model. A nil Encode has no vectors.
type Encode func(text string) meaning.Vector

func (e Encode) of(text string) meaning.Vector {
	if e == nil {
		return nil
	}
	return e(text)
}

// Remembering returns an Encode that asks e for the vector of a text once, and keeps it as long as it is used itself. It is safe
// for concurrent use when e is.
func (e Encode) Remembering() Encode {
	if e == nil {
		return nil
	}
	var mu sync.Mutex
	known := map[string]meaning.Vector{}
	return func(text string) meaning.Vector {
		mu.Lock()
		v, ok := known[text]
		mu.Unlock()
		if ok {
			return v
		}
		v = e(text)
		mu.Lock()
		known[text] = v
		mu.Unlock()
		return v
	}
}

// Texts returns the texts of a corpus whose vectors NewIndex asks for, each once, without the words; see Words.
func Texts(c Corpus) []string {
	var texts []string
	seen := map[string]bool{}
	collect := func(text string) meaning.Vector {
		if !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
		return nil
	}
	for _, d := range c.Documents {
		newMeant(c, d, collect)
	}
	for _, example := range c.Outside {
		collect(example)
	}
	if len(c.Documents) > 0 {
		for _, question := range Cohort() {
			collect(question)
		}
	}
	return texts
}

// meanings are the vectors of a corpus. All that queries are compared with stands in one run of rows: of each document its
// centroid, its questions, its pieces and its sentences, and then the outside examples.
type meanings struct {
	documents []meant
	first     []int // the first row of each document, then that of the outside examples
	rows      *meaning.Rows
	told      *told
	content   meaning.Vector // the centroid of all documents
	cohort    []meaning.Vector
}

// newMeanings returns the vectors of a corpus; none when a document has none, because documents are compared by what they
// all have, or when the cohort has none.
func newMeanings(c Corpus, encode Encode) *meanings {
	if encode == nil || len(c.Documents) == 0 {
		return nil
	}
	var cohort []meaning.Vector
	for _, question := range Cohort() {
		if v := encode.of(question); v != nil {
			cohort = append(cohort, v)
		}
	}
	if len(cohort) == 0 {
		return nil
	}
	m := &meanings{documents: make([]meant, len(c.Documents)), cohort: cohort}
	var rows, centroids []meaning.Vector
	for d, document := range c.Documents {
		one := newMeant(c, document, encode)
		if one.centroid == nil && len(document.Questions) > 0 {
			return nil
		}
		one.usual = usualOf(one.centroid, cohort)
		m.documents[d], m.first, centroids = one, append(m.first, len(rows)), append(centroids, one.centroid)
		rows = append(append(append(append(rows, one.centroid), one.questions...), one.pieces...), one.sentences...)
	}
	m.first = append(m.first, len(rows))
	for _, example := range c.Outside {
		rows = append(rows, encode.of(example))
	}
	m.rows, m.told, m.content = meaning.NewRows(rows), newTold(c, encode), meaning.Mean(centroids...)
	return m
}

// beside returns how like a query is to the content as a whole, and to the question of the cohort that it is most like.
func (m *meanings) beside(v meaning.Vector) (content, cohort float64) {
	cohort = -1
	for _, question := range m.cohort {
		cohort = max(cohort, meaning.Cosine(v, question))
	}
	return meaning.Cosine(v, m.content), cohort
}

// outside returns the cosines of a query with the outside examples.
func (m *meanings) outside(cosines []float64) []float64 { return cosines[m.first[len(m.documents)]:] }

// paragraph returns the highest cosine of a query with a piece of one paragraph of a document; 0 when it has none.
func (m *meanings) paragraph(cosines []float64, document, paragraph int) float64 {
	d := &m.documents[document]
	top := 0.0
	for i, from := range d.from {
		if from == paragraph {
			top = max(top, cosines[m.first[document]+1+len(d.questions)+i])
		}
	}
	return top
}

// likenesses are the cosines of a query with the parts of a document.
type likenesses struct {
	centroid, apart, question, few, piece, beyond float64
	nearest                                       int // the question that is most like the query
}

// like compares a query with a document, given its cosines with all rows.
func (m *meanings) like(cosines []float64, document int) likenesses {
	d := &m.documents[document]
	var l likenesses
	if d.centroid == nil {
		return l
	}
	cosines = cosines[m.first[document]:]
	l.centroid, l.apart = cosines[0], d.usual.beyond(cosines[0])
	questions, pieces := cosines[1:][:len(d.questions)], cosines[1+len(d.questions):][:len(d.pieces)]
	sentences := cosines[1+len(d.questions)+len(d.pieces):][:len(d.sentences)]
	var top best
	for i, c := range questions {
		if top.add(c) {
			l.nearest = i
		}
	}
	l.question, l.few = top.first(), top.mean()
	for _, c := range pieces {
		l.piece = max(l.piece, c)
	}
	l.beyond = d.beyond(sentences, l)
	return l
}

// best keeps the highest few of many values. The zero value has none.
type best struct {
	top [few]float64
	n   int
}

// add takes a value and returns true when it is the highest so far.
func (b *best) add(value float64) bool {
	b.n++
	if b.n > few && value <= b.top[few-1] {
		return false
	}
	at := min(b.n, few) - 1
	for ; at > 0 && value > b.top[at-1]; at-- {
		b.top[at] = b.top[at-1]
	}
	b.top[at] = value
	return at == 0
}

func (b *best) first() float64 { return b.top[0] }

// mean is the mean of the highest few, or of all when there are fewer; 0 of none.
func (b *best) mean() float64 {
	n := min(b.n, few)
	if n == 0 {
		return 0
	}
	total := 0.0
	for _, value := range b.top[:n] {
		total += value
	}
	return total / float64(n)
}
