package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	minWidth = 40  // characters; narrower columns are verse or captions
	maxWidth = 132 // wider lines are paragraphs

	// maxParagraph is the length, in bytes, from which no further line is joined: no paragraph of a book is as long.
	maxParagraph = 16 << 10
)

// unwrap joins the lines of a text whose paragraphs were wrapped at a width. Lines that begin with what recurs as a label
// begin anew.
func (r *reader) unwrap(lines []block) []block {
	labels := recurringLabels(lines)
	width, ok := wrapWidth(lines, labels)
	printed, printer := firstLinesSetIn(lines, labels), hyphens{lines: lines}
	var out []block
	for n, b := range lines {
		if n == 0 || b.gap || len(out) == 0 {
			out = append(out, b)
			continue
		}
		before := lines[n-1]
		if len(out[len(out)-1].raw) > maxParagraph || !continues(before, b) || labels[n] || labels[n-1] && alone(before) {
			out = append(out, b)
			continue
		}
		last := &out[len(out)-1]
		join := func() {
			if printer.parts(*last, b) {
				last.text, last.raw = strings.TrimSuffix(last.text, "-"), strings.TrimSuffix(last.raw, "-")
				last.joinWith(b, "")
				r.dropped("hyphen of a printer at the end of a line", 1)
				return
			}
			last.join(b)
		}
		if printed {
			if b.inset > 0 {
				out = append(out, b)
			} else {
				join()
			}
			continue
		}
		indented := indentOf(r.lines, b.line) > indentOf(r.lines, before.line) || indentOf(r.lines, b.line) > 0 && last.line != before.line && indentOf(r.lines, b.line) == indentOf(r.lines, before.line)
		if b.torn || ok && isFull(before, b.raw, width) || ok && startsSmall(b.text) && !endsSentence(before.text) || indented && last.mark != quote && !endsSentence(before.text) {
			join()
			continue
		}
		out = append(out, b)
	}
	return out
}

// minSetIn is the fewest lines that begin a paragraph by blanks before them.
const minSetIn = 5

// firstLinesSetIn says that the first line of each paragraph is set in and the others are not, as printed records have it: all
// lines with a label that stand below another line are, and lines that go on are more than a few.
func firstLinesSetIn(lines []block, labels map[int]bool) bool {
	begin, on, flush := 0, 0, 0
	for n := 1; n < len(lines); n++ {
		switch b := lines[n]; {
		case b.gap || b.mark != prose || lines[n-1].mark != prose:
		case b.inset > 0 && lines[n-1].inset == 0 && labels[n]:
			begin++
		case b.inset == 0 && labels[n]:
			flush++
		case b.inset == 0:
			on++
		}
	}
	return begin >= minSetIn && on >= minSetIn && flush == 0
}

func indentOf(lines []string, number int) int {
	if number < 1 || number > len(lines) {
		return 0
	}
	return len(lines[number-1]) - len(strings.TrimLeft(lines[number-1], " \t"))
}

// alone says that a line holds a label and nothing else.
func alone(b block) bool {
	for n := range notations {
		if l, ok := notations[n].cutLabel(b); ok && (notations[n].alone || strings.TrimSpace(b.text[l.cut:]) == "") {
			return true
		}
	}
	return false
}

// continues says that a line can go on with what the line above began.
func continues(before, b block) bool {
	if before.level > 0 || b.level > 0 || before.mark == code || before.mark == table || b.mark == table {
		return false
	}
	if before.mark == quote && b.mark == quote {
		return true
	}
	if mayBeginWithClock(b.text) && onlyClock.MatchString(b.text) || mayBeginWithClock(before.text) && onlyClock.MatchString(before.text) {
		return false
	}
	return b.mark == prose && !dashed.MatchString(b.text) && !arrows.MatchString(b.text)
}

// join adds the words of a line to a block.
func (b *block) join(next block) {
	glue := " "
	last, _ := utf8.DecodeLastRuneInString(b.text)
	first, _ := utf8.DecodeRuneInString(next.text)
	switch {
	case unspaced(last) || unspaced(first), strings.ContainsRune("\u3002\uff0c\u3001\uff01\uff1f\u300d\u300f\uff09", last):
		glue = ""
	case last == '-' && unicode.IsLetter(first) && len(b.text) > 1 && !strings.HasSuffix(b.text, " -"):
		glue = "" // “well-” and “known”
	}
	b.joinWith(next, glue)
}

// joinWith is join with what stands between the words.
func (b *block) joinWith(next block, glue string) {
	styled := b.lead > 0 && b.lead == len(b.text) && next.lead == len(next.text) && next.style == b.style
	if b.mark == quote {
		next.raw = strings.TrimPrefix(strings.TrimSpace(next.raw), "> ")
	}
	b.raw = b.raw + glue + strings.TrimSpace(next.raw)
	if b.style != upright || b.lead > 0 {
		text := b.text + glue + next.raw
		if styled {
			text = b.text + glue + next.text
		}
		lead := b.lead
		b.text = text
		if styled {
			lead = len(text)
		}
		b.lead = lead
		return
	}
	if b.mark == prose { // emphasis may span the line end
		b.setText(b.raw)
		return
	}
	b.text = b.text + glue + next.raw
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'(\u201c\u2018*_"))
	return unicode.IsLower(r)
}

// isFull says that the first word of the next line did not fit in.
func isFull(line block, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	size := utf8.RuneCountInString(word)
	if first, _ := utf8.DecodeRuneInString(next); unspaced(first) {
		size = 1
	}
	return widthOf(line)+1+size > width-2
}

// widthOf returns how many columns a line takes, with the blanks before its words.
func widthOf(b block) int { return b.inset + utf8.RuneCountInString(strings.TrimSpace(b.raw)) }

// wrapWidth returns the width that a text was wrapped at. ok is false when it was not. Only lines with another below them,
// in the same paragraph, tell it.
func wrapWidth(lines []block, labels map[int]bool) (width int, ok bool) {
	var sizes []int
	pairs := 0
	follows := func(n int) bool { return !lines[n].gap && !labels[n] && continues(lines[n-1], lines[n]) }
	for n := 1; n < len(lines); n++ {
		if size := widthOf(lines[n-1]); follows(n) {
			pairs++
			if size <= maxWidth {
				sizes = append(sizes, size)
			}
		}
	}
	if len(sizes) < 2 || 5*len(sizes) < 4*pairs { // most lines of a paragraph are wider than any column
		return 0, false
	}
	slices.Sort(sizes)
	width = sizes[len(sizes)-1-len(sizes)/50]
	if width < minWidth {
		return 0, false
	}
	full, open := 0, 0
	for n := 1; n < len(lines); n++ {
		if follows(n) && isFull(lines[n-1], lines[n].raw, width) && widthOf(lines[n-1]) <= maxWidth {
			full++
			if !endsSentence(lines[n-1].text) {
				open++
			}
		}
	}
	return width, full >= 2 && 2*open >= full && 5*full >= 2*pairs
}

// recurringLabels returns the lines that begin with a label which comes back.
func recurringLabels(lines []block) map[int]bool {
	at := map[int]bool{}
	for _, found := range labelsOf(lines) {
		count := map[string]int{}
		for _, s := range found {
			count[s.key]++
		}
		for _, s := range found {
			if count[s.key] > 1 || roleOf(s.name) != neither {
				at[s.block] = true
			}
		}
	}
	return at
}
