package trim

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// doubtShort raises a doubt about a question of a few words behind an answer that was not at its end, or that itself asks and is then
// put right: “You, Clara?”, “Dora?”, “Sorry, Dora.”
func doubtShort(r *naming.File, p, before, after speech.Piece) {
	if p.Side != block.Asks || len(p.Words) != 1 || !block.HasQuestionMark(p.Words[0].Text) || block.WordCount(p.Words[0].Text) > wording.MaxInterjection {
		return
	}
	switch last := before.Words[len(before.Words)-1].Text; {
	case breaksOff(last):
		r.Errorf(p.Line, "\u201c%s\u201d stands where the answer before breaks off; if it was only thrown in, join the answers around it", block.Short(p.Words[0].Text))
	case block.EndsAsking(last) && namesAgain(p.Words[0].Text, after):
		r.Errorf(p.Line, "\u201c%s\u201d stands where the answer before asks something; if it only answers that, join the answers around it", block.Short(p.Words[0].Text))
	}
}

// doubtEcho raises a doubt about an answer that only shows to be listening, to a word that was thrown in and dropped: “Yes.” and “Yes.”
func doubtEcho(r *naming.File, dropped, after speech.Piece) {
	if dropped.Side == block.Asks && isInterjection(after) && wording.OnlyListens(after.Words[0].Text) {
		r.Errorf(after.Line, "\u201c%s\u201d answers only what was thrown in; if it says nothing, take it out of the answer", block.Short(after.Words[0].Text))
	}
}

// namesAgain says that what is asked in a word or two comes again in the first paragraph behind it.
func namesAgain(asked string, after speech.Piece) bool {
	word := strings.TrimFunc(asked, block.NotWord)
	return word != "" && block.WordCount(word) <= maxExclaimed && len(after.Words) > 0 && strings.Contains(after.Words[0].Text, word)
}
