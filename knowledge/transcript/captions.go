package transcript

import (
	"html"
	"strings"
)

var (
	cueTiming  = express(`^\s*(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{1,3}(?:\s*-->\s*|,)(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{1,3}`)
	cueVoice   = express(`^\s*<v(?:\.[^\s>]*)?\s+([^>]+)>`)
	cueTag     = express(`</?(?:v|c|i|b|u|font|ruby|rt|lang|span)(?:[.\s][^<>]*)?>|<[0-9:.]+>|\{\\[^{}]*\}`)
	cueNumber  = express(`^\s*[0-9]+\s*$`)
	cueComment = express(`^(?:NOTE|STYLE|REGION)(?:\s|$)`)
	cueDash    = express(`^[-\x{2013}\x{2014}]\s*`)
)

// isCaptions says that a text is captions, WebVTT, SubRip or SubViewer: cues under lines of two times with an arrow or a comma.
func isCaptions(text string) bool {
	head := cutBytes(text, 16<<10)
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

// captions reads cues. Those of one speaker are joined, since they part sentences as the screen needs it.
func (r *reader) captions(text string) ([]block, error) {
	r.lines = strings.Split(text, "\n")
	return joinCues(r.withoutNoise(r.cues())), nil
}

// withoutNoise drops lines that say what is heard and not what is said. A name in brackets comes back as a label.
func (r *reader) withoutNoise(cues []block) []block {
	labels := recurringLabels(cues)
	var out []block
	for n, c := range cues {
		if noise.MatchString(c.text) && !labels[n] {
			r.dropped("sound that the captions tell", 1)
			continue
		}
		out = append(out, c)
	}
	return out
}

// joinCues joins lines that part sentences as a screen needs it, up to the next label.
func joinCues(cues []block) []block {
	cues = partAtArrows(cues)
	labels := recurringLabels(cues)
	var out []block
	for n, c := range cues {
		last := len(out) - 1
		if last < 0 || labels[n] || labels[n-1] && alone(cues[n-1]) || c.level > 0 || out[last].level > 0 || c.voice != out[last].voice || c.mark == item ||
			arrows.MatchString(c.text) || len(out[last].text) > longCue && endsSentence(out[last].text) || len(out[last].text) > maxParagraph {
			c.mark = prose
			out = append(out, c)
			continue
		}
		out[last].join(c)
	}
	return out
}

// partAtArrows parts lines in which somebody else begins to speak. Captions that a program writes have the arrows for it
// anywhere: “that is all >> and the oats”.
func partAtArrows(cues []block) []block {
	var out []block
	pending := "" // arrows at the end of a line belong to the next
	for _, c := range cues {
		if pending == "" && !strings.Contains(c.text, ">>") {
			out = append(out, c)
			continue
		}
		for n, part := range strings.Split(pending+c.text, ">>") {
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
				piece.text, piece.raw = part, part
				out = append(out, piece)
			}
		}
	}
	return out
}

// noise is what captions say of a sound, without words.
var noise = express(`^(?:(?:\[[^\[\]]*\]|\([^()]{1,30}\)|\x{266a}[^\x{266a}]*\x{266a}|\x{266a}+)\s*)+$`)

// longCue is the length, in bytes, from which the next sentence begins a paragraph.
const longCue = 800

// cues returns each line of each cue.
func (r *reader) cues() []block {
	var out []block
	inCue, voice, comment := false, "", false
	before := map[string]bool{} // the lines of the cue before, which some programs repeat
	now := map[string]bool{}
	for n, line := range r.lines {
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "":
			inCue, comment = false, false
			continue
		case cueTiming.MatchString(line):
			inCue, voice, comment = true, "", false
			before, now = now, map[string]bool{}
			if at := len(out) - 1; at >= 0 && cueNumber.MatchString(out[at].text) && out[at].line == n && strings.TrimSpace(r.lines[n-1]) == out[at].text {
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
		if words == "" || before[words] {
			continue
		}
		now[words] = true
		b := block{line: n + 1, text: words, raw: words, voice: voice}
		if m := cueDash.FindString(words); m != "" && voice == "" {
			b.text = strings.TrimSpace(words[len(m):])
			b.raw, b.mark = b.text, item
			b.text, b.raw = "\u2013 "+b.text, "\u2013 "+b.raw
		}
		out = append(out, b)
	}
	return out
}
