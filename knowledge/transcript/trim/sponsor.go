package trim

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// dropSponsors takes out of questions the paragraphs by which a host speaks for a sponsor: some, or all before a heading. A person
// looks.
func dropSponsors(r *naming.File, all []speech.Piece) []speech.Piece {
	isFor := func(w speech.Paragraph) bool {
		return wording.Sponsors.MatchString(w.Text) && !block.EndsAsking(w.Text)
	}
	for n, p := range all {
		if p.Side != block.Asks || len(p.Words) == 0 {
			continue
		}
		from, to := slices.IndexFunc(p.Words, isFor), 0
		for at, w := range p.Words {
			if isFor(w) {
				to = at + 1
			}
		}
		unanswered := n+1 < len(all) && all[n+1].Heading != ""
		if from < 0 || from == 0 && to == len(p.Words) && !unanswered {
			continue
		}
		r.Errorf(p.Words[from].Line, "\u201c%s\u201d seems to speak for who pays for the programme, and was dropped; if it belongs to the question, write it into the draft", speech.Whole(p.Words[from:to]...))
		all[n].Words = slices.Concat(p.Words[:from], p.Words[to:])
	}
	return slices.DeleteFunc(all, speech.Piece.IsEmpty)
}
