package transcript

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxHeadingRunes = 100
	maxHeadingWords = 16
	minAskingWords  = 3 // of a heading that is a question; \u201cWhy?\u201d is said rather than printed
)

var (
	// goesOnWords start a line that goes on with what was said before it.
	goesOnWords = express(`(?i)^(?:and|but|so|or|because|then|well|yes|no|right|anyway|also|maybe|perhaps|who knows)\b`)

	// spokenWords are words by which people speak of themselves and to each other.
	spokenWords = express(`(?i)\b(?:i|me|my|you|your)\b`)

	// endsOpen is a line that goes on below.
	endsOpen = express(`[,;:\x{2013}\x{2014}\x{ff0c}\x{3001}\x{ff1b}\x{ff1a}-]["\x{201d}\x{2019}')\]]*$`)

	// aside is what a transcriber notes, such as \u201c[phone rings]\u201d.
	aside = express(`^[\[(\x{ff08}\x{3010}*_].*[\])\x{ff09}\x{3011}*_]$`)
)

// headings returns which blocks head a section: by their style, or, of lines without one, when several look alike.
// asking says of each block that is a start whether a question begins there.
func (r *reader) headings(blocks []block, best reading, asking map[int]bool) map[int]bool {
	if len(best.starts) == 0 {
		return nil
	}
	first, level := best.starts[0].block, questionLevel(blocks, best)
	gaps := hasGaps(blocks)
	heads := map[int]bool{}
	var alike []int
	for n, b := range blocks {
		if _, isStart := asking[n]; isStart || b.text == "" || b.mark != prose {
			continue
		}
		if b.level > 0 {
			if level == 0 || b.level < level {
				heads[n] = true
			}
			continue
		}
		next := n + 1
		if next >= len(blocks) || !asking[next] || !best.spoken && best.trust >= 0.5 && !(inCapitals(b.text) && !inCapitals(blocks[next].text)) {
			continue
		}
		switch {
		case b.allLead(bold) && !endsIn(b.text, ".!\u3002\uff01") && len(b.text) <= 4*maxHeadingRunes:
			heads[n] = true
		case n > 0 && headingLike(b.text) && !b.allLead(italic) && (!gaps || b.gap && blocks[next].gap):
			alike = append(alike, n)
		}
	}
	times := map[string]int{}
	for _, n := range alike {
		times[blocks[n].text]++
	}
	alike = slices.DeleteFunc(alike, func(n int) bool { return times[blocks[n].text] > 1 }) // a caption
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
			r.errorf(blocks[n].line, "\u201c%s\u201d could be a heading or the end of the answer above; it was left in the answer", short(blocks[n].text))
		}
	}
	return heads
}

// numberedHeads makes headings of lines that stand below a number of their own, when the numbers count from one up.
func numberedHeads(blocks []block) []block {
	var at []int
	for n := 0; n+1 < len(blocks); n++ {
		if text := blocks[n].text; len(text) <= 2 && text != "" && onlyDigits(text) && blocks[n].mark == prose && blocks[n].voice == "" {
			if number, _ := strconv.Atoi(text); number != len(at)+1 || !headingLike(blocks[n+1].text) || hasQuestionMark(blocks[n+1].text) {
				return blocks
			}
			at = append(at, n)
		}
	}
	if len(at) < minQuestions {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		out[n+1].level, out[n+1].gap = 2, true
	}
	return slices.DeleteFunc(out, func(b block) bool {
		return slices.ContainsFunc(at, func(n int) bool { return blocks[n].line == b.line })
	})
}

// markedHead is a sign that some papers, those of Japan and China above all, put before the heads of sections.
var markedHead = express(`^[\x{25a0}-\x{25a3}\x{25b6}\x{25b7}\x{25bc}\x{25bd}\x{25c6}\x{25c7}\x{25ce}\x{25cf}\x{2605}\x{2606}\x{2666}\x{3013}]\s*`)

// markedHeads makes headings of short lines that begin with one such sign, when more than one does and they mostly ask nothing:
// others are questions.
func markedHeads(blocks []block) []block {
	var at []int
	sign, asking := "", 0
	for n, b := range blocks {
		m := ""
		if b.text != "" && b.text[0] >= 0x80 && b.level == 0 && b.mark == prose && b.voice == "" {
			m = strings.TrimSpace(markedHead.FindString(b.text))
		}
		if m == "" || sign != "" && m != sign || endsIn(b.text, ".!\u3002\uff01") || wordCount(b.text) > maxHeadingWords {
			continue
		}
		sign = m
		at = append(at, n)
		if hasQuestionMark(b.text) {
			asking++
		}
	}
	if len(at) < minQuestions || 2*asking >= len(at) {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.text = strings.TrimSpace(strings.TrimPrefix(b.text, sign))
		b.raw, b.lead, b.level = b.text, 0, 2
	}
	return out
}

// splitHeads takes out of the questions of a style what is no question: it asks nothing, ends as no sentence does, and a
// question follows it.
func splitHeads(blocks []block, best *reading) map[int]bool {
	heads := map[int]bool{}
	if best.spoken {
		return heads
	}
	var kept []start
	for n, s := range best.starts {
		b := blocks[s.block]
		if n+1 < len(best.starts) && best.starts[n+1].block == s.block+1 && s.cut == 0 &&
			!hasQuestionMark(b.text) && !endsSentence(b.text) && wordCount(b.text) <= maxHeadingWords {
			heads[s.block] = true
			continue
		}
		kept = append(kept, s)
	}
	best.starts = kept
	return heads
}

// hasGaps says that blank lines set the blocks of a file apart.
func hasGaps(blocks []block) bool {
	gaps := 0
	for _, b := range blocks {
		if b.gap {
			gaps++
		}
	}
	return gaps*3 >= len(blocks) && len(blocks) > 3
}

// standfirst takes the first of the questions out when it asks nothing and the others do: a page often begins with a
// sentence in the style of its questions.
func (r *reader) standfirst(blocks []block, best *reading) {
	if best.spoken || len(best.starts) < 3 || best.starts[0].cut > 0 {
		return
	}
	if at := best.starts[0].block; at > 1 || at == 1 && blocks[0].level != 1 {
		return // an introduction stands before it
	}
	first := blocks[best.starts[0].block]
	asking := countIf(blocks, func(b block) bool { return hasQuestionMark(b.text) && b.style == first.style && b.level == first.level })
	if hasQuestionMark(first.text) || 4*asking < 3*(len(best.starts)-1) {
		return
	}
	best.starts = best.starts[1:]
	r.errorf(first.line, "\u201c%s\u201d asks nothing and stands first, so it went to the introduction; if it is a question, write it into the draft", short(first.text))
}

// questionLevel returns the level of the headings that are questions, or zero.
func questionLevel(blocks []block, best reading) int {
	if best.spoken || len(best.starts) == 0 {
		return 0
	}
	return blocks[best.starts[0].block].level
}

// headingLike says that a line looks like a heading rather than like a sentence of the answer above it.
func headingLike(line string) bool {
	fields := strings.Fields(line)
	first, _ := utf8.DecodeRuneInString(line)
	if utf8.RuneCountInString(line) > maxHeadingRunes || len(fields) > maxHeadingWords || unicode.IsLower(first) {
		return false
	}
	if endsIn(line, ".!\u2026\u3002\uff01") || endsOpen.MatchString(line) || aside.MatchString(line) {
		return false
	}
	if !hasQuestionMark(line) {
		return true
	}
	return (len(fields) >= minAskingWords || wordCount(line) >= minAskingWords) && !goesOnWords.MatchString(line) && !spokenWords.MatchString(line)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }
