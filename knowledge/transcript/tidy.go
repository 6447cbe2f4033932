package transcript

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source"
	"faqbot/knowledge/transcript/speaker"
)

var (
	spelledName = block.Express(`^(.{2,60}?)\s+` + block.SpelledForm + `$`)
	markedClock = block.Express(`\s*(?:\[\[?(?:` + block.SpanForm + `)\]?\]|\((?:[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?)\))`)
	heldClock   = block.Express(`^\s*[\[(\x{ff08}*_]+\s*(?:` + block.SpanForm + `)\s*[\])\x{ff09}*_]+\s*`)
	numberFirst = block.Express(`^(?:[0-9]{1,3}[.)\x{3001}\x{ff0e}]|\([0-9]{1,3}\))\s*`)
)

// tidy takes out what is no word of anybody: time stamps, and the second copy of a body that stands twice.
func (r *reader) tidy(blocks []block.Block) []block.Block {
	blocks = r.answeredLetter(r.dropCastLines(r.dropCounts(r.dropCounsel(r.dropOlderLetter(hyphensForDashes(blocks))))))
	blocks = r.dropProduction(r.dropAdverts(r.dropTight(r.dropBoxes(r.dropForum(blocks)))))
	blocks = markedHeads(numberedHeads(r.dropPullQuotes(blocks)))
	blocks = r.dropClocks(r.dropHeldClocks(blocks))
	return r.dropRepetition(blocks)
}

// tightHyphen is a hyphen right before the first word, which some write for the dash of direct speech.
var tightHyphen = block.Express(`^-[\p{L}\x{bf}]`)

// hyphensForDashes writes such hyphens as dashes, when each stands alone among paragraphs without one: the items of a list stand
// one below the other.
func hyphensForDashes(blocks []block.Block) []block.Block {
	var at []int
	for n, b := range blocks {
		if b.Mark != block.Prose || b.Level > 0 || !tightHyphen.MatchString(b.Text) {
			continue
		}
		if len(at) > 0 && at[len(at)-1] == n-1 {
			return blocks
		}
		at = append(at, n)
	}
	if len(at) < speaker.MinNamed {
		return blocks
	}
	out := slices.Clone(blocks)
	for _, n := range at {
		b := &out[n]
		b.Text, b.Raw = "\u2013"+b.Text[1:], "\u2013"+strings.TrimPrefix(b.Raw, "-")
		if b.Lead > 0 {
			b.Lead += len("\u2013") - 1
		}
	}
	return out
}

// maxHead is how many blocks at the start of a file may say who talks.
const maxHead = 30

// dropCastLines takes the names out of lines at the start that say who asks and who answers: \u201cInterviewer: Ann Sorrel\u201d. A
// word for a role that comes back is a label and no such line.
func (r *reader) dropCastLines(blocks []block.Block) []block.Block {
	roles := map[int]speaker.Start{} // by the block
	count := map[string]int{}
	for n, b := range blocks {
		if n >= maxHead && len(roles) == 0 {
			return blocks // the usual case
		}
		if l, ok := speaker.Notations[0].CutLabel(b); ok && speaker.RoleOf(l.Name) != block.Neither && utf8.RuneCountInString(l.Name) > 1 {
			key := speaker.FoldName(l.Name)
			count[key]++
			roles[n] = speaker.Start{Block: n, Key: key, Cut: l.Cut, Side: speaker.RoleOf(l.Name)}
		}
	}
	var out []block.Block
	for n, b := range blocks {
		s, ok := roles[n]
		name := strings.TrimSpace(b.Text[min(len(b.Text), s.Cut):])
		if !ok || n >= maxHead || count[s.Key] > 1 || !speaker.IsName(name) || block.WordCount(name) > speaker.MaxNameWords || !speaker.Capitalised(name) || block.EndsSentence(name) {
			out = append(out, b)
			continue
		}
		if s.Side == block.Asks {
			r.Meta.Asks = []string{name}
		} else {
			r.Meta.Answers = []string{name}
		}
		r.Warnf(b.Line, "\u201c%s\u201d says who talks, and was taken out of the text", block.Short(b.Text))
	}
	return out
}

// dropHeldClocks takes off times in brackets that stand right behind labels: \u201cName: (00:12)\u201d.
func (r *reader) dropHeldClocks(blocks []block.Block) []block.Block {
	held := map[int][2]int{}
	for n, b := range blocks {
		if b.Mark == block.Code || b.Mark == block.Table || !opensDigits(block.CutBytes(b.Text, 2*speaker.MaxLabel)) {
			continue
		}
		if l, ok := speaker.Notations[0].CutLabel(b); ok {
			if m := heldClock.FindString(b.Text[l.Cut:]); m != "" {
				held[n] = [2]int{l.Cut, l.Cut + len(m)}
			}
		}
	}
	if len(held) < minClocks {
		return blocks
	}
	r.Dropped("time stamp", len(held))
	out := slices.Clone(blocks)
	for n, at := range held {
		b := &out[n]
		was := b.Raw == b.Text
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
func (r *reader) dropClocks(blocks []block.Block) []block.Block {
	leading, last, only, marked := 0, 0, 0, 0
	for n, b := range blocks {
		switch {
		case b.Mark == block.Code || b.Mark == block.Table:
		case !block.MayBeginWithClock(b.Text):
		case block.OnlyClock.MatchString(b.Text):
			only++
		case block.ClockFirst.MatchString(b.Text) && !heldClock.MatchString(b.Text):
			leading++
			last = n
		}
		if strings.ContainsAny(b.Text, "[(") {
			marked += len(markedClock.FindAllString(b.Text, 3))
		}
	}
	bare := leading >= 2 && 2*last >= len(blocks) && float64(leading) >= clockShare*float64(len(blocks)-only)
	cues := only >= 3 && 4*only >= len(blocks)
	var out []block.Block
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
		if begins && block.OnlyClock.MatchString(b.Text) && (only >= 2 || strings.ContainsAny(b.Text, "[(")) {
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
			if styled.SetText(b.Text); styled.Lead > 0 && b.Lead == 0 {
				b.Text, b.Lead, b.Style = styled.Text, styled.Lead, styled.Style
			}
			r.Dropped("time stamp", 1)
		}
		if (marked >= 2 || b.Timed) && strings.ContainsAny(b.Text, "[(") && markedClock.MatchString(b.Text) {
			b = r.withoutClocks(b)
		}
		if b.Text != "" {
			out = append(out, b)
		}
	}
	if head = max(head, 0); cues && areCues(out) {
		joined := source.JoinCues(out[head:])
		if len(joined) > 0 {
			joined[0].Timed = true
		}
		return append(out[:head:head], joined...)
	}
	return out
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

// cueLength is the most characters that the middle one of the lines of captions has.
const cueLength = 64

// areCues says that lines with times between them are captions: short, and most of them end no sentence.
func areCues(blocks []block.Block) bool {
	short, open, words := 0, 0, 0
	for _, b := range blocks {
		if b.Mark == block.Code || b.Mark == block.Table || len(strings.Fields(b.Text)) < 4 {
			continue
		}
		words++
		if len([]rune(b.Text)) <= cueLength {
			short++
		}
		if !block.EndsSentence(b.Text) {
			open++
		}
	}
	return 3*short >= 2*words && 2*open >= words
}

// production is what a transcriber notes of the recording, on a line of its own: music, breaks, the end.
var production = block.Express(`(?i)^[\[(\x{ff08}\x{3010}*]+\s*(?:soundbite.*|edited|(?:theme |intro |outro |upbeat )?music(?: (?:plays|playing|fades|fading|in|out).*)?|(?:commercial|ad) break|end of (?:transcript|recording|audio|interview)|ende der (?:aufnahme|aufzeichnung).*|fin de (?:l'enregistrement|la grabación).*|musik|musique|música|музыка|音乐|音樂)\s*[\])\x{ff09}\x{3011}*]+$`)

// startsTranscript is the line by which a program for meetings notes who began or ended its record.
var startsTranscript = block.Express(`^\p{Lu}.{1,60} (?:started|stopped) (?:the )?(?:transcription|recording)\.?$`)

// dropProduction takes out such lines: nobody says them.
func (r *reader) dropProduction(blocks []block.Block) []block.Block {
	var out []block.Block
	broken := false
	for _, b := range blocks {
		if b.Text != "" && len(b.Text) <= 120 && (strings.IndexByte("[(*\xef\xe3", b.Text[0]) >= 0 && production.MatchString(b.Text) || startsTranscript.MatchString(b.Text)) {
			r.Dropped("note on the recording", 1)
			broken = true
			continue
		}
		b.Broken, broken = broken, false
		out = append(out, b)
	}
	return out
}

// withoutClocks takes the times in brackets out of the middle and the end of a block. One that belongs to a label stays,
// since it tells the label.
func (r *reader) withoutClocks(b block.Block) block.Block {
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

// dropForum takes out what a forum puts around each contribution.
func (r *reader) dropForum(blocks []block.Block) []block.Block {
	words, dropped := speaker.WithoutForum(blocks)
	if dropped > 0 {
		r.Dropped("line of the forum around a contribution", dropped)
	}
	return words
}
