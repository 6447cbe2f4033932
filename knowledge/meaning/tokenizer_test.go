package meaning

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// Pieces of tinyWords.
const (
	unk = iota + 1
	cls
	sep
	pieceA
	pieceB
	pieceC
	insideA
	insideB
	pieceAB
	mark
	middle // U+4E2D
)

func TestTokens(t *testing.T) {
	t.Parallel()
	w, err := NewWordPiece(tinyWords)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, text string
		want       []int32 // between [CLS] and [SEP]; none when there are no tokens at all
	}{
		{"empty", "", nil},
		{"blanks", " \t\r\n\u00a0\u3000", nil},
		{"what is no text", "\x00\u200b\ufeff\xff\u0301", nil},
		{"a word", "a", []int32{pieceA}},
		{"letter case", "A", []int32{pieceA}},
		{"an accent", "\u00c1 a\u0301", []int32{pieceA, pieceA}},
		{"the longest piece first", "abb", []int32{pieceAB, insideB}},
		{"pieces", "baab", []int32{pieceB, insideA, insideA, insideB}},
		{"a word with a part that is none", "abz", []int32{unk}},
		{"another script", "\u0436", []int32{unk}},
		{"a mark", "a?b", []int32{pieceA, mark, pieceB}},
		{"marks", "??", []int32{mark, mark}},
		{"Han", "a\u4e2d\u4e2db", []int32{pieceA, middle, middle, pieceB}},
		{"a soft hyphen", "a\u00adb", []int32{pieceAB}},
		{"the longest word", "b" + strings.Repeat("a", 99), slices.Concat([]int32{pieceB}, slices.Repeat([]int32{insideA}, 99))},
		{"a longer word", strings.Repeat("a", 101), []int32{unk}},
		{"a piece written out", "[SEP]", []int32{unk, unk, unk}},
	} {
		want := test.want
		if want != nil {
			want = slices.Concat([]int32{cls}, want, []int32{sep})
		}
		if got := w.Tokens(test.text, 256); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", test.name, got, want)
		}
	}
	if got, want := w.Tokens("a b c a b c", 5), []int32{cls, pieceA, pieceB, pieceC, sep}; !slices.Equal(got, want) {
		t.Errorf("cut at 5 tokens: %v, want %v", got, want)
	}
}

func FuzzTokens(f *testing.F) {
	for _, text := range []string{"", "abab? c", "\u4e2da\u0301", "\xff\x00", strings.Repeat("x", 5000)} {
		f.Add(text)
	}
	e := tiny(f, 1)
	f.Fuzz(func(t *testing.T, text string) {
		tokens := e.model.words.Tokens(text, 8)
		if len(tokens) > 8 || len(tokens) == 1 || len(tokens) > 0 && (tokens[0] != cls || tokens[len(tokens)-1] != sep) {
			t.Errorf("%q: %v", text, tokens)
		}
		if v, err := e.Encode(context.Background(), text); err != nil || (v == nil) != (tokens == nil) {
			t.Errorf("%q: %v, %v", text, v, err)
		}
	})
}
