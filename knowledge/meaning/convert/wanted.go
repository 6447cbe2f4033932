package main

import (
	"slices"
	"strings"
	"unicode"

	"faqbot/knowledge/meaning"
)

// withoutUnwanted leaves out the pieces of a WordPiece vocabulary that no text in Latin letters has, a fourteenth of it: those that stand
// for nothing, and those with letters of other scripts, which a model of English knows nothing of.
func withoutUnwanted(words []string, tokens meaning.Codes) ([]string, meaning.Codes) {
	kept := meaning.Codes{Width: tokens.Width}
	var wanted []string
	for i, word := range words {
		if !isWanted(word) {
			continue
		}
		wanted = append(wanted, word)
		kept.Scale = append(kept.Scale, tokens.Scale[i])
		kept.Fine = append(kept.Fine, tokens.Fine[i*tokens.Width/group:][:tokens.Width/group]...)
		kept.Code = append(kept.Code, tokens.Code[i*tokens.Width:][:tokens.Width]...)
	}
	kept.Rows = len(wanted)
	return wanted, kept
}

func isWanted(word string) bool {
	return !strings.HasPrefix(word, "[unused") && !slices.ContainsFunc([]rune(word), func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Common)
	})
}
