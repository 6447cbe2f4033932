package transcript

import (
	"strings"
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

// spokenTo returns the words, in lower case, by which questions may speak to somebody. They are names only where the text
// before the questions has them as well.
func spokenTo(questions []string) map[string]bool {
	spoken := map[string]bool{}
	for _, q := range questions {
		q = block.CutBytes(q, 2000)
		for _, form := range []block.Expression{spokenFirst, spokenLast} {
			m := form.FindStringSubmatch(q)
			if m == nil {
				continue
			}
			for _, w := range strings.Fields(m[1]) {
				if !honorifics.MatchString(w) && utf8.RuneCountInString(w) > 2 && !isFrequent(w) {
					spoken[strings.ToLower(w)] = true
				}
			}
		}
	}
	return spoken
}
