// Package people finds whom a question names among the interviewees, also where the name is written in another script than the
// interview has it.
//
// Its door is [New]. people.go learns names and finds them in questions, spelling.go cuts texts into words, script.go reads names in
// other scripts, stranger.go finds people who are no interviewees. The package knows no turn and no answer.
package people

import (
	"slices"
	"strings"
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
	words   []string
	persons []string // the folded names of those who have it
	part    bool     // whether it is a part of a longer name
}

// New learns the names of the interviewees. A part of a name, such as a family name, names all who have it; a small word in it,
// such as "de", names nobody. Ordinary returns true for a folded word that is also said of other things. A name like that must stand
// as names do: with a capital inside a sentence, before a comma or colon as somebody is addressed, behind "does" or "did", before what
// people alone do ("rose says", "is rose afraid"), as an owner ("Rose's view"), before "on" or "about" ("Rose on rain"), or alone.
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
		p.names = append(p.names, personName{words: words, persons: []string{person}})
		for _, word := range words {
			if !slices.Contains(holders[word], person) {
				holders[word] = append(holders[word], person)
			}
		}
	}
	for word, persons := range holders {
		if !slices.Contains(persons, word) && !particle[word] && utf8.RuneCountInString(word) > 1 && !analysis.IsRunText(word) {
			p.names = append(p.names, personName{words: []string{word}, persons: persons, part: true})
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
	found := func(start, end int, named ...string) {
		for _, person := range named {
			if !slices.Contains(persons, person) {
				persons = append(persons, person)
			}
		}
		kept.WriteString(question[from:start])
		kept.WriteString(place)
		from = end
	}
	for at := 0; at < len(words); {
		if name, ok := p.at(words, at); ok {
			first := at
			for first > 0 && titles[words[first-1].folded] && words[first-1].start >= from {
				first--
			}
			found(words[first].start, words[at+len(name.words)-1].end, name.persons...)
			at += len(name.words)
			continue
		}
		word := words[at]
		for word.start < word.end && analysis.IsRunText(question[word.start:word.end]) {
			start, end, person := p.han.in(question[word.start:word.end])
			if person == "" {
				break
			}
			found(word.start+start, word.start+end, person)
			word.start += end
		}
		at++
	}
	kept.WriteString(question[from:])
	slices.Sort(persons)
	return persons, kept.String()
}

// at finds the name that begins at one of some words. A name of one word with another name beside it is somebody else's: "Shen
// Weisman" is not Shen Wei, nor is "Peter Klein" Uwe Klein.
func (p People) at(words []spelling, at int) (personName, bool) {
	name, ok := p.written(words[at:])
	if !ok {
		return p.sounding(words[at:])
	}
	if len(name.words) == 1 {
		if from, to := p.beside(words, at); to-from > 1 {
			return personName{}, false
		}
	}
	return name, true
}

// written finds the name that some words begin with, letter by letter.
func (p People) written(words []spelling) (personName, bool) {
	for _, name := range p.names {
		if len(name.words) > len(words) {
			continue
		}
		same := true
		for i, word := range name.words {
			same = same && words[i].folded == word
		}
		if same && (len(name.words) > 1 || p.meant(words)) {
			return name, true
		}
	}
	return personName{}, false
}

// sounding finds the one whole name that some words are in another alphabet.
func (p People) sounding(words []spelling) (found personName, ok bool) {
	for _, name := range p.names {
		if !name.part && sounds(words, name.words) {
			if ok && !slices.Equal(found.persons, name.persons) {
				return personName{}, false
			}
			found, ok = name, true
		}
	}
	return found, ok
}

// meant tells a name of one word, the first of some, from an ordinary word: "what does Will think" from "will it rain".
func (p People) meant(words []spelling) bool {
	s := words[0]
	if p.ordinary == nil || !p.ordinary(s.folded) || s.alone || s.does || s.capital && (!s.initial || s.addressed || s.owns) {
		return true
	}
	if len(words) == 1 {
		return false
	}
	next := words[1].folded
	return thirdPerson[next] || s.capital && subjects[next] || s.doing && minds[next]
}

// thirdPerson is what people do, as it stands behind their names. Subjects are words between whoever speaks and what it is about.
var (
	thirdPerson = set("thinks thought says said believes believed fears worries hopes hates loves")
	subjects    = set("on about \u00fcber uber sobre")
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[word] = true
	}
	return all
}
