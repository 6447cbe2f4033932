package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// defined is what a term is explained by, in the lists of Markdown Extra and of kramdown: a colon and a blank on the line below the
// term. Transcripts have the name of the speaker for the term, and what is said for its explanation.
var defined = block.Express(`^ {0,3}:[ \t\x{3000}]+(\S.*)$`)

// maxTerm is the most words of a term, which may be a question.
const maxTerm = 60

// define reads a line that explains the block above it: that one is a term, and the words begin a paragraph of their own. again says that
// the block above is an explanation itself, so that the term has one more.
func define(r *about.File, above *block.Block, again bool, line string, number int) (block.Block, bool) {
	m := defined.FindStringSubmatch(line)
	if m == nil || above == nil {
		return block.Block{}, false
	}
	if !again {
		if above.Mark != block.Prose && above.Mark != block.Term || above.Level > 0 || above.Voice != "" || strings.HasPrefix(above.Text, ":") || block.WordCount(above.Text) > maxTerm {
			return block.Block{}, false
		}
		above.Mark = block.Term
	}
	b := lineBlock(r, m[1], number)
	b.Raw = plain(r, m[1])
	b.SetText(b.Raw)
	b.Mark, b.Level = block.Prose, 0
	return b, true
}
