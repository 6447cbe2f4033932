package knowledge

import (
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/dialogue"
)

// parts cuts a message into the questions in it: its sentences, cut again where "and" joins two questions. What asks
// nothing, and what leans on the part before, is no part. A message of one question has at most one part.
func parts(language analysis.Language, message string) []string {
	var found []string
	for _, sentence := range language.Sentences(message) {
		for _, part := range split(language, sentence) {
			_, leans := dialogue.Read(part, language.Tag(), dialogue.Answer).(dialogue.Fragment)
			if whole(language, part) && (!leans || len(found) == 0) {
				found = append(found, part)
			}
		}
	}
	return found
}

// joints join two questions in one sentence.
var joints = []string{
	" and ", "and ", " also ", "also ", " plus ", " und ", " y ", " e ", " et ", " \u0438 ", ", ", "; ",
	"\uff0c", "\uff1b", "\u3001", "\u8fd8\u6709", "\u4ee5\u53ca",
}

// split cuts a sentence at each joint with a question on both sides.
func split(language analysis.Language, sentence string) []string {
	var pieces []string
	start := jointAt(sentence) // "And is it safe?" asks whether it is safe
	for at := range sentence {
		n := jointAt(sentence[at:])
		if at <= start || n == 0 {
			continue
		}
		before, after := sentence[start:at], sentence[at+n:]
		if whole(language, before) && whole(language, after) {
			pieces = append(pieces, strings.Trim(before, " ,;\uff0c\uff1b"))
			start = at + n
		}
	}
	return append(pieces, strings.Trim(sentence[start:], " ,;\uff0c\uff1b"))
}

// jointAt returns how long the joints are that a text begins with, 0 when it begins with none. Several may follow each
// other: ", and also ".
func jointAt(text string) int {
	n := 0
	for {
		more := 0
		for _, joint := range joints {
			if len(text) >= n+len(joint) && strings.EqualFold(text[n:n+len(joint)], joint) {
				more = len(joint)
				break
			}
		}
		if more == 0 {
			return n
		}
		n += more
	}
}

// whole returns true when a text asks something by its own words, whatever mark stands at its end, and says about what.
func whole(language analysis.Language, text string) bool {
	text = strings.TrimRight(strings.TrimSpace(text), "?\uff1f\u061f")
	return language.Asks(text) && language.Subject(language.Tokens(analysis.Fold(text)))
}
