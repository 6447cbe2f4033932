package naming

import (
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// placeholder is how programs name a voice that they do not know: SPEAKER_00, Speaker A, Unknown Speaker, S1.
var placeholder = block.Express(`(?i)^(?:(?:unknown|unidentified)\s+(?:speaker|voice|person|male|female)|` +
	`(?:speaker|spkr?|sprecher|sprecherin|locuteur|hablante|interlocutor|falante|parlante|voice|person|participant|channel|спикер|\x{8bf4}\x{8bdd}\x{4eba}|\x{8aaa}\x{8a71}\x{4eba}|\x{53d1}\x{8a00}\x{4eba}|\x{767c}\x{8a00}\x{4eba}|\x{8a71}\x{8005}|화자)[\s_#-]*(?:[0-9]{1,3}|[a-z])?|s[0-9]{1,2})$`)

// IsNameless says that a label is no name: a program's word for a voice, or a single letter that stands for no role.
func IsNameless(label string) bool {
	if placeholder.MatchString(label) {
		return true
	}
	letters := strings.TrimFunc(label, block.NotLetter)
	r, size := utf8.DecodeRuneInString(letters)
	return size > 0 && size == len(letters) && !block.Unspaced(r) && speaker.RoleOf(label) == block.Neither
}

// realNames leaves out the words that are a role and not a name, and what programs call a voice.
func realNames(names []string) []string {
	var out []string
	for _, n := range names {
		if n != "" && speaker.RoleOfWord(strings.ToLower(strings.TrimFunc(n, block.NotLetter))) == block.Neither && !IsNameless(n) {
			out = append(out, n)
		}
	}
	return out
}
