package tidy

import (
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// maxHead is how many blocks at the start of a file may say who talks.
const maxHead = 30

// dashedRole is a word with a dash behind it, as it may stand before a name: "Interviewee - Ben Marsh".
var dashedRole = block.Express(`^(\p{L}{4,20})\s*[-\x{2013}\x{2014}]\s+`)

// endsShort is a name whose end is a short word with a full stop: “Ben Marsh, Jr.”.
var endsShort = block.Express(`,?\s(?:Jr|Jnr|Sr|Snr|Esq|Ph\.?\s?D|M\.?\s?D)\.$`)

// dropCastLines takes the names out of lines at the start that say who asks and who answers: "Interviewer: Ann Sorrel". A
// word for a role that comes back is a label and no such line.
func dropCastLines(r *naming.File, blocks []block.Block) []block.Block {
	roles := map[int]speaker.Start{}                 // by the block
	count, headed := map[string]int{}, map[int]int{} // headed: by the level of a heading
	for n, b := range blocks {
		if n >= maxHead && len(roles) == 0 {
			return blocks // the usual case
		}
		l, ok := speaker.Notations[0].CutLabel(b)
		if m := dashedRole.FindStringSubmatchIndex(b.Text); !ok && n < maxHead && m != nil {
			l, ok = speaker.Label{Name: b.Text[m[2]:m[3]], Cut: m[1]}, speaker.RoleOfWord(speaker.FoldName(b.Text[m[2]:m[3]])) != block.Neither
		}
		if ok && speaker.RoleOf(l.Name) != block.Neither && utf8.RuneCountInString(l.Name) > 1 {
			key := speaker.FoldName(l.Name)
			count[key]++
			roles[n] = speaker.Start{Block: n, Key: key, Cut: l.Cut, Side: speaker.RoleOf(l.Name)}
			headed[b.Level]++
		}
	}
	facts := factsAbove(blocks)
	var out []block.Block
	for n, b := range blocks {
		s, ok := roles[n]
		name := strings.TrimSpace(b.Text[min(len(b.Text), s.Cut):])
		if facts[n] {
			name = withoutBracket(name)
		}
		if !ok || n >= maxHead || count[s.Key] > 1 && !facts[n] || b.Level > 0 && headed[b.Level] > 1 || !speaker.IsName(name) || block.WordCount(name) > speaker.MaxNameWords || !speaker.Capitalised(name) || block.EndsSentence(name) && !endsShort.MatchString(name) {
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

// minFacts is the fewest lines of a passage that says when, where and with whom a talk was.
const minFacts = 3

// factsAbove returns the lines of such a passage: they stand together at the start of a file, above a rule or a heading, each has a label,
// and some of the labels stand nowhere else.
func factsAbove(blocks []block.Block) map[int]bool {
	count := map[string]int{}
	at := map[int]string{}
	for n, b := range blocks {
		if l, ok := speaker.Notations[0].CutLabel(b); ok && l.Cut < len(b.Text) {
			key := speaker.FoldName(l.Name)
			count[key]++
			at[n] = key
		}
	}
	for n := 0; n < min(maxHead, len(blocks)); n++ {
		end, once := n, 0
		for end < len(blocks) && end < maxHead && at[end] != "" && blocks[end].Level == 0 && (end == n || !blocks[end].Gap && !blocks[end].Apart) {
			if count[at[end]] == 1 {
				once++
			}
			end++
		}
		if end-n < minFacts {
			continue
		}
		if once == 0 || end == len(blocks) || !blocks[end].Apart && blocks[end].Level == 0 {
			return nil
		}
		facts := map[int]bool{}
		for ; n < end; n++ {
			facts[n] = true
		}
		return facts
	}
	return nil
}

// withoutBracket returns a name without what stands in brackets behind it.
func withoutBracket(name string) string {
	if at := strings.IndexAny(name, "(\uff08"); at > 0 {
		name = name[:at]
	}
	return strings.TrimSpace(name)
}
