package analysis

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"testing"
)

func TestWordsAreSorted(t *testing.T) {
	t.Parallel()
	for name, file := range map[string]string{"words": englishWordsFile, "pieces": englishPiecesFile, "rare": englishRareFile} {
		list, err := unpacked(file)
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
		if len(words) < 3000 || !slices.IsSorted(words) || !strings.HasSuffix(list, "\n") {
			t.Errorf("%s: %d words, or not sorted, one a line", name, len(words))
		}
		for _, word := range []string{words[0], words[len(words)/3], words[len(words)-1]} {
			if !listed(list, word) {
				t.Errorf("%s: %q is not found", name, word)
			}
		}
		if again, err := unpacked(packed(t, words)); err != nil || again != list {
			t.Errorf("%s: packed and unpacked they are other words: %v", name, err)
		}
	}
}

// packed packs words, as the files of the tables are packed.
func packed(t *testing.T, words []string) string {
	t.Helper()
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	before := ""
	for _, word := range words {
		shared := 0
		for shared < min(25, len(word), len(before)) && word[shared] == before[shared] {
			shared++
		}
		if _, err := z.Write([]byte(string(rune('A'+shared)) + word[shared:])); err != nil {
			t.Fatal(err)
		}
		before = word
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWordsThatAreNotPacked(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"", "words", englishRareFile[:len(englishRareFile)/2], packed(t, []string{"a", "a"}) + "x", packed(t, []string{"9"})} {
		if _, err := unpacked(file); err == nil {
			t.Errorf("a file of %d bytes is unpacked", len(file))
		}
	}
}
