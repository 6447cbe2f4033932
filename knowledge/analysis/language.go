package analysis

import "strings"

// Language is how texts of one language are read. The zero value reads English, which content that names no language is
// taken for. Languages are comparable.
type Language struct {
	// rules is nil for English, so that the zero value and For("en") are equal.
	rules *rules
}

// rules are the tables of one language. The zero value does nothing that belongs to any language.
type rules struct {
	tag            string
	stem           func(word string) string // of a folded word; nil leaves words as they are
	contractions   map[string]string        // words with an apostrophe and what they stand for, as words with blanks between
	cutClitics     bool                     // what follows an apostrophe carries little, as in "it's"
	chat           map[string]string        // chat spelling and what it stands for, as words with blanks between
	function       map[string]bool          // words that carry grammar and no subject
	negations      map[string]bool
	auxiliaries    map[string]bool
	pronouns       map[string]bool
	small          map[string]float64 // number words that add up
	scales         map[string]float64 // number words that multiply
	namesByCapital bool
}

// For returns the language of a BCP 47 tag, such as "de" or "pt-BR": of its first part, whatever the letter case. An empty
// tag is English. A tag that is not known gives the neutral language, which has no words of its own.
func For(tag string) Language {
	primary, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	switch primary {
	case "", english.tag:
		return Language{}
	}
	return Language{&neutral}
}

// neutral reads a language of which nothing is known.
var neutral = rules{tag: "und"}

func (l Language) table() *rules {
	if l.rules == nil {
		return &english
	}
	return l.rules
}

// Tag returns the language's tag, "und" for the neutral language.
func (l Language) Tag() string { return l.table().tag }

// NamesByCapital returns true when a word with a capital inside a sentence is a name: in English, not in German.
func (l Language) NamesByCapital() bool { return l.table().namesByCapital }

// Stem returns the stem of a folded word.
func (l Language) Stem(word string) string {
	if stem := l.table().stem; stem != nil {
		return stem(word)
	}
	return word
}

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
