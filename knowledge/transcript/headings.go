package transcript

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

const (
	maxHeadingRunes = 100
	maxHeadingWords = 16
	minAskingWords  = 3 // of a heading that is a question; \u201cWhy?\u201d is said rather than printed
)

var (
	// goesOnWords start a line that goes on with what was said before it.
	goesOnWords = block.Express(`(?i)^(?:and|but|so|or|because|then|well|yes|no|right|anyway|also|maybe|perhaps|who knows)\b`)

	// spokenWords are words by which people speak of themselves and to each other.
	spokenWords = block.Express(`(?i)\b(?:i|me|my|you|your)\b`)

	// endsOpen is a line that goes on below.
	endsOpen = block.Express(`[,;:\x{2013}\x{2014}\x{ff0c}\x{3001}\x{ff1b}\x{ff1a}-]["\x{201d}\x{2019}')\]]*$`)
)

// headings returns which blocks head a section: by their style, or, of lines without one, when several look alike.
// asking says of each block that is a start whether a question begins there.
func (r *reader) headings(blocks []block.Block, best speaker.Reading, asking map[int]bool) map[int]bool {
	if len(best.Starts) == 0 {
		return nil
	}
	first, level := best.Starts[0].Block, questionLevel(blocks, best)
	gaps := hasGaps(blocks)
	heads := map[int]bool{}
	below := map[int]bool{} // right below a label of its own line, so that they are somebody's words
	for _, s := range best.Starts {
		if best.Spoken && s.Alone {
			below[s.Block+1] = true
		}
	}
	var alike []int
	for n, b := range blocks {
		if _, isStart := asking[n]; isStart || below[n] && b.Level == 0 || b.Text == "" || b.Mark != block.Prose {
			continue
		}
		if b.Level > 0 {
			if level == 0 || b.Level < level {
				heads[n] = true
			}
			continue
		}
		next := n + 1
		if next >= len(blocks) || !asking[next] || !best.Spoken && best.Trust >= 0.5 && !(speaker.InCapitals(b.Text) && !speaker.InCapitals(blocks[next].Text)) {
			continue
		}
		if n > 0 && asking[n-1] && (!best.Spoken || best.Rest) && !b.AllLead(block.Bold) {
			continue // the only words of an answer
		}
		switch {
		case b.AllLead(block.Bold) && !block.EndsIn(b.Text, ".!\u3002\uff01") && len(b.Text) <= 4*maxHeadingRunes:
			heads[n] = true
		case n > 0 && headingLike(b.Text) && !b.AllLead(block.Italic) && (!gaps || b.Gap && blocks[next].Gap):
			alike = append(alike, n)
		}
	}
	times := map[string]int{}
	for _, n := range alike {
		times[blocks[n].Text]++
	}
	alike = slices.DeleteFunc(alike, func(n int) bool { return times[blocks[n].Text] > 1 }) // a caption
	inside := 0                                                                             // of the candidates, those that could be the end of an answer
	for _, n := range alike {
		if n > first {
			inside++
		}
	}
	for _, n := range alike {
		switch {
		case inside >= 2 || inside == 1 && len(alike) > 1:
			heads[n] = true
		case n > first:
			r.Errorf(blocks[n].Line, "\u201c%s\u201d could be a heading or the end of the answer above; it was left in the answer", block.Short(blocks[n].Text))
		}
	}
	return heads
}

// numberedHeads makes headings of lines that stand below a number of their own, when the numbers count from one up.
func numberedHeads(blocks []block.Block) []block.Block {
	var at []int
	for n := 0; n+1 < len(blocks); n++ {
		if text := blocks[n].Text; len(text) <= 2 && text != "" && block.OnlyDigits(text) && blocks[n].Mark == block.Prose && blocks[n].Voice == "" {
			if number, _ := strconv.Atoi(text); number != len(at)+1 || !headingLike(blocks[n+1].Text) || block.HasQuestionMark(blocks[n+1].Text) {
				return blocks
			}
			at = append(at, n)
		}
	}
	if len(at) < speaker.MinQuestions {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		out[n+1].Level, out[n+1].Gap = 2, true
	}
	for _, n := range slices.Backward(at) {
		out = slices.Delete(out, n, n+1)
	}
	return out
}

// markedHead is a sign that some papers, those of Japan and China above all, put before the heads of sections.
var markedHead = block.Express(`^[\x{25a0}-\x{25a3}\x{25b6}\x{25b7}\x{25bc}\x{25bd}\x{25c6}\x{25c7}\x{25ce}\x{25cf}\x{2605}\x{2606}\x{2666}\x{3013}]\s*`)

// markedHeads makes headings of short lines that begin with one such sign, when more than one does and they mostly ask nothing:
// others are questions.
func markedHeads(blocks []block.Block) []block.Block {
	var at []int
	sign, asking := "", 0
	for n, b := range blocks {
		m := ""
		if b.Text != "" && b.Text[0] >= 0x80 && b.Level == 0 && b.Mark == block.Prose && b.Voice == "" {
			m = strings.TrimSpace(markedHead.FindString(b.Text))
		}
		if m == "" || sign != "" && m != sign || block.EndsIn(b.Text, ".!\u3002\uff01") || block.WordCount(b.Text) > maxHeadingWords {
			continue
		}
		sign = m
		at = append(at, n)
		if block.HasQuestionMark(b.Text) {
			asking++
		}
	}
	aboveDash := len(at) == 1 && asking == 0 && at[0]+1 < len(blocks) && speaker.Dashed.MatchString(blocks[at[0]+1].Text)
	if !aboveDash && (len(at) < speaker.MinQuestions || 2*asking >= len(at)) {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.Text = strings.TrimSpace(strings.TrimPrefix(b.Text, sign))
		b.Raw, b.Lead, b.Level = b.Text, 0, 2
	}
	return out
}

// splitHeads takes out of the questions of a style what is no question: it asks nothing, ends as no sentence does, and a
// question follows it.
func splitHeads(blocks []block.Block, best *speaker.Reading) map[int]bool {
	heads := map[int]bool{}
	if best.Spoken {
		return heads
	}
	var kept []speaker.Start
	for n, s := range best.Starts {
		b := blocks[s.Block]
		if n+1 < len(best.Starts) && best.Starts[n+1].Block == s.Block+1 && s.Cut == 0 &&
			!block.HasQuestionMark(b.Text) && !block.EndsSentence(b.Text) && block.WordCount(b.Text) <= maxHeadingWords {
			heads[s.Block] = true
			continue
		}
		kept = append(kept, s)
	}
	best.Starts = kept
	return heads
}

// hasGaps says that blank lines set the blocks of a file apart.
func hasGaps(blocks []block.Block) bool {
	gaps := 0
	for _, b := range blocks {
		if b.Gap {
			gaps++
		}
	}
	return gaps*3 >= len(blocks) && len(blocks) > 3
}

// standfirst takes the first of the questions out when it asks nothing and the others do: a page often begins with a
// sentence in the style of its questions.
func (r *reader) standfirst(blocks []block.Block, best *speaker.Reading) {
	if best.Spoken || len(best.Starts) < 3 || best.Starts[0].Cut > 0 {
		return
	}
	if at := best.Starts[0].Block; at > 1 || at == 1 && blocks[0].Level != 1 {
		return // an introduction stands before it
	}
	first := blocks[best.Starts[0].Block]
	if first.Mark == block.Numbered || first.Mark == block.Item || first.Mark == block.Term {
		return // it counts among the questions
	}
	asking := speaker.CountIf(blocks, func(b block.Block) bool {
		return block.HasQuestionMark(b.Text) && b.Style == first.Style && b.Level == first.Level
	})
	if block.HasQuestionMark(first.Text) || 4*asking < 3*(len(best.Starts)-1) {
		return
	}
	best.Starts = best.Starts[1:]
	r.Errorf(first.Line, "\u201c%s\u201d asks nothing and stands first, so it went to the introduction; if it is a question, write it into the draft", block.Short(first.Text))
}

// questionLevel returns the level of the headings that are questions, or zero.
func questionLevel(blocks []block.Block, best speaker.Reading) int {
	if best.Spoken || len(best.Starts) == 0 {
		return 0
	}
	return blocks[best.Starts[0].Block].Level
}

// headingLike says that a line looks like a heading rather than like a sentence of the answer above it.
func headingLike(line string) bool {
	fields := strings.Fields(line)
	first, _ := utf8.DecodeRuneInString(line)
	if utf8.RuneCountInString(line) > maxHeadingRunes || len(fields) > maxHeadingWords || unicode.IsLower(first) {
		return false
	}
	if block.EndsIn(line, ".!\u2026\u3002\uff01") || endsOpen.MatchString(line) || speaker.Aside.MatchString(line) {
		return false
	}
	if !block.HasQuestionMark(line) {
		return true
	}
	return (len(fields) >= minAskingWords || block.WordCount(line) >= minAskingWords) && !goesOnWords.MatchString(line) && !spokenWords.MatchString(line)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
