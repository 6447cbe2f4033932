package people

import "slices"

// A Stranger is a person that a question is about and who is no interviewee.
type Stranger struct {
	Kin        []string // the folded names of the interviewees who have a part of the name, in order; usually none
	Start, End int      // where the name stands in the question, in bytes
}

// Stranger finds the person whose doing or opinion a question asks for, when that person is no interviewee and no interviewee
// is named. Said returns true for a folded word that the interviews have.
//
// The sign of a person is a name of two or three words with capitals that stands where somebody who does something stands:
// behind "does", "would" and the like; behind "according to"; before "thinks" or "'s view"; at the start, before "on", "about",
// a comma or a colon. Words that the interviews all have, such as "Silicon Valley", may be no person, and need a verb of the
// mind besides. A name in small letters must stand between "does" and such a verb.
//
// What is no person is taken for one at times, so nobody should be refused for it.
func (p People) Stranger(question string, said func(word string) bool) (Stranger, bool) {
	if persons, _ := p.Named(question, ""); len(persons) > 0 {
		return Stranger{}, false
	}
	words := spellings(question)
	for at := range words {
		from, to := p.beside(words, at)
		if to-from < 2 || len(p.kin(words, at)) == 0 {
			continue
		}
		s := Stranger{Start: words[from].start, End: words[to-1].end}
		for i := from; i < to; i++ {
			s.Kin = append(s.Kin, p.kin(words, i)...)
		}
		slices.Sort(s.Kin)
		s.Kin = slices.Compact(s.Kin)
		return s, true
	}
	for from := 0; from < len(words); from++ {
		to := p.capitals(words, from)
		switch {
		case to-from > 1 && to-from <= mostNames && p.doing(words, from, to, said), to == from+1 && p.thinking(words, from, to) && !said(words[from].folded):
		case p.small(words, from, said):
			to = from + 2
		default:
			from = max(from, to-1)
			continue
		}
		return Stranger{Start: words[from].start, End: words[to-1].end}, true
	}
	return Stranger{}, false
}

// mostNames is how many words with capitals may be one name. More are a headline.
const mostNames = 3

// kin returns who has the one word at a place as a name, unless longer names begin there.
func (p People) kin(words []spelling, at int) []string {
	name, ok := p.written(words[at:])
	if !ok || len(name.words) > 1 || at > 0 && p.inWhole(words, at) {
		return nil
	}
	return name.persons
}

// inWhole returns true when the word at a place belongs to a longer name that begins before it.
func (p People) inWhole(words []spelling, at int) bool {
	for before := max(0, at-mostNames); before < at; before++ {
		if name, ok := p.written(words[before:]); ok && before+len(name.words) > at {
			return true
		}
	}
	return false
}

// beside returns the range of words that are one name with the word at a place: those with capitals right before and behind it,
// and in small letters those between "does" and what somebody thinks.
func (p People) beside(words []spelling, at int) (from, to int) {
	from, to = at, at+1
	if headline(words) {
		return from, to
	}
	if words[at].capital {
		for from > 0 && adjoin(words[from-1], words[from]) && p.nameLike(words[from-1]) {
			from--
		}
		for to < len(words) && adjoin(words[to-1], words[to]) && words[to].capital {
			to++
		}
		return from, to
	}
	if at > 0 && words[at-1].does && !p.common(words[at-1].folded) && !titles[words[at-1].folded] {
		from--
	}
	if words[at].does && at+2 < len(words) && !p.common(words[at+1].folded) && minds[words[at+2].folded] {
		to++
	}
	return from, to
}

// nameLike returns true for a word with a capital that is no title and does not have it for beginning the sentence.
func (p People) nameLike(s spelling) bool {
	return s.capital && !titles[s.folded] && !(s.initial && (doing[s.folded] || p.common(s.folded)))
}

func (p People) common(word string) bool { return p.ordinary != nil && p.ordinary(word) }

// capitals returns where the words with capitals end that begin at a place; from itself when there are none.
func (p People) capitals(words []spelling, from int) (to int) {
	to = from
	if headline(words) || !p.nameLike(words[from]) {
		return to
	}
	for to < len(words) && words[to].capital && (to == from || adjoin(words[to-1], words[to])) {
		to++
	}
	return to
}

// headline returns true for a text in which every word has a capital, so that it says nothing.
func headline(words []spelling) bool {
	return len(words) > mostNames && !slices.ContainsFunc(words, func(s spelling) bool { return !s.capital })
}

// adjoin returns true when nothing but one blank stands between two words.
func adjoin(x, y spelling) bool { return !x.owns && x.end+1 == y.start }

// doing returns true when a name stands as who does or thinks something.
func (p People) doing(words []spelling, from, to int, said func(word string) bool) bool {
	if p.thinking(words, from, to) {
		return slices.ContainsFunc(words[from:to], func(s spelling) bool { return !p.common(s.folded) || !said(s.folded) })
	}
	unheard := !slices.ContainsFunc(words[from:to], func(s spelling) bool { return said(s.folded) })
	return unheard && (from > 0 && doing[words[from-1].folded] || from == 0 && (words[to-1].addressed || to < len(words) && subjects[words[to].folded]))
}

// thinking returns true when a name stands as who thinks something.
func (p People) thinking(words []spelling, from, to int) bool {
	last := words[to-1]
	if to < len(words) && last.owns && views[words[to].folded] {
		return true
	}
	if to < len(words) && thirdPerson[words[to].folded] {
		return true
	}
	if from == 0 {
		return false
	}
	before := words[from-1].folded
	if doing[before] {
		return slices.ContainsFunc(words[to:min(to+2, len(words))], func(s spelling) bool { return minds[s.folded] })
	}
	return thinks[before] || before == "to" && from > 1 && words[from-2].folded == "according"
}

// small returns true when two words in small letters are a name between "does" and what somebody thinks.
func (p People) small(words []spelling, from int, said func(word string) bool) bool {
	if from == 0 || from+2 >= len(words) || !minds[words[from+2].folded] || !words[from].does && words[from-1].folded != "would" {
		return false
	}
	x, y := words[from], words[from+1]
	if x.capital || y.capital || len(x.folded) < 3 || len(y.folded) < 3 {
		return false
	}
	strange := !p.common(x.folded) || !p.common(y.folded)
	return strange && !said(x.folded) && !said(y.folded) || !p.common(x.folded) && !p.common(y.folded)
}

// Words around people. Doing are those behind which stands who does something, in questions. Minds are what people do and things do
// not, behind their names. Thinks are the like before the name, in languages that turn the order. Views are what people have.
var (
	titles = set("mr mrs ms miss dr prof professor sir dame herr frau herrn monsieur madame mme senor senora signor signora senhor senhora")
	doing  = set("does did do is was are were would will can could should has have had might")
	minds  = set("think thought say said believe want feel fear worry worried afraid nervous hope hate love do advise suggest agree disagree recommend predict expect regret")
	thinks = set("halt denkt meint sagt glaubt findet laut piensa opina dice cree segun pense dit croit selon pensa crede secondo acha diz segundo dumaet") // folded
	views  = set("view views opinion opinions take thoughts stance position idea ideas advice")
)
