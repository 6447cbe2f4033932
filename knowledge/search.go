package knowledge

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match"
)

const (
	// mostHits is how many hits an Answer holds, and mostOffered how many of them a choice offers.
	mostHits    = 5
	mostOffered = 4
	// mostSearched is how many interviews are searched for one question: those that share its rarest words. All, while
	// there are no more.
	mostSearched = 16
	// clearly is how much greater the odds of an answer must be than those of each other interview's.
	clearly = 3
)

// finding is what one volume has for a message.
type finding struct {
	volume   *volume
	decision match.Decision
	hits     []Hit
}

// search asks the volumes in the scope of a message, each by decide, and joins what they have. An interview that has nothing by itself keeps
// silent, so interviews about something else change nothing.
func (b *Base) search(m message, decide func(*volume, message) match.Decision) Answer {
	var findings []finding
	for _, v := range b.likely(m) {
		f := finding{volume: v, decision: decide(v, m)}
		for _, match := range f.decision.Matches {
			f.hits = append(f.hits, Hit{
				Entry: b.entries[b.byKey[match.Document]], Score: match.Score, Passage: match.Passage, Far: match.Far, Because: match.Because,
			})
		}
		findings = append(findings, f)
	}
	if len(findings) == 1 {
		return findings[0].answer()
	}
	return b.joined(findings)
}

// answer is what one volume alone answers.
func (f finding) answer() Answer {
	a := Answer{Band: f.decision.Band, Shown: f.decision.Shown, Hits: f.hits}
	if f.decision.Near {
		a.Band, a.Shown, a.closest = match.Abstain, 0, f.decision.Shown
	}
	if a.Band == match.Abstain && f.decision.Example > 0 {
		a.Pointer = f.volume.pointers[f.decision.Example-1]
	}
	return a
}

// joined makes one answer of what several volumes have.
//
// It answers when one interview would by itself, and each other has clearly less. The same question in several interviews
// counts once. Else it offers what each of them would answer or offer.
func (b *Base) joined(findings []finding) Answer {
	var answers []Answer
	for _, f := range findings {
		answers = append(answers, f.answer())
	}
	slices.SortStableFunc(answers, func(x, y Answer) int { return cmp.Compare(y.odds(), x.odds()) })
	var joint Answer
	for _, a := range answers {
		joint.Hits = append(joint.Hits, a.Hits[:min(a.Shown, len(a.Hits))]...)
	}
	if len(joint.Hits) == 0 {
		for _, a := range answers {
			joint.Hits = append(joint.Hits, a.Hits...)
			joint.closest = max(joint.closest, a.closest)
			joint.Pointer = cmp.Or(joint.Pointer, a.Pointer)
		}
		joint.Hits = best(joint.Hits)
		return joint
	}
	leader := answers[0]
	joint.Band = leader.Band
	for _, a := range answers[1:] {
		if a.Band != match.Abstain && !b.alike(leader.Hits[0].Entry, a.Hits[0].Entry) && a.odds()*clearly > leader.odds() {
			joint.Band = match.Pick
		}
	}
	joint.Hits = b.grouped(joint.Hits)
	joint.Shown = min(len(joint.Hits), mostOffered)
	if joint.Band == match.Answer {
		joint.Shown = 1
	}
	return joint
}

// odds are those of the first hit against its interview having nothing that was meant; 0 when it abstains.
func (a Answer) odds() float64 {
	if a.Band == match.Abstain || len(a.Hits) == 0 {
		return 0
	}
	left := 1.0
	for _, hit := range a.Hits {
		left -= hit.Score
	}
	const least = 1e-3 // of a probability that is not known any closer
	return a.Hits[0].Score / max(left, least)
}

// best returns the most probable hits, best first.
func best(hits []Hit) []Hit {
	slices.SortStableFunc(hits, func(x, y Hit) int { return cmp.Compare(y.Score, x.Score) })
	return hits[:min(len(hits), mostHits)]
}

// grouped returns the hits, best first behind the one that leads. Entries with one question are one group, which the best of
// them stands for.
func (b *Base) grouped(hits []Hit) []Hit {
	groups := []Hit{hits[0]}
	rest := slices.Clone(hits[1:])
	slices.SortStableFunc(rest, func(x, y Hit) int { return cmp.Compare(y.Score, x.Score) })
	for _, hit := range rest {
		at := slices.IndexFunc(groups, func(g Hit) bool { return g.Interview != hit.Interview && b.alike(g.Entry, hit.Entry) })
		if at < 0 {
			groups = append(groups, hit)
		} else if !slices.ContainsFunc(groups[at].Also, func(e Entry) bool { return e.Interview == hit.Interview }) {
			groups[at].Also = append(groups[at].Also, hit.Entry)
			groups[at].Score = max(groups[at].Score, hit.Score)
		}
	}
	return groups[:min(len(groups), mostHits)]
}

// nearlyEqual is the share of their words that two questions must have in common to be one: 2·common/(all).
const nearlyEqual = 0.8

// alike returns true when two entries are asked in the same words or nearly so.
func (b *Base) alike(x, y Entry) bool {
	xs, ys := b.asked[x.Key()], b.asked[y.Key()]
	common := 0
	for stem := range xs {
		if ys[stem] {
			common++
		}
	}
	return len(xs)+len(ys) > 0 && 2*float64(common)/float64(len(xs)+len(ys)) >= nearlyEqual
}

// likely returns the volumes of a scope that are searched: all of a few; of many those that are asked for word for word, and
// those that have the rarest words of the message.
func (b *Base) likely(m message) []*volume {
	if len(m.scope) <= mostSearched {
		return m.scope
	}
	scores := make([]float64, len(b.volumes))
	for _, stem := range slices.Sorted(maps.Keys(stemsOf(b.language(), m.rest))) {
		holders := b.holders[stem]
		if len(holders) == 0 {
			continue
		}
		weight := math.Log(1 + float64(len(b.volumes))/float64(len(holders)))
		for _, place := range holders {
			scores[place] += weight
		}
	}
	for _, v := range slices.Concat(m.whole, m.bare) {
		scores[v.place] = math.Inf(1)
	}
	scope := slices.Clone(m.scope)
	slices.SortStableFunc(scope, func(x, y *volume) int { return cmp.Compare(scores[y.place], scores[x.place]) })
	return scope[:mostSearched]
}

// language is that of the first interview. What is said about no interview in particular is read in it.
func (b *Base) language() analysis.Language { return b.volumes[0].language }
