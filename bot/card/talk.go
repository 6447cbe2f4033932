package card

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/bot/locale"
	"faqbot/knowledge"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/talk"
)

// Note returns a sentence of the bot's own.
func (t Teller) Note(p locale.Phrase, arguments ...any) Note {
	return Note{Text: t.Voice.Say(p, arguments...)}
}

// Talk answers small talk, which asks nothing of the interview, and questions about the bot.
func (t Teller) Talk(kind talk.Kind) Note {
	if own := t.Own[kind]; own != "" {
		note := Note{Text: own}
		if kind == talk.List {
			note.Open = t.examples()
		}
		return note
	}
	switch kind {
	case talk.Greeting:
		return t.Note(locale.Greeting, t.Names())
	case talk.Thanks:
		return t.Note(locale.Thanks)
	case talk.Bye:
		return t.Note(locale.Bye)
	case talk.Bot:
		return t.Note(locale.Robot)
	case talk.Abuse:
		return t.Note(locale.Calm)
	case talk.List:
		return t.toAsk()
	case talk.Language:
		return t.understood()
	case talk.About, talk.Person:
		return t.interviews(t.Base.Interviews())
	default:
		return t.Help()
	}
}

// talked answers small talk. What the introduction of one interview says about it is shown.
func (t Teller) talked(a knowledge.Answer) View {
	switch {
	case a.Talk != talk.About && a.Talk != talk.Person:
		return t.Talk(a.Talk)
	case len(a.About) == 1 && len(a.Hits) == 1:
		return t.introduction(a.Hits[0])
	default:
		return t.interviews(a.About)
	}
}

// interviews says what there is to read, with a way to each introduction.
func (t Teller) interviews(of []*interview.Interview) Note {
	note := Note{Text: strings.Join(t.interviewLines(of), "\n")}
	for _, i := range of {
		if e, ok := t.Base.Introduction(i); ok && len(note.Open) < maxOptions {
			note.Open = append(note.Open, Option{Number: len(note.Open) + 1, Text: i.Title, Key: e.Key()})
		}
	}
	return note
}

// toAsk says what can be asked: three questions, which can be opened.
func (t Teller) toAsk() Note {
	note := t.Note(locale.ToAsk, t.Names())
	note.Open = t.examples()
	for _, o := range note.Open {
		note.Text += "\n" + t.Voice.Say(locale.Examples, locale.OneLine(o.Text))
	}
	if len(note.Open) == 0 {
		return t.Note(locale.ToAskLess, t.Names())
	}
	note.Text += "\n" + t.Voice.Say(locale.Ways)
	return note
}

// examples returns three questions that can be asked.
func (t Teller) examples() []Option {
	var options []Option
	for _, e := range exampleEntries(t.Base, examples) {
		options = append(options, t.option(e))
	}
	return options
}

// understood says which languages are understood, in English and in Chinese, since nobody knows what the person reads.
func (t Teller) understood() Note {
	chinese := locale.Simplified()
	if t.Voice.SameLanguage(chinese) {
		chinese = t.Voice
	}
	var lines []string
	for _, voice := range []locale.Voice{locale.English(), chinese} {
		var names []string
		for _, tag := range t.Base.Languages() {
			names = append(names, voice.Language(tag))
		}
		lines = append(lines, voice.Say(locale.Understood, strings.Join(names, voice.Say(locale.Comma))))
	}
	return Note{Text: strings.Join(lines, "\n")}
}

// Help says how to ask, with three questions that the content answers.
func (t Teller) Help() Note {
	lines := []string{t.Voice.Say(locale.Help, t.Names())}
	for _, e := range exampleEntries(t.Base, examples) {
		lines = append(lines, t.Voice.Say(locale.Examples, locale.OneLine(e.Turn.Question)))
	}
	return Note{Text: strings.Join(append(lines, t.Voice.Say(locale.Ways)), "\n")}
}

// examples is how many questions are shown to a stranger.
const examples = 3

// maxInterviews is how many interviews About names.
const maxInterviews = 10

// About says what the bot is, what it answers from and what it keeps about people. It leads to the introductions.
func (t Teller) About() Note {
	note := t.interviews(t.Base.Interviews())
	lines := []string{t.Voice.Say(locale.About), note.Text, t.Voice.Say(locale.AboutVersion, t.Base.Version()), t.Voice.Say(locale.Kept)}
	note.Text = strings.Join(lines, "\n")
	return note
}

// interviewLines name interviews, a line each.
func (t Teller) interviewLines(of []*interview.Interview) []string {
	var lines []string
	for n, i := range of {
		if n == maxInterviews {
			return append(lines, t.Voice.Say(locale.MoreInterviews, len(of)-n))
		}
		title, name := locale.OneLine(i.Title), locale.OneLine(i.Interviewee)
		lines = append(lines, t.Voice.Say(locale.AboutInterview, title, name, t.Voice.Counts(len(i.Sections), turns(i))))
	}
	return lines
}

// Names lists the interviewees.
func (t Teller) Names() string { return t.namesOf(t.Base.Interviews()) }

func (t Teller) namesOf(interviews []*interview.Interview) string {
	var names []string
	for _, i := range interviews {
		if name := locale.OneLine(i.Interviewee); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return t.Voice.List(names)
}

// exampleEntries picks up to n questions to show to a stranger: the shortest of each section in turn, then the
// shortest but one, and so on.
func exampleEntries(base *knowledge.Base, n int) []knowledge.Entry {
	bySection := map[*interview.Section][]knowledge.Entry{}
	for _, e := range base.Entries() {
		bySection[e.Section] = append(bySection[e.Section], e)
	}
	for _, entries := range bySection {
		slices.SortStableFunc(entries, func(a, b knowledge.Entry) int {
			return cmp.Compare(utf8.RuneCountInString(a.Turn.Question), utf8.RuneCountInString(b.Turn.Question))
		})
	}
	var picked []knowledge.Entry
	for round, found := 0, true; found; round++ {
		found = false
		for _, s := range base.Sections() {
			if entries := bySection[s.Section]; round < len(entries) {
				if len(picked) == n {
					return picked
				}
				picked, found = append(picked, entries[round]), true
			}
		}
	}
	return picked
}
