// Command fit finds the default weights of package match from other people's content, and says how well they do on content
// that they were not fitted on:
//
//	go run ./knowledge/judge/fit [-out knowledge/match/default.json] [-vectors DIRECTORY] PATH...
//
// A path is a directory of interviews, each name.md with judged questions beside it in name.jsonl, or one such name.md, or a
// directory with a question bank in bank.jsonl, whose own rows are then asked when one, three and eight of them are known.
// Figures are of leaving one interview, or one bank, out. With -ablate, each signal is left out in turn, and what it buys is
// printed.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"faqbot/knowledge"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
)

// How the fit is made. The regularity is small: there is much more to learn from than weights to be found.
const (
	regularity = 3e-3
	noneShare  = 0.3 // of the questions are out of scope
	bankWeight = 0.1 // of a bank in a fit for interviews: these have no phrasings, and banks are what they are learnt from
	bankAsked  = 150 // rows of a bank that are asked
)

// unlike is the cosine that an encoder gives texts that have nothing to do with each other, roughly.
var unlike = map[string]float64{"bge-small-en-v1.5": 0.4, "use-multilingual-v3": 0.05}

// unused are the signals that an encoder does not have: which its content has no vectors for, because they bought nothing.
var unused = map[string][]string{"use-multilingual-v3": {"meaning.told", "meaning.lacking"}}

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
	if *ablate {
		f.ablate()
		return nil
	}
	figures := map[string]judge.Figures{}
	for _, m := range f.modes() {
		for name, v := range f.leaveOneOut(m, nil) {
			figures[m.name+", "+name] = judge.Sum(v)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		if *verbose || !strings.Contains(name, "/") {
			show(name, figures[name])
		}
	}
	if *out == "" {
		return nil
	}
	return f.write(*out, figures)
}

// mode is one of the two models that are fitted.
type mode struct {
	name    string
	encode  match.Encode
	prior   match.Model
	indexes []*match.Index
	samples []match.Samples
	subject []match.Subjects
	sets    []judge.Set
	without []string // signals that it does not have
}

// fit is all models that are fitted: of the words alone, and with each encoder.
type fit struct{ words, english, multilingual *mode }

func newFit(sets []judge.Set, vectors string) (fit, error) {
	var own, english []judge.Set // own are without questions in another language than the interview's
	for _, s := range sets {
		o := s
		o.Cases = slices.DeleteFunc(slices.Clone(s.Cases), func(c match.Case) bool { return c.Kind == "cross" || c.Kind == "chinese" })
		own = append(own, o)
		if s.Corpus.Language.Tag() == "en" { // the one encoder knows no other
			english = append(english, o)
		}
	}
	f := fit{words: newMode("", own, nil)}
	var multilingual []judge.Set
	for _, s := range sets {
		if !isBank(s) {
			multilingual = append(multilingual, s)
		}
	}
	for _, m := range []struct {
		to   **mode
		open func() (*meaning.Encoder, error)
		sets []judge.Set
	}{{&f.english, meaning.Default, english}, {&f.multilingual, meaning.Multilingual, multilingual}} {
		e, err := m.open()
		if err != nil {
			return fit{}, err
		}
		encode, err := encoder(e, vectors, m.sets)
		if err != nil {
			return fit{}, err
		}
		*m.to = newMode(e.Header().Name, m.sets, encode)
		(*m.to).without = unused[e.Header().Name]
	}
	return f, nil
}

func (f fit) modes() []*mode { return []*mode{f.english, f.multilingual, f.words} }

// newMode prepares the fit for an encoder by its name, which is empty for the words alone.
func newMode(name string, sets []judge.Set, encode match.Encode) *mode {
	m := &mode{name: cmp.Or(name, "words"), encode: encode, prior: match.Model{Floor: 1}, sets: sets}
	if encode != nil {
		m.prior.Floor = unlike[name]
	}
	for _, s := range sets {
		x := match.NewIndex(s.Corpus, match.DefaultModels(name), encode)
		m.indexes = append(m.indexes, x)
		m.samples = append(m.samples, x.Samples(s.Cases, encode))
		m.subject = append(m.subject, x.Subjects(subjectCases(s), encode))
	}
	return m
}

// fitWithout fits on the sets for one kind of content, without those of one group; an empty group is in none.
func (m *mode) fitWithout(group string, banks bool, signals []string) match.Model {
	var samples []match.Samples
	var subjects []match.Subjects
	for i, s := range m.sets {
		if groupOf(s) == group || banks && !isBank(s) {
			continue
		}
		weight := 1.0
		if isBank(s) && !banks {
			weight = bankWeight
		}
		samples, subjects = append(samples, m.samples[i].Weigh(weight, noneShare)), append(subjects, m.subject[i])
	}
	o := match.FitOptions{Regularity: regularity, Without: slices.Concat(signals, m.without)}
	model := match.Fit(match.Join(samples...), m.prior, o)
	if subject, ok := match.FitSubject(match.JoinSubjects(subjects...), o.Without...); ok {
		model.Subject = subject
	}
	return model
}

// subjectCases returns what a subject is fitted on: the questions of a set that are in scope, and traps in the frames of its own.
func subjectCases(s judge.Set) []match.Case {
	cases := slices.DeleteFunc(slices.Clone(s.Cases), func(c match.Case) bool { return len(c.Relevant) == 0 })
	trapper := judge.NewTrapper(s.Corpus)
	var questions []string
	for _, d := range s.Corpus.Documents {
		questions = append(questions, d.Questions...)
	}
	for in := len(cases); len(questions) > 0 && len(cases) < 2*in; {
		traps := trapper.Traps(questions)
		if len(traps) == 0 {
			break
		}
		cases = append(cases, traps[:min(len(traps), 2*in-len(cases))]...)
	}
	return cases
}

// leaveOneOut judges every set by a fit on the others.
func (f fit) leaveOneOut(m *mode, without []string) map[string][]judge.Verdict {
	verdicts := map[string][]judge.Verdict{}
	fitted := map[string]match.Model{}
	for i, s := range m.sets {
		group := groupOf(s)
		if _, known := fitted[group]; !known {
			fitted[group] = m.fitWithout(group, isBank(s), without)
		}
		x := m.indexes[i].With(match.Models{Lexical: fitted[group], Meaning: fitted[group]})
		v := judge.Measure(func(c match.Case) match.Decision { return x.Ask(c.Query, m.encode) }, s.Cases)
		kind := "interviews " + s.Corpus.Language.Tag()
		if isBank(s) {
			kind = "banks"
		}
		if len(s.Corpus.Outside) > 0 {
			kind += " with examples"
		}
		verdicts[kind] = append(verdicts[kind], v...)
		verdicts["/"+s.Name] = v
		for _, one := range v {
			if !isBank(s) {
				verdicts["/ "+one.Kind] = append(verdicts["/ "+one.Kind], one)
			}
		}
	}
	return verdicts
}

// ablate prints what each signal buys on what a fit has not seen: how much worse the figures are without it. A signal that
// has no weight in a fit on everything buys nothing.
func (f fit) ablate() {
	for _, m := range f.modes() {
		interviews, banks := m.fitWithout("", false, nil), m.fitWithout("", true, nil)
		all := f.leaveOneOut(m, nil)
		for _, kind := range []string{"interviews", "banks"} {
			show(m.name+", "+kind, judge.Sum(ofKind(all, kind)))
		}
		for _, name := range match.Signals() {
			if interviews.Weight(name) == 0 && banks.Weight(name) == 0 {
				fmt.Printf("%-52s has no weight\n", m.name+" "+name)
				continue
			}
			less := f.leaveOneOut(m, []string{name})
			for _, kind := range []string{"interviews", "banks"} {
				before, after := ofKind(all, kind), ofKind(less, kind)
				if len(before) == 0 {
					continue
				}
				with, without := judge.Sum(before), judge.Sum(after)
				fmt.Printf("%-52s buys first %+.3f three %+.3f AUROC %+.3f direct %+.3f cost %+.3f\n", m.name+" "+name+", "+kind,
					with.First-without.First, with.AmongThree-without.AmongThree, with.AUROC-without.AUROC, with.Direct-without.Direct,
					judge.Cost(after)-judge.Cost(before))
			}
		}
	}
}

// ofKind returns the verdicts of interviews, or of banks, in all languages.
func ofKind(verdicts map[string][]judge.Verdict, kind string) []judge.Verdict {
	var all []judge.Verdict
	for _, name := range slices.Sorted(maps.Keys(verdicts)) {
		if strings.HasPrefix(name, kind) {
			all = append(all, verdicts[name]...)
		}
	}
	return all
}

func show(name string, f judge.Figures) {
	fmt.Printf("%-52s %4d first %.3f three %.3f AUROC %.3f served %.3f direct %.3f harm %.3f denied %.3f | %4d out: answered %.3f picked %.3f\n",
		name, f.InScope, f.First, f.AmongThree, f.AUROC, f.Served, f.Direct, f.Harm, f.Abstained, f.OutOfScope, f.OutAnswer, f.OutPicked)
}

// write writes the weights with what is to be known of them.
func (f fit) write(path string, figures map[string]judge.Figures) error {
	brief := map[string]judge.Figures{}
	for name, f := range figures {
		if !strings.Contains(name, "/") {
			brief[name] = f
		}
	}
	file := struct {
		Command    string                   `json:"command"`
		Left       map[string]judge.Figures `json:"left_one_out"`
		Interviews weights                  `json:"interviews"`
		Banks      weights                  `json:"banks"`
	}{"go run ./knowledge/judge/fit -out knowledge/match/default.json PATH...", brief, f.weights(false), f.weights(true)}
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

// weights fits on everything. No bank is in another language, so the multilingual encoder has none.
func (f fit) weights(banks bool) weights {
	w := weights{f.words.fitWithout("", banks, nil), map[string]match.Model{f.english.name: f.english.fitWithout("", banks, nil)}}
	if !banks {
		w.Meaning[f.multilingual.name] = f.multilingual.fitWithout("", banks, nil)
	}
	return w
}

// groupOf names what a set is left out with: a bank is left out with all its sizes.
func groupOf(s judge.Set) string { name, _, _ := strings.Cut(s.Name, ","); return name }

func isBank(s judge.Set) bool {
	return strings.Contains(s.Name, ", 1") || strings.Contains(s.Name, ", 3") || strings.Contains(s.Name, ", 8")
}

func load(paths []string) ([]judge.Set, error) {
	var sets []judge.Set
	for _, path := range paths {
		raw, err := os.ReadFile(filepath.Join(path, "bank.jsonl"))
		if err == nil {
			bank, _, err := judge.ParseBank(raw)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			for _, kept := range []int{1, 3, 8} {
				sets = append(sets, judge.Few(fmt.Sprintf("%s, %d", filepath.Base(path), kept), bank, kept, bankAsked))
			}
			continue
		}
		interviews, err := filepath.Glob(filepath.Join(path, "*.md"))
		if err != nil {
			return nil, err
		}
		if strings.HasSuffix(path, ".md") {
			interviews = []string{path}
		}
		for _, name := range interviews {
			set, ok, err := interview(name)
			if err != nil {
				return nil, err
			}
			if ok {
				sets = append(sets, set)
			}
		}
	}
	if len(sets) == 0 {
		return nil, errors.New("there is nothing to fit on; name directories of interviews and banks")
	}
	for _, s := range sets {
		sets = append(sets, s.WithOutside())
	}
	return sets, nil
}

// interview reads an interview and its cases; ok is false when there are none.
func interview(name string) (set judge.Set, ok bool, err error) {
	raw, err := os.ReadFile(strings.TrimSuffix(name, ".md") + ".jsonl")
	if err != nil {
		return judge.Set{}, false, nil
	}
	library, err := knowledge.Open(context.Background(), knowledge.Path(name))
	if err != nil {
		return judge.Set{}, false, err
	}
	cases, _, err := library.Base().ParseCases(raw)
	if err != nil {
		return judge.Set{}, false, fmt.Errorf("%s: %w", name, err)
	}
	return judge.Set{Name: strings.TrimSuffix(filepath.Base(name), ".md"), Corpus: library.Base().Corpora()[0], Cases: cases}, true, nil
}

// encoder returns the vectors of all texts, computed or known from an earlier fit. Which words a document lacks depends on the
// weights, so these are computed when they are asked for.
func encoder(e *meaning.Encoder, directory string, sets []judge.Set) (match.Encode, error) {
	cache, err := meaning.OpenCache(e, directory)
	if err != nil {
		return nil, err
	}
	var texts []string
	note := func(text string) meaning.Vector {
		texts = append(texts, text)
		return meaning.Vector{1}
	}
	for _, s := range sets {
		x := match.NewIndex(s.Corpus, match.DefaultModels(""), note)
		for _, c := range s.Cases {
			x.Ask(c.Query, note)
		}
		x.Subjects(subjectCases(s), note)
	}
	table, err := cache.Table(context.Background(), texts)
	late := match.Encode(func(text string) meaning.Vector {
		v, _ := e.Encode(context.Background(), text) // a text of no known word has none
		return v
	}).Remembering()
	return func(text string) meaning.Vector {
		if v, ok := table.Vector(text); ok {
			return v
		}
		return late(text)
	}, err
}
