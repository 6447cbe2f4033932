package knowledge

import (
	"slices"

	"faqbot/knowledge/dialogue"
)

// Query is what somebody said, with what stood before it in the conversation.
type Query struct {
	Text   string
	Before Before
}

// Before is what the bot showed last: one entry, or several to choose from, by their keys. The zero value is nothing. Keys
// that the content does not have any more are as good as nothing.
type Before struct {
	Answered string
	Offered  []string // in the order in which they were numbered, from 1
}

// Shows returns what stands before the next message, once an answer has been shown.
func (a Answer) Shows() Before {
	shown := a.Hits[:min(a.Shown, len(a.Hits))]
	switch {
	case len(shown) == 0:
		return Before{}
	case len(shown) == 1:
		return Before{Answered: shown[0].Key()}
	}
	var b Before
	for _, hit := range shown {
		b.Offered = append(b.Offered, hit.Key())
	}
	return b
}

// Stands returns what stands before the next message, once an answer has been shown after something else: that still stands when
// the answer shows nothing of the content, since somebody greeted, thanked, or named a number that is not there.
func (a Answer) Stands(before Before) Before {
	if slices.Contains(manners, a.Talk) || a.Turn == Unlisted || a.Turn == Ended {
		return before
	}
	return a.Shows()
}

// shown tells dialogue what there is to refer to.
func (b Before) shown() dialogue.Shown {
	switch {
	case len(b.Offered) > 0:
		return dialogue.List
	case b.Answered != "":
		return dialogue.Answer
	default:
		return dialogue.Nothing
	}
}

// entries returns the entries that were shown before and that there still are.
func (b *Base) shownBefore(before Before) []Entry {
	var entries []Entry
	for _, key := range append(slices.Clone(before.Offered), before.Answered) {
		if e, ok := b.Entry(key); ok {
			entries = append(entries, e)
		}
	}
	return entries
}

// Refers returns true when a message would be read with what was shown before it, were there something.
func (b *Base) Refers(text string) bool { return b.reference(text) != selfContained }

// reference is how much a message leans on what was shown before it.
type reference int

const (
	selfContained reference = iota
	fragment                // it has words of its own, and leans
	bare                    // it has no word that says what it is about
	position                // it is nothing but a place in a list or in the interview, or a wish to go on
)

// reference returns how a message would be read after an answer or a list, whichever makes it lean more.
func (b *Base) reference(text string) reference {
	leans := selfContained
	for _, after := range []dialogue.Shown{dialogue.Answer, dialogue.List} {
		switch move := dialogue.Read(text, b.language().Tag(), after).(type) {
		case dialogue.Whole, dialogue.Open:
		case dialogue.Fragment:
			if move.Own {
				leans = max(leans, fragment)
			} else {
				leans = max(leans, bare)
			}
		default:
			leans = position
		}
	}
	return leans
}

// Replay returns what stands before the next message when these questions were asked one after the other.
func (b *Base) Replay(history []string) Before {
	var before Before
	for _, question := range history {
		before = b.Reply(Query{Text: question, Before: before}).Stands(before)
	}
	return before
}
