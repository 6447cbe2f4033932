package speaker

import (
	"faqbot/knowledge/transcript/block"
)

// What stands above an answer is a question, whatever it looks like: this file finds questions by the answers below them.

// DashedAnswers is the reading in which a dash tells each paragraph of an answer.
const DashedAnswers = "answers that begin with a dash"

// quotedAnswer is a paragraph between marks of quotation, or the first of several with one mark.
var quotedAnswer = block.Express(`^[\x{2018}\x{201c}\x{201e}\x{ab}\x{300c}'"][\p{L}\x{201c}\x{201d}\x{2026}0-9]`)

// markedShare is the share of the blocks, from the first question to the last answer, that are a question or have the mark.
const markedShare = 0.8

// aboveMarked returns the blocks without a mark that stand right above one with it, when those are the questions:
// nearly all other blocks have the mark.
func aboveMarked(blocks []block.Block, mark block.Expression) map[int]bool {
	above, first, last, marked := map[int]bool{}, -1, -1, 0
	isPlain := func(b block.Block) bool { return b.Mark == block.Prose && b.Level == 0 && b.Text != "" }
	isMarked := func(b block.Block) bool { return b.Mark == block.Item || b.Mark == block.Numbered }
	for n, b := range blocks {
		if n == 0 || !isPlain(b) || !mark.MatchString(b.Text) {
			continue
		}
		if before := blocks[n-1]; (isPlain(before) || isMarked(before)) && !mark.MatchString(before.Text) && (first >= 0 || block.EndsAsking(before.Text)) {
			above[n-1] = true
			if first < 0 {
				first = n - 1
			}
		}
		if first >= 0 {
			last, marked = n, marked+1
		}
	}
	if at := first - 2; at >= 0 && isPlain(blocks[at]) && mark.MatchString(blocks[at].Text) && block.EndsAsking(blocks[at].Text) && mark.MatchString(blocks[at+1].Text) {
		above[at] = true // some papers set the first question as the answers are
	}
	if len(above) <= fewQuestions || float64(len(above)+marked) < markedShare*float64(last-first+1) {
		return nil
	}
	return above
}

// QuotedAnswers is the reading in which each answer is a quotation.
const QuotedAnswers = "answers in quotations"

// aboveQuotes returns the paragraphs that stand right above a quotation, when nearly all of the text are such paragraphs and quotations.
func aboveQuotes(blocks []block.Block) map[int]bool {
	above, first, last, quotes := map[int]bool{}, -1, -1, 0
	for n, b := range blocks {
		if b.Mark != block.Quote || n == 0 {
			continue
		}
		if before := blocks[n-1]; before.Mark == block.Prose && before.Level == 0 && before.Text != "" && (first >= 0 || block.EndsAsking(before.Text)) {
			above[n-1] = true
			if first < 0 {
				first = n - 1
			}
		}
		if first >= 0 {
			last, quotes = n, quotes+1
		}
	}
	if len(above) < MinNamed || float64(len(above)+quotes) < markedShare*float64(last-first+1) {
		return nil
	}
	return above
}

// sureOfDashes is the share of the blocks with a dash that must ask something before they are questions: less when each
// stands alone among blocks without one, as no line of a dialogue does, and none when the answers stand between marks of
// quotation.
func sureOfDashes(blocks []block.Block) float64 {
	marked, beside := 0, 0
	for n, b := range blocks {
		if Dashed.MatchString(b.Text) {
			marked++
			if n > 0 && Dashed.MatchString(blocks[n-1].Text) {
				beside++
			}
		}
	}
	switch {
	case beside > 0 || marked < MinNamed:
		return 0.6
	case aboveMarked(blocks, quotedAnswer) != nil:
		return 0
	case marked > fewQuestions:
		return 0.3
	}
	return 0.6
}

// yes is how an answer begins to what was only stated, by language.
var yes = block.Express(`(?i)^(?:yes|no|yeah|right|indeed|of course|true|exactly|ja|nein|doch|stimmt|genau|oui|non|si|sí|claro|no|sì|certo|esatto|sim|não|pois|да|нет|конечно|верно|tak|nie|ano|ne|jo|nej|はい|いいえ|ええ|是的|是啊|对|不是|没有)(?:[\s,.!;:\x{2026}\x{3001}\x{3002}\x{ff0c}\x{ff01}]|$)`)

// maxStatement is the most words of a question that states something.
const maxStatement = 25

// aboveYes returns short paragraphs that the next one agrees to or denies, in the middle of a talk whose other
// questions ask: they are questions that state something.
func aboveYes(blocks []block.Block) map[int]bool {
	above := map[int]bool{}
	isPlain := func(b block.Block) bool { return b.Mark == block.Prose && b.Level == 0 && b.Text != "" && !b.Boxed }
	for n := 2; n+1 < len(blocks); n++ {
		b := blocks[n]
		if len(b.Text) <= maxStatement*block.MaxWordBytes && isPlain(b) && isPlain(blocks[n-1]) && isPlain(blocks[n+1]) && block.EndsSentence(b.Text) && !block.EndsAsking(b.Text) && !asksByMark(blocks[n-1]) && block.WordCount(b.Text) <= maxStatement &&
			yes.MatchString(blocks[n+1].Text) && !yes.MatchString(b.Text) && !above[n-1] {
			above[n] = true
		}
	}
	return above
}

// headsOfItems returns the items of a list that have words of their own below, set in: an outline, in which each
// question holds its answer.
func headsOfItems(blocks []block.Block) map[int]bool {
	heads := map[int]bool{}
	margin := -1
	for _, b := range blocks {
		if b.Mark == block.Item && (margin < 0 || b.Inset < margin) {
			margin = b.Inset
		}
	}
	for n, b := range blocks[:max(0, len(blocks)-1)] {
		if below := blocks[n+1]; b.Mark == block.Item && below.Level == 0 && below.Inset > b.Inset && (below.Mark == block.Prose || b.Inset == margin && (below.Mark == block.Item || below.Mark == block.Numbered)) {
			heads[n] = true
		}
	}
	return heads
}

// groupShare is the share of the questions of a text that stand at the top of a group of lines, when its groups are exchanges.
const groupShare = 0.8

// opensGroups returns the first lines of the groups that blank lines part, in a text that sets a question and its answer so: nearly
// all lines that ask something open a group.
func opensGroups(blocks []block.Block) map[int]bool {
	opening := map[int]bool{}
	asking, first := 0, 0
	for n, b := range blocks[:max(0, len(blocks)-1)] {
		asks := b.Mark == block.Prose && b.Level == 0 && asksByMark(b)
		if asks {
			asking++
		}
		if b.Gap && !blocks[n+1].Gap && b.Mark == block.Prose && b.Level == 0 && blocks[n+1].Mark == block.Prose && (asks || block.EndsSentence(b.Text)) {
			opening[n] = true
			if asks {
				first++
			}
		}
	}
	if first < MinNamed || float64(first) < groupShare*float64(asking) {
		return nil
	}
	return opening
}
