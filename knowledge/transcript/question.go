package transcript

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// goesOnBelow says that a line is as bold as the one right above it.
func goesOnBelow(blocks []block.Block, n int) bool {
	return n > 0 && !blocks[n].Gap && blocks[n].AllLead(block.Bold) && blocks[n-1].AllLead(block.Bold)
}

// pointer is a sign that a page puts before each question.
var pointer = block.Express(`^[\x{25a0}-\x{25ff}\x{2b1b}-\x{2b55}\x{2794}-\x{27be}\x{2190}-\x{21ff}\x{2713}-\x{2718}\x{2756}]+\s*`)

// questionText is the words of a question that is set off by its style.
func questionText(b block.Block) string {
	text := b.Text
	if m := speaker.Dashed.FindString(text); m != "" {
		text = text[len(m):]
	}
	text = strings.TrimPrefix(text, pointer.FindString(text))
	if m := speaker.Counted.FindString(text); m != "" && (b.Level > 0 || b.Lead == len(b.Text)) {
		text = text[len(m):]
	}
	return text
}
