package knowledge

import (
	"cmp"
	"slices"

	"faqbot/knowledge/match"
)

// Hit is an entry that a question may have meant.
type Hit struct {
	Entry
	Score   float64 // the probability that it was meant, from 0 to 1
	Passage int     // the paragraph of the answer that carries the evidence, from 0
	Far     bool    // the question is worded like none of those that the entry is known by
	Because []match.Contribution
}

// Answer is what came of one question. Its sentences are the interviewee's; there are none of ours in it.
type Answer struct {
	Band    match.Band
	Hits    []Hit          // best first, at most five, whatever the band
	Shown   int            // how many of Hits the band offers: 1 for Answer, 1 or more for Pick, 0 for Abstain
	Talk    match.Talk     // set when nothing was asked
	Pointer string         // for Abstain: a line from the content that may be shown; usually empty
	Nearest []SectionEntry // for Abstain: the sections that come closest, at most three, best first
}

// mostNearest is how many sections an abstention names.
const mostNearest = 3

// Ask finds the turn that a question means. It never fails: what it does not understand, it abstains from.
func (b *Base) Ask(question string) Answer {
	decision := b.index.Ask(b.unnamed(question))
	answer := Answer{Band: decision.Band, Shown: decision.Shown, Talk: decision.Talk}
	for _, m := range decision.Matches {
		answer.Hits = append(answer.Hits, Hit{Entry: b.entries[b.byKey[m.Document]], Score: m.Score, Passage: m.Passage, Far: m.Far, Because: m.Because})
	}
	if answer.Band == match.Answer && !b.calibrated && answer.Hits[0].Far {
		answer.Band = match.Pick // how sure a wording that nobody foresaw may make it is just what a calibration says
	}
	if answer.Band == match.Abstain {
		answer.Nearest = b.nearest(answer.Hits)
		if decision.Example > 0 {
			answer.Pointer = b.pointers[decision.Example-1]
		}
	}
	return answer
}

// nearest ranks sections by how probable their turns are among the hits; the earlier section wins a tie. Sections
// without a hit follow in order.
func (b *Base) nearest(hits []Hit) []SectionEntry {
	scores := make([]float64, len(b.sections))
	for _, h := range hits {
		scores[b.sectionOf[h.Key()]] += h.Score
	}
	order := make([]int, len(b.sections))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(scores[j], scores[i]) })
	var nearest []SectionEntry
	for _, i := range order[:min(mostNearest, len(order))] {
		nearest = append(nearest, b.sections[i])
	}
	return nearest
}

// Explain says how the bot came to its answer, for people who look after the content.
func (b *Base) Explain(question string) string { return b.index.Explain(b.unnamed(question)).String() }
