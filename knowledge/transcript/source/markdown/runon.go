package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/speaker"
)

// Programs that recognise print or speech write a whole talk into one line. This file begins a line anew wherever somebody begins to
// speak, as far as the text says so.

const (
	maxRunOn    = 1 << 20 // bytes of a text that is parted; a talk of ten hours has half of it
	maxStarts   = 10_000  // changes of speaker; a talk of ten hours has half of them
	runOnLine   = 100     // bytes of a line that may hold several speeches
	fewestMarks = 6       // changes of speaker that a talk in one line has
	fullerShare = 0.8     // of the places of a name, in which it stands with the word before it, so that both are the name
	innerShare  = 0.7     // of those who begin to speak, that do so within a line
	turnShare   = 0.4     // of them, where each of them is somebody else than the one before
)

var (
	runOnArrows = block.Express(`[ \t]*(?:>>+|&gt;&gt;)[ \t]*`)
	runOnName   = block.Express(`(?:^|[^\p{L}\p{N}])` + runOnForm + ` {0,2}[:\x{ff1a}]`)
	runOnBox    = block.Express(`[\[<]` + runOnForm + `[\]>]:?[ \t]`)
	clockAtEnd  = block.Express(`[\[(<]?\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,3})?[\])>]?[ \t]*$`)
)

// runOnForm is a name, in letters with capitals or in some without.
const runOnForm = `((?:\p{Lu}[\p{L}\p{M}\p{N}_.'\x{2019}-]*|[0-9]{1,2})(?:[ \x{a0}]+(?:\p{Lu}[\p{L}\p{M}.'\x{2019}-]*|[0-9]{1,2})){0,3}|[\p{Han}\p{Hiragana}\p{Katakana}]{1,6}|\p{Hebrew}{1,20}|\p{Arabic}{1,20}|\p{Hangul}{1,5})`

// partRunOn begins a line at each speaker of a text most of which stands in lines longer than a paragraph.
func partRunOn(r *about.File, text string) string {
	if len(text) > maxRunOn {
		return text
	}
	long := 0
	for line := range strings.SplitSeq(text, "\n") {
		if len(line) >= runOnLine {
			long += len(line)
		}
	}
	if 2*long < len(text) {
		return text
	}
	starts, inTurn := runOnSpeakers(text, false)
	what := "a name with a colon"
	if starts == nil {
		starts, inTurn = runOnSpeakers(text, true)
		what = "a name in brackets"
	}
	if starts == nil {
		starts, what = runOnChanges(text), "a mark for a change of speaker"
	}
	share := innerShare
	if inTurn {
		share = turnShare
	}
	if starts == nil || len(starts) > maxStarts || float64(innerStarts(text, starts)) < share*float64(len(starts)) {
		return text
	}
	var out strings.Builder
	from := 0
	for _, at := range starts {
		out.WriteString(strings.TrimRight(text[from:at], " \t\u00a0") + "\n")
		from = at
	}
	out.WriteString(text[from:])
	r.Warnf(0, "the file has its talk in one line, which was parted before %s, %d times; the lines below are counted from there on", what, len(starts))
	return out.String()
}

// innerStarts counts the places in a text, in order, that have words before them in the same line.
func innerStarts(text string, starts []int) int {
	inner, from, words := 0, 0, false
	for _, at := range starts {
		for line := range strings.SplitAfterSeq(text[from:at], "\n") {
			words = (words || strings.ContainsFunc(inlineElement.ReplaceAllString(line, ""), unicode.IsLetter)) && !strings.HasSuffix(line, "\n")
		}
		if from = at; words {
			inner++
		}
	}
	return inner
}

// runOnChanges returns where the marks of captions stand in a text, or nil when they are too few.
func runOnChanges(text string) []int {
	var starts []int
	for _, m := range runOnArrows.FindAllStringIndex(text, -1) {
		starts = append(starts, m[0])
	}
	if len(starts) < fewestMarks {
		return nil
	}
	return starts
}

// runOnSpeakers returns where names with a colon, or in brackets, stand in a text, or nil: at least two that come back, and take turns.
// inTurn says that no name comes twice in a row.
func runOnSpeakers(text string, boxed bool) (starts []int, inTurn bool) {
	form, sign := runOnName, ":\uff1a"
	if boxed {
		form, sign = runOnBox, "]>"
	}
	if !strings.ContainsAny(text, sign) {
		return nil, false
	}
	found := form.FindAllStringSubmatchIndex(text, -1)
	count := map[string]int{} // of a name, and of its last words
	for _, m := range found {
		for name := text[m[2]:m[3]]; name != ""; _, name, _ = strings.Cut(name, " ") {
			count[name]++
		}
	}
	speakers, changes, last := map[string]bool{}, 0, ""
	for _, m := range found {
		name := nameAtEnd(text, m[2], m[3], count)
		if count[name] < speaker.MinNamed || !strings.ContainsFunc(name, unicode.IsLetter) || speaker.NotSpeakers[strings.ToLower(name)] {
			continue
		}
		at := m[3] - len(name)
		if beginsSentence(text, m[2]) {
			at = m[2] // in full at first
		}
		if boxed {
			at = m[0]
		}
		starts = append(starts, at-len(clockAtEnd.FindString(text[max(0, at-runOnClock):at])))
		speakers[name] = true
		if name != last {
			changes++
		}
		last = name
	}
	if len(speakers) < 2 || len(starts) < fewestMarks || 2*changes < len(starts) {
		return nil, false
	}
	return starts, changes == len(starts)
}

// runOnClock is the most bytes of a time before a name.
const runOnClock = 20

// nameAtEnd returns the last words before a colon that stand there together time and again.
func nameAtEnd(text string, from, to int, count map[string]int) string {
	words := strings.Fields(text[from:to])
	name := words[len(words)-1]
	for n := len(words) - 2; n >= 0; n-- {
		fuller := words[n] + " " + name
		if float64(count[fuller]) < fullerShare*float64(count[name]) {
			break
		}
		name = fuller
	}
	return name
}

// beginsSentence says that nothing stands before a place in a text, or the end of a sentence.
func beginsSentence(text string, at int) bool {
	before := strings.TrimRight(text[max(0, at-2*utf8.UTFMax):at], " \t\n\u00a0")
	return before == "" || block.EndsSentence(before)
}
