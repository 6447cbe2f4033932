package card

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/bot/locale"
	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// Note returns a sentence of the bot's own.
func (t Teller) Note(p locale.Phrase, arguments ...any) Note {
	return Note{Text: t.Voice.Say(p, arguments...)}
}

// Talk answers small talk, which asks nothing of the interview.
func (t Teller) Talk(talk match.Talk) Note {
	if own := t.Own[talk]; own != "" {
		return Note{Text: own}
	}
	switch talk {
	case match.Empty, match.Self:
		return t.Help()
	case match.Greeting:
		return t.Note(locale.Greeting, t.names())
	case match.Thanks:
		return t.Note(locale.Thanks)
	default:
		return t.Note(locale.Chatter, t.names())
	}
}

// Help says how to ask, with three questions that the content answers.
func (t Teller) Help() Note {
	lines := []string{t.Voice.Say(locale.Help, t.names())}
	for _, question := range exampleQuestions(t.Base, 3) {
		lines = append(lines, t.Voice.Say(locale.Examples, locale.OneLine(question)))
	}
	return Note{Text: strings.Join(append(lines, t.Voice.Say(locale.Ways)), "\n")}
}

// maxInterviews is how many interviews About names.
const maxInterviews = 10

// About says what the bot is, what it answers from and what it keeps about people.
func (t Teller) About() Note {
	lines := []string{t.Voice.Say(locale.About)}
	for n, i := range t.Base.Interviews() {
		if n == maxInterviews {
			lines = append(lines, t.Voice.Say(locale.MoreInterviews, len(t.Base.Interviews())-n))
			break
		}
		title, name := locale.OneLine(i.Title), locale.OneLine(i.Interviewee)
		lines = append(lines, t.Voice.Say(locale.AboutInterview, title, name, t.Voice.Counts(len(i.Sections), turns(i))))
	}
	return Note{Text: strings.Join(append(lines, t.Voice.Say(locale.AboutVersion, t.Base.Version()), t.Voice.Say(locale.Kept)), "\n")}
}

// names lists the interviewees.
func (t Teller) names() string {
	var names []string
	for _, i := range t.Base.Interviews() {
		if name := locale.OneLine(i.Interviewee); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return t.Voice.List(names)
}

// exampleQuestions picks up to n questions to show to a stranger: the shortest of each section in turn, then the
// shortest but one, and so on.
func exampleQuestions(base *knowledge.Base, n int) []string {
	var bySection [][]string
	for _, s := range base.Sections() {
		var questions []string
		for _, t := range s.Section.Turns {
			questions = append(questions, t.Question)
		}
		slices.SortStableFunc(questions, func(a, b string) int {
			return cmp.Compare(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
		})
		bySection = append(bySection, questions)
	}
	var picked []string
	for round, found := 0, true; found; round++ {
		found = false
		for _, questions := range bySection {
			if round >= len(questions) {
				continue
			}
			if len(picked) == n {
				return picked
			}
			picked, found = append(picked, questions[round]), true
		}
	}
	return picked
}
