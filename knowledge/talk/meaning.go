package talk

import (
	"embed"
	"io/fs"
	"math"
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/meaning"
)

// The vectors of the examples are part of the program, which need not compute them at every start then. After examples were
// added they are made anew:
//
//	go run ./knowledge/talk/vectors knowledge/talk
//
//go:embed *.vectors
var vectors embed.FS

// Meanings are the examples as vectors: what means the same is close, in whatever words. Some are of questions that are no talk,
// such as "how expensive is it": they keep what is asked of the content from what is much like it and asked of the bot. A nil
// Meanings has no example. It is immutable.
type Meanings struct {
	examples     []example
	english      *meaning.Rows // of the first examples
	multilingual *meaning.Rows // of all

	// They may be nil. Then the examples decide alone.
	knowsEnglish, knowsMore *Classifier
}

// Texts returns the examples as encoders read them. The first n are English.
func (r *Reader) Texts() (texts []string, n int) {
	for _, e := range r.compared() {
		texts = append(texts, Spoken(e.text))
		if e.language == english {
			n++
		}
	}
	return texts, n
}

// Kinds is Texts with the kind of each example; None is that of a question that is no talk.
func (r *Reader) Kinds() (texts []string, kinds []Kind, n int) {
	texts, n = r.Texts()
	for _, e := range r.compared() {
		kinds = append(kinds, e.kind)
	}
	return texts, kinds, n
}

// compared returns the examples that are compared by their meaning, the English ones first.
func (r *Reader) compared() []example {
	all := slices.Concat(r.examples, r.asked)
	slices.SortStableFunc(all, func(x, y example) int {
		switch {
		case x.language == english && y.language != english:
			return -1
		case x.language != english && y.language == english:
			return 1
		}
		return 0
	})
	return all
}

// Spoken returns a text with somebody in place of Name, since encoders know words alone.
func Spoken(text string) string {
	somebody := "the speaker"
	if strings.ContainsFunc(text, analysis.IsRun) {
		somebody = "\u4ed6"
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(text, Name, somebody)), " ")
}

// Meanings returns the examples as vectors of two encoders, given by their models: one that knows English and one that knows
// several languages. It is nil when one has no name, or when the program has no vectors of theirs.
func (r *Reader) Meanings(english, multilingual string) *Meanings {
	if english == "" || multilingual == "" {
		return nil
	}
	texts, n := r.Texts()
	m := &Meanings{
		examples: r.compared(), english: rowsOf(english, texts[:n]), multilingual: rowsOf(multilingual, texts),
		knowsEnglish: classifierOf(english), knowsMore: classifierOf(multilingual),
	}
	if m.english == nil || m.multilingual == nil {
		return nil
	}
	return m
}

// rowsOf returns the vectors of texts that the program has of a model; nil when it has no file of that model.
func rowsOf(model string, texts []string) *meaning.Rows {
	table := Vectors(model)
	if table == nil {
		return nil
	}
	rows := make([]meaning.Vector, len(texts))
	for i, text := range texts {
		rows[i], _ = table.Vector(text)
	}
	return meaning.NewRows(rows)
}

// Vectors returns the vectors in the program that are a model's; nil when there are none.
func Vectors(model string) *meaning.Table {
	names, _ := fs.Glob(vectors, "*.vectors") // the pattern is right
	for _, name := range names {
		file, err := vectors.ReadFile(name)
		if err != nil {
			continue
		}
		if table, err := meaning.ReadTable(model, file); err == nil {
			return table
		}
	}
	return nil
}

// englishShare is what the encoder for English counts beside the multilingual one. It tells more apart, and the other one
// does not fall for words alone: a question that only has "interview" or "bot" in common with an example.
const englishShare = 0.75

// ReadEnglish returns the English example of talk that a message means most nearly, given by its vectors. Both encoders count. The
// zero Reading is that of a message of which one of them knows nothing.
func (m *Meanings) ReadEnglish(english, multilingual meaning.Vector) Reading {
	if m == nil || english == nil || multilingual == nil {
		return Reading{}
	}
	likeness := m.english.Cosines(english)
	for i, other := range m.multilingual.Cosines(multilingual)[:len(likeness)] {
		likeness[i] = englishShare*likeness[i] + (1-englishShare)*other
	}
	return m.nearest(likeness, together(m.knowsEnglish.of(english), m.knowsMore.of(multilingual)))
}

// Read returns the example of talk in any language that a message means most nearly, given by its vector of the multilingual
// encoder. The zero Reading is that of a message without a vector.
func (m *Meanings) Read(multilingual meaning.Vector) Reading {
	if m == nil || multilingual == nil {
		return Reading{}
	}
	return m.nearest(m.multilingual.Cosines(multilingual), m.knowsMore.of(multilingual))
}

// Probable returns how probable it is that something is talk, by the vector of an encoder, of which english says whether it is the one
// for English. It is 0 without a vector.
func (m *Meanings) Probable(english bool, v meaning.Vector) float64 {
	c := m.knowsMore
	if english {
		c = m.knowsEnglish
	}
	probable := c.of(v)
	if probable == nil {
		return 0
	}
	return 1 - probable[None]
}

// kindCounts is what the logarithm of a kind's probability counts beside the likeness of an example of it, and leastKind what is
// added to a probability, so that an example word for word decides.
const (
	kindCounts = 0.1
	leastKind  = 1e-3
)

// nearest returns the nearest example of talk, and how like the nearest of no talk is. The kind is the one that the nearest examples and
// the probabilities of kinds together speak for; without those, that of the nearest example.
func (m *Meanings) nearest(likeness []float64, probable map[Kind]float64) Reading {
	var r Reading
	for i, l := range likeness {
		switch e := m.examples[i]; {
		case e.kind == None:
			r.NoTalk = max(r.NoTalk, min(1, l))
		case l > r.Likeness:
			r.Kind, r.Likeness, r.Example = e.kind, min(1, l), e.text
		}
	}
	if probable == nil {
		return r
	}
	r.Talk = 1 - probable[None]
	if r.Likeness >= sure {
		return r
	}
	highest := math.Inf(-1)
	for i, l := range likeness {
		e := m.examples[i]
		if both := l + kindCounts*math.Log(probable[e.kind]+leastKind); e.kind != None && both > highest {
			highest, r.Kind, r.Example = both, e.kind, e.text
		}
	}
	return r
}
