package bot

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/message"

	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// Voice says what the bot says itself, in one language. Of equal languages the voices are equal. The zero Voice cannot
// speak.
type Voice struct {
	printer *message.Printer
}

// say says a phrase, with its arguments put in as the language has them: numbers with its separators, and words that
// depend on a number in the form that it asks for.
func (v Voice) say(p phrase, arguments ...any) string {
	return v.printer.Sprintf(p.key(), arguments...)
}

// maxNames is how many interviewees a sentence names.
const maxNames = 3

// Help says how to ask, with three questions that the content answers.
func (v Voice) Help(base *knowledge.Base) string {
	lines := []string{v.say(msgHelp, v.names(base))}
	for _, question := range exampleQuestions(base, 3) {
		lines = append(lines, v.say(msgExamples, cut(oneLine(question), maxQuestion, cost)))
	}
	return strings.Join(append(lines, v.say(msgWays)), "\n")
}

// Talk answers small talk in one line. For match.None it is empty.
func (v Voice) Talk(talk match.Talk, base *knowledge.Base) string {
	switch talk {
	case match.None:
		return ""
	case match.Empty, match.Self:
		return v.Help(base)
	case match.Greeting:
		return v.say(msgGreeting, v.names(base))
	case match.Thanks:
		return v.say(msgThanks)
	default:
		return v.say(msgChatter, v.names(base))
	}
}

// names lists the interviewees: "Shen Wei", "Shen Wei and Li Na", "A, B, C and others".
func (v Voice) names(base *knowledge.Base) string {
	var names []string
	for _, i := range base.Interviews() {
		if name := cut(oneLine(i.Interviewee), maxName, cost); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > maxNames {
		names = append(names[:maxNames], v.say(msgOthers))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], v.say(msgComma)) + v.say(msgAnd) + names[last]
}

// counts says how many sections and questions there are.
func (v Voice) counts(sections, questions int) string {
	return v.say(msgSectionCount, sections) + v.say(msgComma) + v.say(msgQuestionCount, questions)
}

// joined puts a sentence after another one. There is no space between them where the mark at the end is a Chinese one,
// which brings its own.
func joined(sentence, next string) string {
	const firstOfChinese = '\u3000' // before it there are alphabets, and marks that all of them share
	if last, _ := utf8.DecodeLastRuneInString(sentence); last >= firstOfChinese {
		return sentence + next
	}
	return sentence + " " + next
}
