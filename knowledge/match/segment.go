package match

import "strings"

// sentences cuts a text at the ends of its sentences and at line breaks. Marks stay with their sentence, and so do
// points inside a word or a number.
func sentences(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		after := i + len(string(r))
		ends := strings.ContainsRune("\n。！？；", r) ||
			strings.ContainsRune(".!?;", r) && (after == len(text) || strings.ContainsRune(" \n\t\"')", rune(text[after])))
		if ends {
			out = appendSentence(out, text[start:after])
			start = after
		}
	}
	return appendSentence(out, text[start:])
}

// appendSentence drops what has no words; a run of marks ("?!") ends one sentence, not two.
func appendSentence(out []string, sentence string) []string {
	if len(tokenize(sentence)) == 0 {
		return out
	}
	return append(out, strings.TrimSpace(sentence))
}

// How a long message is judged: as a whole and by its sentences, each of which must be long enough to ask something. The
// bounds keep the work for one message within a few times that for a short one.
const (
	shortSentence = 3 // words; a shorter sentence is judged only as part of the whole
	mostSentences = 8
)

// segments returns the token runs by which a message is judged, the whole first.
func (x *Index) segments(message string) [][]token {
	folded := Read(message)
	whole := x.lexicon.mend(folded, x.repair)
	out := [][]token{whole}
	parts := sentences(folded)
	if len(parts) < 2 {
		return out
	}
	for _, part := range parts {
		tokens := x.lexicon.mend(part, x.repair)
		if weigh(tokens) >= shortSentence && len(out) <= mostSentences {
			out = append(out, tokens)
		}
	}
	return out
}

// weigh counts words; two Chinese characters count as one.
func weigh(tokens []token) int {
	n := 0
	for _, t := range tokens {
		if t.han {
			n += (len(t.text)/3 + 1) / 2
		} else {
			n++
		}
	}
	return n
}
