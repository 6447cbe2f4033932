package match

import (
	"math"
	"strings"
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

// Bounds of what is encoded of one document.
const (
	mostSentences = 60  // of an answer
	pieceLength   = 160 // bytes of an answer that are read together with the question, or a sentence more
	longestPiece  = 400 // bytes of them that are read when a sentence is that long
)

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

// meant is what a document means: the vectors that a query is compared with.
type meant struct {
	questions []meaning.Vector // the question, its sentences, the phrasings
	asked     int              // how many of questions are the question itself and its sentences
	sentences []meaning.Vector // of the answer
	pieces    []meaning.Vector // of the answer, each read together with the question; the question alone without an answer
	from      []int            // the paragraph that each piece is from
	centroid  meaning.Vector   // of questions and sentences
	usual     usual            // how near the cohort is to the centroid
}

func newMeant(c Corpus, d Document, encode Encode) meant {
	var m meant
	add := func(to *[]meaning.Vector, text string) {
		if v := encode.of(text); v != nil {
			*to = append(*to, v)
		}
	}
	for i, question := range d.Questions {
		add(&m.questions, question)
		if i > 0 {
			continue
		}
		if sentences := c.Language.Sentences(question); len(sentences) > 1 {
			for _, s := range sentences {
				add(&m.questions, s)
			}
		}
		m.asked = len(m.questions)
	}
	left := mostSentences
	for p, paragraph := range d.Passages {
		sentences := c.Language.Sentences(paragraph)
		read := sentences[:min(left, len(sentences))]
		left -= len(read)
		for _, s := range read {
			add(&m.sentences, s)
		}
		if len(read) == 0 { // of each paragraph there is a piece
			read = sentences[:min(1, len(sentences))]
		}
		for _, piece := range pieces(read) {
			add(&m.pieces, d.question()+" "+piece)
		}
		for len(m.from) < len(m.pieces) {
			m.from = append(m.from, p)
		}
	}
	if len(m.pieces) == 0 {
		m.pieces = m.questions[:m.asked]
	}
	all := make([]meaning.Vector, 0, len(m.questions)+len(m.sentences))
	m.centroid = meaning.Mean(append(append(all, m.questions...), m.sentences...)...)
	return m
}

// pieces joins sentences of one paragraph to pieces that are long enough to say something, and short enough to say one thing. A
// fact deep in an answer is one sentence of many, and a vector of all of them hardly has it.
func pieces(sentences []string) []string {
	var pieces []string
	piece := ""
	for i, s := range sentences {
		if piece != "" {
			piece += " "
		}
		piece += s
		if len(piece) >= pieceLength || i == len(sentences)-1 {
			pieces = append(pieces, start(piece, longestPiece))
			piece = ""
		}
	}
	return pieces
}

// cosine is that of a vector with the centroid; 0 when there is none.
func (m *meant) cosine(v meaning.Vector) float64 {
	if m.centroid == nil {
		return 0
	}
	return meaning.Cosine(v, m.centroid)
}

// start returns at most n bytes of a text, cut at a blank where there is one.
func start(text string, n int) string {
	if len(text) <= n {
		return text
	}
	cut := strings.ToValidUTF8(text[:n], "")
	if at := strings.LastIndexByte(cut, ' '); at > n/2 {
		return cut[:at]
	}
	return cut
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

// beyond returns how like a sentence of the answer is to what a query asks beyond the question that it resembles: the cosine of
// the two when the part along that question is taken out of both. A query with the frame of the question and another subject is
// like the question and not like the answer in what remains.
func (m *meant) beyond(cosines []float64, l likenesses) float64 {
	if len(cosines) == 0 || len(m.questions) == 0 { // no answer, or questions that say nothing to the encoder, such as emoji
		return 0
	}
	question := m.questions[l.nearest]
	rest := math.Sqrt(max(0, 1-l.question*l.question))
	beyond := -1.0
	for i, c := range cosines {
		along := meaning.Cosine(question, m.sentences[i])
		if length := rest * math.Sqrt(max(0, 1-along*along)); length > 0.01 {
			beyond = max(beyond, (c-l.question*along)/length)
		}
	}
	if beyond == -1 {
		return 0
	}
	return beyond
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
