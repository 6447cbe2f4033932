package transcript

import (
	"cmp"
	"slices"
	"strings"
)

// start is a block at which somebody begins to speak, or at which a question begins.
type start struct {
	block int
	name  string // empty when nobody is named
	key   string // the folded name
	cut   int    // the words begin at this byte of the block's text
	side  side   // when the notation says it
	alone bool   // the words follow in the next block
	head  bool   // it is a heading
}

// reading is one way to read a file.
type reading struct {
	name   string
	trust  float64 // what an alternation counts for
	starts []start
	spoken bool // the starts are labels; in other readings they are questions
	rest   bool // unlabelled blocks behind a start are the answer to it
	votes  float64
}

// labelsOf returns all that each notation takes for labels.
func labelsOf(blocks []block) [][]start {
	found := make([][]start, len(notations))
	for i, b := range blocks {
		skip := beforeName(b.text)
		for at := range notations {
			n := &notations[at]
			if n.alone && (i+1 >= len(blocks) || blocks[i+1].mark == code) {
				continue
			}
			if l, ok := n.cut(b, skip); ok {
				alone := n.alone || strings.TrimSpace(b.text[l.cut:]) == ""
				found[at] = append(found[at], start{block: i, name: l.name, key: foldName(l.name), cut: l.cut, alone: alone, head: b.level > 0})
			}
		}
	}
	return found
}

// vote reads the blocks in every way and returns the readings, best first. What recurs and alternates is a label; what
// does not is text. labels are those of labelsOf.
func vote(blocks []block, labels [][]start) []reading {
	var all []reading
	small := writtenSmall(blocks, labels...)
	var union []start
	taken := map[int]bool{}
	for n := range notations {
		found := recurring(blocks, ofForum(blocks, labels[n]), small)
		if notations[n].weak && !balanced(found) {
			// “Q   words” beside “MR. MARSH: words”
			found = slices.DeleteFunc(slices.Clone(found), func(s start) bool { return !plainQuestion[s.key] })
		}
		all = append(all, spokenReading(blocks, notations[n].name, trustOf(n), found))
		if notations[n].alone {
			continue // a line that comes back beside labels is of the page: “Advertisement”
		}
		for _, s := range found {
			if !taken[s.block] {
				taken[s.block] = true
				union = append(union, s)
			}
		}
	}
	slices.SortStableFunc(union, func(a, b start) int { return a.block - b.block })
	all = append(all, spokenReading(blocks, "labels of several forms", 0.9, recurring(blocks, union, small)))
	if voices := containerVoices(blocks); len(voices) > 0 {
		all = append(all, spokenReading(blocks, "the speakers that the file names", 5, voices))
	}
	all = append(all, unnamedReadings(blocks)...)
	for _, s := range questionStyles(blocks) {
		all = append(all, styleReading(blocks, s))
	}
	slices.SortStableFunc(all, func(a, b reading) int { return cmp.Compare(b.votes, a.votes) })
	return all
}

// ofForum leaves out labels without the sign that the names of a forum have, where those are known by it.
func ofForum(blocks []block, found []start) []start {
	isMarked := func(s start) bool { return strings.HasPrefix(blocks[s.block].text, "@") }
	marked := 0
	for _, s := range found {
		if isMarked(s) {
			marked++
		}
	}
	if marked < minRuns || marked == len(found) {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(s start) bool { return !isMarked(s) })
}

// plainQuestion are labels of questions that are no word and no name in any language.
var plainQuestion = setOf("q question 问 問")

// balanced says that of those who speak, two come about equally often, as a word that only looks like a label does not.
func balanced(found []start) bool {
	count := map[string]int{}
	for _, s := range found {
		count[s.key]++
	}
	first, second := 0, 0
	for _, n := range count {
		if n > first {
			first, second = n, first
		} else if n > second {
			second = n
		}
	}
	return second >= 2 && first <= 3*second
}

func trustOf(n int) float64 {
	if notations[n].alone || notations[n].weak {
		return 0.95
	}
	return 1
}

// minRuns is how many changes of speaker, and one, make a conversation.
const minRuns = 4

// spokenReading counts how often the speaker changes.
func spokenReading(blocks []block, name string, trust float64, starts []start) reading {
	r := reading{name: name, trust: trust, starts: starts, spoken: true}
	voices, by := foldVoices(starts)
	if len(voices) == 0 || len(voices) > maxVoices { // nobody talks with so many
		return r
	}
	if len(voices) == 1 {
		return onlyQuestions(blocks, r)
	}
	runs, last := 0, (*voice)(nil)
	byRole := rolesOf(starts)
	for _, s := range starts {
		v := by[s.key]
		if v != last {
			runs++
		}
		last = v
	}
	enough := minRuns
	if byRole[asks] && byRole[answers] {
		enough = 2
	}
	if runs < enough || float64(runs) < 0.1*float64(len(starts)) {
		return r
	}
	r.votes = float64(runs) * trust
	return r
}

// minNamed is the fewest questions behind one name that is no word for asking.
const minNamed = 3

// onlyQuestions is the reading in which the one label that there is stands before questions, or before answers.
func onlyQuestions(blocks []block, r reading) reading {
	asking, followed := 0, 0
	for n, s := range r.starts {
		end := len(blocks)
		if n+1 < len(r.starts) {
			end = r.starts[n+1].block
		}
		at := s.block
		if s.alone {
			at++
		}
		if at < len(blocks) && hasQuestionMark(blocks[at].text) {
			asking++
		}
		if end > at+1 {
			followed++
		}
	}
	role := neither
	if len(r.starts) > 0 {
		role = roleOf(r.starts[0].name)
	}
	if role == answers || followed < 2 || role != asks && len(r.starts) < minNamed || 2*followed < len(r.starts) || role != asks && (asking < 2 || 2*asking < len(r.starts)) {
		return r
	}
	r.rest = true
	for n := range r.starts {
		r.starts[n].side = asks
	}
	r.votes = 2 * float64(followed) * r.trust * 0.9
	return r
}

// containerVoices returns the starts of blocks whose container says who speaks.
func containerVoices(blocks []block) []start {
	var found []start
	for n, b := range blocks {
		if b.voice != "" || b.side != neither {
			name := b.voice
			if name == "" {
				name = map[side]string{asks: "Q", answers: "A"}[b.side]
			}
			found = append(found, start{block: n, name: name, key: foldName(name), side: b.side})
		}
	}
	return found
}
