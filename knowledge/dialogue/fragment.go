package dialogue

import "strings"

const (
	// longestFragment is how many words a fragment may have. A longer message says what it is about itself.
	longestFragment = 8
	// longestSentence is how many words it may have when it both begins as a continuation and points back: "so are they
	// just afraid of being left out?".
	longestSentence = 12
	// longestCry is how many words a fragment may have that only begins like one: "why not?", and not "why do you sail?".
	longestCry = 2
)

// fragment returns true for a short message that leans on what was said before: it begins as a continuation ("and",
// "what about"), points back ("it", "those"), or has no word that says what it is about ("why?", "how many exactly?").
func (p phrase) fragment(w words) (f Fragment, ok bool) {
	f.Points = w.contains(p, pointsBack)
	back := f.Points // before any word of its own
	empty := w.expletive(p)
	for i, word := range p.words {
		switch {
		case i < empty:
		case w.backward[word]:
			f.Points = true
			back = back || !f.Own
		case !w.empty[word] && w.ordinal[word] == 0:
			f.Own = true
		}
	}
	if w.is(p, continues) {
		f.Own = false
	}
	joined := w.begins(p, joins)
	f.Leans = joined || back
	longest := longestFragment
	if joined && back {
		longest = longestSentence
	}
	begins := joined || w.begins(p, continues) && p.length() <= longestCry
	return f, p.length() <= longest && (begins || f.Points || !f.Own)
}

// expletive returns how many words a message begins with whose pronoun stands for what follows, and for nothing before: two in
// "is it hard to sail?" and "is it too late to sail?", none in "is it hard?" and "is it any good compared to sailing?".
func (w words) expletive(p phrase) int {
	for _, opening := range w.phrases[expletive] {
		n := strings.Count(opening, " ") + 1
		if len(p.words) < n+3 || strings.Join(p.words[:n], " ") != opening {
			continue
		}
		if rest := p.words[n:]; w.clause[rest[1]] || w.empty[rest[0]] && w.clause[rest[2]] && len(rest) > 3 {
			return n
		}
	}
	return 0
}
