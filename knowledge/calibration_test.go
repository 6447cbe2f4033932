package knowledge

import (
	"encoding/json"
	"strings"
	"testing"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
)

func TestLintOfCalibrations(t *testing.T) {
	t.Parallel()
	good := tiny("ada", "How are you?")
	base := open(t, files.Embedded(mapFS(map[string]string{"a.md": good}))).Base()
	fitted, err := json.Marshal(Calibration{Matcher: match.Version, Texts: base.prints})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		calibration string
		severity    interview.Severity
		says        string // empty for no fault
	}{
		"fitted on it":     {calibration: string(fitted)},
		"fitted on others": {`{"matcher":"` + match.Version + `","texts":"AAAAAA=="}`, interview.Warning, "fitted on other content"},
		"another version":  {`{"content":"0123456789ab","model":{"weights":{},"none":{}}}`, interview.Warning, "another version"},
		"no calibration":   {"nonsense", interview.Error, "faqbot calibrate"},
	} {
		t.Run(name, func(t *testing.T) {
			faults, err := Lint(t.Context(), files.Embedded(mapFS(map[string]string{"a.md": good, "a.calibration.json": c.calibration})))
			switch {
			case err != nil:
				t.Fatal(err)
			case c.says == "" && len(faults) > 0:
				t.Errorf("faults %v, want none", faults)
			case c.says != "" && (len(faults) != 1 || faults[0].Severity != c.severity || !strings.Contains(faults[0].Error(), c.says)):
				t.Errorf("faults %v, want one that says %q", faults, c.says)
			}
		})
	}
}

func TestOpenReportsFaultsOfEveryKindAtOnce(t *testing.T) {
	t.Parallel()
	_, err := Open(t.Context(), files.Embedded(mapFS(map[string]string{
		"a.md":               tiny("ada", "How are you?"),
		"b.md":               "---\nid: bea\ninterviewee: Bea\n---\n",
		"c.md":               "---\nid: c\ninterviewee: \xff\n---\n",
		"a.calibration.json": "nonsense",
	})))
	for _, file := range []string{"b.md", "c.md", "a.calibration.json"} {
		if err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("the error is %v, without %s", err, file)
		}
	}
}

// What teaches the weights of meaning are questions that are read by it.
func TestVectorsOfCases(t *testing.T) {
	t.Parallel()
	known := func(string) meaning.Vector { return meaning.Vector{1} }
	for _, c := range []struct {
		language, question string
		want               bool
	}{
		{"en", "what is a model", true},
		{"en", "什么是模型", false}, // read by its words
		{"zh", "什么是模型", true},
	} {
		v := volume{language: analysis.For(c.language), native: reader{texts: known, questions: known}}
		if got := v.encode()(c.question) != nil; got != c.want {
			t.Errorf("%q has a vector in content of the language %s: %v, want %v", c.question, c.language, got, c.want)
		}
	}
	if none := (&volume{language: analysis.For("en")}).encode(); none != nil {
		t.Error("there are vectors without an encoder")
	}
}
