// Package captions reads captions: lines that stand on a screen for a time, as WebVTT, SubRip and SubViewer (captions.go), as XML
// (timedtext.go), and as SubStation Alpha (substation.go).
//
// It tells captions in other texts as well, and joins them to what somebody says. It knows nothing of the files that those stand in.
// A new kind of captions is a file here, and a row in package source.
package captions

import (
	"html"
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/speaker"
)

var (
	cueTiming  = block.Express(`^\s*(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{1,3}(?:\s*-->\s*|,)(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{1,3}`)
	cueVoice   = block.Express(`^\s*<v(?:\.[^\s>]*)?\s+([^>]+)>`)
	cueTag     = block.Express(`</?(?:v|c|i|b|u|font|ruby|rt|lang|span)(?:[.\s][^<>]*)?>|<[0-9:.]+>|\{\\[^{}]*\}`)
	cueNumber  = block.Express(`^\s*[0-9]+\s*$`)
	cueComment = block.Express(`^(?:NOTE|STYLE|REGION)(?:\s|$)`)
	cueDash    = block.Express(`^[-\x{2013}\x{2014}]\s*`)
)

// IsSubtitles says that a text is captions, WebVTT, SubRip or SubViewer: cues under lines of two times with an arrow or a comma.
func IsSubtitles(text string) bool {
	head := block.CutBytes(text, 16<<10)
	if strings.HasPrefix(head, "WEBVTT") {
		return true
	}
	for line := range strings.SplitSeq(head, "\n") {
		if cueTiming.MatchString(line) {
			return true
		}
		if strings.TrimSpace(line) != "" && !cueNumber.MatchString(line) {
			return false
		}
	}
	return false
}

// ReadSubtitles reads cues. Those of one speaker are joined, since they part sentences as the screen needs it.
func ReadSubtitles(r *about.File, text string) ([]block.Block, error) {
	r.Lines = strings.Split(text, "\n")
	reportLost(r)
	return JoinCues(withoutNoise(r, readCues(r))), nil
}

// lostShare is the share of the captions by their numbers that are not there, from which on the talk is no whole one. Who takes out
// captions of sounds leaves fewer numbers out.
const lostShare = 0.25

// reportLost says when the numbers of the captions leave many out: what was said there is lost.
func reportLost(r *about.File) {
	last, there, lost, before, behind := 0, 0, 0, 0, 0
	for n, line := range r.Lines {
		if n == 0 || !cueTiming.MatchString(line) || !cueNumber.MatchString(r.Lines[n-1]) {
			continue
		}
		number, err := strconv.Atoi(strings.TrimSpace(r.Lines[n-1]))
		if err != nil {
			return
		}
		there++
		if gap := number - last - 1; last > 0 && gap > 0 {
			lost += gap
			if gap > behind-before-1 {
				before, behind = last, number
			}
		}
		last = number
	}
	if float64(lost) > lostShare*float64(there+lost) {
		r.Errorf(0, "%d captions are missing by their numbers, most of them between %d and %d; what is said there is not in the draft", lost, before, behind)
	}
}

// withoutNoise drops lines that say what is heard and not what is said. A name in brackets comes back as a label.
func withoutNoise(r *about.File, cues []block.Block) []block.Block {
	labels := speaker.RecurringLabels(cues)
	var out []block.Block
	for n, c := range cues {
		if noise.MatchString(c.Text) && !labels[n] {
			r.Dropped("sound that the captions tell", 1)
			continue
		}
		out = append(out, c)
	}
	return out
}

// JoinCues joins lines that part sentences as a screen needs it, up to the next label.
func JoinCues(cues []block.Block) []block.Block {
	cues = partAtArrows(cues)
	labels := speaker.RecurringLabels(cues)
	var out []block.Block
	for n, c := range cues {
		last := len(out) - 1
		if last < 0 || labels[n] || labels[n-1] && speaker.Alone(cues[n-1]) || c.Level > 0 || out[last].Level > 0 || c.Voice != out[last].Voice || c.Mark == block.Item ||
			speaker.Arrows.MatchString(c.Text) || len(out[last].Text) > LongCue && block.EndsSentence(out[last].Text) || len(out[last].Text) > about.MaxParagraph {
			c.Mark = block.Prose
			out = append(out, c)
			continue
		}
		out[last].Join(c)
	}
	return out
}

// partAtArrows parts lines in which somebody else begins to speak. Captions that a program writes have the arrows for it
// anywhere: “that is all >> and the oats”.
func partAtArrows(cues []block.Block) []block.Block {
	var out []block.Block
	pending := "" // arrows at the end of a line belong to the next
	for _, c := range cues {
		if pending == "" && !strings.Contains(c.Text, ">>") {
			out = append(out, c)
			continue
		}
		for n, part := range strings.Split(pending+c.Text, ">>") {
			part = strings.TrimSpace(strings.TrimLeft(part, ">"))
			if n > 0 {
				part = ">> " + part
			}
			pending = ""
			switch {
			case part == ">> ":
				pending = part
			case part != "" && !noise.MatchString(part):
				piece := c
				piece.Text, piece.Raw = part, part
				out = append(out, piece)
			}
		}
	}
	return out
}

// noise is what captions say of a sound, without words.
var noise = block.Express(`^(?:(?:\[[^\[\]]*\]|\([^()]{1,30}\)|\x{266a}[^\x{266a}]*\x{266a}|\x{266a}+)\s*)+$`)

// LongCue is the length, in bytes, from which the next sentence begins a paragraph.
const LongCue = 800

// readCues returns each line of each cue.
func readCues(r *about.File) []block.Block {
	var out []block.Block
	inCue, voice, comment := false, "", false
	before := map[string]bool{} // the lines of the cue before, which some programs repeat
	now := map[string]bool{}
	for n, line := range r.Lines {
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "":
			inCue, comment = false, false
			continue
		case cueTiming.MatchString(line):
			inCue, voice, comment = true, "", false
			before, now = now, map[string]bool{}
			if at := len(out) - 1; at >= 0 && cueNumber.MatchString(out[at].Text) && out[at].Line == n && strings.TrimSpace(r.Lines[n-1]) == out[at].Text {
				out = out[:at] // a number right above, in a file without blank lines
			}
			continue
		case cueComment.MatchString(trimmed) && !inCue, n == 0 && strings.HasPrefix(trimmed, "WEBVTT"):
			comment = true
			continue
		}
		if !inCue || comment {
			continue // a number or a name of a cue
		}
		if m := cueVoice.FindStringSubmatch(line); m != nil {
			voice = strings.TrimSpace(m[1])
		}
		words := strings.TrimSpace(html.UnescapeString(cueTag.ReplaceAllString(line, "")))
		if words == "" {
			continue
		}
		if now[words] = true; before[words] {
			continue
		}
		b := block.Block{Line: n + 1, Text: words, Raw: words, Voice: voice}
		if m := cueDash.FindString(words); m != "" && voice == "" {
			b.Text = strings.TrimSpace(words[len(m):])
			b.Raw, b.Mark = b.Text, block.Item
			b.Text, b.Raw = "\u2013 "+b.Text, "\u2013 "+b.Raw
		}
		out = append(out, b)
	}
	return out
}

// cueLength is the most characters that the middle one of the lines of captions has.
const cueLength = 64

// AreCues says that the lines of a text are captions: short, and most of them end no sentence.
func AreCues(blocks []block.Block) bool {
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
