package knowledge

import (
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/dialogue"
)

// parts cuts a message into the questions in it: its sentences, cut again where "and" joins two questions. What asks
// nothing is no part. A message of one question has at most one part. Leaning are the questions that mean nothing without a
// part before them, such as "And cheaper?".
func parts(language analysis.Language, message string) (asked, leaning []string) {
	for _, sentence := range language.Sentences(message) {
		for _, part := range split(language, sentence) {
			leans := len(asked) > 0 && isFragment(language, part)
			switch {
			case !leans && whole(language, part):
				asked = append(asked, part)
			case len(asked) > 0 && (leans || isFragment(language, sentence)) && (questionMark(part) || language.Asks(part)):
				leaning = append(leaning, part)
			}
		}
	}
	return asked, leaning
}

// isFragment returns true for what means little without a part before it.
func isFragment(language analysis.Language, part string) bool {
	_, is := dialogue.Read(part, language.Tag(), dialogue.Answer).(dialogue.Fragment)
	return is
}

const questionMarks = "?\uff1f\u061f"

func questionMark(text string) bool {
	return strings.TrimRight(text, questionMarks) != text
}

// beyond returns those of the leaning questions of a message that none of the entries is asked, which are what the message means
// besides. An entry is asked one of them when it is asked several things, and in one of its words: in one that says something,
// when it has such words.
func beyond(language analysis.Language, leaning []string, entries []Hit) []string {
	return slices.DeleteFunc(leaning, func(part string) bool {
		return slices.ContainsFunc(entries, func(h Hit) bool {
			asked, besides := parts(language, h.Turn.Question)
			if len(asked)+len(besides) < 2 {
				return false
			}
			return sharesWord(language, part, h.Turn.Question)
		})
	})
}

// sharesWord returns true when a text has a word of a part: one that is no function word, unless the part has no other.
func sharesWord(language analysis.Language, part, text string) bool {
	words := language.Tokens(analysis.Fold(part))
	functionToo := !language.Subject(words)
	stems := map[string]bool{}
	for _, t := range words {
		stems[language.Stem(t.Text)] = functionToo || !language.Function(t)
	}
	return slices.ContainsFunc(language.Tokens(analysis.Fold(text)), func(t analysis.Token) bool { return stems[language.Stem(t.Text)] })
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
	text = strings.TrimRight(strings.TrimSpace(text), questionMarks)
	return language.Asks(text) && language.Subject(language.Tokens(analysis.Fold(text)))
}
