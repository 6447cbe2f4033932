package tidy

import (
	"slices"
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// quotedNumber is the number of a question that a letter quotes.
var quotedNumber = block.Express(`^([0-9]{1,2})[.)]\s+`)

// answeredLetter reads a letter that answers another: the questions are quoted with their numbers, and below each stands the
// answer to it. What follows the last quotation of the other letter is its end and the end of this one.
func answeredLetter(r *naming.File, blocks []block.Block) []block.Block {
	at := quotedNumbers(blocks)
	if len(at) < speaker.MinQuestions {
		return quotedLetter(r, blocks)
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		cut := len(quotedNumber.FindString(out[n].Text))
		out[n] = out[n].From(cut)
		out[n].Mark, out[n].Gap = block.Numbered, true
	}
	last := at[len(at)-1]
	for n := last + 2; n < len(out); n++ {
		if out[n].Mark == block.Quote && out[n-1].Mark != block.Quote {
			r.Errorf(out[n].Line, "\u201c%s\u201d ends the letter with the questions, so it was dropped with all that follows; if the last answer goes on below it, write that into the draft", block.Short(out[n].Text))
			out = out[:n]
			break
		}
	}
	writerAnswers(r)
	return out
}

// writerAnswers takes who wrote a letter for who answers, and who got it for who asks.
func writerAnswers(r *naming.File) {
	from, to := r.Meta.From, r.Meta.To
	if from == "" || len(r.Meta.Answers) > 0 {
		return
	}
	r.Meta.Answers = []string{from}
	if to != "" && len(r.Meta.Asks) == 0 {
		r.Meta.Asks = []string{to}
	}
	r.Warnf(0, "who wrote the letter, \u201c%s\u201d, was taken for who answers", from)
}

// quotedLetter reads a letter that answers another whose questions have no numbers: it leaves the other's greeting and its end, which ask
// nothing, out of the quotations.
func quotedLetter(r *naming.File, blocks []block.Block) []block.Block {
	runs := quotedRuns(blocks)
	asking := block.CountIf(runs, func(run [2]int) bool {
		return slices.ContainsFunc(blocks[run[0]:run[1]], func(b block.Block) bool { return block.HasQuestionMark(b.Text) })
	})
	if r.Meta.From == "" || asking < speaker.MinNamed || 2*asking <= len(runs) {
		return blocks
	}
	out := slices.Clone(blocks)
	first, last := runs[0], runs[len(runs)-1]
	if at := slices.IndexFunc(out[first[0]:first[1]], func(b block.Block) bool { return block.HasQuestionMark(b.Text) }); at > 0 {
		for n := first[0]; n < first[0]+at; n++ {
			out[n].Mark, out[n].Raw = block.Prose, out[n].Text
		}
	}
	if !slices.ContainsFunc(out[last[0]:last[1]], func(b block.Block) bool { return block.EndsSentence(b.Text) }) {
		r.Errorf(out[last[0]].Line, "\u201c%s\u201d ends the letter with the questions, so it was dropped with all that follows; if the last answer goes on below it, write that into the draft", block.Short(out[last[0]].Text))
		out = out[:last[0]]
	}
	writerAnswers(r)
	return out
}

// quotedRuns returns where the quotations that have other words below them begin and end.
func quotedRuns(blocks []block.Block) (runs [][2]int) {
	for n := 0; n < len(blocks); n++ {
		from := n
		for n < len(blocks) && blocks[n].Mark == block.Quote {
			n++
		}
		if n > from && n < len(blocks) {
			runs = append(runs, [2]int{from, n})
		}
	}
	return runs
}

// quotedNumbers returns the quotations that begin with the numbers from 1 on, in their order.
func quotedNumbers(blocks []block.Block) []int {
	var at []int
	for n, b := range blocks {
		if b.Mark != block.Quote {
			continue
		}
		if m := quotedNumber.FindStringSubmatch(b.Text); m != nil && m[1] == strconv.Itoa(len(at)+1) && strings.TrimSpace(b.Text[len(m[0]):]) != "" {
			at = append(at, n)
		}
	}
	return at
}

var (
	olderLetter = block.Express(`^-{3,}\s*\p{L}[^-]*-{3,}$`)
	letterField = block.Express(`^\p{L}[\p{L} -]{1,20}:\s+\S`)
)

// fewestFields is the fewest lines with a field that make the head of a letter.
const fewestFields = 3

// dropOlderLetter takes off a letter that this one answers and that a program puts below it, head and all.
func dropOlderLetter(r *naming.File, blocks []block.Block) []block.Block {
	for n := 1; n+fewestFields < len(blocks); n++ {
		if !olderLetter.MatchString(blocks[n].Text) {
			continue
		}
		fields, address := 0, false
		for _, b := range blocks[n+1 : n+1+fewestFields] {
			if letterField.MatchString(b.Text) {
				fields++
			}
			address = address || strings.Contains(b.Text, "@")
		}
		if fields == fewestFields && address {
			r.Errorf(blocks[n].Line, "below \u201c%s\u201d stands another letter, which was dropped; if the answers stand there, import that part alone", block.Short(blocks[n].Text))
			return blocks[:n]
		}
	}
	return blocks
}
