package talk

import (
	"slices"
	"strings"

	"faqbot/knowledge/analysis"
)

// clauseEnds part what is said in one breath. A rude message often names its subject in one clause and insults in another.
const clauseEnds = ",;.!?\n\uff0c\uff1b\u3002\uff01\uff1f\u3001"

// Rude returns true for a message that insults somebody and asks nothing, whatever it names: "your clocks are garbage, get lost".
// Some clause of it is abuse by itself, begins with abuse of that kind, or says of what is "yours" that it is bad. A message that asks
// is not rude, however harsh it is: "why do these clocks suck?"
func (r *Reader) Rude(message string) bool {
	rude := false
	for clause, mark := range clauses(message) {
		reading := r.Read(clause)
		switch {
		case reading.Kind == Empty:
		case reading.Kind == Abuse && reading.Sure():
			rude = true
		case mark == "?" || mark == "\uff1f" || asks(clause):
			return false
		case r.scolds(clause) || r.disparages(clause) || r.disparages(r.beforeScolding(clause)):
			rude = true
		}
	}
	return rude
}

// clauses returns the clauses of a message, each with the mark that ends it.
func clauses(message string) func(yield func(clause, mark string) bool) {
	return func(yield func(clause, mark string) bool) {
		for message != "" {
			at := strings.IndexAny(message, clauseEnds)
			if at < 0 {
				yield(message, "")
				return
			}
			mark := string([]rune(message[at:])[0])
			if !yield(message[:at], mark) {
				return
			}
			message = message[at+len(mark):]
		}
	}
}

// asks returns true for a clause that looks like a question in its language.
func asks(clause string) bool {
	return languageOf(clause).Asks(clause) || (analysis.Language{}).Asks(clause)
}

func languageOf(text string) analysis.Language {
	tag, _ := analysis.Guess(text)
	return analysis.For(tag)
}

// The shortest and the longest abuse that Rude looks for at the start and at the end of a clause, in words: "you suck", "you are so stupid".
const (
	shortestScolding = 2
	longestScolding  = 4
)

// scolds returns true for a clause that begins with abuse of "you", in which a single word tells that it is abuse, or of which what is
// "yours" comes next: "you suck at building clocks", "screw you and your clocks". What follows "shut up and" may be asked, and a "dumb
// question" is nobody.
func (r *Reader) scolds(clause string) bool {
	words := r.words(clause)
	for n := shortestScolding; n <= min(longestScolding, len(words)-1); n++ {
		if reading := r.Read(strings.Join(words[:n], " ")); reading.Kind != Abuse || !reading.Sure() {
			continue
		}
		next := words[n:min(n+2, len(words))]
		yours := func(word string) bool { return r.yours[word] }
		you := func(word string) bool { return r.you[word] || r.yours[word] }
		if slices.ContainsFunc(next, yours) || slices.ContainsFunc(words[:n], r.insults) && slices.ContainsFunc(words[:n], you) {
			return true
		}
	}
	return false
}

// beforeScolding returns a clause without the abuse that it ends with: "ur clocks suck" of "ur clocks suck shut up". Whoever writes so leaves
// out the marks between the two.
func (r *Reader) beforeScolding(clause string) string {
	words := strings.Fields(clause)
	for n := longestScolding; n >= shortestScolding; n-- {
		if len(words) <= n {
			continue
		}
		if reading := r.Read(strings.Join(words[len(words)-n:], " ")); reading.Kind == Abuse && reading.Sure() {
			return strings.Join(words[:len(words)-n], " ")
		}
	}
	return clause
}

// disparages returns true for a clause that begins with a word for "your" and ends with an insult: "ur clocks suck".
func (r *Reader) disparages(clause string) bool {
	words := slices.DeleteFunc(r.words(clause), func(word string) bool { return r.filler[word] })
	if len(words) < 2 || !r.insults(words[len(words)-1]) {
		return false
	}
	if l := languageOf(clause); l.Negated(l.Tokens(analysis.Read(clause))) {
		return false
	}
	folded := strings.TrimSpace(analysis.Fold(clause))
	yours := func(word string) bool {
		if analysis.IsRunText(word) {
			return strings.HasPrefix(folded, word)
		}
		return slices.Contains(words[:2], word) // an article may stand before it
	}
	for word := range r.yours {
		if yours(word) {
			return true
		}
	}
	return false
}

// insults returns true for a word that tells abuse.
func (r *Reader) insults(word string) bool {
	class := r.stem(word)
	return r.heads[word] == Abuse || class == "@insult" || class == "@insulted"
}
