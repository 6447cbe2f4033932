package terminal

import (
	"slices"
	"strings"
	"testing"
)

func TestWrap(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		text  string
		width int
		want  []string
	}{
		"empty":                {"", 10, []string{""}},
		"fits":                 {"one two", 7, []string{"one two"}},
		"at a blank":           {"one two three", 8, []string{"one two", "three"}},
		"blank at the end":     {"one two ", 7, []string{"one two"}},
		"long word":            {"a incomprehensible b", 6, []string{"a inco", "mprehe", "nsible", "b"}},
		"no limit":             {"one two\nthree", 0, []string{"one two", "three"}},
		"line breaks":          {"one\n\ntwo", 10, []string{"one", "", "two"}},
		"hyphen":               {"a 100-model war", 6, []string{"a 100-", "model", "war"}},
		"Chinese":              {"大模型的核心壁垒", 6, []string{"大模型", "的核心", "壁垒"}},
		"Chinese, odd width":   {"大模型", 5, []string{"大模", "型"}},
		"punctuation stays":    {"大模型。核心", 6, []string{"大模", "型。核", "心"}},
		"combining characters": {"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		"one column":           {"ab", 1, []string{"a", "b"}},
		"wider than the line":  {"大", 1, []string{"大"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := Wrap(c.text, c.width); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("one two 大模型 👩‍👩‍👧 e\u0301", 7)
	f.Add("\n \n", 1)
	f.Fuzz(func(t *testing.T, text string, width int) {
		text = clean(text)
		letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := strings.Join(Wrap(text, width%200), "\n"); letters(got) != letters(text) {
			t.Errorf("%q wrapped is %q", text, got)
		}
	})
}

func TestClean(t *testing.T) {
	t.Parallel()
	cases := map[string]string{
		"plain":                       "plain",
		"two\nlines":                  "two\nlines",
		"tab\there":                   "tab here",
		"\x1b[2J\x1b]0;title\x07":     "[2J]0;title",
		"\u009b2J":                    "2J",
		"a\rb\bc\x7fd\x00":            "abcd",
		"a\u202eb\u2066c\u200fd":      "abcd",
		"a\u2028b\u2029c":             "a b c",
		"a\xffb":                      "a\ufffdb",
		"👩\u200d👩\u200d👧, 大, e\u0301": "👩\u200d👩\u200d👧, 大, e\u0301",
	}
	for text, want := range cases {
		if got := clean(text); got != want {
			t.Errorf("clean(%q) = %q, want %q", text, got, want)
		}
	}
}
