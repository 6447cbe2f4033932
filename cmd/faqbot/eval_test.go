package main

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqbot/knowledge"
	"faqbot/knowledge/racetest"
)

var (
	update = flag.Bool("update", false, "write the golden files anew")
	all    = flag.Bool("all", false, "judge all held-out questions, not one in four")
)

// The judged questions that the shipped interview is measured by. The held-out ones were never fitted on.
const (
	tuning  = "../../knowledge/content/testdata/tuning.jsonl"
	heldOut = "../../knowledge/content/testdata/heldout.jsonl"
)

// TestFigures holds what people see of the shipped interview, so that every change of the ranking shows in a diff. All held-out
// questions take some ten seconds to encode, so that one in four stands for them; -all judges all, as .ci/run does.
//
//	go test ./cmd/faqbot -run TestFigures -update
func TestFigures(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for golden, c := range map[string]struct {
		environment []string
		questions   string
		oneIn       int
		skip        bool
	}{
		"heldout.golden":         {[]string{shipped, understood}, heldOut, 1, !*all && !*update},
		"heldout.quarter.golden": {[]string{shipped, understood}, heldOut, 4, *all},
		"tuning.lexical.golden":  {[]string{shipped}, tuning, 1, false},
	} {
		if c.skip {
			continue
		}
		t.Run(golden, func(t *testing.T) {
			t.Parallel()
			r := command(t, c.environment, "", "eval", lines(t, c.questions, c.oneIn))
			if r.code != fine {
				t.Fatalf("eval %s ends with %d: %s", c.questions, r.code, r.stderr)
			}
			golden := filepath.Join("testdata", golden)
			if *update {
				if err := os.WriteFile(golden, []byte(r.stdout), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if r.stdout != string(want) {
				t.Errorf("the figures of %s have changed (renew with -update if that is meant):\n%s\nbefore:\n%s", c.questions, r.stdout, want)
			}
		})
	}
}

// lines returns a file with one line in n of another, the first of which is the nth.
func lines(t *testing.T, path string, n int) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var some strings.Builder
	i := 0
	for line := range strings.Lines(string(text)) {
		if i++; i%n == 0 {
			some.WriteString(line)
		}
	}
	file := filepath.Join(t.TempDir(), filepath.Base(path))
	write(t, file, some.String())
	return file
}

func TestShippedCalibrationFitsTheContent(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	library, err := knowledge.Open(t.Context(), source(""))
	if err != nil {
		t.Fatal(err)
	}
	if !library.Base().Calibrated() {
		t.Error("the interview was edited after it was calibrated; the comment of package content says how to fit it anew")
	}
}

func TestEvalJSON(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	questions := filepath.Join(dir, "questions.jsonl")
	write(t, questions, strings.Join([]string{
		`{"query": "what is the main hurdle when somebody builds such a model", "turns": [3], "kind": "paraphrase"}`,
		`{"query": "What is the core barrier of developing big models?", "turns": [3], "kind": "verbatim"}`,
		``,
		`{"query": "what is the capital of France", "turns": [], "kind": "far"}`,
	}, "\n"))
	r := command(t, nil, "", "eval", "--json", "--wrong", questions)
	var got struct {
		All struct {
			InScope    int `json:"in_scope"`
			OutOfScope int `json:"out_of_scope"`
		}
		ByKind  map[string]any `json:"by_kind"`
		LeftOut int            `json:"left_out"`
	}
	if err := json.Unmarshal([]byte(r.stdout), &got); err != nil {
		t.Fatalf("%v in %q (%s)", err, r.stdout, r.stderr)
	}
	if got.All.InScope != 1 || got.All.OutOfScope != 1 || got.LeftOut != 1 || len(got.ByKind) != 2 {
		t.Errorf("got %+v: the interviewer's own words are left out", got)
	}
}

func TestEvalCurve(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	r := command(t, nil, "", "eval", "--phrasings", "0,3", "--json")
	var curve []struct{ Phrasings int }
	if err := json.Unmarshal([]byte(r.stdout), &curve); err != nil || len(curve) != 2 || curve[0].Phrasings != 0 || curve[1].Phrasings != 3 {
		t.Errorf("the curve is %v (%v, %s)", curve, err, r.stderr)
	}
	for says, arguments := range map[string][]string{
		"from 0 to 1000":         {"--phrasings=-1"},
		"without --bank, --anew": {"--phrasings", "1", "--anew"},
	} {
		if r := command(t, nil, "", append([]string{"eval"}, arguments...)...); r.code != misuse || !strings.Contains(r.stderr, says) {
			t.Errorf("eval %v ends with %d and %q, want %q", arguments, r.code, r.stderr, says)
		}
	}
}

func TestHelpExplainsFigures(t *testing.T) {
	t.Parallel()
	r := command(t, nil, "", "eval", "--help")
	for _, word := range []string{"in scope ", "first ", "among 3 ", "MRR ", "AUROC ", "served ", "direct ", "harm ", "abstained ", "out of scope ", "answered ", "picked ", `"meant"`, `"history"`, "oos_kind"} {
		if !strings.Contains(r.stdout, word) {
			t.Errorf("eval --help does not explain %q", word)
		}
	}
}

func TestEvalBank(t *testing.T) {
	t.Parallel()
	r := command(t, nil, "", "eval", "--bank", "testdata/bank.jsonl", "testdata/queries.jsonl")
	if r.code != fine || !strings.Contains(r.stdout, "all") {
		t.Errorf("eval --bank ends with %d: %s%s", r.code, r.stdout, r.stderr)
	}
	if fields := strings.Fields(strings.Split(r.stdout, "\n")[1]); len(fields) < 3 || fields[1] != "3" || fields[2] != "1.000" {
		t.Errorf("three plain queries give %q", fields)
	}
}

func TestEvalOfContentWithoutPhrasings(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	var text strings.Builder
	text.WriteString("---\nid: talk\ntitle: On bread\ninterviewer: Press\ninterviewee: Ada\nlanguage: en\n---\n\n## Bread\n\n")
	for _, of := range []string{"dough", "flour", "salt", "yeast", "ovens", "crust"} {
		text.WriteString("### What of the " + of + "?\n\nMuch.\n\n")
	}
	content := filepath.Join(t.TempDir(), "talk.md")
	write(t, content, text.String())
	if r := command(t, nil, "", "eval", "--content", content); r.code != fine || !strings.Contains(r.stdout, "The content has no phrasings, so this judges alone") {
		t.Errorf("eval ends with %d, %q and %q", r.code, r.stdout, r.stderr)
	}
}

func TestEvalRefuses(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	dir := t.TempDir()
	for name, c := range map[string]struct{ file, text, says string }{
		"no such turn":    {"a.jsonl", `{"query": "x", "turns": [15]}`, "a.jsonl: line 1: the interview has no turn 15"},
		"no JSON":         {"b.jsonl", "{\"query\": \"x\", \"turns\": []}\nnonsense", "b.jsonl: line 2:"},
		"misspelt turns":  {"e.jsonl", `{"query": "x", "turn": [5]}`, "e.jsonl: line 1: a case needs a query and what it means"},
		"nothing judged":  {"c.jsonl", "\n", "there is no question to judge"},
		"a missing file":  {"", "", "no such file"},
		"an unknown kind": {"d.jsonl", `{"query": ["x"]}`, "d.jsonl: line 1:"},
	} {
		path := filepath.Join(dir, "missing.jsonl")
		if c.file != "" {
			path = filepath.Join(dir, c.file)
			write(t, path, c.text)
		}
		if r := command(t, nil, "", "eval", path); r.code == fine || !strings.Contains(r.stderr, c.says) {
			t.Errorf("%s: ends with %d and %q, want %q", name, r.code, r.stderr, c.says)
		}
	}
}

func TestCalibrate(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	dir := t.TempDir()
	content := filepath.Join(dir, "talk.md")
	write(t, content, "---\nid: talk\ntitle: On bread\ninterviewer: Press\ninterviewee: Ada\nlanguage: en\n---\n\n"+
		"## Bread {#bread}\n\n### How long does dough rest? {#rest}\n\n> Also asked:\n> - resting time of dough\n> - when is the dough ready\n\nA night.\n\n"+
		"### Which flour is best? {#flour}\n\n> Also asked:\n> - what flour should I buy\n> - best flour\n\nRye.\n")
	out := filepath.Join(dir, "talk.calibration.json")
	r := command(t, nil, "", "calibrate", "--content", content, "--out", out)
	if says := "takes 50 questions that the content answers"; r.code != failed || !strings.Contains(r.stderr, says) {
		t.Errorf("calibrate of six questions ends with %d and %q, want %q", r.code, r.stderr, says)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a calibration was written all the same")
	}
}
