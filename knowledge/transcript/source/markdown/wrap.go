package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/captions"
	"faqbot/knowledge/transcript/source/markup"
	"faqbot/knowledge/transcript/speaker"
)

const (
	minWidth = 40  // characters; narrower columns are verse or captions
	maxWidth = 132 // wider lines are paragraphs
)

// unwrap joins the lines of a text whose paragraphs were wrapped at a width, or that is marked up. Lines that begin with what
// recurs as a label begin anew.
func unwrap(r *about.File, lines []block.Block, marked bool) []block.Block {
	labels := speaker.RecurringLabels(lines)
	width, ok := wrapWidth(lines, labels)
	if !ok && !marked && areSpokenCues(lines) {
		return captions.JoinCues(lines)
	}
	printed, printer := firstLinesSetIn(lines, labels), hyphens{lines: lines}
	outline, byHand := isOutline(lines), !ok && breaksByHand(lines)
	asked, timed := !ok && hasQuestionLines(lines), beginTimed(lines)
	out := make([]block.Block, 0, len(lines))
	for n, b := range lines {
		if n == 0 || b.Gap || len(out) == 0 {
			out = append(out, b)
			continue
		}
		before := lines[n-1]
		if len(out[len(out)-1].Raw) > about.MaxParagraph || !continues(before, b) || areFields(before, b) && (!labels[n-1] || n+1 < len(lines) && !lines[n+1].Gap && areFields(b, lines[n+1])) || labels[n] || labels[n-1] && speaker.Alone(before) || marked && isFact(out[len(out)-1]) && isFact(b) || outline && isSetInBelow(before, b) || asked && isQuestionLine(before, b) || timed && block.ClockFirst.MatchString(b.Text) {
			out = append(out, b)
			continue
		}
		last := &out[len(out)-1]
		join := func() {
			if printer.parts(*last, b) {
				last.Text, last.Raw = strings.TrimSuffix(last.Text, "-"), strings.TrimSuffix(last.Raw, "-")
				last.JoinWith(b, "")
				r.Dropped("hyphen of a printer at the end of a line", 1)
				return
			}
			if byHand && !strings.HasSuffix(last.Text, "-") {
				last.JoinWith(b, " ")
				return
			}
			last.Join(b)
		}
		if marked && goesOn(r, *last, before, b) {
			join()
			continue
		}
		if printed {
			if b.Inset > 0 {
				out = append(out, b)
			} else {
				join()
			}
			continue
		}
		indented := markup.IndentOf(r.Lines, b.Line) > markup.IndentOf(r.Lines, before.Line) || markup.IndentOf(r.Lines, b.Line) > 0 && last.Line != before.Line && markup.IndentOf(r.Lines, b.Line) == markup.IndentOf(r.Lines, before.Line)
		if b.Torn || last.Mark == block.Quote && block.StartsSmall(b.Text) && !block.EndsSentence(before.Text) || ok && isFull(before, b.Raw, width) || ok && block.StartsSmall(b.Text) && !block.EndsSentence(before.Text) || indented && last.Mark != block.Quote && !block.EndsSentence(before.Text) {
			join()
			continue
		}
		out = append(out, b)
	}
	for n := range out {
		if b := &out[n]; marked && b.Mark != block.Code && b.Mark != block.Table && strings.Contains(b.Raw, "](") { // a link over two lines
			b.Raw = plain(r, b.Raw)
			if b.Mark == block.Prose {
				b.SetText(b.Raw)
			}
		}
		if marked {
			out[n].Unmark()
		}
	}
	return out
}

// timedShare is the share of the lines of a text that begin with a time, where each line has one.
const timedShare = 0.8

// beginTimed says that lines begin with a time, nearly all of them.
func beginTimed(lines []block.Block) bool {
	timed := block.CountIf(lines, func(b block.Block) bool {
		return block.MayBeginWithClock(b.Text) && block.ClockFirst.MatchString(b.Text)
	})
	return timed >= speaker.MinRuns && float64(timed) >= timedShare*float64(len(lines))
}

// areSpokenCues says that lines without times are captions all the same, with arrows before some of them: those that go on below stand
// close, and most of them end no sentence.
func areSpokenCues(lines []block.Block) bool {
	starts, gaps := 0, 0
	for _, b := range lines {
		if speaker.Arrows.MatchString(b.Text) {
			starts++
		} else if b.Gap {
			gaps++
		}
	}
	if starts < speaker.MinRuns || 10*starts > 7*len(lines) || 10*gaps > len(lines) {
		return false // the usual case
	}
	other := slices.ContainsFunc(lines, func(b block.Block) bool {
		return b.Level > 0 || b.Mark != block.Prose || block.TimeInside.MatchString(b.Text)
	})
	return !other && captions.AreCues(lines)
}

// maxField is the most bytes of a line that says something of the talk: "Place: the mill".
const maxField = 120

// areFields says that two lines one below the other are such fields, each with a word for what it says.
func areFields(a, b block.Block) bool {
	isField := func(b block.Block) bool {
		if len(b.Text) > maxField || block.EndsSentence(b.Text) {
			return false
		}
		l, ok := speaker.Notations[0].CutLabel(b)
		return ok && l.Cut < len(b.Text) && !block.StartsSmall(b.Text)
	}
	return isField(a) && isField(b)
}

// isFact says that a line begins with words in a style of their own and a colon, as a list of facts about somebody has them.
func isFact(b block.Block) bool {
	return b.Style != block.Upright && b.Lead > 0 && strings.HasSuffix(strings.TrimRight(b.Text[:b.Lead], " *"), ":")
}

// goesOn says that a line of a text that is marked up goes on with the paragraph above it, as every reader of the marks takes it: it
// stands right below, and neither is set off as a whole or ends by force.
func goesOn(r *about.File, paragraph, before, b block.Block) bool {
	source := lineMark(before.Line, r.Lines)
	if strings.HasSuffix(source, "  ") || strings.HasSuffix(source, "\\") || strings.HasSuffix(source, "<br>") || strings.HasSuffix(source, "<br/>") || strings.HasSuffix(source, "<br />") {
		return false
	}
	whole := func(b block.Block) bool { return b.AllLead(block.Bold) || b.AllLead(block.Italic) }
	if whole(b) && !block.EndsSentence(before.Text) && !block.EndsAsking(b.Text) {
		return !whole(paragraph) // words in bold within a sentence
	}
	return !whole(paragraph) && !whole(b)
}

const (
	minSetIn = 5  // lines at least that begin a paragraph by blanks before them
	flushIn  = 10 // of so many such lines with a label, one may stand without: a field above the talk
)

// firstLinesSetIn says that the first line of each paragraph is set in and the others are not, as printed records have it: nearly all
// lines with a label that stand below another line are, and lines that go on are more than a few.
func firstLinesSetIn(lines []block.Block, labels map[int]bool) bool {
	begin, on, flush := 0, 0, 0
	for n := 1; n < len(lines); n++ {
		switch b := lines[n]; {
		case b.Gap || b.Mark != block.Prose || lines[n-1].Mark != block.Prose:
		case b.Inset > 0 && lines[n-1].Inset == 0 && labels[n]:
			begin++
		case b.Inset == 0 && labels[n]:
			flush++
		case b.Inset == 0:
			on++
		}
	}
	return begin >= minSetIn && on >= minSetIn && flushIn*flush <= begin
}

// continues says that a line can go on with what the line above began.
func continues(before, b block.Block) bool {
	if before.Line == b.Line && before.Line > 0 || before.Level > 0 || b.Level > 0 || before.Mark == block.Term || before.Mark == block.Code || before.Mark == block.Table || b.Mark == block.Table {
		return false
	}
	if before.Mark == block.Quote && b.Mark == block.Quote {
		return !bullet.MatchString(b.Text) // a list within a quotation
	}
	if block.MayBeginWithClock(b.Text) && block.OnlyClock.MatchString(b.Text) || block.MayBeginWithClock(before.Text) && block.OnlyClock.MatchString(before.Text) {
		return false
	}
	return b.Mark == block.Prose && !speaker.Dashed.MatchString(b.Text) && !speaker.Arrows.MatchString(b.Text)
}

// isFull says that the first word of the next line did not fit in.
func isFull(line block.Block, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	size := utf8.RuneCountInString(word)
	if first, _ := utf8.DecodeRuneInString(next); block.Unspaced(first) {
		size = 1
	}
	return widthOf(line)+1+size > width-2
}

// widthOf returns how many columns a line takes, with the blanks before its words.
func widthOf(b block.Block) int { return b.Inset + utf8.RuneCountInString(strings.TrimSpace(b.Raw)) }

// wrapWidth returns the width that a text was wrapped at. ok is false when it was not. Only lines with another below them,
// in the same paragraph, tell it.
func wrapWidth(lines []block.Block, labels map[int]bool) (width int, ok bool) {
	var sizes []int
	pairs := 0
	follows := func(n int) bool { return !lines[n].Gap && !labels[n] && continues(lines[n-1], lines[n]) }
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
		if follows(n) && isFull(lines[n-1], lines[n].Raw, width) && widthOf(lines[n-1]) <= maxWidth {
			full++
			if !block.EndsSentence(lines[n-1].Text) {
				open++
			}
		}
	}
	return width, full >= 2 && 2*open >= full && 5*full >= 2*pairs
}
