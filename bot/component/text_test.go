package component

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Family is one grapheme of seven runes and eleven UTF-16 units.
const Family = "👨‍👩‍👧‍👦"

func TestWidthCountsUTF16Units(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]int{"": 0, "abc": 3, "大模型": 3, "👍": 2, Family: 11, "\xff": 1} {
		if got := Width(s); got != want {
			t.Errorf("width(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, in string
		limit    int
		want     string
	}{
		{"fits", "hello", 5, "hello"},
		{"is shortened with an ellipsis", "hello there", 8, "hello t…"},
		{"leaves no blank before the ellipsis", "hello there", 7, "hello…"},
		{"keeps a grapheme whole", "ab" + Family, 12, "ab…"},
		{"keeps a grapheme that fits", "ab" + Family + "cd", 14, "ab" + Family + "…"},
		{"keeps combining marks with their letter", "e\u0301e\u0301e\u0301", 4, "e\u0301…"},
		{"counts Han characters once", "大模型的核心壁垒", 4, "大模型…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Cut(tt.in, tt.limit, Width); got != tt.want {
				t.Errorf("cut(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
			}
		})
	}
}

func TestSplit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, in string
		limit    int
		want     []string
	}{
		{"nothing", "", 10, nil},
		{"fits", "One. Two.", 20, []string{"One. Two."}},
		{"between sentences", "One is here. Two is there. Three.", 20, []string{"One is here. ", "Two is there. ", "Three."}},
		{"between words where a sentence is too long", "aaa bbb ccc ddd", 8, []string{"aaa bbb ", "ccc ddd"}},
		{"between graphemes where a word is too long", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"inside a grapheme that is too long", "e\u0301\u0301\u0301\u0301", 3, []string{"e\u0301\u0301", "\u0301\u0301"}},
		{"counts what escaping adds", "*a* *b* *c*", 6, []string{"*a* ", "*b* ", "*c*"}},
		{"between Chinese sentences", "大模型。小模型。", 5, []string{"大模型。", "小模型。"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := split(tt.in, tt.limit)
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("split(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
			}
		})
	}
}

func TestPaginate(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		in    []string
		limit int
		want  string // pages joined by |, paragraphs by /
	}{
		{"nothing is one page", nil, 10, ""},
		{"fits", []string{"aaaa", "bbbb"}, 10, "aaaa/bbbb"},
		{"a paragraph is not divided while it fits a page", []string{"aaaa", "bbbb"}, 9, "aaaa|bbbb"},
		{"a long one begins a page and is split", []string{"aa", "bbb ccc", "dd"}, 4, "aa|bbb |ccc|dd"},
		{"the end of a long one shares its page", []string{"bbb ccc d", "ee"}, 6, "bbb |ccc d|ee"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var pages []string
			for _, page := range paginate(tt.in, tt.limit) {
				pages = append(pages, strings.Join(page, "/"))
			}
			if got := strings.Join(pages, "|"); got != tt.want {
				t.Errorf("paginate(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
			}
		})
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"One. Two. Three.", "**a** [b](c)", Family + Family, "大模型。小模型？", "a\n\nb", "e\u0301\u0301", "\xff\xfe"} {
		f.Add(s, 7)
	}
	f.Fuzz(func(t *testing.T, s string, limit int) {
		limit = 3 + max(limit, -limit, 0)%200
		pieces := split(s, limit)
		if joined := strings.Join(pieces, ""); joined != s {
			t.Errorf("the pieces of %q join to %q", s, joined)
		}
		for _, p := range pieces {
			if p == "" || Cost(p) > limit || Width(Harmless(p)) > limit {
				t.Errorf("piece %q of %q costs %d and is %d wide, limit %d", p, s, Cost(p), Width(Harmless(p)), limit)
			}
		}
		for _, measure := range []func(string) int{Width, Cost} {
			short := Cut(s, limit, measure)
			if measure(short) > limit || (utf8.ValidString(s) && !utf8.ValidString(short)) {
				t.Errorf("cut(%q, %d) = %q", s, limit, short)
			}
		}
	})
}
