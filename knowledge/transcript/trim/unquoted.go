package trim

import (
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
)

// minQuoted is the fewest answers in quotation marks, before words without them stand out.
const minQuoted = 4

// beginsQuoted and endsQuoted are marks of quotation at the ends of a text.
var (
	beginsQuoted = block.Express(`^["\x{201c}\x{201e}\x{ab}\x{bb}\x{300c}\x{300e}]`)
	endsQuoted   = block.Express(`["\x{201c}\x{201d}\x{ab}\x{bb}\x{300d}\x{300f}]$`)
)

// dropUnquoted takes the paragraphs off the end of a talk that stand behind the quotation marks in which all answers stand: whoever wrote the
// talk down says them. A person looks.
func dropUnquoted(r *naming.File, all []speech.Piece) []speech.Piece {
	answers, last := 0, -1
	for n, p := range all {
		if p.Side != block.Answers || len(p.Words) == 0 {
			continue
		}
		if last >= 0 && !endsQuoted.MatchString(all[last].Words[len(all[last].Words)-1].Text) || !beginsQuoted.MatchString(p.Words[0].Text) {
			return all
		}
		answers, last = answers+1, n
	}
	if answers < minQuoted {
		return all
	}
	words := all[last].Words
	end := len(words)
	for end > 0 && !endsQuoted.MatchString(words[end-1].Text) {
		end--
	}
	if end == 0 || end == len(words) {
		return all
	}
	r.Errorf(words[end].Line, "\u201c%s\u201d stands in no quotation marks, and all answers do, so it was dropped; if somebody says it, write it into the draft", speech.Whole(words[end:]...))
	all[last].Words = words[:end]
	return all
}
