package match

import (
	"faqbot/knowledge/analysis"
	"faqbot/knowledge/meaning"
)

// mostTold is how many telling words of a query are compared with those of the documents, which bounds how many are encoded.
const mostTold = 16

// told are the telling words of the documents as vectors: a question whose words have no counterpart in a document, not even
// one that means something similar, is about something else. The nil told has none.
type told struct {
	row       map[string]int // of a word
	rows      *meaning.Rows
	documents [][]int // the rows of each document's words
}

// toldBy returns the telling words of a document's question and answer with their marks, each once and in order; of all its questions
// when it has no answer. Those of a text without blanks are no words.
func toldBy(c Corpus, d Document) []string {
	texts := d.Questions
	if len(d.Passages) > 0 {
		texts = append([]string{d.question()}, d.Passages...)
	}
	var words []string
	seen := map[string]bool{}
	for _, text := range texts {
		tokens := c.Language.Tokens(analysis.Read(text))
		for i, t := range tokens {
			if !t.Run && !seen[t.Exact] && c.Language.Subject(tokens[i:i+1]) {
				seen[t.Exact] = true
				words = append(words, t.Exact)
			}
		}
	}
	return words
}

// Words returns the telling words of a corpus, each once. NewIndex asks for their vectors, too. Where they are not worth having, because
// a text is written without blanks, no word is compared.
func Words(c Corpus) []string {
	var words []string
	newTold(c, func(word string) meaning.Vector {
		words = append(words, word)
		return meaning.Vector{1}
	})
	return words
}

// newTold encodes the telling words of a corpus. It is nil when none has a vector.
func newTold(c Corpus, encode Encode) *told {
	t := &told{row: map[string]int{}, documents: make([][]int, len(c.Documents))}
	var rows []meaning.Vector
	for d, document := range c.Documents {
		for _, word := range toldBy(c, document) {
			row, known := t.row[word]
			if !known {
				v := encode.of(word)
				if v == nil {
					continue
				}
				row = len(rows)
				t.row[word], rows = row, append(rows, v)
			}
			t.documents[d] = append(t.documents[d], row)
		}
	}
	if len(rows) == 0 {
		return nil
	}
	t.rows = meaning.NewRows(rows)
	return t
}

// vector returns that of a word, which the corpus may have.
func (t *told) vector(word string, encode Encode) meaning.Vector {
	if row, known := t.row[word]; known {
		return t.rows.Vector(row)
	}
	return encode.of(word)
}

// heard is a telling word of a query. It is encoded when a document lacks it.
type heard struct {
	text    string
	stem    string
	cosines []float64 // with the words of the corpus; nil when it has no vector
	encoded bool
}

// hear returns the telling words of a query, the first of them when there are many; none when the corpus has no vectors of words.
func (x *Index) hear(tokens []analysis.Token) []heard {
	if x.meanings.told == nil {
		return nil
	}
	var words []heard
	for i, token := range tokens {
		if token.Run || len(words) == mostTold || !x.words.Language().Subject(tokens[i:i+1]) {
			continue
		}
		words = append(words, heard{text: token.Exact, stem: token.Stem})
	}
	return words
}

// shares returns how like the words of a document are to those of a query: on average over all of them, where a word that the
// document has counts 1, and over those that it lacks, 1 when it lacks none.
func (x *Index) shares(words []heard, document int, encode Encode) (all, lacking float64) {
	missing, like := 0, 0.0
	for i := range words {
		if w := &words[i]; !x.words.Has(document, w.stem) {
			missing++
			like += x.meanings.told.like(w, document, encode)
		}
	}
	if missing == 0 {
		return 1, 1
	}
	n := float64(len(words))
	return (n - float64(missing) + like) / n, like / float64(missing)
}

// like returns how like a word is to the word of a document that is nearest; 0 when it has no vector.
func (t *told) like(w *heard, document int, encode Encode) float64 {
	if !w.encoded {
		w.encoded = true
		if v := t.vector(w.text, encode); v != nil {
			w.cosines = t.rows.Cosines(v)
		}
	}
	if w.cosines == nil {
		return 0
	}
	return highestAt(w.cosines, t.documents[document])
}

// highestAt returns the highest of some of the values; 0 when none is above.
func highestAt(values []float64, rows []int) float64 {
	top := 0.0
	for _, row := range rows {
		top = max(top, values[row])
	}
	return top
}
