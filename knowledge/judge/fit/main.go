// Command fit finds the default weights of package match from other people's content, and says how well they do on content
// that they were not fitted on:
//
//	go run ./knowledge/judge/fit [-out knowledge/match/default.json] [-vectors DIRECTORY] PATH...
//
// A path is a directory of interviews, or one interview, or a directory with a question bank. An interview is name.md with judged
// questions beside it in name.jsonl, and perhaps traps and controls in name.traps.jsonl, which only a confidence is fitted on. A bank
// is bank.jsonl, whose own rows are asked when one, three and eight of them are known. Figures are of leaving one interview, or one
// bank, out. With -ablate, each signal is left out in turn, and what it buys is printed, and written when the weights are.
package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
)

// How the fit is made. The regularity is small: there is much more to learn from than weights to be found.
const (
	regularity = 3e-3
	noneShare  = 0.3  // of the questions are out of scope
	bankWeight = 0.05 // of a bank in a fit for interviews: these have no phrasings, and banks are what they are learnt from
	bankAsked  = 150  // rows of a bank that are asked
	// othersWeight is that of an interview in another language in a fit, with vectors, for those that join their words, of which there are few.
	othersWeight = 0.1
	// joinedStrictness is match.Model's Strictness for languages that join their words: of 0, .5 and 1, this ranks best with each interview left out.
	joinedStrictness = 0.5
	wrongShare       = 0.29 // of the first matches that are plausible; on content that nobody prepared more are wrong than else
)

// unlike is the cosine that an encoder gives texts that have nothing to do with each other, roughly.
var unlike = map[string]float64{"bge-small-en-v1.5": 0.4, "use-multilingual-v3": 0.05}

// ofWords are the signals that content has no vectors for unless it is in English or in a language that joins its words: they bought
// nothing where a text is written without blanks.
var ofWords = []string{"meaning.told", "meaning.lacking"}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run() error {
	out := flag.String("out", "", "write the weights here")
	vectors := flag.String("vectors", "", "directory in which vectors are kept from one fit to the next")
	ablate := flag.Bool("ablate", false, "leave each signal out in turn")
	verbose := flag.Bool("v", false, "figures of every set")
	flag.Parse()
	sets, err := load(flag.Args())
	if err != nil {
		return err
	}
	f, err := newFit(sets, *vectors)
	if err != nil {
		return err
	}
	var gains map[string]gain
	if *ablate {
		gains = f.ablate()
	}
	verdicts := map[string][]judge.Verdict{}
	for _, m := range f.modes() {
		for name, v := range f.leaveOneOut(m, nil) {
			verdicts[m.name+", "+name] = v
		}
	}
	for _, name := range slices.Sorted(maps.Keys(verdicts)) {
		if *verbose || !strings.Contains(name, "/") {
			show(name, verdicts[name])
		}
	}
	if *out == "" {
		return nil
	}
	return f.write(*out, verdicts, gains)
}

// mode is one of the models that are fitted.
type mode struct {
	name    string // for people
	encoder string // empty for the words alone
	encode  match.Encode
	prior   match.Model
	indexes []*match.Index
	samples []match.Samples
	firsts  []match.Firsts
	sets    []judge.Set
	without []string // signals that it does not have
	joined  bool     // it is for languages that join their words
	others  float64  // what interviews in other languages count for then
}

// fit is all models that are fitted: of the words alone, and with each encoder; those that join are of languages that join their words.
type fit struct{ words, wordsJoined, english, multilingual, multilingualJoined *mode }

func newFit(sets []judge.Set, vectors string) (fit, error) {
	var own, english, interviews []judge.Set // own are without questions in another language than the interview's
	for _, s := range sets {
		o := s
		o.Cases = slices.DeleteFunc(slices.Clone(s.Cases), func(c match.Case) bool { return c.Kind == "cross" || c.Kind == "chinese" })
		own = append(own, o)
		if s.Corpus.Language.Tag() == "en" { // the one encoder knows no other
			english = append(english, o)
		}
		if !isBank(s) {
			interviews = append(interviews, s)
		}
	}
	f := fit{words: newMode("", own, nil), wordsJoined: newMode("", slices.DeleteFunc(slices.Clone(own), isBank), nil)}
	bge, err := encoder(meaning.Default, vectors, english)
	if err != nil {
		return fit{}, err
	}
	use, err := encoder(meaning.Multilingual, vectors, interviews)
	if err != nil {
		return fit{}, err
	}
	f.english, f.multilingual, f.multilingualJoined = newMode(bge.name, english, bge.encode), newMode(use.name, interviews, use.encode), newMode(use.name, interviews, use.encode)
	f.multilingual.without = ofWords
	for _, m := range []*mode{f.wordsJoined, f.multilingualJoined} {
		m.name, m.prior.Strictness, m.joined = m.name+" that join", joinedStrictness, true
	}
	f.multilingualJoined.others = othersWeight
	return f, nil
}

func (f fit) modes() []*mode {
	return []*mode{f.english, f.multilingual, f.multilingualJoined, f.words, f.wordsJoined}
}

// newMode prepares the fit for an encoder by its name, which is empty for the words alone.
func newMode(name string, sets []judge.Set, encode match.Encode) *mode {
	m := &mode{name: cmp.Or(name, "words"), encoder: name, encode: encode, prior: match.Model{Floor: 1}, sets: sets}
	if encode != nil {
		m.prior.Floor = unlike[name]
	}
	for _, s := range sets {
		x := match.NewIndex(s.Corpus, s.Corpus.DefaultModels(name), encode)
		m.indexes = append(m.indexes, x)
		m.samples = append(m.samples, x.Samples(s.Cases, encode))
		m.firsts = append(m.firsts, x.Firsts(lookedAt(s), encode))
	}
	return m
}

// fitWithout fits on the sets for one kind of content, without those of one group; an empty group is in none.
func (m *mode) fitWithout(group string, banks bool, signals []string) match.Model {
	var samples []match.Samples
	var firsts []match.Firsts
	for i, s := range m.sets {
		if groupOf(s) == group || banks && !isBank(s) {
			continue
		}
		weight := 1.0
		if isBank(s) && !banks {
			weight = bankWeight
		}
		firsts = append(firsts, m.firsts[i].Weigh(weight)) // what a trap looks like is the same in all languages
		if !m.isFor(s) {
			weight *= m.others
		}
		samples = append(samples, m.samples[i].Weigh(weight, noneShare))
	}
	o := match.FitOptions{Regularity: regularity, Without: slices.Concat(signals, m.without)}
	model := match.Fit(match.Join(samples...), m.prior, o)
	if m.encode == nil {
		return model // by words alone, a trap in the words of a question and that question in others look alike
	}
	if confidence, ok := match.FitConfidence(match.JoinFirsts(firsts...), model, wrongShare, o.Without...); ok {
		model.Confidence = confidence
	}
	return model
}

// lookedAt returns what a confidence is fitted on.
func lookedAt(s judge.Set) []match.Case { return slices.Concat(s.Cases, s.Looked) }

// isFor returns true for a set of the kind that the model is for.
func (m *mode) isFor(s judge.Set) bool { return !m.joined || s.Corpus.Language.Joins() }

// leaveOneOut judges every set by a fit on the others.
func (f fit) leaveOneOut(m *mode, without []string) map[string][]judge.Verdict {
	fitted := map[string]func() match.Model{}
	for _, s := range m.sets {
		if group := groupOf(s); fitted[group] == nil {
			fitted[group] = sync.OnceValue(func() match.Model { return m.fitWithout(group, isBank(s), without) })
		}
	}
	own, looked := make([][]judge.Verdict, len(m.sets)), make([][]judge.Verdict, len(m.sets))
	var all sync.WaitGroup
	for i, s := range m.sets {
		if !m.isFor(s) {
			continue
		}
		all.Go(func() {
			model := fitted[groupOf(s)]()
			x := m.indexes[i].With(match.Models{Lexical: model, Meaning: model})
			ask := func(c match.Case) match.Decision { return x.Ask(c.Query, m.encode) }
			own[i], looked[i] = judge.Measure(ask, s.Cases), judge.Measure(ask, s.Looked)
		})
	}
	all.Wait()
	verdicts := map[string][]judge.Verdict{}
	for i, s := range m.sets {
		if !m.isFor(s) {
			continue
		}
		kind := "interviews " + s.Corpus.Language.Tag()
		if isBank(s) {
			kind = "banks"
		}
		if len(s.Corpus.Outside) > 0 {
			kind += " with examples"
		}
		verdicts[kind] = append(verdicts[kind], own[i]...)
		if len(s.Looked) > 0 {
			verdicts[kind+", traps and controls"] = append(verdicts[kind+", traps and controls"], looked[i]...)
		}
		verdicts["/"+s.Name] = own[i]
		for _, one := range own[i] {
			if !isBank(s) {
				verdicts["/ "+one.Kind] = append(verdicts["/ "+one.Kind], one)
			}
		}
	}
	return verdicts
}

// show prints the figures of some verdicts, and last what a reply cost people on average, which weighs them all.
func show(name string, verdicts []judge.Verdict) {
	f := judge.Sum(verdicts)
	fmt.Printf("%-52s %4d first %.3f three %.3f AUROC %.3f served %.3f direct %.3f harm %.3f denied %.3f | %4d out: answered %.3f picked %.3f | cost %.4f\n",
		name, f.InScope, f.First, f.AmongThree, f.AUROC, f.Served, f.Direct, f.Harm, f.Abstained, f.OutOfScope, f.OutAnswer, f.OutPicked, judge.Cost(verdicts))
}

// write writes the weights with what is to be known of them.
func (f fit) write(path string, verdicts map[string][]judge.Verdict, gains map[string]gain) error {
	command := "go run ./knowledge/judge/fit -out knowledge/match/default.json PATH..."
	if gains != nil {
		command = "go run ./knowledge/judge/fit -ablate -out knowledge/match/default.json PATH..."
	}
	brief := map[string]judge.Figures{}
	for name, v := range verdicts {
		if !strings.Contains(name, "/") {
			brief[name] = judge.Sum(v)
		}
	}
	file := struct {
		Command    string                   `json:"command"`
		Left       map[string]judge.Figures `json:"left_one_out"`
		Interviews weights                  `json:"interviews"`
		Joined     weights                  `json:"joined"`
		Banks      weights                  `json:"banks"`
		Buys       map[string]gain          `json:"what_signals_buy,omitempty"`
	}{
		command, brief,
		fitAll(false, f.words, f.english, f.multilingual), fitAll(false, f.wordsJoined, f.multilingualJoined), fitAll(true, f.words, f.english), // no bank is in another language
		gains,
	}
	raw, err := json.MarshalIndent(file, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(raw, '\n'), 0o644)
}

// weights are those for one kind of content, as they stand in the file.
type weights struct {
	Lexical match.Model            `json:"lexical"`
	Meaning map[string]match.Model `json:"meaning"`
}

// fitAll fits on everything: by words alone, and with some encoders.
func fitAll(banks bool, words *mode, encoders ...*mode) weights {
	w := weights{Lexical: words.fitWithout("", banks, nil), Meaning: map[string]match.Model{}}
	for _, m := range encoders {
		w.Meaning[m.encoder] = m.fitWithout("", banks, nil)
	}
	return w
}
