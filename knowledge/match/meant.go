package match

import (
	"math"
	"strings"

	"faqbot/knowledge/meaning"
)

// Bounds of what is encoded of one document.
const (
	mostSentences = 60  // of an answer
	pieceLength   = 160 // bytes of an answer that are read together with the question, or a sentence more
	longestPiece  = 400 // bytes of them that are read when a sentence is that long
)

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

// nearestPiece is the cosine of a vector with the piece that it is most like; 0 when there is none.
func (m *meant) nearestPiece(v meaning.Vector) float64 {
	top := 0.0
	for _, piece := range m.pieces {
		top = max(top, meaning.Cosine(v, piece))
	}
	return top
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
