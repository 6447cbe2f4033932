package tidy

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/source/captions"
	"faqbot/knowledge/transcript/speaker"
)

// The forms of times that stand before, behind and between words.
var (
	spelledName = block.Express(`^(.{2,60}?)\s+` + block.SpelledForm + `$`)
	markedClock = block.Express(`\s*(?:\[\[?(?:` + block.SpanForm + `)\]?\]|\((?:[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?)\)|#[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[-.,][0-9]{1,3})?#)`)
	heldClock   = block.Express(`^\s*[\[(\x{ff08}*_]+\s*(?:` + block.SpanForm + `)\s*[\])\x{ff09}*_]+\s*`)
)

// clockBehindColon tells without a regular expression whether a digit or a bracket stands behind the first colon.
func clockBehindColon(text string) bool {
	at := strings.IndexAny(block.CutBytes(text, 2*speaker.MaxLabel), ":\uff1a")
	if at < 0 {
		return false
	}
	rest := strings.TrimLeft(text[at:], ":\uff1a \t")
	return rest != "" && (rest[0] >= '0' && rest[0] <= '9' || strings.IndexByte("[(*_", rest[0]) >= 0 || rest[0] >= utf8.RuneSelf)
}

// dropHeldClocks takes off times that stand right behind labels: in brackets, as in "Name: (00:12)", or with the words below,
// as in "Name: 00:12" when most labels have one.
func dropHeldClocks(r *naming.File, blocks []block.Block) []block.Block {
	held, bare := map[int][2]int{}, map[int][2]int{}
	for n, b := range blocks {
		if b.Mark == block.Code || b.Mark == block.Table || !clockBehindColon(b.Text) {
			continue
		}
		if l, ok := speaker.Notations[0].CutLabel(b); ok {
			switch m := heldClock.FindString(b.Text[l.Cut:]); {
			case m != "":
				held[n] = [2]int{l.Cut, l.Cut + len(m)}
			case block.OnlyClock.MatchString(b.Text[l.Cut:]):
				bare[n] = [2]int{l.Cut, len(b.Text)}
			}
		}
	}
	if len(bare) >= minClocks && 2*len(bare) > block.CountIf(blocks, func(b block.Block) bool { _, ok := speaker.Notations[0].CutLabel(b); return ok }) {
		maps.Copy(held, bare)
	}
	if len(held) < minClocks {
		return blocks
	}
	r.Dropped("time stamp", len(held))
	out := slices.Clone(blocks)
	for n, at := range held {
		b := &out[n]
		was := b.Raw == b.Text
		b.Timed = true
		b.Text = strings.TrimSpace(b.Text[:at[0]] + b.Text[at[1]:])
		if b.Lead > at[0] {
			b.Lead = max(at[0], b.Lead-(at[1]-at[0]))
		}
		b.Lead = min(b.Lead, len(b.Text))
		if was {
			b.Raw = b.Text
		}
	}
	return out
}

const (
	minClocks    = 3   // times that make time stamps of them
	labelShare   = 0.6 // of the times that stand first, which stand before a label
	minCueLines  = 10  // lines with a time each that can be captions
	cueLineShare = 0.9 // of the lines of a text, that have one
	clockShare   = 0.4 // of the blocks, or of those that are longer than a line, that begin with one; and they reach beyond the middle
)

// dropClocks takes off the times at which something was said. Times that are words stay: those in the middle of a sentence,
// and those that only a few lines begin with.
func dropClocks(r *naming.File, blocks []block.Block) []block.Block {
	leading, last, only, marked := 0, 0, 0, 0
	for n, b := range blocks {
		switch {
		case b.Mark == block.Code || b.Mark == block.Table:
		case !block.MayBeginWithClock(b.Text):
		case block.OnlyClock.MatchString(b.Text):
			only++
		case block.ClockFirst.MatchString(b.Text) && (!heldClock.MatchString(b.Text) || b.Text[0] == '('):
			leading++
			last = n
		}
		if strings.ContainsAny(b.Text, "[(#") {
			marked += len(markedClock.FindAllString(b.Text, 3))
		}
	}
	bare := leading >= 2 && 2*last >= len(blocks) && float64(leading) >= clockShare*float64(len(blocks)-only)
	bare = bare || leading >= speaker.MinRuns && beforeLabels(blocks, leading)
	cues := only >= 3 && 4*only >= len(blocks)
	eachLine := bare && leading >= minCueLines && float64(leading) >= cueLineShare*float64(len(blocks))
	out := make([]block.Block, 0, len(blocks))
	gap, head := false, -1 // so many blocks stand above the first time
	for n, b := range blocks {
		if only > 0 && namesAgain(blocks, n) {
			r.Dropped("time stamp", 1)
			continue
		}
		if cues && captionsFoot.MatchString(b.Text) {
			r.Dropped("language of the captions", 1)
			continue
		}
		if b.Mark == block.Code || b.Mark == block.Table {
			out = append(out, b)
			continue
		}
		begins := block.MayBeginWithClock(b.Text)
		if begins && block.OnlyClock.MatchString(b.Text) && (only >= 2 || strings.ContainsAny(b.Text, "[(#")) {
			r.Dropped("time stamp", 1)
			gap = gap || b.Gap
			if head < 0 {
				head = len(out)
			}
			continue
		}
		b.Gap = b.Gap || gap
		gap = false
		m := ""
		if begins {
			m = block.ClockFirst.FindString(b.Text)
		}
		if m != "" && (bare || b.Level > 0 || markedClock.MatchString(m)) && b.Voice == "" {
			level, mark := b.Level, b.Mark
			b = b.From(len(m))
			b.Level, b.Timed = level, true
			if mark != block.Item {
				b.Mark = mark
			}
			styled := block.Block{}
			if b.Behind > 0 && b.Behind <= len(b.Text) && b.Lead == 0 {
				b.Lead, b.Style = b.Behind, b.Late
			} else if styled.SetText(b.Text); styled.Lead > 0 && b.Lead == 0 {
				b.Text, b.Lead, b.Style = styled.Text, styled.Lead, styled.Style
			}
			r.Dropped("time stamp", 1)
		}
		if (marked >= 2 || b.Timed) && strings.ContainsAny(b.Text, "[(#") && markedClock.MatchString(b.Text) {
			b = withoutClocks(r, b)
		}
		if b.Text != "" {
			out = append(out, b)
		}
	}
	if head = max(head, 0); (cues || eachLine) && captions.AreCues(out) {
		joined := captions.JoinCues(out[head:])
		if len(joined) > 0 {
			joined[0].Timed = true
		}
		return append(out[:head:head], joined...)
	}
	return out
}

// beforeLabels says that most of the times that stand first stand before labels which come back: "00:12 - Ann" above what she
// says, however many paragraphs that takes. leading is how many stand first.
func beforeLabels(blocks []block.Block, leading int) bool {
	bared := slices.Clone(blocks)
	timed := map[int]bool{}
	for n, b := range blocks {
		if b.Mark == block.Code || b.Mark == block.Table || !block.MayBeginWithClock(b.Text) || block.OnlyClock.MatchString(b.Text) {
			continue
		}
		if m := block.ClockFirst.FindString(b.Text); m != "" {
			bared[n], timed[n] = b.From(len(m)), true
		}
	}
	labelled := 0
	for n := range speaker.RecurringLabels(bared) {
		if timed[n] {
			labelled++
		}
	}
	return float64(labelled) >= labelShare*float64(leading)
}

// namesAgain says that a block is the name of who speaks, which stands right above with the time in digits, and the time in words.
func namesAgain(blocks []block.Block, n int) bool {
	if n < 2 || len(blocks[n].Text) > 2*speaker.MaxLabel || !block.OnlyClock.MatchString(blocks[n-1].Text) {
		return false
	}
	m := spelledName.FindStringSubmatch(blocks[n].Text)
	return m != nil && m[1] == blocks[n-2].Text
}

// captionsFoot is the name of a language, as a player shows it below captions.
var captionsFoot = block.Express(`(?i)^[\p{L} ]{2,30}\((?:auto-?generated|généré(?:e?s)? automatiquement|generad[oa]s? automáticamente|automatisch (?:erzeugt|generiert)|gerad[oa]s? automaticamente|generat[oi] automaticamente|создано автоматически|自动生成|自動生成)\)$`)

// withoutClocks takes the times in brackets out of the middle and the end of a block. One that belongs to a label stays,
// since it tells the label.
func withoutClocks(r *naming.File, b block.Block) block.Block {
	keep := 0
	for n := range speaker.Notations {
		if l, ok := speaker.Notations[n].CutLabel(b); ok {
			keep = max(keep, l.Cut)
			break
		}
	}
	keep = min(keep, len(b.Text))
	head, rest := b.Text[:keep], b.Text[keep:]
	short := markedClock.ReplaceAllString(rest, "")
	if short == rest {
		return b
	}
	r.Dropped("time stamp", len(markedClock.FindAllString(rest, -1)))
	was := b.Raw == b.Text
	if keep == 0 {
		short = strings.TrimSpace(short)
	}
	b.Text = head + short
	b.Lead = min(b.Lead, len(b.Text))
	if was {
		b.Raw = b.Text
	} else {
		b.Raw = markedClock.ReplaceAllString(b.Raw, "")
	}
	return b
}
