package main

import (
	"slices"
	"testing"

	"faqbot/knowledge/meaning"
)

func TestWithoutUnwanted(t *testing.T) {
	t.Parallel()
	words := []string{"[UNK]", "[unused1]", "caf\u00e9", "\u4e2d", "##\u03b1", "##\u0436", "2", "##\u00ba"}
	tokens := meaning.Codes{Rows: len(words), Width: group, Fine: make([]int8, len(words)), Scale: make([]float32, len(words)), Code: make([]int8, len(words)*group)}
	for i := range words {
		tokens.Scale[i], tokens.Fine[i], tokens.Code[i*group] = float32(i), int8(i), int8(i)
	}
	wanted, kept := withoutUnwanted(words, tokens)
	if want := []string{"[UNK]", "caf\u00e9", "##\u03b1", "2", "##\u00ba"}; !slices.Equal(wanted, want) {
		t.Errorf("wanted %q, want %q", wanted, want)
	}
	for at, i := range []int{0, 2, 4, 6, 7} {
		if kept.Scale[at] != float32(i) || kept.Fine[at] != int8(i) || kept.Code[at*group] != int8(i) || kept.Rows != 5 {
			t.Errorf("row %d of %d has the scale %v, the fine scale %d and the code %d, want %d", at, kept.Rows, kept.Scale[at], kept.Fine[at], kept.Code[at*group], i)
		}
	}
}
