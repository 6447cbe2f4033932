package analysis

import (
	"slices"
	"strings"
)

// Language is how texts of one language are read. The zero value reads English, which content that names no language is
// taken for. Languages are comparable.
type Language struct {
	// rules is nil for English, so that the zero value and For("en") are equal.
	rules *rules
}

// rules are the tables of one language. The zero value does nothing that belongs to any language. The words in all tables are
// as Fold leaves them. To add a language: a file with its rules, a row in languages, a row in the tests.
type rules struct {
	tag           string                   // BCP 47, the primary part
	stem          func(word string) string // nil leaves words as they are
	contractions  map[string]string        // words with an apostrophe and what they stand for, with blanks between
	clitics       map[string]bool          // what is cut at the end, after an apostrophe
	elisions      map[string]string        // what stands at the start, before an apostrophe, and what it stands for, perhaps nothing
	chat          map[string]string        // chat spelling and what it stands for, with blanks between
	abbreviations map[string]string        // abbreviations with points, without them, and what they stand for
	afterThe      map[string]string        // words that are abbreviations when an article stands before them, and what they stand for
	titles        map[string]bool          // words before a point that ends no sentence
	function      map[string]bool          // words that carry grammar and no subject
	questions     map[string]bool          // words that open a question
	connectives   map[string]bool          // words that may stand before these
	negations     map[string]bool
	concord       bool            // several denials deny once
	auxiliaries   map[string]bool // after which "not" may ask for agreement
	pronouns      map[string]bool // before which it may, at the end
	numbers       numbers
	wants         wants
	words         func() string   // common words, sorted, one a line; may be nil
	pieces        func() string   // longer words and names that are no slips, sorted, one a line; nil for none
	rare          func() string   // rarer ones; may be nil
	recent        map[string]bool // common words besides

	namesByCapital bool // a word with a capital inside a sentence is a name
	syllabic       bool // words are syllables, each of them one slip away from others
	lazyMarks      int  // from how many letters on people leave the marks of a word out, and of function words at once; 0 for never
}

// neutral reads a language of which nothing is known.
var neutral = rules{tag: "und"}

// languages are those that are known, the neutral one last.
var languages = []*rules{
	&englishRules, &chineseRules, &spanishRules, &germanRules, &frenchRules, &portugueseRules, &italianRules, &russianRules, &vietnameseRules,
	&dutchRules, &polishRules, &turkishRules, &swedishRules, &danishRules, &finnishRules, &indonesianRules, &romanianRules, &czechRules, &hungarianRules, &arabicRules,
	&neutral,
}

// For returns the language of a BCP 47 tag, such as "de" or "pt-BR": of its first part, whatever the letter case. An empty
// tag is English. A tag that is not known gives the neutral language, which has no words of its own.
func For(tag string) Language {
	primary, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(strings.ReplaceAll(tag, "_", "-"))), "-")
	if primary == "" || primary == englishRules.tag {
		return Language{}
	}
	for _, r := range languages {
		if r.tag == primary {
			return Language{r}
		}
	}
	return Language{&neutral}
}

func (l Language) table() *rules {
	if l.rules == nil {
		return &englishRules
	}
	return l.rules
}

// Tags returns the languages of which something is known, as BCP 47 has them, in the order of the alphabet.
func Tags() []string {
	tags := []string{englishRules.tag}
	for _, r := range languages {
		if !slices.Contains(tags, r.tag) {
			tags = append(tags, r.tag)
		}
	}
	slices.Sort(tags)
	return tags
}

// Tag returns the language's tag, "und" for the neutral language.
func (l Language) Tag() string { return l.table().tag }

// Neutral returns true for the language of which nothing is known.
func (l Language) Neutral() bool { return l.rules == &neutral }

// NamesByCapital returns true when a word with a capital inside a sentence is a name: in English, not in German.
func (l Language) NamesByCapital() bool { return l.table().namesByCapital }

// Stem returns the stem of a folded word.
func (l Language) Stem(word string) string {
	if stem := l.table().stem; stem != nil {
		return stem(word)
	}
	return word
}

// Canonical returns the words of a text alone, so that texts that differ in letter case, marks, punctuation or blanks are equal.
// Texts with one canonical form may differ in accents; see SameWords.
func (l Language) Canonical(text string) string {
	return Canonical(l.Tokens(Read(text)))
}

// Canonical is Language.Canonical of a text that is cut into tokens already.
func Canonical(tokens []Token) string {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
	}
	return strings.Join(words, " ")
}

// SameWords returns true when what somebody typed has the words of a text, in order, by SameWord.
func (l Language) SameWords(typed, text []Token) bool {
	if len(typed) != len(text) {
		return false
	}
	for i := range typed {
		if typed[i].Text != text[i].Text || !l.SameWord(typed[i].Exact, text[i].Exact) {
			return false
		}
	}
	return true
}

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
