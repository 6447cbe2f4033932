package locale

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Voice says what the bot says itself, in one language. Of equal languages the voices are equal. The zero Voice cannot
// speak.
type Voice struct {
	tag       language.Tag
	printer   *message.Printer
	languages string // as a catalogue has it
}

// Tag returns the voice's language.
func (v Voice) Tag() language.Tag { return v.tag }

// SameLanguage returns true for voices of one language, whatever their scripts.
func (v Voice) SameLanguage(as Voice) bool {
	mine, _ := v.tag.Base()
	theirs, _ := as.tag.Base()
	return mine == theirs
}

// Say returns a phrase with its arguments put in. Numbers have the language's separators, and words that depend on a number
// have the form for it.
func (v Voice) Say(p Phrase, arguments ...any) string {
	return v.printer.Sprintf(p.key(), arguments...)
}

// maxNames is how many names a sentence lists.
const maxNames = 3

// List puts names into a sentence: "Shen Wei", "Shen Wei and Li Na", "A, B, C and others".
func (v Voice) List(names []string) string {
	if len(names) > maxNames {
		names = append(slices.Clone(names[:maxNames]), v.Say(Others))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], v.Say(Comma)) + v.Say(And) + names[last]
}

// Language names a language, given by its tag: "Chinese". A language that has no name here is called by its tag.
func (v Voice) Language(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	base, _ := t.Base()
	for _, of := range []string{t.String(), base.String()} {
		_, found, _ := strings.Cut("\n"+v.languages, "\n"+of+"\t")
		if name, _, ok := strings.Cut(found, "\n"); ok {
			return name
		}
	}
	return tag
}

// Counts says how many sections and questions there are.
func (v Voice) Counts(sections, questions int) string {
	return v.Say(SectionCount, sections) + v.Say(Comma) + v.Say(QuestionCount, questions)
}

// Joined puts a sentence after another one, with a space between them unless the first ends in a Chinese mark, which brings
// its own.
func Joined(sentence, next string) string {
	const firstOfChinese = '\u3000' // before it there are alphabets, and marks that all of them share
	if last, _ := utf8.DecodeLastRuneInString(sentence); last >= firstOfChinese {
		return sentence + next
	}
	return sentence + " " + next
}
