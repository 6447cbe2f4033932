package speaker

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// Text that a browser copies has lost its styles. This file tells questions by where they stand: at the beginning of paragraphs, or in
// every other one.

// leadingQuestions are the sentences at the beginning of a paragraph that ask.
var leadingQuestions = block.Express(`^(?:[\p{L}\p{N}\x{bf}/][^.!?\x{2026}\x{3002}\x{ff01}\x{ff1f}]{2,200}[?\x{ff1f}]+["\x{201d}\x{bb})]*[\s\x{a0}]*)+`)

// asked returns where the answer begins in a paragraph that begins with a question, or zero.
func asked(b block.Block) int {
	if b.Mark != block.Prose || b.Level > 0 || b.Boxed || !strings.ContainsAny(b.Text, "?\uff1f") {
		return 0
	}
	if cut := len(leadingQuestions.FindString(b.Text)); cut < len(b.Text) {
		return cut
	}
	return 0
}

// beginShare is the share of the paragraphs, from the first question to the last, that begin with one.
const beginShare = 0.6

// beginParagraphs says that the questions of a text begin its paragraphs and the answers follow in the same one.
func beginParagraphs(blocks []block.Block) bool {
	first, last, begun, alone := -1, 0, 0, 0
	for n, b := range blocks {
		switch {
		case asked(b) > 0:
			if begun++; first < 0 {
				first = n
			}
			last = n
		case asksByMark(b):
			alone++
		}
	}
	return begun >= fewQuestions && 4*alone <= begun && float64(begun) >= beginShare*float64(last-first+1)
}

// turnShare is the share of every other paragraph that asks, when those are the questions.
const turnShare = 0.6

// takingTurns returns every other paragraph of a text in which questions and answers are one paragraph each: nearly all that end in a
// question mark are among them, and most of them ask.
func takingTurns(blocks []block.Block) map[int]bool {
	first, last := -1, -1
	var asking [2]int
	for n, b := range blocks {
		if b.Mark != block.Prose || b.Level > 0 || b.Voice != "" || b.Text == "" {
			if first >= 0 {
				return nil
			}
			continue
		}
		if asksByMark(b) {
			if first < 0 {
				first = n
			}
			last = n
			asking[(n-first)%2]++
		}
	}
	if asking[0] < MinNamed || 10*asking[1] > asking[0] {
		return nil
	}
	mayAsk := func(n int) bool {
		return n >= 0 && blocks[n].Mark == block.Prose && blocks[n].Level == 0 && block.HasQuestionMark(blocks[n].Text)
	}
	for mayAsk(first-2) || mayAsk(first-4) {
		if first -= 2; !mayAsk(first) {
			first -= 2
		}
	}
	questions, all, share := map[int]bool{}, 0, 0
	for n := first; n <= last; n += 2 {
		questions[n] = true
		if all++; mayAsk(n) {
			share++
		}
	}
	if all == asking[0] || float64(share) < turnShare*float64(all) {
		return nil
	}
	return questions
}

// asksByMark is the last resort: a short paragraph that is nothing but a question.
func asksByMark(b block.Block) bool {
	return b.Text != "" && b.Mark != block.Code && b.Mark != block.Table && !b.Boxed && block.EndsAsking(b.Text) && !asksAside(b.Text) && block.WordCount(b.Text) <= 60 && !strings.ContainsAny(b.Text[:1], "\"'") && !strings.HasPrefix(b.Text, "\u201c") && !strings.HasPrefix(b.Text, "\u00ab")
}

// amidItems says that a block is an item of a list whose other items ask nothing.
func amidItems(blocks []block.Block, n int) bool {
	states := func(n int) bool {
		return n >= 0 && n < len(blocks) && blocks[n].Mark == block.Item && !block.HasQuestionMark(blocks[n].Text)
	}
	return blocks[n].Mark == block.Item && !blocks[n].Gap && (states(n-1) || states(n+1))
}

// asksAside says that a text states something, and asks only in brackets behind it.
func asksAside(s string) bool {
	if !strings.HasSuffix(strings.TrimRight(s, " ."), ")") {
		return false // the usual case
	}
	open := strings.LastIndexAny(s, "(\uff08")
	return open > 0 && block.EndsIn(s[open:], block.QuestionMarks) && block.EndsIn(s[:open], ".!\u3002")
}
