package match

import (
	"strings"

	"faqbot/knowledge/analysis"
)

// How a long message is judged: as a whole and by its sentences, each of which must be long enough to ask something. The
// bounds keep the work for one message within a few times that for a short one.
const (
	longestQuery  = 4000 // characters: Discord's longest message
	shortSentence = 3    // words; a shorter sentence is judged only as part of the whole
	mostSegments  = 8
)

// segment is a part of a message that is judged by itself.
type segment struct {
	text   string
	tokens []analysis.Token
}

// segments returns the parts by which a message is judged, the whole first.
func (x *Index) segments(message string) []segment {
	message = analysis.Clip(message, longestQuery)
	folded := analysis.Read(message)
	out := []segment{{message, x.words.Tokens(folded)}}
	parts := x.words.Language().Sentences(folded)
	if len(parts) < 2 {
		return out
	}
	for _, part := range parts {
		tokens := x.words.Tokens(part)
		if weigh(tokens) >= shortSentence && len(out) <= mostSegments {
			out = append(out, segment{part, tokens})
		}
	}
	return out
}

// meant returns the text whose meaning is read: as it was typed, but for words that were mended, which an encoder does not
// know.
func (s segment) meant() string {
	mended := false
	words := make([]string, 0, len(s.tokens))
	for _, t := range s.tokens {
		mended = mended || t.Doubt > 0
		words = append(words, t.Text)
	}
	if !mended {
		return s.text
	}
	return strings.Join(words, " ")
}

// weigh counts words; two Chinese characters count as one.
func weigh(tokens []analysis.Token) int {
	n := 0
	for _, t := range tokens {
		n += t.Words()
	}
	return n
}
