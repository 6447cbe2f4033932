package match

import "slices"

// Firsts are the first matches of judged queries, for FitConfidence. They hold no text.
type Firsts struct{ all []firstMatch }

// firstMatch is the most probable document of a query, with what its probability is computed from under any model.
type firstMatch struct {
	second    confidenceSignals // but for the odds
	at        int               // the document among those that were judged
	documents [][signalCount]float64
	none      [noneCount]float64
	right     bool // it was meant
	weight    float64
}

// Firsts reads the first matches of judged queries. Queries that ask nothing, those that are word for word a question of the
// corpus, and those without blanks are left out, and so are those without a vector when the corpus has vectors.
func (x *Index) Firsts(cases []Case, encode Encode) Firsts {
	var out Firsts
	number := x.numbers()
	for _, c := range cases {
		relevant := number.of(c.Relevant)
		j, judged, model, ok := x.judged(c.Query, relevant, encode)
		if !ok {
			continue
		}
		if first := model.judge(j.signals, j.none).first(); first >= 0 && !unspaced(j.reading.Tokens) {
			out.all = append(out.all, firstMatch{
				second: x.secondLook(&j, first, judged[first], encode), at: first, documents: slices.Clone(j.signals), none: j.none,
				right: slices.Contains(relevant, judged[first]), weight: 1,
			})
		}
		x.release(j)
	}
	return out
}

// Weigh gives the first matches that are right a weight together, and as much to those that are wrong.
func (f Firsts) Weigh(together float64) Firsts {
	right := 0
	for _, one := range f.all {
		if one.right {
			right++
		}
	}
	weighed := Firsts{slices.Clone(f.all)}
	for i := range weighed.all {
		n := len(f.all) - right
		if weighed.all[i].right {
			n = right
		}
		weighed.all[i].weight = together / float64(n)
	}
	return weighed
}

// JoinFirsts returns all of some.
func JoinFirsts(parts ...Firsts) Firsts {
	var joined Firsts
	for _, part := range parts {
		joined.all = append(joined.all, part.all...)
	}
	return joined
}

// plausible is the probability from which a first match takes part in a fit. Those that are not certain are more often wrong, and
// show what that looks like.
const plausible = 0.2

// under returns the signals of those first matches that are still first, and plausible, under a model, with their odds there.
func (f Firsts) under(m Model) (signals []confidenceSignals, of []firstMatch) {
	for _, one := range f.all {
		o := m.judge(one.documents, one.none)
		if o.first() != one.at || o.document[one.at] < plausible {
			continue
		}
		s := one.second
		s.against(o, one.at)
		signals, of = append(signals, s), append(of, one)
	}
	return signals, of
}
