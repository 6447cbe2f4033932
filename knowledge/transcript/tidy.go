package transcript

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// spelledForm is a time in words, as players show it below the one in digits.
const spelledForm = `(?i:[0-9]{1,2} (?:hours?|minutes?|seconds?|stunden?|minuten?|sekunden?|heures?|secondes?|horas?|minutos?|segundos?|ore|minuti|secondi)(?:, | and | und | et | y | e | )?)+`

var (
	clockFirst  = express(`^\s*` + timeForm + `(?:\s*[-\x{2013}]?\s+|\s*$|[\s]*:\s+)`)
	onlyClock   = express(`^[\s\x{25b6}]*(?:` + timeForm + `|` + spelledForm + `(?:` + clockForm + `)?)\s*$`)
	spelledName = express(`^(.{2,60}?)\s+` + spelledForm + `$`)
	markedClock = express(`\s*(?:\[\[?(?:` + spanForm + `)\]?\]|\((?:[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?)\))`)
	heldClock   = express(`^\s*[\[(\x{ff08}*_]+\s*(?:` + spanForm + `)\s*[\])\x{ff09}*_]+\s*`)
	numberFirst = express(`^(?:[0-9]{1,3}[.)\x{3001}\x{ff0e}]|\([0-9]{1,3}\))\s*`)
)

// tidy takes out what is no word of anybody: time stamps, and the second copy of a body that stands twice.
func (r *reader) tidy(blocks []block) []block {
	blocks = r.answeredLetter(r.dropCastLines(blocks))
	blocks = r.dropProduction(r.dropAdverts(r.dropTight(r.dropBoxes(r.dropForum(blocks)))))
	blocks = markedHeads(numberedHeads(r.dropPullQuotes(blocks)))
	blocks = r.dropClocks(r.dropHeldClocks(blocks))
	return r.dropRepetition(blocks)
}

// maxHead is how many blocks at the start of a file may say who talks.
const maxHead = 30

// dropCastLines takes the names out of lines at the start that say who asks and who answers: \u201cInterviewer: Ann Sorrel\u201d. A
// word for a role that comes back is a label and no such line.
func (r *reader) dropCastLines(blocks []block) []block {
	roles := map[int]start{} // by the block
	count := map[string]int{}
	for n, b := range blocks {
		if n >= maxHead && len(roles) == 0 {
			return blocks // the usual case
		}
		if l, ok := notations[0].cutLabel(b); ok && roleOf(l.name) != neither && utf8.RuneCountInString(l.name) > 1 {
			key := foldName(l.name)
			count[key]++
			roles[n] = start{block: n, key: key, cut: l.cut, side: roleOf(l.name)}
		}
	}
	var out []block
	for n, b := range blocks {
		s, ok := roles[n]
		name := strings.TrimSpace(b.text[min(len(b.text), s.cut):])
		if !ok || n >= maxHead || count[s.key] > 1 || !isName(name) || wordCount(name) > maxNameWords || !capitalised(name) || endsSentence(name) {
			out = append(out, b)
			continue
		}
		if s.side == asks {
			r.meta.asks = []string{name}
		} else {
			r.meta.answers = []string{name}
		}
		r.warnf(b.line, "\u201c%s\u201d says who talks, and was taken out of the text", short(b.text))
	}
	return out
}

// dropHeldClocks takes off times in brackets that stand right behind labels: \u201cName: (00:12)\u201d.
func (r *reader) dropHeldClocks(blocks []block) []block {
	held := map[int][2]int{}
	for n, b := range blocks {
		if b.mark == code || b.mark == table || !opensDigits(cutBytes(b.text, 2*maxLabel)) {
			continue
		}
		if l, ok := notations[0].cutLabel(b); ok {
			if m := heldClock.FindString(b.text[l.cut:]); m != "" {
				held[n] = [2]int{l.cut, l.cut + len(m)}
			}
		}
	}
	if len(held) < minClocks {
		return blocks
	}
	r.dropped("time stamp", len(held))
	out := slices.Clone(blocks)
	for n, at := range held {
		b := &out[n]
		was := b.raw == b.text
		b.text = strings.TrimSpace(b.text[:at[0]] + b.text[at[1]:])
		if b.lead > at[0] {
			b.lead = max(at[0], b.lead-(at[1]-at[0]))
		}
		b.lead = min(b.lead, len(b.text))
		if was {
			b.raw = b.text
		}
	}
	return out
}

// opensDigits tells without a regular expression whether a bracket or a star stands before a digit.
func opensDigits(s string) bool {
	for n := 1; n < len(s); n++ {
		if s[n] >= '0' && s[n] <= '9' && (strings.IndexByte("[(*_ ", s[n-1]) >= 0 || s[n-1] >= utf8.RuneSelf) {
			return true
		}
	}
	return false
}

const (
	minClocks  = 3   // times that make time stamps of them
	clockShare = 0.4 // of the blocks, or of those that are longer than a line, that begin with one; and they reach beyond the middle
)

// dropClocks takes off the times at which something was said. Times that are words stay: those in the middle of a sentence,
// and those that only a few lines begin with.
func (r *reader) dropClocks(blocks []block) []block {
	leading, last, only, marked := 0, 0, 0, 0
	for n, b := range blocks {
		switch {
		case b.mark == code || b.mark == table:
		case !mayBeginWithClock(b.text):
		case onlyClock.MatchString(b.text):
			only++
		case clockFirst.MatchString(b.text) && !heldClock.MatchString(b.text):
			leading++
			last = n
		}
		if strings.ContainsAny(b.text, "[(") {
			marked += len(markedClock.FindAllString(b.text, 3))
		}
	}
	bare := leading >= 2 && 2*last >= len(blocks) && float64(leading) >= clockShare*float64(len(blocks)-only)
	cues := only >= 3 && 4*only >= len(blocks)
	var out []block
	gap, head := false, -1 // so many blocks stand above the first time
	for n, b := range blocks {
		if only > 0 && namesAgain(blocks, n) {
			r.dropped("time stamp", 1)
			continue
		}
		if cues && captionsFoot.MatchString(b.text) {
			r.dropped("language of the captions", 1)
			continue
		}
		if b.mark == code || b.mark == table {
			out = append(out, b)
			continue
		}
		begins := mayBeginWithClock(b.text)
		if begins && onlyClock.MatchString(b.text) && (only >= 2 || strings.ContainsAny(b.text, "[(")) {
			r.dropped("time stamp", 1)
			gap = gap || b.gap
			if head < 0 {
				head = len(out)
			}
			continue
		}
		b.gap = b.gap || gap
		gap = false
		m := ""
		if begins {
			m = clockFirst.FindString(b.text)
		}
		if m != "" && (bare || b.level > 0 || markedClock.MatchString(m)) && b.voice == "" {
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
	if head = max(head, 0); cues && areCues(out) {
		joined := joinCues(out[head:])
		if len(joined) > 0 {
			joined[0].timed = true
		}
		return append(out[:head:head], joined...)
	}
	return out
}

// namesAgain says that a block is the name of who speaks, which stands right above with the time in digits, and the time in words.
func namesAgain(blocks []block, n int) bool {
	if n < 2 || len(blocks[n].text) > 2*maxLabel || !onlyClock.MatchString(blocks[n-1].text) {
		return false
	}
	m := spelledName.FindStringSubmatch(blocks[n].text)
	return m != nil && m[1] == blocks[n-2].text
}

// captionsFoot is the name of a language, as a player shows it below captions.
var captionsFoot = express(`(?i)^[\p{L} ]{2,30}\((?:auto-?generated|généré(?:e?s)? automatiquement|generad[oa]s? automáticamente|automatisch (?:erzeugt|generiert)|gerad[oa]s? automaticamente|generat[oi] automaticamente|создано автоматически|自动生成|自動生成)\)$`)

// cueLength is the most characters that the middle one of the lines of captions has.
const cueLength = 64

// areCues says that lines with times between them are captions: short, and most of them end no sentence.
func areCues(blocks []block) bool {
	short, open, words := 0, 0, 0
	for _, b := range blocks {
		if b.mark == code || b.mark == table || len(strings.Fields(b.text)) < 4 {
			continue
		}
		words++
		if len([]rune(b.text)) <= cueLength {
			short++
		}
		if !endsSentence(b.text) {
			open++
		}
	}
	return 3*short >= 2*words && 2*open >= words
}

// production is what a transcriber notes of the recording, on a line of its own: music, breaks, the end.
var production = express(`(?i)^[\[(\x{ff08}\x{3010}*]+\s*(?:soundbite.*|edited|(?:theme |intro |outro |upbeat )?music(?: (?:plays|playing|fades|fading|in|out).*)?|(?:commercial|ad) break|end of (?:transcript|recording|audio|interview)|ende der (?:aufnahme|aufzeichnung).*|fin de (?:l'enregistrement|la grabación).*|musik|musique|música|музыка|音乐|音樂)\s*[\])\x{ff09}\x{3011}*]+$`)

// dropProduction takes out such lines: nobody says them.
func (r *reader) dropProduction(blocks []block) []block {
	var out []block
	broken := false
	for _, b := range blocks {
		if b.text != "" && strings.IndexByte("[(*\xef\xe3", b.text[0]) >= 0 && len(b.text) <= 120 && production.MatchString(b.text) {
			r.dropped("note on the recording", 1)
			broken = true
			continue
		}
		b.broken, broken = broken, false
		out = append(out, b)
	}
	return out
}

func onlyDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

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
