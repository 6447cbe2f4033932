// Package reading takes a reading of a file: blocks → where somebody begins to speak or a question begins, and who does.
//
// Its door is [Of]:
//
//	reading.go  the reading that explains most of the blocks, or why there is none
//	ends.go     headlines, headings and chapters around the talk that were taken for a part of it
//	unlabel.go  takes labels off what has another form; unquote.go marks of quotations, lists, dashes and numbers
//
// Which readings there are, speaker tells, and who asks, casting. The package does not know what a turn is.
package reading

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/casting"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// Taken is how a file is read: its blocks, where somebody begins to speak or a question begins, and who does.
type Taken struct {
	Blocks []block.Block
	Best   speaker.Reading
	Who    []int        // the voice of each start, or -1
	Heads  map[int]bool // blocks that are set as questions and are headings
	People *casting.People
	Labels []string // the names as they stand before words
}

// Labelled says that a label stands before what each side says.
func (u *Taken) Labelled() bool { return u.Best.Spoken && !u.Best.Rest }

// Of finds the reading that explains most of the blocks, and who asks. It returns nil when there is none, and the file says why.
func Of(r *naming.File, blocks []block.Block, cast casting.Cast) *Taken {
	labels := speaker.LabelsOf(blocks)
	readings := speaker.Vote(blocks, labels)
	if len(readings) == 0 || readings[0].Votes == 0 {
		refuse(r, readings)
		return nil
	}
	best := readings[0]
	if name := onlyVoice(blocks, labels, best); name != "" {
		r.Errorf(0, "no two sides were found, one that asks and one that answers: \u201c%s\u201d says all of it; if somebody else speaks, write the name and a colon before the words", name)
		return nil
	}
	for _, b := range blocks[max(0, best.Starts[0].Block-naming.MaxOpening):best.Starts[0].Block] {
		r.Opening = append(r.Opening, block.CutBytes(b.Text, 4000))
	}
	if rest := rival(readings); rest != nil {
		r.Errorf(0, "the file was read by %s, and could be read by %s nearly as well; look the draft through", best.Name, rest.Name)
	}
	if kept := withoutStrays(r, blocks, best); len(kept) < len(blocks) {
		blocks, labels = kept, speaker.LabelsOf(kept)
		best = speaker.Vote(blocks, labels)[0]
	}
	best.Starts = withoutHeadline(blocks, withKnown(blocks, labels, best))
	if end := chapterBelow(r, blocks, best); end < len(blocks) {
		blocks = blocks[:end]
		labels = speaker.LabelsOf(blocks)
		best.Starts = slices.DeleteFunc(slices.Clone(best.Starts), func(s speaker.Start) bool { return s.Block >= end })
	}
	who, p := casting.Of(r, blocks, labels, &best, cast)
	if p == nil {
		return nil
	}
	var names []string
	if best.Spoken {
		names = spelt(best.Starts)
	}
	heads := splitHeads(blocks, &best)
	partEnds(blocks, &best, heads)
	standfirst(r, blocks, &best)
	who = who[:min(len(who), len(best.Starts))] // where starts go, nobody is named
	unlabel(blocks, labels, &best, p)
	return &Taken{Blocks: blocks, Best: best, Who: who, Heads: heads, People: p, Labels: names}
}

// soleShare is the share of what is said, of which one label stands before all, when nobody else speaks.
const soleShare = 0.8

// onlyVoice returns the name that stands before nearly all that is said, where the best reading sees questions and no speakers: somebody
// who asks a class or a hall. It is empty where there is no such name.
func onlyVoice(blocks []block.Block, labels [][]speaker.Start, best speaker.Reading) string {
	if best.Spoken {
		return ""
	}
	for n, found := range labels {
		if len(found) < speaker.MinRuns || speaker.Notations[n].Weak || float64(len(found)) < soleShare*float64(len(blocks)) {
			continue
		}
		if voices, _ := speaker.FoldVoices(found); len(voices) == 1 && speaker.RoleOf(voices[0].Name) == block.Neither {
			return voices[0].Name
		}
	}
	return ""
}

// withoutStrays leaves out what stands between and behind the rows of a table in which each cell is a question or an answer: the
// words of a page, which nobody says. A person looks.
func withoutStrays(r *naming.File, blocks []block.Block, best speaker.Reading) []block.Block {
	if slices.ContainsFunc(best.Starts, func(s speaker.Start) bool { return blocks[s.Block].Side == block.Neither }) {
		return blocks
	}
	first := best.Starts[0].Block
	var kept []block.Block
	for n, b := range blocks {
		if n > first && b.Side == block.Neither && b.Level == 0 {
			r.Errorf(b.Line, "\u201c%s\u201d stands outside of the questions and answers, and was dropped; if somebody says it, write it into the draft", block.Whole(b.Raw))
			continue
		}
		kept = append(kept, b)
	}
	return kept
}

// spelt returns the names of the starts, each spelling once.
func spelt(starts []speaker.Start) []string {
	var names []string
	for _, s := range starts {
		if s.Name != "" && len(names) < speaker.MaxVoices && !slices.Contains(names, s.Name) {
			names = append(names, s.Name)
		}
	}
	return names
}

// rival returns another reading that explains nearly as much as the best, and cuts the file elsewhere.
func rival(readings []speaker.Reading) *speaker.Reading {
	best := readings[0]
	for n := range readings[1:] {
		other := &readings[n+1]
		if other.Votes < 0.75*best.Votes || other.Trust < 0.5 {
			continue
		}
		if !sameStarts(best.Starts, other.Starts) {
			return other
		}
	}
	return nil
}

// sameStarts says that most starts of the shorter list are starts of the longer one.
func sameStarts(a, b []speaker.Start) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	at := speaker.BlocksOf(b)
	same := 0
	for _, s := range a {
		if at[s.Block] {
			same++
		}
	}
	return same*10 >= len(a)*8
}

// refuse says that there are no two sides here, and what came nearest.
func refuse(r *naming.File, readings []speaker.Reading) {
	slices.SortStableFunc(readings, func(a, b speaker.Reading) int { return cmp.Compare(len(b.Starts), len(a.Starts)) })
	var near []string
	for _, rd := range readings {
		if len(rd.Starts) >= speaker.MinNamed && len(near) < 2 {
			near = append(near, fmt.Sprintf("%s (%d)", rd.Name, len(rd.Starts)))
		}
	}
	if len(near) == 0 {
		r.Errorf(0, "no two sides were found, one that asks and one that answers: nothing in it says who speaks, as in captions, or where a program wrote down what it heard; "+
			"have a program tell the speakers apart, or begin each question and each answer with the speaker's name and a colon")
		return
	}
	r.Errorf(0, "no two sides were found, one that asks and one that answers: what comes nearest is %s; begin each question and each answer with the speaker's name and a colon, or write the interview as Markdown", strings.Join(near, " and "))
}

// withKnown adds the starts that other notations find for speakers who are known by now.
func withKnown(blocks []block.Block, labels [][]speaker.Start, best speaker.Reading) []speaker.Start {
	if !best.Spoken || best.Rest || len(best.Starts) == 0 || best.Starts[0].Name == "" || blocks[best.Starts[0].Block].Voice != "" {
		return best.Starts
	}
	_, by := speaker.FoldVoices(best.Starts)
	at := speaker.BlocksOf(best.Starts)
	starts := slices.Clone(best.Starts)
	for n := range speaker.Notations {
		if speaker.Notations[n].Weak {
			continue // what is weak tells nothing beside another form
		}
		for _, s := range labels[n] {
			if early := s.Alone && s.Block < best.Starts[0].Block; !early && !at[s.Block] && by[s.Key] != nil {
				at[s.Block] = true
				starts = append(starts, s)
			}
		}
	}
	slices.SortStableFunc(starts, func(a, b speaker.Start) int { return a.Block - b.Block })
	return starts
}
