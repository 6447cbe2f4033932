// Command fit finds the default weights of package match from other people's content, and says how well they do on content
// that they were not fitted on:
//
//	go run ./knowledge/judge/fit [-out knowledge/match/default.json] [-vectors DIRECTORY] PATH...
//
// A path is a directory of interviews, or one interview, or a directory with a question bank. An interview is name.md with judged
// questions beside it in name.jsonl, and perhaps traps and controls in name.traps.jsonl, which only a confidence is fitted on. A bank
// is bank.jsonl, whose own rows are asked when one, three and eight of them are known. Figures are of leaving one interview, or one
// bank, out. With -ablate, each signal is left out in turn, and what it buys is printed, and written when the weights are; the
// latest such table is ablation.json, which the program need not carry.
package main

import (
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
	// strictness is match.Model's by words alone, and for languages that join their words: of 0, .5 and 1, this ranks best with each interview left
	// out. In English with vectors 1 is as good.
	strictness  = 0.5
	wrongShare  = 0.29 // of the first matches that are plausible; on content that nobody prepared more are wrong than else
	wrongJoined = 0.38 // the same for languages that join their words: of their questions .38 have a wrong first match, to .24 of the English ones
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
		m.name, m.joined = m.name+" that join", true
	}
	for _, m := range []*mode{f.words, f.wordsJoined, f.multilingualJoined} {
		m.prior.Strictness = strictness
	}
	f.multilingualJoined.others = othersWeight
	for _, m := range []*mode{f.english, f.multilingual, f.multilingualJoined} {
		m.look()
	}
	return f, nil
}

func (f fit) modes() []*mode {
	return []*mode{f.english, f.multilingual, f.multilingualJoined, f.words, f.wordsJoined}
}

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
