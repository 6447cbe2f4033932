// Package people finds whom a question names among the interviewees, also where the name is written in another script than the
// interview has it.
//
// Its door is [New]. people.go learns names and finds them in questions, script.go reads them in other scripts. The package knows
// no turn and no answer.
package people

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
)

// People finds whom a question names among the interviewees. A name says whose interview is asked, and nothing about
// what is asked of it. The zero value finds nobody.
type People struct {
	names    []personName // those of most words first
	han      inHan
	ordinary func(word string) bool
}

// personName is a name, or a part of one, as folded words.
type personName struct {
	words  []string
	person string // the folded name of whoever has it
	part   bool   // whether it is a part of a longer name
}

// New learns the names of the interviewees. A part of a name, such as a family name, counts when one person alone
// has it, and not a small word in it, such as "de". Ordinary returns true for a folded word that is also said of other things. A name
// like that must be written with a capital inside a sentence, before a comma or colon as somebody is addressed, behind "does" or "did",
// or alone.
func New(interviews []*interview.Interview, ordinary func(word string) bool) People {
	p := People{ordinary: ordinary}
	known, holders, particle := map[string]bool{}, map[string][]string{}, map[string]bool{}
	var whole []string
	for _, i := range interviews {
		words := nameWords(i.Interviewee)
		for _, w := range spellings(i.Interviewee) {
			particle[w.folded] = particle[w.folded] || w.small
		}
		person := strings.Join(words, " ")
		if person == "" || known[person] {
			continue
		}
		known[person] = true
		whole = append(whole, person)
		p.names = append(p.names, personName{words: words, person: person})
		for _, word := range words {
			if !slices.Contains(holders[word], person) {
				holders[word] = append(holders[word], person)
			}
		}
	}
	for word, persons := range holders {
		if len(persons) == 1 && persons[0] != word && !particle[word] && utf8.RuneCountInString(word) > 1 && !analysis.IsRunText(word) {
			p.names = append(p.names, personName{words: []string{word}, person: persons[0], part: true})
		}
	}
	p.addReadings(whole, known)
	slices.SortFunc(p.names, func(a, b personName) int {
		if d := len(b.words) - len(a.words); d != 0 {
			return d
		}
		return strings.Compare(strings.Join(a.words, " "), strings.Join(b.words, " "))
	})
	return p
}

// Person returns the folded name that named finds for an interviewee.
func Person(i *interview.Interview) string { return strings.Join(nameWords(i.Interviewee), " ") }

func nameWords(name string) []string {
	var words []string
	for _, w := range spellings(name) {
		words = append(words, w.folded)
	}
	return words
}

// Named returns the people that a question names, in the order of their names, and the question with something in place of
// those names.
//
//	"Is AI dangerous according to Shen Wei?" names Shen Wei and is read as "Is AI dangerous according to ?"
func (p People) Named(question, place string) (persons []string, rest string) {
	if len(p.names) == 0 {
		return nil, question
	}
	var kept strings.Builder
	words, from := spellings(question), 0
	found := func(person string, start, end int) {
		if !slices.Contains(persons, person) {
			persons = append(persons, person)
		}
		kept.WriteString(question[from:start])
		kept.WriteString(place)
		from = end
	}
	for at := 0; at < len(words); {
		if name, ok := p.at(words[at:]); ok {
			found(name.person, words[at].start, words[at+len(name.words)-1].end)
			at += len(name.words)
			continue
		}
		word := words[at]
		for word.start < word.end && analysis.IsRunText(question[word.start:word.end]) {
			start, end, person := p.han.in(question[word.start:word.end])
			if person == "" {
				break
			}
			found(person, word.start+start, word.start+end)
			word.start += end
		}
		at++
	}
	kept.WriteString(question[from:])
	slices.Sort(persons)
	return persons, kept.String()
}

// at finds the name that begins at the first of some words.
func (p People) at(words []spelling) (personName, bool) {
	for _, name := range p.names {
		if len(name.words) > len(words) {
			continue
		}
		same := true
		for i, word := range name.words {
			same = same && words[i].folded == word
		}
		if same && (len(name.words) > 1 || p.meant(words[0])) && !(name.part && surname(words)) {
			return name, true
		}
	}
	return p.sounding(words)
}

// sounding finds the one whole name that some words are in another alphabet.
func (p People) sounding(words []spelling) (found personName, ok bool) {
	for _, name := range p.names {
		if !name.part && sounds(words, name.words) {
			if ok && found.person != name.person {
				return personName{}, false
			}
			found, ok = name, true
		}
	}
	return found, ok
}

// meant tells a name of one word from an ordinary word: "what does Will think" from "will it rain".
func (p People) meant(s spelling) bool {
	return s.capital && (!s.initial || s.addressed) || s.alone || s.does || p.ordinary == nil || !p.ordinary(s.folded)
}

// surname returns true when the first of some words goes on as another person's name: "Shen Weisman" is not Shen Wei.
func surname(words []spelling) bool {
	return len(words) > 1 && words[0].capital && words[1].capital && words[1].start == words[0].end+1
}

// spelling is a word where it stands in a text.
type spelling struct {
	folded     string // without the s of a possessive
	start, end int    // bytes
	capital    bool
	small      bool // it begins with a small letter: a name's "de" and "van" name nobody
	initial    bool // it begins a sentence
	alone      bool // there is no other word
	does       bool // it stands behind "does" or "did", as whoever does something: "what does rose think"
	addressed  bool // it stands alone before a comma or a colon, as a name does that somebody is called by
}

// spellings cuts a text into words: runs of letters, marks and digits, Chinese characters apart from all others.
func spellings(text string) []spelling {
	var words []spelling
	initial := true
	for start := 0; start < len(text); {
		r, size := utf8.DecodeRuneInString(text[start:])
		if !inName(r) {
			initial = (initial || strings.ContainsRune(".!?\n:", r)) && r != ','
			start += size
			continue
		}
		end := start + size
		for end < len(text) {
			next, n := utf8.DecodeRuneInString(text[end:])
			if !inName(next) || analysis.IsRun(next) != analysis.IsRun(r) {
				break
			}
			end += n
		}
		s := spelling{folded: analysis.Fold(text[start:end]), start: start, end: end, capital: unicode.IsUpper(r), initial: initial}
		s.small = unicode.IsLower(r)
		s.end += possessive(text[end:])
		s.addressed = strings.HasPrefix(text[s.end:], ",") || strings.HasPrefix(text[s.end:], ":")
		s.does = len(words) > 0 && doers[words[len(words)-1].folded]
		words = append(words, s)
		initial, start = false, s.end
	}
	if len(words) == 1 {
		words[0].alone = true
	}
	return words
}

// doers are words behind which stands who does something.
var doers = map[string]bool{"does": true, "did": true}

func inName(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }

// possessive returns the length of the 's at the start of a text, 0 when there is none.
func possessive(text string) int {
	for _, mark := range []string{"'s", "\u2019s"} {
		if rest, ok := strings.CutPrefix(text, mark); ok {
			if r, _ := utf8.DecodeRuneInString(rest); !inName(r) {
				return len(mark)
			}
		}
	}
	return 0
}
