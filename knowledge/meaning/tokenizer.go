package meaning

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	// longestText is how many bytes of a text are read. It is several times what fills the tokens that a model reads.
	longestText = 16 << 10
	// longestWord is how many characters a word may have. A longer one is unknown, as in the models' own tokenizers.
	longestWord = 100
	// continues marks a vocabulary entry that stands inside a word.
	continues = "##"
)

// A WordPiece tokenizer cuts a text into the pieces of a vocabulary, as the uncased BERT models do: words at blanks, punctuation marks
// and Han characters, each word into the longest pieces from its start. It is immutable.
type WordPiece struct {
	starts  map[string]int32 // pieces at the start of a word
	inside  map[string]int32 // pieces behind others, without the ##
	longest int              // bytes of the longest piece

	pieces int // how many

	unknown, first, last int32 // [UNK], [CLS] and [SEP]
}

// NewWordPiece reads a vocabulary: one piece a line, its number is the line's.
func NewWordPiece(vocabulary string) (*WordPiece, error) {
	pieces := strings.Split(strings.TrimSuffix(vocabulary, "\n"), "\n")
	w := &WordPiece{starts: make(map[string]int32, len(pieces)), inside: make(map[string]int32, len(pieces)/4), pieces: len(pieces)}
	for i, piece := range pieces {
		if inner, ok := strings.CutPrefix(piece, continues); ok && inner != "" {
			w.inside[inner] = int32(i)
		} else {
			w.starts[piece] = int32(i)
		}
		w.longest = max(w.longest, len(piece))
	}
	for mark, id := range map[string]*int32{"[UNK]": &w.unknown, "[CLS]": &w.first, "[SEP]": &w.last} {
		n, ok := w.starts[mark]
		if !ok {
			return nil, fmt.Errorf("the vocabulary has no %s", mark)
		}
		*id = n
		delete(w.starts, mark) // a person who writes it writes a word in brackets
	}
	return w, nil
}

// Tokens returns the numbers of the pieces of text between [CLS] and [SEP], at most limit in all. What comes behind is
// cut off. A text without a single piece has none.
func (w *WordPiece) Tokens(text string, limit int) []int32 {
	ids := append(make([]int32, 0, 32), w.first)
	room := limit - 1 // for [SEP]
	eachWord(text, func(word string) bool {
		ids = w.cut(ids, word)
		return len(ids) < room
	})
	if len(ids) == 1 {
		return nil
	}
	return append(ids[:min(len(ids), room)], w.last)
}

// cut appends the pieces of a word, or the one unknown piece when it cannot be cut to its end.
func (w *WordPiece) cut(ids []int32, word string) []int32 {
	if utf8.RuneCountInString(word) > longestWord {
		return append(ids, w.unknown)
	}
	before := len(ids)
	for rest, pieces := word, w.starts; rest != ""; pieces = w.inside {
		end := min(len(rest), w.longest)
		id, found := int32(0), false
		for ; end > 0; end-- {
			if id, found = pieces[rest[:end]]; found {
				break
			}
		}
		if !found {
			return append(ids[:before], w.unknown)
		}
		ids = append(ids, id)
		rest = rest[end:]
	}
	return ids
}

// eachWord calls yield with every word of text in order, until yield returns false. A word is in lower case and without
// accents. A punctuation mark or a Han character is a word by itself.
func eachWord(text string, yield func(string) bool) {
	if len(text) > longestText {
		text = text[:longestText]
	}
	// The accents go before letter case, as in the models' tokenizers, and Han characters are told before both.
	var word []rune
	end := func() bool {
		if len(word) == 0 {
			return true
		}
		w := string(word)
		word = word[:0]
		return yield(w)
	}
	for _, r := range norm.NFD.String(clean(text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			if !end() {
				return
			}
		case isPunctuation(r):
			if !end() || !yield(string(r)) {
				return
			}
		default:
			word = append(word, unicode.ToLower(r))
		}
	}
	end()
}

// clean drops control characters and what is no text, and sets Han characters apart with blanks.
func clean(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r == 0 || r == utf8.RuneError:
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co):
		case isHan(r):
			b.WriteByte(' ')
			b.WriteRune(r)
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isPunctuation tells marks: all of ASCII that is neither letter, digit, blank nor control, and Unicode's categories P.
func isPunctuation(r rune) bool {
	if r < utf8.RuneSelf {
		return r > ' ' && r < 0x7F && !(r >= '0' && r <= '9') && !(r >= 'a' && r <= 'z') && !(r >= 'A' && r <= 'Z')
	}
	return unicode.Is(unicode.P, r)
}

// isHan tells the characters that the models take for words of their own: the blocks of CJK ideographs. It is narrower
// than Unicode's script Han.
func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0xF900 && r <= 0xFAFF ||
		r >= 0x20000 && r <= 0x2A6DF || r >= 0x2A700 && r <= 0x2B73F || r >= 0x2B740 && r <= 0x2B81F ||
		r >= 0x2B920 && r <= 0x2CEAF || r >= 0x2F800 && r <= 0x2FA1F
}
