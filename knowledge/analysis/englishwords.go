package analysis

import (
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
)

// The lists of English words are compressed. Each is unpacked on the first call, which takes a few milliseconds.
var (
	//go:embed tables/english-words.txt.gz
	englishWordsFile string
	//go:embed tables/english-rare.txt.gz
	englishRareFile string
)

// englishWords returns common words, sorted, one a line; see tables/README.md. None of them is a slip.
var englishWords = sync.OnceValue(func() string {
	words, _ := unpacked(englishWordsFile) // which is a part of the program; a test reads it
	return words
})

// englishRare returns rarer words and names, which englishWords and englishPieces lack, sorted, one a line. They are no slips: cafes are
// no cases, and a Rolex is no role.
var englishRare = sync.OnceValue(func() string {
	words, _ := unpacked(englishRareFile)
	return words
})

// unpacked returns the text that gzip compressed.
func unpacked(file string) (string, error) {
	z, err := gzip.NewReader(strings.NewReader(file))
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(z)
	return string(text), err
}
