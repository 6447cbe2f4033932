package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// maxRemark is the most words of the line that announces a comment.
const maxRemark = 6

// dropRemarks takes out of answers what somebody else says of them: a quotation below a line that ends in a colon and names who asks or
// who wrote the page. A person looks.
func dropRemarks(r *naming.File, all []piece, p *people) []piece {
	var names []string
	for _, name := range slices.Concat(p.askNames, r.Meta.Asks, r.Meta.Authors) {
		if !naming.IsAmong(p.answerNames, name) && !naming.IsAmong(r.Meta.Answers, name) && !strings.Contains(r.Meta.Title, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return all
	}
	for n, one := range all {
		if one.side != block.Answers {
			continue
		}
		for at := 1; at+1 < len(one.words); at++ {
			if w := one.words[at]; !announces(w, names) || one.words[at+1].mark != block.Quote {
				continue
			}
			end := at + 1
			for end < len(one.words) && one.words[end].mark == block.Quote {
				end++
			}
			r.Errorf(one.words[at].line, "\u201c%s\u201d is a comment of somebody else on the answer, and was dropped; if it belongs to the answer, write it into the draft", whole(one.words[at:end]...))
			one.words = append(one.words[:at:at], one.words[end:]...)
			at--
		}
		all[n].words = one.words
	}
	return all
}

// announces says that a line ends in a colon and holds a word of one of the names.
func announces(w paragraph, names []string) bool {
	if w.mark != block.Prose || !block.EndsIn(w.text, ":\uff1a") || block.WordCount(w.text) > maxRemark {
		return false
	}
	for word := range strings.FieldsFuncSeq(w.text, block.NotWord) {
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
