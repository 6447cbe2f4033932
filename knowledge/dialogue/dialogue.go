// Package dialogue reads what a message means after what was shown before it: a number on a list, the next question, or
// a fragment that says little without the question before.
//
// Its one door is Read: words in, a Move out. phrase.go cuts a message into words, number.go finds numbers and ordinals,
// fragment.go tells a fragment from a question of its own, and words.go holds the words of each language: a row a
// language.
//
// The package knows words and positions. It knows no interview, no index and no surface, so the terminal and Discord
// read a conversation in the same way.
package dialogue

// Move is what a message does in its conversation. It is one of Whole, Fragment, Choose, Open, Step, More and Decline.
type Move interface{ move() }

type (
	// Whole is a question of its own. It is read alone.
	Whole struct{}

	// Fragment says little alone, such as "and why?". It is read with what was answered before. Own is true when it has
	// words of its own that may say what it is about: "and the data?". Points is true when some word points back; Leans, when
	// it begins as a continuation or points back before any word of its own: "are they any good?", and not "do companies sell
	// their own?".
	Fragment struct{ Own, Points, Leans bool }

	// Choose takes an entry of the list that was shown last. Number counts from 1 and may be one that the list does not
	// have; Last is the end of the list, whatever the number.
	Choose struct {
		Number int
		Last   bool
	}

	// Open asks for the question with this number in the interview, counted from 1. There may be none.
	Open struct{ Number int }

	// Step goes on by so many questions from the one that was answered last: 1 to the next, -1 to the one before.
	Step struct{ By int }

	// More asks for the rest of what was answered last.
	More struct{}

	// Decline takes none of what was offered.
	Decline struct{}
)

func (Whole) move()    {}
func (Fragment) move() {}
func (Choose) move()   {}
func (Open) move()     {}
func (Step) move()     {}
func (More) move()     {}
func (Decline) move()  {}

// Shown is what stands before a message in its conversation.
type Shown int

// The kinds of what was shown. Nothing is the zero value: a message with nothing before it is a question of its own or
// names a question by its number.
const (
	Nothing Shown = iota
	Answer        // one entry
	List          // several entries, numbered from 1
)

// Read returns the move of a message in a language, given by its tag, after what was shown. Chinese words are understood
// in every language. Without anything shown, Read returns Whole or Open.
func Read(message, language string, after Shown) Move {
	p := newPhrase(message)
	w := wordsOf(language)
	if p.empty() {
		return Whole{}
	}
	if n, ok := p.question(w); ok {
		return Open{n}
	}
	if after == Nothing {
		return Whole{}
	}
	if move, ok := p.chosen(w, after); ok {
		return move
	}
	switch {
	case after == List && w.is(p, decline):
		return Decline{}
	case w.is(p, next):
		return Step{1}
	case w.is(p, previous):
		return Step{-1}
	case w.is(p, more):
		return More{}
	}
	if f, ok := p.fragment(w); ok {
		return f
	}
	return Whole{}
}
