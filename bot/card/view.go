package card

// View is one thing to show: a [Card], [Whole], [Introduction], [Pick], [Pointers], [Contents], [Overview], [Feedback] or [Note].
type View interface{ view() }

func (Card) view()         {}
func (Whole) view()        {}
func (Introduction) view() {}
func (Pick) view()         {}
func (Pointers) view()     {}
func (Contents) view()     {}
func (Overview) view()     {}
func (Feedback) view()     {}
func (Note) view()         {}

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

	Also []Option // the same question in other interviews, called by whom they are with
	Note string   // what else there is to say; usually empty
}

// Introduction is what stands before the first question of an interview, or a paragraph of it. None of it is the
// interviewee's.
type Introduction struct {
	Lead  string   // "From the introduction"
	Title string   // of the interview
	Place string   // who talked with whom
	Text  []string // paragraphs, verbatim

	Key   string // Entry.Key
	Part  bool   // there is more of it than Text
	First string // the key of the first question
	Page  int    // from 0; a surface with fewer pages shows its last
}

// Whole is a card whose whole answer is shown, on as many pages as the surface needs.
type Whole struct {
	Card
	Page int // from 0; a surface with fewer pages shows its last
}

// Option is something that can be chosen: a question, or a section.
type Option struct {
	Number int    // what a person calls it by: its position on a list of candidates or of several interviews, else its place in the interview
	Text   string // a question, verbatim, or the heading of a section
	Detail string // where it stands, when that is worth saying

	Key     string // Entry.Key or SectionEntry.Key
	Passage int    // for a candidate, the paragraph of its answer that carries the evidence, from 0
}

// Pick offers what could have been meant: questions, and paragraphs of introductions.
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

	Introductions []Option // of the interviews that have one, numbered from 1
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

// Note is a few sentences of the bot's own, a line each, and perhaps entries that it leads to.
type Note struct {
	Text string
	Open []Option // at most four
}
