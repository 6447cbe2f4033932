// Package speaker finds who speaks in blocks, by voting over the whole of them: what comes back and alternates is a label, what
// does not is text.
//
// Its door is [Vote], which takes what [LabelsOf] has found. label.go holds the forms of labels, heads.go headings that only look like one, name.go what may stand in one,
// recur.go with once.go which of them come back, styles.go, above.go, quoted.go, changes.go with slips.go, twomarks.go, countsup.go, twice.go and plain.go the forms of questions
// without a label, forum.go and posts.go what a forum puts around names, role.go the words for who asks and who answers, voice.go the
// spellings of one person's name.
//
// A new notation is a row: in Notations (label.go) or in questionStyles (styles.go). The package knows no kind of file.
package speaker

import (
	"cmp"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// Start is a block at which somebody begins to speak, or at which a question begins.
type Start struct {
	Block int
	Name  string     // empty when nobody is named
	Key   string     // the folded name
	Cut   int        // the words begin at this byte of the block's text
	Side  block.Side // when the notation says it
	Alone bool       // the words follow in the next block
	head  bool       // it is a heading
}

// Reading is one way to read a file.
type Reading struct {
	Name   string
	Trust  float64 // what an alternation counts for
	Starts []Start
	Spoken bool // the starts are labels; in other readings they are questions
	Rest   bool // unlabelled blocks behind a start are the answer to it
	Votes  float64
}

// BlocksOf returns the blocks at which starts are.
func BlocksOf(starts []Start) map[int]bool {
	at := map[int]bool{}
	for _, s := range starts {
		at[s.Block] = true
	}
	return at
}

// LabelsOf returns all that each notation takes for labels.
func LabelsOf(blocks []block.Block) [][]Start {
	found := make([][]Start, len(Notations))
	for i, b := range blocks {
		skip := beforeName(b.Text)
		for at := range Notations {
			n := &Notations[at]
			if n.Alone && (i+1 >= len(blocks) || blocks[i+1].Mark == block.Code) {
				continue
			}
			if l, ok := n.cut(b, skip); ok {
				if i > 0 && !b.Gap && block.StartsSmall(b.Text) && strings.Contains(l.Name, " ") && !block.EndsSentence(blocks[i-1].Text) && !block.EndsIn(blocks[i-1].Text, ":\uff1a") {
					continue // the line goes on with the one above
				}
				if b.Level > 0 && !strings.ContainsAny(l.Name, "0123456789") && !plainQuestion[FoldName(l.Name)] && headsSpeakers(blocks, i, l.Cut) {
					continue
				}
				if b.Level > 0 && headsQuestion(blocks, i, l.Cut) {
					continue
				}
				rest := strings.TrimSpace(b.Text[l.Cut:])
				alone := n.Alone || rest == "" || n.styled && block.MayBeginWithClock(rest) && block.OnlyClock.MatchString(rest)
				found[at] = append(found[at], Start{Block: i, Name: l.Name, Key: FoldName(l.Name), Cut: l.Cut, Alone: alone, head: b.Level > 0})
			}
		}
	}
	return found
}

// Vote reads the blocks in every way and returns the readings, best first. What recurs and alternates is a label; what
// does not is text. labels are those of labelsOf.
func Vote(blocks []block.Block, labels [][]Start) []Reading {
	var all []Reading
	small := WrittenSmall(blocks, labels...)
	var union []Start
	taken := map[int]bool{}
	for n := range Notations {
		found := recurring(blocks, ofForum(blocks, labels[n]), small)
		if Notations[n].Weak && !balanced(found) {
			// “Q   words” beside “MR. MARSH: words”
			found = slices.DeleteFunc(slices.Clone(found), func(s Start) bool { return !plainQuestion[s.Key] })
		}
		all = append(all, spokenReading(blocks, Notations[n].Name, trustOf(n), found))
		if Notations[n].Alone {
			continue // a line that comes back beside labels is of the page: “Advertisement”
		}
		for _, s := range found {
			if !taken[s.Block] {
				taken[s.Block] = true
				union = append(union, s)
			}
		}
	}
	slices.SortStableFunc(union, func(a, b Start) int { return a.Block - b.Block })
	all = append(all, spokenReading(blocks, "labels of several forms", 0.9, recurring(blocks, union, small)))
	if voices := containerVoices(blocks); len(voices) > 0 {
		all = append(all, spokenReading(blocks, "the speakers that the file names", 5, voices))
	}
	all = append(all, unnamedReadings(blocks)...)
	for _, s := range questionStyles(blocks) {
		all = append(all, styleReading(blocks, s))
	}
	slices.SortStableFunc(all, func(a, b Reading) int { return cmp.Compare(b.Votes, a.Votes) })
	return all
}

// ofForum leaves out labels without the sign that the names of a forum have, where those are known by it.
func ofForum(blocks []block.Block, found []Start) []Start {
	isMarked := func(s Start) bool { return strings.HasPrefix(blocks[s.Block].Text, "@") }
	marked := 0
	for _, s := range found {
		if isMarked(s) {
			marked++
		}
	}
	if marked < MinRuns || marked == len(found) {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(s Start) bool { return !isMarked(s) })
}

// plainQuestion are labels of questions that are no word and no name in any language.
var plainQuestion = block.SetOf("q question 问 問")

// balanced says that of those who speak, two come about equally often, as a word that only looks like a label does not.
func balanced(found []Start) bool {
	count := map[string]int{}
	for _, s := range found {
		count[s.Key]++
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
	if Notations[n].Alone || Notations[n].Weak {
		return 0.95
	}
	return 1
}

// MinRuns is how many changes of speaker, and one, make a conversation.
const MinRuns = 4

// spokenReading counts how often the speaker changes.
func spokenReading(blocks []block.Block, name string, trust float64, starts []Start) Reading {
	r := Reading{Name: name, Trust: trust, Starts: starts, Spoken: true}
	voices, by := FoldVoices(starts)
	if len(voices) == 0 || len(voices) > MaxVoices { // nobody talks with so many
		return r
	}
	if len(voices) == 1 {
		if asked := onlyQuestions(blocks, r); asked.Votes > 0 {
			return asked
		}
		return onlyAnswers(blocks, r)
	}
	runs, last := 0, (*Voice)(nil)
	byRole := rolesOf(starts)
	for _, s := range starts {
		v := by[s.Key]
		if v != last {
			runs++
		}
		last = v
	}
	enough := MinRuns
	if byRole[block.Asks] && byRole[block.Answers] {
		enough = 2
	}
	if runs < enough || float64(runs) < 0.1*float64(len(starts)) {
		return r
	}
	r.Votes = float64(runs) * trust
	return r
}

// MinNamed is the fewest questions behind one name that is no word for asking.
const MinNamed = 3

// onlyQuestions is the reading in which the one label that there is stands before questions, or before answers.
func onlyQuestions(blocks []block.Block, r Reading) Reading {
	asking, followed := 0, 0
	for n, s := range r.Starts {
		end := len(blocks)
		if n+1 < len(r.Starts) {
			end = r.Starts[n+1].Block
		}
		at := s.Block
		if s.Alone {
			at++
		}
		if at < len(blocks) && block.HasQuestionMark(blocks[at].Text) {
			asking++
		}
		if end > at+1 {
			followed++
		}
	}
	role := block.Neither
	if len(r.Starts) > 0 {
		role = RoleOf(r.Starts[0].Name)
	}
	if role == block.Answers || followed < 2 || role != block.Asks && len(r.Starts) < MinNamed || 2*followed < len(r.Starts) || role != block.Asks && (asking < 2 || 2*asking < len(r.Starts)) {
		return r
	}
	r.Rest = true
	for n := range r.Starts {
		r.Starts[n].Side = block.Asks
	}
	r.Votes = 2 * float64(followed) * r.Trust * 0.9
	return r
}

// onlyAnswers is the reading in which the one label that there is stands before answers, by its word, and the paragraph above each is the
// question: lines that no blank line parts.
func onlyAnswers(blocks []block.Block, r Reading) Reading {
	if len(r.Starts) < MinNamed || RoleOf(r.Starts[0].Name) != block.Answers || len(r.Starts[0].Key) < 4 {
		return r
	}
	asking, last := 0, -1 // last is the block of the last start
	var starts []Start
	for _, s := range r.Starts {
		first := s.Block
		for at := s.Block - 1; at > last && blocks[at].Level == 0 && blocks[at].Mark == block.Prose; at-- {
			if first = at; blocks[at].Gap {
				break
			}
		}
		if first == s.Block {
			return r // nothing stands above, or a heading
		}
		for _, b := range blocks[first:s.Block] {
			if block.HasQuestionMark(b.Text) {
				asking++
				break
			}
		}
		s.Side, last = block.Answers, s.Block
		starts = append(starts, Start{Block: first, Name: "Q", Key: "q", Side: block.Asks}, s)
	}
	if 2*asking < len(r.Starts) {
		return r
	}
	r.Starts = starts
	r.Votes = float64(len(starts)) * r.Trust * 0.8
	return r
}

// containerVoices returns the starts of blocks whose container says who speaks.
func containerVoices(blocks []block.Block) []Start {
	var found []Start
	for n, b := range blocks {
		if b.Voice != "" || b.Side != block.Neither {
			name := b.Voice
			if name == "" {
				name = map[block.Side]string{block.Asks: "Q", block.Answers: "A"}[b.Side]
			}
			found = append(found, Start{Block: n, Name: name, Key: FoldName(name), Side: b.Side})
		}
	}
	return found
}
