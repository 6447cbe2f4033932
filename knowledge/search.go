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
	share    float64 // the probability that the message is about this interview, covered or not, among those that were asked
}

// search asks the volumes in the scope of a message, each by decide, and joins what they have.
func (b *Base) search(m message, decide func(*volume, message) match.Decision) Answer {
	findings := b.find(m, decide)
	if persons := speakers(findings); (m.named || m.others) && len(persons) < len(b.volumes) && len(persons) > 1 {
		return m.modest(b.ofEach(persons, findings))
	} else if m.named && len(persons) == 1 {
		findings = decided(findings)
	}
	return m.modest(b.together(findings))
}

// together makes one answer of what one or several volumes have.
func (b *Base) together(findings []finding) Answer {
	if len(findings) == 1 {
		return findings[0].answer()
	}
	return b.joined(findings)
}

// speakers returns whose interviews were searched, in the order of the interviews.
func speakers(findings []finding) (persons []string) {
	for _, f := range findings {
		if !slices.Contains(persons, f.volume.person) {
			persons = append(persons, f.volume.person)
		}
	}
	return persons
}

// ofEach offers the best that each of several people who are named has, and says for whom there is nothing.
func (b *Base) ofEach(persons []string, findings []finding) Answer {
	var joint Answer
	for _, person := range persons {
		of := slices.DeleteFunc(slices.Clone(findings), func(f finding) bool { return f.volume.person != person })
		a := b.together(decided(of))
		switch {
		case a.Band == match.Abstain:
			joint.Left = append(joint.Left, of[0].volume.interview.Interviewee)
		case len(joint.Hits) < mostOffered:
			joint.Hits = append(joint.Hits, a.Hits[0])
		default:
			joint.Later = append(joint.Later, of[0].volume.interview.Interviewee)
		}
	}
	if len(joint.Hits) == 0 {
		return b.together(findings)
	}
	joint.Band, joint.Shown = match.Pick, len(joint.Hits)
	return joint
}

// decided weighs a person's interviews by how sure each is to have what was meant. That they are what the message is about was settled
// by the name, and their masses do not compare when they are in several languages.
func decided(findings []finding) []finding {
	weighed, total := slices.Clone(findings), 0.0
	for i, f := range weighed {
		weighed[i].share = max(1-f.decision.None, unknown)
		total += weighed[i].share
	}
	for i := range weighed {
		weighed[i].share /= total
	}
	return weighed
}

// find returns what each volume in the scope of a message has.
func (b *Base) find(m message, decide func(*volume, message) match.Decision) []finding {
	var findings []finding
	for _, v := range b.likely(m) {
		f := finding{volume: v, decision: decide(v, m)}
		if b.uneven && v.native.model != "" {
			f.decision.Mass = v.words.Ask(m.words(v), nil).Mass
		}
		for _, match := range f.decision.Matches {
			f.hits = append(f.hits, Hit{
				Entry: b.entries[b.byKey[match.Document]], Score: match.Score, Passage: match.Passage, Far: match.Far, Because: match.Because,
			})
		}
		findings = append(findings, f)
	}
	share(findings)
	return findings
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
// counts once. Else it offers, as one interview would, what is probable: that the message is about an interview, and then
// that it means the entry.
func (b *Base) joined(findings []finding) Answer {
	slices.SortStableFunc(findings, func(x, y finding) int { return cmp.Compare(y.odds(), x.odds()) })
	var joint Answer
	for _, f := range findings {
		joint.Pointer = cmp.Or(joint.Pointer, f.answer().Pointer)
	}
	if b.leads(findings) {
		joint.Band = match.Answer
	}
	joint.Hits = b.grouped(shared(findings, joint.Band == match.Answer))
	if joint.Band == match.Answer {
		joint.Shown = 1
		return joint
	}
	joint.offer(findings)
	return joint
}

// share says how probable it is that a message is about each of the interviews: by the mass of its best entry, which the usual
// weights make comparable, and by how sure the interview is of itself. An interview that is sure to have nothing may be what
// the message is about all the same; one that is sure to have it surely is.
func share(findings []finding) {
	greatest := math.Inf(-1)
	for _, f := range findings {
		greatest = max(greatest, f.decision.Mass)
	}
	total := 0.0
	for i := range findings {
		d := &findings[i].decision
		if d.Mass > math.Inf(-1) {
			findings[i].share = math.Exp(d.Mass-greatest) / max(d.None, unknown)
		}
		total += findings[i].share
	}
	for i := range findings {
		findings[i].share /= max(total, math.SmallestNonzeroFloat64)
	}
}

// leads returns true when the first interview, whose odds are greatest, answers, and each other that has another question has
// clearly less: by itself, and by what the message is about.
func (b *Base) leads(findings []finding) bool {
	leader := findings[0]
	if leader.answer().Band != match.Answer {
		return false
	}
	for _, f := range findings[1:] {
		rivals := f.answer().Band != match.Abstain && !b.alike(leader.hits[0].Entry, f.hits[0].Entry)
		if rivals && (f.odds()*clearly > leader.odds() || f.share*f.odds()*clearly > leader.share*leader.odds()) {
			return false
		}
	}
	return true
}

// shared returns all hits, best first, each as probable as it is and as its interview is. A hit that leads keeps its
// probability.
func shared(findings []finding, leads bool) []Hit {
	var hits []Hit
	for i, f := range findings {
		for j, hit := range f.hits {
			if !leads || i > 0 || j > 0 {
				hit.Score *= f.share
			}
			hits = append(hits, hit)
		}
	}
	led := 0
	if leads {
		led = 1
	}
	slices.SortStableFunc(hits[led:], func(x, y Hit) int { return cmp.Compare(y.Score, x.Score) })
	return hits
}

// offer decides what is offered of the hits of a.
func (a *Answer) offer(findings []finding) {
	none := 0.0
	for _, f := range findings {
		none += f.share * f.decision.None
	}
	probabilities := make([]float64, len(a.Hits))
	for i, hit := range a.Hits {
		probabilities[i] = hit.Score
	}
	if d := match.Offering(probabilities, none); d.Near {
		a.closest = d.Shown
	} else {
		a.Band, a.Shown = d.Band, d.Shown
	}
}

// unknown is the least probability that is told from none.
const unknown = 1e-3

// odds are those of the first hit against its interview having nothing that was meant; 0 when it abstains.
func (f finding) odds() float64 {
	if f.answer().Band == match.Abstain || len(f.hits) == 0 {
		return 0
	}
	left := 1.0
	for _, hit := range f.hits {
		left -= hit.Score
	}
	return f.hits[0].Score / max(left, unknown)
}

// grouped returns the hits, which come best first. Entries with one question are one group, which the best of them stands for
// and which is as probable as they are together.
func (b *Base) grouped(hits []Hit) []Hit {
	var groups []Hit
	for _, hit := range hits {
		at := slices.IndexFunc(groups, func(g Hit) bool { return g.Interview != hit.Interview && b.alike(g.Entry, hit.Entry) })
		if at < 0 {
			groups = append(groups, hit)
		} else if !slices.ContainsFunc(groups[at].Also, func(e Entry) bool { return e.Interview == hit.Interview }) {
			groups[at].Also = append(groups[at].Also, hit.Entry)
			groups[at].Score = min(groups[at].Score+hit.Score, 1)
		}
	}
	slices.SortStableFunc(groups, func(x, y Hit) int { return cmp.Compare(y.Score, x.Score) })
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
