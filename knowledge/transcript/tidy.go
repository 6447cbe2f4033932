package transcript

import (
	"regexp"
	"strings"
)

var (
	clockFirst  = regexp.MustCompile(`^\s*` + timeForm + `(?:\s*[-\x{2013}]?\s+|\s*$|[\s]*:\s+)`)
	onlyClock   = regexp.MustCompile(`^[\s\x{25b6}]*` + timeForm + `\s*$`)
	markedClock = regexp.MustCompile(`\s*(?:\[\[?(?:` + spanForm + `)\]?\]|\((?:[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?)\))`)
	numberFirst = regexp.MustCompile(`^(?:[0-9]{1,3}[.)\x{3001}\x{ff0e}]|\([0-9]{1,3}\))\s*`)
)

// tidy takes out what is no word of anybody: time stamps, and the second copy of a body that stands twice.
func (r *reader) tidy(blocks []block) []block {
	blocks = r.dropClocks(blocks)
	return r.dropRepetition(blocks)
}

const (
	minClocks  = 3   // times that make time stamps of them
	clockShare = 0.4 // of the blocks, or of those that are longer than a line, that begin with one
)

// dropClocks takes off the times at which something was said. Times that are words stay: those in the middle of a sentence,
// and those that only a few lines begin with.
func (r *reader) dropClocks(blocks []block) []block {
	leading, only, marked := 0, 0, 0
	for _, b := range blocks {
		switch {
		case b.mark == code || b.mark == table:
		case !mayBeginWithClock(b.text):
		case onlyClock.MatchString(b.text):
			only++
		case clockFirst.MatchString(b.text):
			leading++
		}
		if strings.ContainsAny(b.text, "[(") {
			marked += len(markedClock.FindAllString(b.text, 3))
		}
	}
	bare := leading >= 2 && float64(leading) >= clockShare*float64(len(blocks)-only)
	var out []block
	gap := false
	for _, b := range blocks {
		if b.mark == code || b.mark == table {
			out = append(out, b)
			continue
		}
		begins := mayBeginWithClock(b.text)
		if begins && onlyClock.MatchString(b.text) && (only >= 2 || strings.ContainsAny(b.text, "[(")) {
			r.dropped("time stamp", 1)
			gap = gap || b.gap
			continue
		}
		b.gap = b.gap || gap
		gap = false
		m := ""
		if begins {
			m = clockFirst.FindString(b.text)
		}
		if m != "" && (bare || markedClock.MatchString(m)) && b.voice == "" {
			level, mark := b.level, b.mark
			b = b.from(len(m))
			b.level, b.timed = level, true
			if mark != item {
				b.mark = mark
			}
			styled := block{}
			if styled.setText(b.text); styled.lead > 0 && b.lead == 0 {
				b.text, b.lead, b.style = styled.text, styled.lead, styled.style
			}
			r.dropped("time stamp", 1)
		}
		if (marked >= 2 || b.timed) && strings.ContainsAny(b.text, "[(") && markedClock.MatchString(b.text) {
			b = r.withoutClocks(b)
		}
		if b.text != "" {
			out = append(out, b)
		}
	}
	return out
}

// mayBeginWithClock tells the usual case without a regular expression: a time begins with a digit or a bracket.
func mayBeginWithClock(s string) bool {
	return s != "" && strings.IndexByte("0123456789[( \xe2\xef", s[0]) >= 0
}

// withoutClocks takes the times in brackets out of the middle and the end of a block. One that belongs to a label stays,
// since it tells the label.
func (r *reader) withoutClocks(b block) block {
	keep := 0
	for n := range notations {
		if l, ok := notations[n].cutLabel(b); ok {
			keep = max(keep, l.cut)
			break
		}
	}
	keep = min(keep, len(b.text))
	head, rest := b.text[:keep], b.text[keep:]
	short := markedClock.ReplaceAllString(rest, "")
	if short == rest {
		return b
	}
	r.dropped("time stamp", len(markedClock.FindAllString(rest, -1)))
	was := b.raw == b.text
	if keep == 0 {
		short = strings.TrimSpace(short)
	}
	b.text = head + short
	b.lead = min(b.lead, len(b.text))
	if was {
		b.raw = b.text
	} else {
		b.raw = markedClock.ReplaceAllString(b.raw, "")
	}
	return b
}
