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
		tokens := e.network.cut(text)
		if len(tokens) > 8 || len(tokens) == 1 || len(tokens) > 0 && (tokens[0] != cls || tokens[len(tokens)-1] != sep) {
			t.Errorf("%q: %v", text, tokens)
		}
		if v, err := e.Encode(context.Background(), text); err != nil || (v == nil) != lost(tokens, unk) {
			t.Errorf("%q: %v, %v", text, v, err)
		}
	})
}

func TestUnigram(t *testing.T) {
	t.Parallel()
	// "ab" as one piece has the score -3, as two -4; "abc" is ab and c, -5, rather than a and bc, -6.
	pieces := []string{"<unk>", "<s>", "</s>", blank, "a", "b", "c", "ab", "bc", blank + "a", "\u4e2d"}
	scores := []float32{0, 0, 0, -1, -2, -2, -2, -3, -4, -2.5, -5}
	u, err := NewUnigram(strings.Join(pieces, "\n"), scores)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name, text string
		want       []int32 // between beginning and end; none when there are no tokens at all
	}{
		{"empty", "", nil},
		{"blanks", " \t\u3000\u200b", nil},
		{"the greatest sum", "bcab", []int32{3, 8, 7}},
		{"a blank with the word", "a", []int32{9}},
		{"of equals, the first found", "abc", []int32{3, 7, 6}}, // -1-3-2; with the blank's a: -2.5-4 is less
		{"runs of blanks", "  c \n c ", []int32{3, 6, 3, 6}},
		{"an unknown character", "cz", []int32{3, 6, 0}},
		{"a full-width letter", "\uff43", []int32{3, 6}},
		{"Han", "\u4e2d\u4e2d", []int32{3, 10, 10}},
		{"a piece that stands for no text", "<s>", []int32{3, 0, 0, 0}},
	} {
		want := test.want
		if want != nil {
			want = slices.Concat([]int32{firstPiece}, want, []int32{lastPiece})
		}
		if got := u.Tokens(test.text, 256); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", test.name, got, want)
		}
	}
	if got, want := u.Tokens("c c c c c", 4), []int32{firstPiece, 3, 6, lastPiece}; !slices.Equal(got, want) {
		t.Errorf("cut at 4 tokens: %v, want %v", got, want)
	}
	if _, err := NewUnigram("a\nb", []float32{0}); err == nil {
		t.Error("pieces without scores are taken")
	}
}

func FuzzUnigram(f *testing.F) {
	for _, text := range []string{"", "abab? c", "\u4e2da\u0301", "\xff\x00", strings.Repeat("x", 5000)} {
		f.Add(text)
	}
	u, err := NewUnigram("<unk>\n<s>\n</s>\n"+blank+"\na\nb\nab", []float32{0, 0, 0, -1, -2, -2, -3})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := u.Tokens(text, 8)
		if len(tokens) > 8 || len(tokens) > 0 && (len(tokens) < 3 || tokens[0] != firstPiece || tokens[len(tokens)-1] != lastPiece) {
			t.Errorf("%q: %v", text, tokens)
		}
	})
}
