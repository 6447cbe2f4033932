package speaker

import (
	"faqbot/knowledge/transcript/block"
)

// turnMark is a mark that may stand before what somebody says: a dash, a picture, or another sign that begins no sentence.
var turnMark = block.Express(`^(?:[?!][\s\x{a0}]|--+|[\x{2010}-\x{2015}\x{2500}\x{ff0d}]{1,2}|[\x{2022}\x{2023}\x{b7}\x{203b}\x{25a0}-\x{25ff}\x{2605}\x{2606}\x{2192}\x{21d2}\x{25ba}]|[-=][\s\x{a0}]|\p{So}[\p{So}\p{Sk}\x{fe0f}\x{200d}]*)[\s\x{a0}]*`)

// twoMarks is the reading in which one mark stands before each question, and another before each answer.
func twoMarks(blocks []block.Block) Reading {
	r := Reading{Name: "two marks that take turns", Trust: 0.85, Spoken: true}
	count := map[string]int{}
	marks := make([]string, len(blocks))
	for n, b := range blocks {
		if b.Mark != block.Prose || b.Level > 0 {
			continue
		}
		marks[n] = foldMark(turnMark.FindString(b.Text))
		count[marks[n]]++
	}
	delete(count, "")
	first, second := "", ""
	for _, m := range marks {
		switch {
		case m == "" || count[m] < MinNamed:
		case first == "":
			first = m
		case m != first && second == "":
			second = m
		}
	}
	if second == "" {
		return r
	}
	alternates, asking, last := 0, [2]int{}, ""
	for n, m := range marks {
		if m != first && m != second {
			continue
		}
		s := Start{Block: n, Key: "a", Cut: len(turnMark.FindString(blocks[n].Text)), Side: block.Asks}
		if m == second {
			s.Key, s.Side = "b", block.Answers
		}
		if block.EndsAsking(blocks[n].Text) {
			asking[s.Key[0]-'a']++
		}
		if m != last {
			alternates++
		}
		last = m
		r.Starts = append(r.Starts, s)
	}
	if 10*alternates >= 9*len(r.Starts) && asking[1] <= asking[0] {
		r.Votes = float64(len(r.Starts)) * r.Trust
	}
	return r
}

// foldMark returns the first character of a mark, so that one dash and two are the same.
func foldMark(mark string) string {
	for _, c := range mark {
		return string(c)
	}
	return ""
}
