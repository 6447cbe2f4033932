package talk

import (
	"embed"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"faqbot/knowledge/analysis"
)

//go:embed examples/*.txt
var files embed.FS

// example is a sentence of a kind of talk, as the weights of its terms. The vector has the length 1.
type example struct {
	kind     Kind
	text     string
	language string // the name of its file
	vector   map[string]float64
}

// term is a word, or two words side by side, among the examples.
type term struct {
	weight float64 // its inverse document frequency
	in     []posting
}

type posting struct {
	example int
	weight  float64
}

// english is the file of the examples in English.
const english = "en"

// New returns the reader of the examples. The first call takes some ten milliseconds to read them; all return the same reader,
// which does not change.
func New() *Reader { return examples() }

// examples is the table that the embedded files stand for, read when it is needed first.
var examples = sync.OnceValue(readExamples)

func readExamples() *Reader {
	r := &Reader{
		terms: map[string]*term{}, heads: map[string]Kind{},
		beside: map[string]bool{}, filler: map[string]bool{}, ours: map[string]bool{}, you: map[string]bool{}, yours: map[string]bool{}, alike: map[string]string{},
	}
	for _, name := range []string{english, "zh", "other"} {
		text, err := files.ReadFile("examples/" + name + ".txt")
		if err != nil {
			panic("talk: read the embedded examples: " + err.Error()) // the build has put them there
		}
		r.read(name, string(text))
	}
	r.weigh()
	return r
}

// Headings of a file of examples that are no kinds of talk.
const (
	askedHeading  = "asked"  // questions that are no talk: what anything and anybody may be asked about
	besideHeading = "beside" // words that may stand beside the single words that tell a kind
	fillerHeading = "filler" // words that hardly change what is said
	alikeHeading  = "alike"  // words that mean much the same here, after the word that stands for them
	youHeading    = "you"    // words for whom one speaks to
	yoursHeading  = "yours"  // words that say that something is that of whom one speaks to

	// subjectHeading has the ways to ask about a subject and nothing more, before which it stands, and the words that name
	// nothing but the bot and the interview itself.
	subjectHeading = "subject"
)

// read takes the file of a language. A line "# kind" begins a kind. Below it stand its examples, a line each, and after "* "
// single words that tell it. Seven headings are no kinds.
func (r *Reader) read(language, text string) {
	heading := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if next, ok := strings.CutPrefix(line, "# "); ok {
			heading = next
			continue
		}
		if list, ok := strings.CutPrefix(line, "* "); ok {
			r.take(heading, strings.Fields(list))
			continue
		}
		switch {
		case line == "":
		case heading == askedHeading:
			r.asked = append(r.asked, example{text: line, language: language})
		case heading == subjectHeading:
			r.leads = append(r.leads, line)
		default:
			r.examples = append(r.examples, example{kind: Kind(heading), text: line, language: language})
		}
	}
}

func (r *Reader) take(heading string, words []string) {
	for i := range words {
		words[i] = analysis.Fold(words[i])
	}
	for _, word := range words {
		switch heading {
		case besideHeading:
			r.beside[word] = true
		case fillerHeading:
			r.filler[word] = true
			r.known(word)
		case subjectHeading:
			r.ours[word] = true
		case youHeading:
			r.you[word] = true
		case yoursHeading:
			r.yours[word] = true
		case alikeHeading:
			r.alike[word] = words[0]
			r.known(word)
		default:
			r.heads[word] = Kind(heading)
		}
	}
}

// known has a word of Han characters cut out as one.
func (r *Reader) known(word string) {
	if analysis.IsRunText(word) {
		r.han = append(r.han, word)
	}
}

// weigh gives each term its weight and each example its vector.
func (r *Reader) weigh() {
	slices.SortStableFunc(r.han, func(a, b string) int { return len(b) - len(a) })
	n := float64(len(r.examples))
	for i := range r.examples {
		e := &r.examples[i]
		e.vector = r.bag(r.words(e.text))
		for t := range e.vector {
			if r.terms[t] == nil {
				r.terms[t] = &term{}
			}
			r.terms[t].weight++
		}
	}
	for _, t := range r.terms {
		t.weight = math.Log(1 + n/t.weight)
	}
	r.rare = math.Log(1 + n)
	for i := range r.examples {
		e := &r.examples[i]
		r.scale(e.vector)
		for t, weight := range e.vector {
			r.terms[t].in = append(r.terms[t].in, posting{i, weight})
		}
	}
}

// scale turns how often each term stands somewhere into a vector of the terms' weights whose length is 1.
func (r *Reader) scale(v map[string]float64) {
	sum := 0.0
	for _, t := range sorted(v) {
		weight := r.rare
		switch known := r.terms[t]; {
		case known != nil:
			weight = known.weight
		case grammar(t):
			weight *= fillerWeight
		}
		v[t] *= weight
		sum += v[t] * v[t]
	}
	for t := range v {
		v[t] /= math.Sqrt(sum)
	}
}

// nearest returns the example with the greatest cosine to some words.
func (r *Reader) nearest(words []string) Reading {
	cosines := make([]float64, len(r.examples))
	v := r.bag(words)
	r.scale(v)
	for _, t := range sorted(v) {
		if known := r.terms[t]; known != nil {
			for _, p := range known.in {
				cosines[p.example] += v[t] * p.weight
			}
		}
	}
	best := 0
	for i, c := range cosines {
		if c > cosines[best] {
			best = i
		}
	}
	if cosines[best] == 0 {
		return Reading{}
	}
	e := r.examples[best]
	return Reading{Kind: e.kind, Likeness: min(1, cosines[best]), Example: e.text, Foreign: r.foreign(v)}
}

// sorted returns the terms of a vector in order, so that sums are the same each time.
func sorted(v map[string]float64) []string { return slices.Sorted(maps.Keys(v)) }
