package analysis

import "strings"

// known returns true for a word that the language certainly has: a function word, chat spelling or a common word.
func (r *rules) known(word string) bool {
	n := &r.numbers
	return r.function[word] || r.negations[word] || r.questions[word] || r.chat[word] != "" || n.small[word] > 0 || n.scales[word] > 0 || r.recent[word] || r.words != nil && listed(r.words(), word)
}

// rarelyHas returns true for a word or name that the language has, if rarely.
func (r *rules) rarelyHas(word string) bool {
	return r.pieces != nil && listed(r.pieces(), word) || r.rare != nil && listed(r.rare(), word)
}

// listed returns true when a list, sorted and one word a line, has a word.
func listed(list, word string) bool {
	low, high := 0, len(list) // starts of lines
	for low < high {
		middle := low + (high-low)/2
		start := strings.LastIndexByte(list[low:middle], '\n') + 1 + low
		end := start + strings.IndexByte(list[start:], '\n')
		switch line := list[start:end]; {
		case line == word:
			return true
		case line < word:
			low = end + 1
		default:
			high = start
		}
	}
	return false
}

// Knows returns true for a folded word that the language certainly has, so that it may be no name.
func (l Language) Knows(word string) bool { return l.table().known(word) }
