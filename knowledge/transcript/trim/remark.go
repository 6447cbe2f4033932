package trim

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/casting"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
)

// maxRemark is the most words of the line that announces a comment.
const maxRemark = 6

// dropRemarks takes out of answers what somebody else says of them: a quotation below a line that ends in a colon and names who asks or
// who wrote the page. A person looks.
func dropRemarks(r *naming.File, all []speech.Piece, p *casting.People) []speech.Piece {
	var names []string
	for _, name := range slices.Concat(p.AskNames, r.Meta.Asks, r.Meta.Authors) {
		if !naming.IsAmong(p.AnswerNames, name) && !naming.IsAmong(r.Meta.Answers, name) && !strings.Contains(r.Meta.Title, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return all
	}
	for n, one := range all {
		if one.Side != block.Answers {
			continue
		}
		for at := 1; at+1 < len(one.Words); at++ {
			if w := one.Words[at]; !announces(w, names) || one.Words[at+1].Mark != block.Quote {
				continue
			}
			end := at + 1
			for end < len(one.Words) && one.Words[end].Mark == block.Quote {
				end++
			}
			r.Errorf(one.Words[at].Line, "\u201c%s\u201d is a comment of somebody else on the answer, and was dropped; if it belongs to the answer, write it into the draft", speech.Whole(one.Words[at:end]...))
			one.Words = append(one.Words[:at:at], one.Words[end:]...)
			at--
		}
		all[n].Words = one.Words
	}
	return all
}

// announces says that a line ends in a colon and holds a word of one of the names.
func announces(w speech.Paragraph, names []string) bool {
	if w.Mark != block.Prose || !block.EndsIn(w.Text, ":\uff1a") || block.WordCount(w.Text) > maxRemark {
		return false
	}
	for word := range strings.FieldsFuncSeq(w.Text, block.NotWord) {
		for _, name := range names {
			for _, part := range strings.FieldsFunc(name, block.NotWord) {
				if part == word && speaker.Capitalised(part) && len(part) > 2 {
					return true
				}
			}
		}
	}
	return false
}
