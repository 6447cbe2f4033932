package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// title takes the title out of what stands before the first question, when nothing else says it.
func title(r *naming.File, blocks []block.Block, best speaker.Reading, all *[]speech.Piece) {
	pieces := *all
	for len(pieces) > 0 && pieces[0].Heading == "" && pieces[0].Side == block.Neither && len(pieces[0].Words) > 0 && (wording.OfPage(pieces[0].Words[0].Text, pieces[0].Words[0].Mark) || datesHeadline(r, pieces[0].Words)) {
		r.DroppedOfPage(pieces[0].Line, pieces[0].Words[0].Text)
		if pieces[0].Words = pieces[0].Words[1:]; len(pieces[0].Words) == 0 {
			pieces = pieces[1:]
		}
	}
	*all = pieces
	for n := 0; n < len(pieces); n++ {
		p := pieces[n]
		if p.Side != block.Neither {
			return
		}
		text := p.Heading
		if text == "" && len(p.Words) > 0 && n == 0 {
			at := headline(p.Words)
			text = p.Words[at].Text
			if isDate(text) || r.Meta.Title != "" && !wording.SameWords(text, r.Meta.Title) || p.Words[at].Mark != block.Prose || utf8.RuneCountInString(text) > 200 || block.EndsIn(text, ".\u3002") || block.WordCount(text) > 30 || strings.Contains(text, "://") {
				return
			}
			setTitle(r, text)
			for _, w := range p.Words[:at] {
				r.Warnf(w.Line, "\u201c%s\u201d stands above the title, and was dropped", block.Short(w.Text))
			}
			pieces[n].Words = slices.Clone(p.Words[at+1:])
			if len(pieces[n].Words) == 0 {
				pieces = append(pieces[:n:n], pieces[n+1:]...)
			}
			*all = pieces
			return
		}
		if text == "" {
			continue
		}
		next := n + 1
		if r.Meta.Title == "" && !oneOfMany(blocks, p.Level) || wording.SameWords(text, r.Meta.Title) || n == 0 && next < len(pieces) && pieces[next].Heading != "" || p.Level == 1 && (r.Meta.Title == "" || !oneOfTop(blocks)) {
			setTitle(r, text)
			*all = append(pieces[:n:n], pieces[next:]...)
		}
		return
	}
}

// datesHeadline says that the first line is a date and the next one may be the headline.
func datesHeadline(r *naming.File, words []speech.Paragraph) bool {
	return r.Meta.Title == "" && len(words) > 1 && isDate(words[0].Text) && block.WordCount(words[1].Text) >= minHeadline && !block.EndsIn(words[1].Text, ".\u3002")
}

// minHeadline is the fewest words of a headline below a shorter line.
const minHeadline = 4

// headline returns which of the first lines is the title: one that quotes somebody, as headlines of interviews do, the first
// of some words below the name and the menu of a paper, and otherwise the first.
func headline(words []speech.Paragraph) int {
	first, page := -1, 0
	for n, w := range words[:min(len(words), wording.MaxMasthead)] {
		ofPage := wording.OfPage(w.Text, w.Mark) || wording.IsMenu(w.Text) || wording.IsByline(w.Text) || wording.IsCapitals(w.Text)
		switch {
		case isDate(w.Text):
			page++
		case w.Mark != block.Prose || wording.ProgramHead.MatchString(w.Text) || block.EndsIn(w.Text, ".\u3002") && block.WordCount(w.Text) > wording.MaxHeadingWords:
			return chooseHeadline(words, first, page) // the text begins
		case quoteFirst.MatchString(w.Text) && utf8.RuneCountInString(w.Text) <= wording.MaxHeadingRunes:
			return n
		case ofPage:
			page++
		case first < 0 && block.WordCount(w.Text) >= minHeadline && !block.EndsIn(w.Text, ".\u3002"):
			first = n
		}
	}
	return chooseHeadline(words, first, page)
}

// chooseHeadline returns first, the first line of some words, when the line at the top is short and page lines stand around
// it, and the line at the top otherwise.
func chooseHeadline(words []speech.Paragraph, first, page int) int {
	top := words[0].Text
	dated := top != "" && top[0] >= '0' && top[0] <= '9' && block.WordCount(top) < minHeadline // \u201c14 Dec\u201d
	if first > 0 && dated {
		return first
	}
	if first > 0 && page > 0 && (block.WordCount(top) < minHeadline || wording.IsMenu(top) || wording.IsCapitals(top)) {
		return first
	}
	return 0
}

// quoteFirst is a line that begins with what somebody says.
var quoteFirst = block.Express(`^[\x{201c}\x{201e}\x{ab}\x{2018}\x{300c}\x{300e}"][^"\x{201c}\x{201d}\x{bb}\x{300d}\x{300f}]{4,}["\x{201c}\x{201d}\x{bb}\x{2019}\x{300d}\x{300f}]`)

// yearInside finds a year, and maxDate is the most words of a line that says when something was printed.
var yearInside = block.Express(`(?:^|[^0-9])(?:19|20)[0-9]{2}(?:[^0-9]|$)`)

const maxDate = 8

// isDate says that a line says when, and nothing else: a year, other numbers, and words for a day or a month.
func isDate(text string) bool {
	fields := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	words, numbers := 0, 0
	for _, f := range fields {
		if strings.ContainsFunc(f, unicode.IsDigit) {
			numbers++
		} else if utf8.RuneCountInString(f) > 3 && f != "feira" { // no month, and no day

			words++
		}
	}
	return len(fields) <= maxDate && numbers >= 1 && words <= numbers && yearInside.MatchString(text)
}

func setTitle(r *naming.File, text string) {
	if r.Meta.Title == "" {
		var b block.Block
		b.SetText(strings.TrimSpace(text)) // without the marks of its style
		r.Meta.Title = b.Text
	}
}

// oneOfMany says that a heading of a level is one of several below the first, so that it is a section's.
func oneOfMany(blocks []block.Block, level int) bool {
	return level > 1 && block.CountIf(blocks, func(b block.Block) bool { return b.Level == level }) > 1
}

// oneOfTop says that a heading of the first level is one of several, as where a field of the file holds the title.
func oneOfTop(blocks []block.Block) bool {
	return block.CountIf(blocks, func(b block.Block) bool { return b.Level == 1 }) > 1
}
