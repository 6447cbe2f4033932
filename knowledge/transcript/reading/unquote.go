package reading

import (
	"slices"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// cutAnswerQuotes takes the marks of quotations off answers, when all of them stand in some.
func cutAnswerQuotes(blocks []block.Block, best speaker.Reading) {
	if len(best.Starts) == 0 {
		return
	}
	isStart := speaker.BlocksOf(best.Starts)
	end, within := len(blocks), !slices.ContainsFunc(best.Starts, func(s speaker.Start) bool { return blocks[s.Block].Mark != block.Quote })
	for within && blocks[end-1].Mark != block.Quote {
		end-- // the whole interview is a quotation
	}
	answers, quoted := 0, 0
	for n := best.Starts[0].Block; n < end; n++ {
		if isStart[n] || blocks[n].Level > 0 || n+1 < len(blocks) && blocks[n+1].Mark == block.Quote && block.EndsIn(blocks[n].Text, ":\uff1a") && block.WordCount(blocks[n].Text) <= 2 {
			continue // a label on a line of its own is no part of the answer
		}
		if answers++; blocks[n].Mark == block.Quote {
			quoted++
		}
	}
	if best.Name != speaker.QuotedAnswers && float64(quoted) < quotedShare*float64(answers) && !beginQuoted(blocks, best, isStart) {
		return
	}
	last := len(blocks)
	for n := range blocks {
		if b := &blocks[n]; b.Mark == block.Quote && (!isStart[n] || within) {
			asProse(b)
			last = n
		}
	}
	if last+1 < len(blocks) && (best.Name == speaker.QuotedAnswers || within) {
		blocks[last+1].Apart = true
	}
}

// beginQuoted says that each answer but the last begins with a quotation, and that nothing but quotations stands in those: below the last one
// the page may go on.
func beginQuoted(blocks []block.Block, best speaker.Reading, isStart map[int]bool) bool {
	if len(best.Starts) < speaker.MinNamed {
		return false
	}
	for at, s := range best.Starts {
		n := s.Block + 1
		if n >= len(blocks) || blocks[n].Mark != block.Quote || blocks[s.Block].Mark == block.Quote {
			return false
		}
		for ; at+1 < len(best.Starts) && n < len(blocks) && !isStart[n] && blocks[n].Level == 0; n++ {
			if blocks[n].Mark != block.Quote {
				return false
			}
		}
	}
	return true
}

// quotedItem is an item of a list within a quotation.
var quotedItem = block.Express(`^[-*+\x{2022}][ \t]+\S`)

// asProse takes the mark of a list or a quotation off a block. A list within a quotation stays one.
func asProse(b *block.Block) {
	if b.Mark == block.Quote && quotedItem.MatchString(b.Text) {
		b.Mark, b.Raw, b.Gap = block.Item, b.Text, false
		return
	}
	b.Mark, b.Raw, b.Gap = block.Prose, b.Text, true
}

const (
	itemShare   = 0.8 // of the answers, that begin with an item, where an item is how an answer is set
	maxItems    = 3   // items of an answer on average; more are a list
	minItemSaid = 6   // words of an item on average; fewer are a list
)

// cutAnswerItems takes the marks of lists off answers, when nearly all begin with an item: an outline of questions and answers.
func cutAnswerItems(blocks []block.Block, best speaker.Reading) {
	isStart := speaker.BlocksOf(best.Starts)
	begins, words := 0, 0
	var items []int
	for _, s := range best.Starts {
		if below := s.Block + 1; blocks[s.Block].Mark == block.Item && (below == len(blocks) || blocks[below].Inset <= blocks[s.Block].Inset) {
			return // the questions are items as well, and their answers are not set in below them
		}
		for n := s.Block + 1; n < len(blocks) && !isStart[n] && blocks[n].Level == 0; n++ {
			if blocks[n].Mark != block.Item {
				continue
			}
			if n == s.Block+1 {
				begins++
			}
			items = append(items, n)
			words += block.WordCount(blocks[n].Text)
		}
	}
	if begins < speaker.MinNamed || float64(begins) < itemShare*float64(len(best.Starts)) || len(items) > maxItems*begins || words < minItemSaid*len(items) {
		return
	}
	for _, n := range items {
		asProse(&blocks[n])
	}
}

// cutSpokenMarks takes the marks of quotations, or of lists, off what is said, when it has one below nearly every name that stands on a
// line of its own.
func cutSpokenMarks(blocks []block.Block, best speaker.Reading, mark block.Mark) {
	alone, marked := 0, 0
	var at []int
	for n, s := range best.Starts {
		if !s.Alone || s.Block+1 >= len(blocks) {
			continue
		}
		if alone++; blocks[s.Block+1].Mark == mark {
			marked++
		}
		end := len(blocks)
		if n+1 < len(best.Starts) {
			end = best.Starts[n+1].Block
		}
		for said := s.Block + 1; said < end; said++ {
			if blocks[said].Mark == mark {
				at = append(at, said)
			}
		}
	}
	if marked < speaker.MinNamed || float64(marked) < quotedShare*float64(alone) || mark == block.Item && len(at) > maxItems*marked {
		return
	}
	for _, n := range at {
		asProse(&blocks[n])
	}
}

// cutTalkQuotes takes the marks of quotations off a whole talk that stands in one. What the page says below is set apart.
func cutTalkQuotes(blocks []block.Block, best speaker.Reading) {
	if len(best.Starts) < 2*speaker.MinNamed {
		return
	}
	first, last := best.Starts[0].Block, best.Starts[len(best.Starts)-1].Block
	isStart := speaker.BlocksOf(best.Starts)
	for n := first; n <= last; n++ {
		if blocks[n].Mark != block.Quote && (blocks[n].Level == 0 || isStart[n]) {
			return
		}
	}
	for n := first; n < len(blocks); n++ {
		switch b := &blocks[n]; {
		case b.Mark == block.Quote && !isStart[n]:
			asProse(b)
		case n > last && b.Mark != block.Quote:
			b.Apart = true
			return
		}
	}
}

// cutAnswerDashes takes the dash off answers when most of them have one, and off all their paragraphs when most of those have.
func cutAnswerDashes(blocks []block.Block, best speaker.Reading) {
	if len(best.Starts) == 0 {
		return
	}
	isStart := speaker.BlocksOf(best.Starts)
	var first, later []int
	answers, paragraphs := 0, 0
	for n := best.Starts[0].Block + 1; n < len(blocks); n++ {
		if isStart[n] {
			continue
		}
		begins := isStart[n-1]
		if begins {
			answers++
		} else {
			paragraphs++
		}
		oneItem := blocks[n].Mark == block.Item && isStart[n-1] && (n+1 == len(blocks) || blocks[n+1].Mark != block.Item)
		if !answerDash.MatchString(blocks[n].Text) && !oneItem {
			continue
		}
		if begins {
			first = append(first, n)
		} else {
			later = append(later, n)
		}
	}
	if 10*len(first) < 6*answers {
		return
	}
	if 10*len(later) >= 6*paragraphs || best.Name == speaker.DashedAnswers {
		first = append(first, later...)
	}
	for _, n := range first {
		blocks[n] = blocks[n].From(len(answerDash.FindString(blocks[n].Text)))
	}
}

// answerDash stands before an answer: a dash, or the hyphen that is typed for one.
var answerDash = block.Express(speaker.DashForm + `|^-[\s\x{a0}]+`)

// questionBullet stands before a question that is no item of a list.
var questionBullet = block.Express(`^[\x{2022}\x{2023}\x{b7}\x{203b}\x{25a0}-\x{25ff}\x{2605}\x{2606}][\s\x{a0}]*`)

// cutBullets takes the bullets off questions when nearly all have one.
func cutBullets(blocks []block.Block, best speaker.Reading) {
	var at []int
	for _, s := range best.Starts {
		if questionBullet.MatchString(blocks[s.Block].Text) {
			at = append(at, s.Block)
		}
	}
	if 10*len(at) < 8*len(best.Starts) {
		return
	}
	for _, n := range at {
		blocks[n] = blocks[n].Without(len(questionBullet.FindString(blocks[n].Text)))
	}
}

// cutQuestionQuotes takes the marks of quotation off questions, where they tell them.
func cutQuestionQuotes(blocks []block.Block, best speaker.Reading) {
	if best.Name != speaker.QuotedQuestions {
		return
	}
	for _, s := range best.Starts {
		if size := speaker.QuotedWhole(blocks[s.Block]); size > 0 {
			b := blocks[s.Block].Without(size)
			_, end := utf8.DecodeLastRuneInString(b.Text)
			b.Text = b.Text[:len(b.Text)-end]
			b.Raw = b.Text
			blocks[s.Block] = b
		}
	}
}

// cutNumbers takes the numbers off questions that are counted.
func cutNumbers(blocks []block.Block, best speaker.Reading) {
	at := map[int]int{}
	for _, s := range best.Starts {
		if b := blocks[s.Block]; s.Cut == 0 && b.Mark == block.Prose {
			if m := speaker.Counted.FindString(b.Text); m != "" && len(m) < len(b.Text) {
				at[s.Block] = len(m)
			}
		}
	}
	if len(at) < speaker.MinNamed || 10*len(at) < 8*len(best.Starts) {
		at = countedStarts(blocks, best)
	}
	for n, cut := range at {
		blocks[n] = blocks[n].Without(cut)
	}
}

// countedStarts returns where the words of questions begin that are counted in a form of their own. It is nil when most are not.
func countedStarts(blocks []block.Block, best speaker.Reading) map[int]int {
	var lines []string
	for _, s := range best.Starts {
		lines = append(lines, blocks[s.Block].Text)
	}
	counts, at := speaker.CountsUp(lines), map[int]int{}
	if 10*len(counts) < 8*len(best.Starts) {
		return nil
	}
	for n, c := range counts {
		if s := best.Starts[n]; s.Cut == 0 && blocks[s.Block].Mark != block.Numbered {
			at[s.Block] = c.Cut
		}
	}
	return at
}
