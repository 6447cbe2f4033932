package analysis

import (
	"strings"
	"testing"
)

// TestFold is of Read and the marks that are dropped after it; TestReadKeepsMarks of Read alone.
func TestFold(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, message, want string }{
		{"empty", "", ""},
		{"letter case", "What IS a GPU?", "what is a gpu?"},
		{"line ends and tabs stay, for the sentences", "one\ttwo\nthree", "one\ttwo\nthree"},
		{"full width (NFKC)", "ＧＰＵ", "gpu"},
		{"ligature (NFKC)", "ﬁne", "fine"},
		{"superscript (NFKC)", "10²", "102"},
		{"accent, composed", "Café", "cafe"},
		{"accent, combining", "Cafe\u0301", "cafe"},
		{"sharp s folds", "Straße", "strasse"},
		{"Greek final sigma folds", "ΣΟΦΟΣ", "σοφοσ"},
		{"stacked marks", "z\u0300\u0301\u0302\u0335a\u0336l\u0337g\u0338o\u0489", "zalgo"},
		{"right-to-left override", "gpu\u202Eabc\u202C", "gpuabc"},
		{"zero width space", "g\u200Bpu", "gpu"},
		{"control characters", "g\x00p\x07u", "gpu"},
		{"typographic apostrophe", "don’t", "don't"},
		{"mention", "<@123> hi", "  hi"},
		{"mention of a member by nickname", "<@!123> hi", "  hi"},
		{"mention of a role", "<@&123> hi", "  hi"},
		{"channel", "see <#123>", "see  "},
		{"custom emoji", "ok <:party_blob:123>", "ok  "},
		{"animated emoji", "ok <a:dance:123>", "ok  "},
		{"timestamp", "at <t:1700000000:R>", "at  "},
		{"command link", "use </ask now:123>", "use  "},
		{"what only looks like mark-up", "is 1 < 2 and <b> fine", "is 1 < 2 and <b> fine"},
		{"link", "see https://example.com/a?b=c for it", "see   for it"},
		{"link without preview", "see <https://example.com/a>", "see  "},
		{"Chinese stays", "什么是大模型？", "什么是大模型?"},
		{"invalid UTF-8 parts words", "big\xff\xfemodel", "big model"},
	}
	for _, test := range tests {
		if got := Fold(test.message); got != test.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", test.name, test.message, got, test.want)
		}
	}
}

func TestClipCountsCharacters(t *testing.T) {
	t.Parallel()
	for _, letter := range []string{"a", "\u00e9", "\u578b", "\U0001f600"} {
		if got := Clip(strings.Repeat(letter, 7), 5); got != strings.Repeat(letter, 5) {
			t.Errorf("Clip to 5 of 7 times %q is %q", letter, got)
		}
	}
	if got := Clip("abc", 5); got != "abc" {
		t.Errorf("Clip to 5 of %q is %q", "abc", got)
	}
}

func TestCanonicalLeavesTheWordsAlone(t *testing.T) {
	t.Parallel()
	want := Language{}.Canonical("what is a gpu")
	for _, same := range []string{"What is a GPU?", "  what   is\na gpu!!", "“What is a GPU”", "ｗhat is á gpu"} {
		if got := (Language{}).Canonical(same); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", same, got, want)
		}
	}
	if (Language{}).Canonical("what is a gpu") == (Language{}).Canonical("what is a cpu") {
		t.Error("different words have one canonical form")
	}
}
