package dialogue

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
	points := w.contains(p, pointsBack)
	back := points // before any word of its own
	for _, word := range p.words {
		switch {
		case w.backward[word]:
			points = true
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
	return f, p.length() <= longest && (begins || points || !f.Own)
}
