package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"faqbot/knowledge"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// report is what eval found out.
type report struct {
	All         judge.Figures            `json:"all"`            // as served
	Anew        *judge.Figures           `json:"anew,omitempty"` // with weights that were fitted now
	NoFit       string                   `json:"no_fit,omitempty"`
	ByKind      map[string]judge.Figures `json:"by_kind"`
	Reliability []judge.Bin              `json:"reliability"`
	Confused    []judge.Confusion        `json:"confused"`
	LeftOut     int                      `json:"left_out"`          // questions that also stand among the phrasings
	Missing     string                   `json:"missing,omitempty"` // what the content lacks to be judged wholly
	Wrong       []wrong                  `json:"wrong,omitempty"`
	showWrong   bool
}

// wrong is a question that was not served, or that was answered out of scope.
type wrong struct {
	Query   string   `json:"query"`
	Kind    string   `json:"kind"`
	Meant   []string `json:"meant"`
	Outcome string   `json:"outcome"`
	First   string   `json:"first"`
	Score   float64  `json:"score"`
}

// mostConfused is how many pairs of documents are named.
const mostConfused = 10

func newReport(m measured, listWrong bool) report {
	verdicts := m.served
	kinds := map[string][]judge.Verdict{}
	for _, v := range verdicts {
		kinds[v.Kind] = append(kinds[v.Kind], v)
	}
	r := report{
		All:         judge.Sum(verdicts),
		ByKind:      map[string]judge.Figures{},
		Reliability: judge.Reliability(verdicts),
		Confused:    judge.Confusions(verdicts, mostConfused),
		LeftOut:     m.leftOut,
		showWrong:   listWrong,
	}
	if m.anew != nil {
		anew := judge.Sum(m.anew)
		r.Anew = &anew
	}
	if m.own && r.All.InScope == 0 {
		r.Missing = noPhrasings
	}
	if m.noFit != nil {
		r.NoFit = m.noFit.Error()
	}
	if len(kinds) > 1 || kinds[""] == nil {
		for kind, part := range kinds {
			r.ByKind[kind] = judge.Sum(part)
		}
	}
	for _, v := range verdicts {
		if listWrong && isWrong(v) {
			r.Wrong = append(r.Wrong, newWrong(v))
		}
	}
	return r
}

// noPhrasings is said of content that has examples, or enough questions to hide some of them, and no phrasings.
const noPhrasings = "The content has no phrasings, so this judges alone how well it knows what it does not cover. " +
	"To judge how well its questions are found, add phrasings (\"> Also asked:\") or name a file of judged questions (faqbot eval --help)."

func isWrong(v judge.Verdict) bool {
	if len(v.Relevant) == 0 {
		return v.Decision.Band == match.Answer
	}
	return v.Rank() != 1 || v.Outcome() == judge.Abstained
}

func newWrong(v judge.Verdict) wrong {
	w := wrong{Query: v.Query, Kind: v.Kind, Meant: v.Relevant, Outcome: string(v.Outcome())}
	if len(v.Decision.Matches) > 0 {
		w.First, w.Score = v.Decision.Matches[0].Document, v.Decision.Matches[0].Score
	}
	return w
}

// write shows the report as tables: a row for all and for each kind.
func (r report) write(out io.Writer) error {
	table := newTable(out, "kind")
	writeRow(table, "all", r.All)
	if r.Anew != nil {
		writeRow(table, "all, fitted anew", *r.Anew)
	}
	for _, kind := range slices.Sorted(maps.Keys(r.ByKind)) {
		writeRow(table, kind, r.ByKind[kind])
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	if r.NoFit != "" {
		fmt.Fprintf(out, "\nNot fitted anew: %s\n", r.NoFit)
	}
	if err := writeReliability(out, r.Reliability); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	if r.Missing != "" {
		fmt.Fprintf(out, "\n%s\n", r.Missing)
	}
	if r.LeftOut > 0 {
		fmt.Fprintf(out, "\nLeft out because the content has them as phrasings: %s\n", plural(r.LeftOut, "question"))
	}
	if len(r.Confused) > 0 {
		fmt.Fprintln(out, "\nMost confused (meant, but first was):")
		for _, c := range r.Confused {
			fmt.Fprintf(out, "%5d  %s, %s\n", c.Count, c.Meant, c.First)
		}
	}
	if r.showWrong {
		fmt.Fprintln(out, "\nWrong:")
		for _, w := range r.Wrong {
			fmt.Fprintf(out, "%s: %q meant %s, first %s (%.2f)\n", w.Outcome, w.Query, meant(w.Meant), w.First, w.Score)
		}
	}
	return nil
}

// newTable begins a table of figures; what the rows are about stands above the first column.
func newTable(out io.Writer, about string) *tabwriter.Writer {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, about+"\tin scope\tfirst\tamong 3\tMRR\tAUROC\tserved\tdirect\tharm\tabstained\tout of scope\tanswered\tpicked\t")
	return table
}

// writeReliability shows how often the first choice was right, by how probable it was said to be. Bands without a question are
// left out.
func writeReliability(out io.Writer, all []judge.Bin) error {
	fmt.Fprintln(out, "\nReliability (how often the first choice was right, by its probability):")
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "probability\tquestions\tmean\tright\t")
	for _, bin := range all {
		if bin.Count > 0 {
			fmt.Fprintf(table, "%.1f to %.1f\t%d\t%.3f\t%.3f\t\n", bin.From, bin.From+0.1, bin.Count, bin.Mean, bin.Right)
		}
	}
	return table.Flush()
}

// writeCurve shows how well the content would be understood, a row for each number of phrasings.
func writeCurve(out io.Writer, curve []knowledge.Sparse) error {
	table := newTable(out, "phrasings")
	for _, point := range curve {
		writeRow(table, strconv.Itoa(point.Phrasings), point.Figures)
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("write the learning curve: %w", err)
	}
	return nil
}

func meant(documents []string) string {
	if len(documents) == 0 {
		return "nothing that is covered"
	}
	return strings.Join(documents, " or ")
}

// writeRow leaves out the figures that a row has no questions for.
func writeRow(out io.Writer, kind string, f judge.Figures) {
	in := func(x float64) string { return figure(x, f.InScope > 0) }
	outside := func(x float64) string { return figure(x, f.OutOfScope > 0) }
	fmt.Fprintf(out, "%s\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t\n", kind, f.InScope, in(f.First), in(f.AmongThree), in(f.MRR),
		figure(f.AUROC, f.InScope > 0 && f.OutOfScope > 0), in(f.Served), in(f.Direct), in(f.Harm), in(f.Abstained),
		f.OutOfScope, outside(f.OutAnswer), outside(f.OutPicked))
}

func figure(x float64, measured bool) string {
	if !measured {
		return "–"
	}
	return fmt.Sprintf("%.3f", x)
}
