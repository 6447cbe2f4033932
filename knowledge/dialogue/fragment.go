package dialogue

const (
	// longestFragment is how many words a fragment may have. A longer message says what it is about itself.
	longestFragment = 8
	// longestCry is how many words a fragment may have that only begins like one: "why not?", and not "why do you sail?".
	longestCry = 2
)

// fragment returns true for a short message that leans on what was said before: it begins as a continuation ("and",
// "what about"), points back ("it", "those"), or has no word that says what it is about ("why?", "how many exactly?").
// Own is true when it has such a word.
func (p phrase) fragment(w words) (own, ok bool) {
	back := w.contains(p, pointsBack)
	for _, word := range p.words {
		back = back || w.backward[word]
		own = own || !w.empty[word] && !w.backward[word] && w.ordinal[word] == 0
	}
	own = own && !w.is(p, continues)
	short := p.length() <= longestFragment
	begins := w.begins(p, joins) || w.begins(p, continues) && p.length() <= longestCry
	return own, short && (begins || back || !own)
}
