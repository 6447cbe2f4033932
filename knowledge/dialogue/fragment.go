package dialogue

// longestFragment is how many words a fragment may have. A longer message says what it is about itself.
const longestFragment = 8

// fragment returns true for a short message that leans on what was said before: it begins as a continuation ("and",
// "what about"), points back ("it", "those"), or has no word that says what it is about ("why?", "how many exactly?").
func (p phrase) fragment(w words) bool {
	if p.length() > longestFragment {
		return false
	}
	if w.begins(p, continues) {
		return true
	}
	subject := false
	for _, word := range p.words {
		if w.backward[word] {
			return true
		}
		subject = subject || !w.empty[word]
	}
	return !subject || w.contains(p, pointsBack)
}
