package interview

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// What is longer than this, in characters, was most likely not meant as what it stands as. Discord shows less of some of
// them; whoever shows them cuts.
const (
	maxTitle     = 200
	maxName      = 100
	maxHeading   = 200
	maxQuestion  = 1500
	maxPhrasing  = 500
	maxPointer   = 200
	maxParagraph = 20_000
)

// Read reads an interview and returns everything that is wrong with it, warnings too, in the order of the lines. The
// interview is nil when an Error is among the faults.
func Read(file string, raw []byte) (*Interview, []Fault) {
	d := readMarkdown(file, raw)
	i, _ := d.finish()
	return i, d.faults
}

// check finds what is wrong with a draft that has been read.
func (d *draft) check() {
	if !d.unread {
		d.checkFront()
	}
	for _, p := range d.intro {
		d.checkText(p, "paragraph of the introduction")
	}
	if len(d.sections) == 0 {
		d.errorf(0, "the interview has no questions; write “## ” and a heading, “### ” and a question, and the answer below it")
	}
	ids := map[string]int{}
	for _, s := range d.sections {
		d.checkID(s.id, "section", maxID, ids)
		d.checkLine(s.heading, "heading", maxHeading)
		if len(s.turns) == 0 {
			d.errorf(s.heading.line, "the section “%s” has no questions; write one below it with “### ”, or take the heading out", short(s.heading.text))
		}
		for _, t := range s.turns {
			d.checkTurn(t, ids)
		}
	}
	for _, o := range d.outside {
		d.checkOutside(o)
	}
	d.checkAsked()
	d.checkMarkup()
}

func (d *draft) checkFront() {
	d.checkID(d.id, "interview", maxInterviewID, map[string]int{})
	d.checkLine(d.title, "title", maxTitle)
	d.checkLine(d.interviewee, "interviewee", maxName)
	if d.interviewer.text == "" {
		d.warnf(0, "nobody is named who asked; write “interviewer: …” in the front matter")
	} else {
		d.checkLine(d.interviewer, "interviewer", maxName)
	}
	if d.language.text == "" {
		d.warnf(0, "the language is not named; write “language: en” or another in the front matter")
	} else if _, err := language.Parse(d.language.text); err != nil {
		d.errorf(d.language.line, "“%s” is no language tag; write one such as en, zh or pt-BR", short(d.language.text))
	}
	for _, group := range d.synonyms {
		if len(group) < 2 {
			d.errorf(firstLine(group), "a group of synonyms has two words at least; add one or take the group out")
		}
		for _, word := range group {
			d.checkLine(word, "synonym", maxName)
		}
	}
}

func (d *draft) checkTurn(t draftTurn, ids map[string]int) {
	d.checkID(t.id, "question", maxID, ids)
	d.checkLine(t.question, "question", maxQuestion)
	for _, p := range t.phrasings {
		d.checkLine(p, "phrasing", maxPhrasing)
	}
	if len(t.answer) == 0 {
		d.errorf(t.question.line, "the question “%s” has no answer; write it below, or take the question out", short(t.question.text))
	}
	for n, p := range t.answer {
		if n == 0 && likePhrasings(p.text) && !flat(p.text) {
			d.errorf(p.line, "the answer begins with a quotation that has a list in it, as phrasings do; put a paragraph above it")
		}
		d.checkText(p, "paragraph of the answer")
	}
}

func (d *draft) checkOutside(o draftOutside) {
	d.checkLine(o.topic, "topic", maxHeading)
	if o.pointer.text != "" {
		d.checkLine(o.pointer, "pointer", maxPointer)
	}
	if len(o.questions) == 0 {
		d.errorf(o.topic.line, "the topic “%s” has no questions; write a list of them below it, or take the topic out", short(o.topic.text))
	}
	for _, q := range o.questions {
		d.checkLine(q, "question", maxPhrasing)
	}
}

// checkID looks at an id and at those before it, which seen holds with their lines.
func (d *draft) checkID(id passage, what string, limit int, seen map[string]int) {
	switch first, twice := seen[id.text]; {
	case id.text == "":
		d.errorf(id.line, "the %s has no id; give it one of lower-case words joined by hyphens", what)
	case !idForm.MatchString(id.text):
		d.errorf(id.line, "the id “%s” of the %s is not of lower-case letters, digits and single hyphens; write it so", short(id.text), what)
	case len(id.text) > limit:
		d.errorf(id.line, "the id “%s” of the %s is longer than %d characters; shorten it", short(id.text), what, limit)
	case twice && first > 0:
		d.errorf(id.line, "the id “%s” stands on line %d already; give the %s another", id.text, first, what)
	case twice:
		d.errorf(id.line, "the id “%s” is used twice; give the %s another", id.text, what)
	}
	if _, twice := seen[id.text]; !twice {
		seen[id.text] = id.line
	}
}

// checkLine looks at a text of a single line.
func (d *draft) checkLine(p passage, what string, limit int) {
	if strings.Contains(p.text, "\n") {
		d.errorf(p.line, "the %s “%s” runs over several lines; write it on one", what, short(p.text))
		return
	}
	d.checkLength(p, what, limit)
}

// checkText looks at a paragraph, or at a block that is kept as it was written.
func (d *draft) checkText(p passage, what string) {
	if p.text != "" && !flat(p.text) {
		if _, ok := sourceBlock(p.text); !ok {
			d.errorf(p.line, "the %s “%s” has blank lines or indented ones in it; make two paragraphs of it, or take the blanks away", what, short(p.text))
			return
		}
	}
	d.checkLength(p, what, maxParagraph)
}

func (d *draft) checkLength(p passage, what string, limit int) {
	switch n := utf8.RuneCountInString(p.text); {
	case p.text == "":
		d.errorf(p.line, "the %s is missing; write it, or take out what it belongs to", what)
	case n > limit:
		d.errorf(p.line, "the %s “%s” has %d characters; %d are the most", what, short(p.text), n, limit)
	case !utf8.ValidString(p.text) || strings.ContainsFunc(p.text, unwanted) || strings.TrimSpace(p.text) != p.text:
		d.errorf(p.line, "the %s “%s” holds control characters or blanks at its ends; take them out", what, short(p.text))
	}
}

func firstLine(ps []passage) int {
	if len(ps) == 0 {
		return 0
	}
	return ps[0].line
}

// short returns the start of a text for a report.
func short(s string) string {
	const limit = 60 // characters
	s = strings.ReplaceAll(s, "\n", " ")
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:limit-1])) + "…"
}
