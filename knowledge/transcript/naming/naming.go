// Package naming tells what somebody is called: a short name, capitals or initials → the name in full; a file → who asks and who
// answers, where no label says it.
//
// Its door is [File]: what a file says of itself, with what stands before its first label. [File.FullName] writes a name out,
// [File.NameSides] names both sides of an interview:
//
//	names.go       labels, titles and bylines
//	nameless.go    what programs call a voice that they do not know
//	introduced.go  the signs by which an introduction, captions and questions name somebody, and their weight
//	sighting.go    the names in a text
//
// It does not know which of those who speak asks, and changes no word of the text.
package naming

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/speaker"
)

// MaxOpening is how many blocks before the first question are searched for names.
const MaxOpening = 60

// File is what is known of a file while its blocks are read.
type File struct {
	*about.File
	Opening []string // what stands before the first label
}

// OpensWith says that a text begins with a name that the words before the talk have as well.
func (r *File) OpensWith(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 {
		return false
	}
	name := strings.TrimFunc(words[0]+" "+words[1], block.NotWord)
	if !speaker.Capitalised(name) || !strings.Contains(name, " ") {
		return false
	}
	return slices.ContainsFunc(r.Opening, func(before string) bool { return strings.Contains(before, name) })
}

// HoldsName says that a text holds the name or the surname of somebody who talks.
func HoldsName(text string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		words := strings.Fields(name)
		if len(words) < 2 {
			return false
		}
		last := words[len(words)-1]
		return strings.Contains(text, name) || len(last) > 3 && strings.Contains(text, last)
	})
}

// CallsByName says that a text has the first name or the surname of a speaker.
func CallsByName(text string, names []string) bool {
	said := strings.FieldsFunc(text, block.NotWord)
	return slices.ContainsFunc(names, func(name string) bool {
		return slices.ContainsFunc(strings.Fields(name), func(w string) bool {
			return len(w) >= minCalled && speaker.Capitalised(w) && slices.Contains(said, w)
		})
	})
}

// minCalled is the fewest bytes of a name that is no other word.
const minCalled = 4
