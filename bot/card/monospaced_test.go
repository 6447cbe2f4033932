package card

import "testing"

func TestMonospaced(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		paragraph, text, language string
		ok                        bool
	}{
		"code":              {"```go\nx := 1\n\n\ty()\n```", "x := 1\n\n\ty()", "go", true},
		"tildes":            {"~~~\n```\n~~~", "```", "", true},
		"never closed":      {"```go\nx := 1", "", "", false},
		"nothing in it":     {"```\n\n```", "", "", false},
		"a table":           {"| port | depth |\n|------|:-----:|\n| Skarrow | 3 m |", "port    | depth\n------- | -----\nSkarrow | 3 m", "", true},
		"without outer":     {"a|b\n-|-\n1|22", "a   | b\n--- | ---\n1   | 22", "", true},
		"wide characters":   {"|港|b|\n|-|-|\n|大连港|2|", "港     | b\n------ | ---\n大连港 | 2", "", true},
		"words":             {"It was cold.\nAnd so.", "", "", false},
		"a line with a bar": {"a | b\nand so | on", "", "", false},
		"one line":          {"| a | b |", "", "", false},
	} {
		text, language, ok := Monospaced(c.paragraph)
		if text != c.text || language != c.language || ok != c.ok {
			t.Errorf("%s: got %q, %q, %v", name, text, language, ok)
		}
	}
}
