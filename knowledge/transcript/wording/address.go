package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

var (
	// honorific stands before a name by which somebody is spoken to.
	honorific = `(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Doctor|Professor(?:in)?|Prof\.?|Sir|Dame|Señora?|Sra?\.?|Don|Doña|Dona|Seu|Monsieur|Madame|Mme|M\.|Signora?|Dott(?:or|oressa|\.)|Senhora?|Meneer|Mevrouw|Pan[ie]?|Господин|Госпожа|Maître)`

	// hail is what stands before a name in a greeting.
	hail = `(?:(?i:hi|hello|hey|welcome|dear|so|and|but|now|well|okay|hallo|liebe[rs]?|lieber|guten tag|hola|querid[oa]|bonjour|salut|cher|chère|ciao|buongiorno|car[oa]|olá|oi|привет|здравствуйте|дорогая|дорогой|hej|cześć|ahoj|hoi)[,!]?\s+)`

	spokenFirst = block.Express(`^["\x{201c}\x{2014}\x{2013}\s-]*` + hail + `?((?:` + honorific + `\s+)*\p{Lu}[\p{L}'\x{2019}-]+(?:\s+\p{Lu}[\p{L}'\x{2019}-]+){0,2})\s*[,!?\x{2014}]`)
	spokenLast  = block.Express(`,\s+((?:` + honorific + `\s+)*\p{Lu}[\p{L}'\x{2019}-]+(?:\s+\p{Lu}[\p{L}'\x{2019}-]+)?)\s*[?.!]["\x{201d}]?$`)
	honorifics  = block.Express(`^` + honorific + `$`)
)

// SpokenTo returns the words, in lower case, by which questions may speak to somebody. They are names only where the text
// before the questions has them as well.
func SpokenTo(questions []string) map[string]bool {
	spoken := map[string]bool{}
	for _, q := range questions {
		q = block.CutBytes(q, 2000)
		for _, form := range []block.Expression{spokenFirst, spokenLast} {
			m := form.FindStringSubmatch(q)
			if m == nil {
				continue
			}
			for _, w := range strings.Fields(m[1]) {
				if !honorifics.MatchString(w) && utf8.RuneCountInString(w) > 2 && !IsFrequent(w) {
					spoken[strings.ToLower(w)] = true
				}
			}
		}
	}
	return spoken
}

// StartsOfSentences returns the bytes at which the sentences of a text begin.
func StartsOfSentences(text string) []int {
	starts := []int{0}
	for at, c := range text {
		next := at + utf8.RuneLen(c)
		if !strings.ContainsRune(".!?\u2026\u3002\uff01\uff1f", c) || next >= len(text) {
			continue
		}
		if wide := c >= '\u3000'; !wide && !unicode.IsSpace(rune(text[next])) || c == '.' && abbreviated.MatchString(text[:at+1]) {
			continue
		}
		if from := next + len(text[next:]) - len(strings.TrimLeft(text[next:], " \u00a0\"\u201d\u00bb")); from < len(text) {
			starts = append(starts, from)
		}
	}
	return starts
}

// abbreviated is a text that ends with a title or an initial and its full stop.
var abbreviated = block.Express(`(?:^|\s)(?:` + honorific + `|\p{Lu})\.?$`)
