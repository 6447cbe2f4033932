package analysis

import (
	"compress/gzip"
	_ "embed"
	"errors"
	"io"
	"strings"
	"sync"
)

// The lists of English words are packed, since they would take a megabyte; see tables/README.md. Each is unpacked on the first
// call, which takes a few milliseconds, into words, sorted, one a line. None of the words is a slip.
var (
	//go:embed tables/english-words.gz
	englishWordsFile string
	//go:embed tables/english-pieces.gz
	englishPiecesFile string
	//go:embed tables/english-rare.gz
	englishRareFile string

	// englishWords are common words.
	englishWords = list(englishWordsFile)
	// englishPieces are longer words and names that englishWords lacks: playoffs are no layoffs.
	englishPieces = list(englishPiecesFile)
	// englishRare are rarer words and names that both lack: cafes are no cases, and a Rolex is no role.
	englishRare = list(englishRareFile)
)

// list returns the words of a packed file.
func list(file string) func() string {
	return sync.OnceValue(func() string {
		words, _ := unpacked(file) // which is a part of the program; a test reads it
		return words
	})
}

// unpacked returns the words of a packed file, one a line. Each is packed as a capital, which says how many letters it shares with
// the word before it (A for none, Z for 25), and its other letters; all of that is compressed with gzip.
func unpacked(file string) (string, error) {
	z, err := gzip.NewReader(strings.NewReader(file))
	if err != nil {
		return "", err
	}
	packed, err := io.ReadAll(z)
	if err != nil {
		return "", err
	}
	var words strings.Builder
	before := ""
	for rest := string(packed); rest != ""; {
		shared := int(rest[0]) - 'A'
		if shared < 0 || shared > min(25, len(before)) {
			return "", errors.New("a word shares more letters than the one before it has")
		}
		end := strings.IndexFunc(rest[1:], func(r rune) bool { return r < 'a' || r > 'z' })
		if end < 0 {
			end = len(rest) - 1
		}
		before = before[:shared] + rest[1:1+end]
		words.WriteString(before + "\n")
		rest = rest[1+end:]
	}
	return words.String(), nil
}
