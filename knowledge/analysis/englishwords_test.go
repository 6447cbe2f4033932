package analysis

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsAreSorted(t *testing.T) {
	t.Parallel()
	common, err := unpacked(englishWordsFile)
	if err != nil {
		t.Fatal(err)
	}
	rare, err := unpacked(englishRareFile)
	if err != nil {
		t.Fatal(err)
	}
	for name, list := range map[string]string{"words": common, "pieces": englishPieces, "rare": rare} {
		words := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
		if len(words) < 3000 || !slices.IsSorted(words) || !strings.HasSuffix(list, "\n") {
			t.Errorf("%s: %d words, or not sorted, one a line", name, len(words))
		}
		for _, word := range []string{words[0], words[len(words)/3], words[len(words)-1]} {
			if !listed(list, word) {
				t.Errorf("%s: %q is not found", name, word)
			}
		}
	}
}

func TestWordsThatAreNotPacked(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"", "words", englishRareFile[:len(englishRareFile)/2]} {
		if _, err := unpacked(file); err == nil {
			t.Errorf("a file of %d bytes is unpacked", len(file))
		}
	}
}
