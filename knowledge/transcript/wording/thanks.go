package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// Agrees is nothing but yes or no, which answers.
var Agrees = block.Express(`(?i)^(?:yes|no|nope|yeah|yep|ja|nein|oui|non|sí|si|no|sim|não|sì|nee|nej|да|нет|tak|nie|evet|hayır|是|是的|对|對|不|はい|いいえ|네|예)[.!\x{3002}\x{ff01}]*$`)

// thanks begin the words by which people end a conversation. Those of scripts without blanks stand anywhere.
var thanks = strings.Fields(`thank bye cheers danke dank dankjewel dankbar merci gracias obrigad grazie bedankt tack takk köszön kiito děkuj díky dziękuj
	dzięki mulțumes multumes mersi teşekkür terima cảm спасибо благодар дякую ευχαριστ شكر תודה धन्यवाद 감사 고맙
	谢谢 謝謝 感谢 感謝 ありがとう ขอบคุณ`)

// thanksPhrases are thanks of several words.
var thanksPhrases = []string{"mange tak", "tusind tak", "tak for"}

// IsThanks says that somebody thanks or says goodbye.
func IsThanks(s string) bool {
	s = strings.ToLower(s)
	if slices.ContainsFunc(thanksPhrases, func(p string) bool { return strings.Contains(s, p) }) {
		return true
	}
	return beginsWord(s, thanks)
}

// minStem is the fewest Latin letters of a stem that words may go on from: “hi” is no beginning of “hill”.
const minStem = 4

// beginsWord says that a word of a text in lower case begins with one of the stems. A stem of a script without blanks may
// stand anywhere.
func beginsWord(s string, stems []string) bool {
	for w := range strings.FieldsFuncSeq(s, block.NotWord) {
		if slices.ContainsFunc(stems, func(t string) bool {
			first, _ := utf8.DecodeRuneInString(t)
			return w == t || strings.HasPrefix(w, t) && (utf8.RuneCountInString(t) >= minStem || !unicode.Is(unicode.Latin, first)) || block.Unspaced(first) && strings.Contains(w, t)
		}) {
			return true
		}
	}
	return false
}
