package knowledge

import (
	"strings"
	"testing"

	"faqbot/knowledge/files"
)

func TestHints(t *testing.T) {
	t.Parallel()
	const head = "---\nid: talk\ntitle: T\ninterviewer: Ann\ninterviewee: Ben\nlanguage: en\nsynonyms:\n    - [bread, loaf]\n    - [cake, Loaf]\n---\n\n## S {#s}\n\n"
	tests := []struct {
		name, content string
		says          []string
		silent        []string
	}{
		{"what is scarce", head + "### Which flour makes good bread? {#a}\n\nRye.\n",
			[]string{"talk: 1 of 1 questions have fewer than 3 phrasings", "no example of what it does not cover", "takes 50 questions that it answers and 20 that it does not, and there are"}, []string{"nearly equal", "says what it is about"}},
		{"a question with one telling word", head + "### And flour? {#a}\n\nRye.\n", []string{"“And flour?” has 1 word that says what it is about"}, nil},
		{"two nearly equal questions", head + "### Which flour makes good bread? {#a}\n\nRye.\n\n### Which flour makes bread good? {#b}\n\nRye.\n", []string{"are nearly equal"}, nil},
		{"a synonym in two groups", head + "### Which flour makes good bread? {#a}\n\nRye.\n", []string{"the synonym “Loaf” stands in two groups"}, nil},
		{"content with enough of all", garden(8, 6, 30), nil, []string{"phrasings", "example of", "nearly equal", "two groups"}},
	}
	for _, test := range tests {
		hints := strings.Join(open(t, files.Embedded(mapFS(map[string]string{"talk.md": test.content}))).Base().Hints(), "\n")
		for _, says := range test.says {
			if !strings.Contains(hints, says) {
				t.Errorf("%s: the hints do not say %q:\n%s", test.name, says, hints)
			}
		}
		for _, silent := range test.silent {
			if strings.Contains(hints, silent) {
				t.Errorf("%s: the hints say %q:\n%s", test.name, silent, hints)
			}
		}
	}
}

func TestMeasured(t *testing.T) {
	t.Parallel()
	text, err := open(t, files.Embedded(mapFS(map[string]string{"garden.md": garden(8, 6, 30)}))).Measured(t.Context())
	if err != nil || !strings.Contains(text, "of 48 phrasings") || !strings.Contains(text, "of 30 questions") {
		t.Errorf("Measured is %q (%v)", text, err)
	}
	if text, err := open(t, files.Embedded(mapFS(map[string]string{"garden.md": garden(8, 1, 0)}))).Measured(t.Context()); text != "" || err != nil {
		t.Errorf("of eight phrasings Measured is %q (%v)", text, err)
	}
}

func TestLintNamesTheLanguagesThatAreKnown(t *testing.T) {
	t.Parallel()
	faults, err := Lint(t.Context(), files.Embedded(mapFS(map[string]string{"talk.md": strings.Replace(garden(2, 0, 0), "language: en", "language: tlh", 1)})))
	if err != nil || len(faults) != 1 || faults[0].File != "talk.md" || !strings.Contains(faults[0].Text, "“tlh”") || !strings.Contains(faults[0].Text, "de, en, es") {
		t.Errorf("the faults are %v (%v)", faults, err)
	}
}
