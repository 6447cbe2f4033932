package card

// View is one thing to show: a [Card], [Whole], [Pick], [Pointers], [Contents], [Overview], [Feedback] or [Note].
type View interface{ view() }

func (Card) view()     {}
func (Whole) view()    {}
func (Pick) view()     {}
func (Pointers) view() {}
func (Contents) view() {}
func (Overview) view() {}
func (Feedback) view() {}
func (Note) view()     {}

// Card is one question of an interview with its answer.
type Card struct {
	Lead     string // the small line above: "Closest question in the interview"
	Question string // the interviewer's words, verbatim
	Speaker  string // the interviewee's name
	Answer   []string
	Passage  int    // the paragraph of Answer that carries the evidence, from 0
	Place    string // "Section 2 of 3 · heading · question 5 of 14"

	Key, Section  string // Entry.Key and SectionEntry.Key
	Before, After string // the keys of the entries next to it in the interview; empty where there is none
	Others        []int  // the positions, from 1, of the entries that the search found next
}

// Whole is a card whose whole answer is shown, on as many pages as the surface needs.
type Whole struct {
	Card
	Page int // from 0; a surface with fewer pages shows its last
}

// Option is something that can be chosen: a question, or a section.
type Option struct {
	Number int    // what a person calls it by: its position among candidates, its place in the interview otherwise
	Text   string // a question, verbatim, or the heading of a section
	Detail string // where it stands, when that is worth saying

	Key     string // Entry.Key or SectionEntry.Key
	Passage int    // for a candidate, the paragraph of its answer that carries the evidence, from 0
}

// Pick offers the questions of the interview that could have been meant.
type Pick struct {
	Lead    string
	Options []Option // numbered from 1
}

// Pointers say where to look when there is no answer: a sentence, a line of the content's own, and sections.
type Pointers struct {
	Lead     string
	Line     string // from the content; usually empty
	Below    string // says what the sections are
	Sections []Option
}

// Contents is the page of one section: what was asked in it.
type Contents struct {
	Heading   string
	Place     string   // "Section 2 of 3 · title of the interview"
	Questions []Option // numbered as they are counted through the interview

	Key  string // SectionEntry.Key
	Page int    // from 0; a surface with fewer pages shows its last
}

// Overview is the table of contents: every section of every interview.
type Overview struct {
	Title    string
	Names    string   // of the interviewees
	Sections []Option // numbered as they are counted through their interview
	Page     int      // from 0; a surface with fewer pages shows its last
}

// Feedback thanks for a vote against an answer, offers other questions, and asks what was wrong.
type Feedback struct {
	Lead    string
	Offer   string // says what the options are; empty when there are none
	Options []Option
	Ask     string
	Reasons []string // to choose from

	Key     string // of the entry voted against
	Message string // of the message voted on: the surface's own name for it
}

// Note is a few sentences of the bot's own, a line each.
type Note struct{ Text string }
