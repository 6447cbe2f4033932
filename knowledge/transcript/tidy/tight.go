package tidy

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/wording"
)

// A text that was copied from a page has a blank line between its paragraphs, and none between the lines of a box: “Sign up”,
// “Listen to this article”, a list of links.

const (
	longParagraph = 12  // words of a paragraph that tells how a text is set
	fewestLong    = 5   // of them, below which nothing is told
	apartShare    = 0.9 // of them, that stand alone between two blank lines
	maxTight      = 12  // lines of a box
)

// dropTight takes out boxes of a text whose paragraphs are set apart. What is set as closely and has no word of a page stays,
// and is not taken for a question.
func dropTight(r *naming.File, blocks []block.Block) []block.Block {
	if r.Lines == nil {
		return blocks // a page says by its elements what a box is
	}
	alone := func(n int) bool { return blocks[n].Gap && (n+1 == len(blocks) || blocks[n+1].Gap) }
	long, apart, begun, last := 0, 0, -1, 0
	for n, b := range blocks {
		if b.Mark != block.Prose || block.WordCount(b.Text) < longParagraph {
			continue
		}
		if alone(n) {
			apart++
			last = n // what stands behind the last paragraph is the foot of the page
			if begun < 0 {
				begun = n
			}
		}
		if begun >= 0 { // what stands at the top of a page tells nothing
			long++
		}
	}
	if long < fewestLong || float64(apart) < apartShare*float64(long) {
		return blocks
	}
	labels := sync.OnceValue(func() map[int]bool { return speaker.RecurringLabels(blocks) }) // which few texts need
	firstLabel := sync.OnceValue(func() int { return slices.Min(append(slices.Collect(maps.Keys(labels())), len(blocks))) })
	asked := false
	out := make([]block.Block, 0, len(blocks))
	for n := 0; n < len(blocks); {
		end := n + 1
		for end < len(blocks) && !blocks[end].Gap {
			end++
		}
		lines := blocks[n:end]
		asked = asked || block.HasQuestionMark(lines[0].Text)
		if n > begun && isTight(lines, blocks[n-1]) && !hasLabel(labels(), n, end) {
			if signs := pageSigns(lines); signs > 0 {
				talking := asked || firstLabel() < end
				reportTight(r, lines, signs > 1 || n > last || !talking)
				n = end
				continue
			}
			for at := range lines {
				lines[at].Boxed = true
			}
		}
		out = append(out, lines...)
		n = end
	}
	return out
}

func hasLabel(labels map[int]bool, from, end int) bool {
	for n := from; n < end; n++ {
		if labels[n] {
			return true
		}
	}
	return false
}

// isTight says that lines are set as those of a box are, and not as verse or a list to which the words above lead.
func isTight(lines []block.Block, above block.Block) bool {
	if len(lines) < 2 || len(lines) > maxTight || block.EndsOpen(above.Text) || block.EndsOpen(lines[0].Text) {
		return false
	}
	sentences := 0
	for _, b := range lines {
		if b.Mark == block.Code || b.Mark == block.Table || b.Mark == block.Quote || b.Level > 0 || b.Voice != "" {
			return false
		}
		if block.EndsSentence(b.Text) && !block.EndsAsking(b.Text) && !wording.OfPage(b.Text, block.Prose) {
			sentences++
		}
	}
	return 2*sentences < len(lines)
}

// duration is how long a recording takes, or a text to read.
var duration = block.Express(`(?i)^[0-9]{1,3} ?min(?:ut[a-z\x{e9}]*)?\.?$`)

// pageSigns counts the lines of a box that have words of a page. The head of a box counts for two.
func pageSigns(lines []block.Block) int {
	signs := 0
	for _, b := range lines {
		switch text := strings.TrimSpace(b.Text); {
		case wording.Advert.MatchString(text), boxHeadOf(b) != nil:
			signs += 2
		case wording.OfPage(text, block.Prose), wording.IsMenu(text), duration.MatchString(text):
			signs++
		}
	}
	return signs
}

// reportTight says that a box was dropped. A person looks unless it is sure.
func reportTight(r *naming.File, lines []block.Block, sure bool) {
	if !sure {
		var words []string
		for _, b := range lines {
			words = append(words, b.Text)
		}
		r.Errorf(lines[0].Line, "\u201c%s\u201d seems to belong to the page, and was dropped; if somebody says it, write it into the draft", block.Whole(words...))
		return
	}
	for _, b := range lines {
		r.DroppedOfPage(b.Line, b.Text)
	}
}
