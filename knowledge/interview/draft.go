package interview

import (
	"cmp"
	"fmt"
	"slices"
)

// draft is an interview on its way from text to value: everything in it remembers its line, so that a fault found late
// can still say where it is.
type draft struct {
	file        string
	id          passage
	title       passage
	interviewer passage
	interviewee passage
	language    passage
	synonyms    [][]passage
	intro       []passage
	sections    []draftSection
	outside     []draftOutside
	unread      bool // the front matter could not be read, so what should stand in it is not missing
	faults      []Fault
}

// passage is a piece of text with the line it starts on; a line of zero means that the text was not in the file.
type passage struct {
	text string
	line int
}

type draftSection struct {
	id, heading passage
	turns       []draftTurn
}

type draftTurn struct {
	id, question passage
	phrasings    []passage
	answer       []passage
}

type draftOutside struct {
	topic, pointer passage
	questions      []passage
}

func (d *draft) fault(line int, severity Severity, format string, args ...any) {
	d.faults = append(d.faults, Fault{File: d.file, Line: line, Severity: severity, Text: fmt.Sprintf(format, args...)})
}

func (d *draft) errorf(line int, format string, args ...any) { d.fault(line, Error, format, args...) }
func (d *draft) warnf(line int, format string, args ...any)  { d.fault(line, Warning, format, args...) }

// sorted returns the faults in the order of their lines.
func (d *draft) sorted() []Fault {
	slices.SortStableFunc(d.faults, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	return d.faults
}

// finish returns the interview, or every fault that keeps it from being served.
func (d *draft) finish() (*Interview, error) {
	if err := join(d.sorted()); err != nil {
		return nil, err
	}
	return d.interview(), nil
}

// interview returns the value without the lines, its turns numbered.
func (d *draft) interview() *Interview {
	i := &Interview{
		ID:          d.id.text,
		Title:       d.title.text,
		Interviewer: d.interviewer.text,
		Interviewee: d.interviewee.text,
		Language:    d.language.text,
		Intro:       texts(d.intro),
	}
	for _, group := range d.synonyms {
		i.Synonyms = append(i.Synonyms, texts(group))
	}
	number := 0
	for _, s := range d.sections {
		section := Section{ID: s.id.text, Heading: s.heading.text}
		for _, t := range s.turns {
			number++
			section.Turns = append(section.Turns, Turn{
				ID:        t.id.text,
				Number:    number,
				Question:  t.question.text,
				Phrasings: texts(t.phrasings),
				Answer:    texts(t.answer),
			})
		}
		i.Sections = append(i.Sections, section)
	}
	for _, o := range d.outside {
		i.Outside = append(i.Outside, Outside{Topic: o.topic.text, Pointer: o.pointer.text, Questions: texts(o.questions)})
	}
	return i
}

// texts returns nil for no passages, so that a list that is absent and an empty one are the same value.
func texts(ps []passage) []string {
	var out []string
	for _, p := range ps {
		out = append(out, p.text)
	}
	return out
}
