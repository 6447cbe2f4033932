package knowledge

import (
	"regexp"
	"strings"

	"faqbot/knowledge/interview"
)

// namedAs matches the name of whom all interviews are with, as a question has it, and the s of a possessive; nil when
// they are with several people, whom a name then tells apart.
func namedAs(interviews []*interview.Interview) *regexp.Regexp {
	var words []string
	for n, i := range interviews {
		if n > 0 && !strings.EqualFold(i.Interviewee, interviews[0].Interviewee) {
			return nil
		}
		words = strings.Fields(i.Interviewee)
	}
	if len(words) == 0 {
		return nil
	}
	for n := range words {
		words[n] = regexp.QuoteMeta(words[n])
	}
	return regexp.MustCompile(`(?i)(^|[^\pL\pN])` + strings.Join(words, `\s+`) + `(?:['’]s)?($|[^\pL\pN]|\p{Han})`)
}

// unnamed returns a question without the interviewee's name. Everything here is about that person, so the name says nothing
// about what is asked; but those examples of what is not covered that are about the person have it, and nearly nothing
// else does, so that it would have most questions taken for one of them.
//
//	"Is AI dangerous according to Shen Wei?" is read as "Is AI dangerous according to ?"
func (b *Base) unnamed(question string) string {
	if b.interviewee == nil {
		return question
	}
	return b.interviewee.ReplaceAllString(question, "$1 $2")
}
