package analysis

import "strings"

// Sentences cuts a text at the ends of its sentences and at line breaks. Marks stay with their sentence, and so do
// points inside a word or a number.
func (l Language) Sentences(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		after := i + len(string(r))
		ends := strings.ContainsRune("\n。！？；", r) ||
			strings.ContainsRune(".!?;", r) && (after == len(text) || strings.ContainsRune(" \n\t\"')", rune(text[after])))
		if ends {
			out = l.appendSentence(out, text[start:after])
			start = after
		}
	}
	return l.appendSentence(out, text[start:])
}

// appendSentence drops what has no words; a run of marks ("?!") ends one sentence, not two.
func (l Language) appendSentence(out []string, sentence string) []string {
	if len(l.Tokens(sentence)) == 0 {
		return out
	}
	return append(out, strings.TrimSpace(sentence))
}
