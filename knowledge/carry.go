package knowledge

import (
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/dialogue"
	"faqbot/knowledge/match"
	"faqbot/knowledge/talk"
)

// carriedOver is the probability that a fragment means what was answered before, unless its own words say otherwise. It
// bounds what a conversation can do: no more than to have that entry offered first.
const carriedOver = 0.5

// carried reads a fragment with what was shown before it and by its own words. It answers when the interview has all those
// words and both readings mean one entry; or when the fragment does not lean, what was shown has none of its words and what
// was found many. Otherwise it offers both, see choice. A fragment that is talk is none.
func (b *Base) carried(text string, shown []Entry, f dialogue.Fragment) (Answer, bool) {
	m := b.message(text)
	r := b.talk.Read(m.masked)
	sure := r.Sure() && (!m.named || r.Likeness >= talkWord) // "and Uwe Klein?" is nearly his name alone, and asks him the same
	agrees := questionMark(text) && slices.Contains(agreement, r.Kind)
	example := r.Kind == talk.List && !f.Own // "give me an example" asks for no list of questions once something was answered
	if sure && !agrees && !example {
		return Answer{}, false
	}
	before := shown
	if !m.named {
		m.scope = []*volume{b.volumeOf(before[0])}
	} else if before = b.within(m.scope, before); len(before) == 0 {
		return b.passedOn(m, shown[0])
	}
	found := b.search(m, (*volume).decide)
	found.Turn = Carried
	if found.Band == match.Answer && found.Hits[0].Score > carriedOver && b.knows(m) && b.agree(m.rest, before, found.Hits[0], f) {
		return found, true
	}
	return b.choice(m.rest, before, found, f), true
}

// within returns those of some entries that are of the interviews in a scope.
func (b *Base) within(scope []*volume, entries []Entry) []Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e Entry) bool { return !slices.Contains(scope, b.volumeOf(e)) })
}

// volumeOf returns the interview of an entry as it is searched.
func (b *Base) volumeOf(e Entry) *volume {
	return b.volumes[slices.IndexFunc(b.volumes, func(v *volume) bool { return v.interview == e.Interview })]
}

// passedOn asks other people what was asked before: "and Uwe Klein?". With words of its own besides the name, a message is read
// alone.
func (b *Base) passedOn(m message, before Entry) (Answer, bool) {
	if f, ok := dialogue.Read(m.rest, before.Interview.Language, dialogue.Answer).(dialogue.Fragment); !ok || f.Own || before.Introduces() {
		return Answer{}, false
	}
	m.rest = before.Turn.Question
	a := b.search(m, (*volume).decide)
	if len(a.Hits) > 0 {
		a.Turn = Carried
	}
	return a, true
}

// ownShare is the least share of a fragment's words that the entry it is answered with must have: "what does the government do about
// it?" is not answered with what was shown before when nobody speaks of a government there.
const ownShare = 0.4

// agree returns true when what was shown before a fragment does not speak against what was found for it.
func (b *Base) agree(text string, before []Entry, found Hit, f dialogue.Fragment) bool {
	switch {
	case !f.Own || b.spoken(text, found.Entry) < ownShare:
		return false
	case found.among(before):
		return true
	default:
		return !f.Leans && b.spoken(text, before[0]) == 0
	}
}

// agreement are the kinds of talk that are none with a question mark behind them: "for sure?" does not thank.
var agreement = []talk.Kind{talk.Thanks, talk.Bye}

// among returns true for one of some entries.
func (e Entry) among(entries []Entry) bool {
	return slices.ContainsFunc(entries, func(other Entry) bool { return e.Key() == other.Key() })
}

// choice offers what was shown before a fragment and, when the fragment has words of its own, what was found for it.
//
// What was shown comes first; of several entries those that were found. What was found comes before it when it says more of
// what the fragment is about; where it only comes closest, when it says all of that and what was shown nothing.
func (b *Base) choice(text string, before []Entry, found Answer, f dialogue.Fragment) Answer {
	offered := found.Hits[:min(max(found.Shown, min(found.closest, 1)), len(found.Hits))]
	if !f.Own {
		offered = nil
	}
	place := func(e Entry) int {
		if at := slices.IndexFunc(offered, func(h Hit) bool { return h.Key() == e.Key() }); at >= 0 {
			return at
		}
		return len(offered)
	}
	before = slices.Clone(before[:min(len(before), mostOffered)])
	slices.SortStableFunc(before, func(x, y Entry) int { return place(x) - place(y) })
	var hits []Hit
	for _, e := range before {
		hits = append(hits, Hit{Entry: e, Score: carriedOver / float64(len(before))})
	}
	for i, hit := range offered {
		if len(hits) == mostOffered-1 || hit.among(before) {
			continue
		}
		if i == 0 && b.overtakes(text, before[0], found, f) {
			hits = slices.Insert(hits, 0, hit)
		} else {
			hits = append(hits, hit)
		}
	}
	return Answer{Band: match.Pick, Shown: len(hits), Hits: hits, Turn: Carried}
}

// overtakes returns true when what was found for a fragment comes before what was shown, since it says more of what the fragment
// is about. For one that points back that is so when the words would be answered by themselves; for another, such as "what about
// games", already when it says all of it and what was shown nothing.
func (b *Base) overtakes(text string, shown Entry, found Answer, f dialogue.Fragment) bool {
	says, said := b.spoken(text, found.Hits[0].Entry), b.spoken(text, shown)
	return says > said && (found.Band == match.Answer || !f.Points && says == 1 && said == 0)
}

// spoken returns how much of what a text is about was said in an entry, by its interviewer or its interviewee: the share of
// its words' weight, from 0 to 1.
func (b *Base) spoken(text string, e Entry) float64 {
	v := b.volumeOf(e)
	said := stemsOf(v.language, strings.Join(append([]string{e.Turn.Question}, e.Turn.Answer...), "\n"))
	common, total := 0.0, 0.0
	for _, stem := range slices.Sorted(maps.Keys(stemsOf(v.language, text))) {
		weight := v.intro.weightOf(stem)
		total += weight
		if said[stem] {
			common += weight
		}
	}
	if total == 0 {
		return 0
	}
	return common / total
}

// knows returns true when the interviews in the scope have every word of a message that says what it is about.
func (b *Base) knows(m message) bool {
	for _, v := range b.likely(m) {
		all := true
		for stem := range stemsOf(v.language, m.rest) {
			all = all && v.intro.frequency(stem) > 0
		}
		if all {
			return true
		}
	}
	return false
}

const (
	// longestRecall is how many words a message may have that is read with what was answered before because nothing was
	// found for it alone.
	longestRecall = 8
	// longestClauses is how many it may have for that when it ends in a clause that leans. A longer one tells its own story.
	longestClauses = 20
)

// recalled offers what was answered before, too, when a message alone is not answered and ends in a clause that leans, such as
// "we're eight people, so is it hopeless for us?", and when a short one finds nothing although what was answered before has its
// words. That the interview has them somewhere is not enough: "what do you think of Musk?" is read alone.
func (b *Base) recalled(q Query, a Answer) Answer {
	shown := b.shownBefore(q.Before)
	if len(shown) == 0 || a.Talk != talk.None || a.Band == match.Answer || a.Several {
		return a
	}
	m := b.message(q.Text)
	words := len(strings.Fields(q.Text))
	leans := words <= longestClauses && endsLeaning(q.Text, shown[0].Interview.Language)
	short := words <= longestRecall && a.Band == match.Abstain && b.spoken(m.rest, shown[0]) >= ownShare
	if m.named || !leans && !short {
		return a
	}
	return b.choice(m.rest, shown[:1], a, dialogue.Fragment{Own: true, Points: leans, Leans: leans})
}

// endsLeaning returns true for a message whose last clause means little alone.
func endsLeaning(text, language string) bool {
	clauses := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;:.!?\uff0c\uff1b\uff1a\u3002\uff01\uff1f", r) })
	if len(clauses) < 2 {
		return false
	}
	f, ok := dialogue.Read(clauses[len(clauses)-1], language, dialogue.Answer).(dialogue.Fragment)
	return ok && f.Leans
}
