package transcript

import (
	"slices"
	"strconv"
	"strings"
)

// quotedNumber is the number of a question that a letter quotes.
var quotedNumber = express(`^([0-9]{1,2})[.)]\s+`)

// answeredLetter reads a letter that answers another: the questions are quoted with their numbers, and below each stands the
// answer to it. What follows the last quotation of the other letter is its end and the end of this one.
func (r *reader) answeredLetter(blocks []block) []block {
	at := quotedNumbers(blocks)
	if len(at) < minQuestions {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		cut := len(quotedNumber.FindString(out[n].text))
		out[n] = out[n].from(cut)
		out[n].mark, out[n].gap = numbered, true
	}
	last := at[len(at)-1]
	for n := last + 2; n < len(out); n++ {
		if out[n].mark == quote && out[n-1].mark != quote {
			r.errorf(out[n].line, "\u201c%s\u201d ends the letter with the questions, so it was dropped with all that follows; if the last answer goes on below it, write that into the draft", short(out[n].text))
			out = out[:n]
			break
		}
	}
	if from, to := r.meta.from, r.meta.to; from != "" && len(r.meta.answers) == 0 {
		r.meta.answers = []string{from}
		if to != "" && len(r.meta.asks) == 0 {
			r.meta.asks = []string{to}
		}
		r.warnf(0, "who wrote the letter, \u201c%s\u201d, was taken for who answers", from)
	}
	return out
}

// quotedNumbers returns the quotations that begin with the numbers from 1 on, in their order.
func quotedNumbers(blocks []block) []int {
	var at []int
	for n, b := range blocks {
		if b.mark != quote {
			continue
		}
		if m := quotedNumber.FindStringSubmatch(b.text); m != nil && m[1] == strconv.Itoa(len(at)+1) && strings.TrimSpace(b.text[len(m[0]):]) != "" {
			at = append(at, n)
		}
	}
	return at
}
