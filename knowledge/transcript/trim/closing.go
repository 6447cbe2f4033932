package trim

import (
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
)

// dropBelow takes out what stands below the last answer: under a heading that no question follows, or below a rule that parts nothing
// else. A person looks.
func dropBelow(r *naming.File, all []speech.Piece) []speech.Piece {
	last, ruled := -1, 0
	for n, p := range all {
		if p.Side == block.Asks {
			last = n
		}
		for at, w := range p.Words {
			if at > 0 && w.Apart && last >= 0 {
				ruled++
			}
		}
	}
	if last < 0 {
		return all
	}
	for n := last + 1; n < len(all); n++ {
		if all[n].Heading != "" && n > last+1 && !named(all[n:]) {
			closing := []speech.Paragraph{{Line: all[n].Line, Text: all[n].Heading}}
			for _, p := range all[n:] {
				if p.Heading == "" || p.Line != all[n].Line {
					closing = append(closing, p.Words...)
				}
			}
			r.Errorf(all[n].Line, "\u201c%s\u201d stands below the last answer under a heading of its own, so it was dropped; if somebody says it, write it into the draft", speech.Whole(closing...))
			all = all[:n]
			break
		}
	}
	end := &all[len(all)-1]
	for at, w := range end.Words {
		if at > 0 && w.Apart && ruled == 1 && end.Side == block.Answers {
			r.Errorf(w.Line, "\u201c%s\u201d stands at the end, set apart from the answers, so it was dropped; if somebody says it, write it into the draft", speech.Whole(end.Words[at:]...))
			end.Words = end.Words[:at]
			break
		}
	}
	return all
}

// named says that somebody who is named speaks in the pieces.
func named(all []speech.Piece) bool {
	for _, p := range all {
		if p.Voice >= 0 {
			return true
		}
		for _, w := range p.Words {
			if w.Named {
				return true
			}
		}
	}
	return false
}
