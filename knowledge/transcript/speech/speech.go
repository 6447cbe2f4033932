// Package speech holds what is said: a reading → pieces, each of one side, and pieces → the turns of a talk.
//
// Its doors are [Pieces] and [Assemble]. Between them others take out what is no turn.
//
//	pieces.go     blocks → what each side says without a break; headings.go finds the headings between
//	assemble.go   pieces → introduction, sections, questions and answers
//	paragraph.go  what the paragraphs of a talk tell by their ends
//
// It does not know what a page puts around a talk, or what people say that asks and answers nothing.
package speech

import (
	"faqbot/knowledge/transcript/block"
)

// Piece is what one speaker says without a break, or a heading. What the rooms hand each other is never empty.
type Piece struct {
	Line    int
	Level   int // of the heading that it is, or that its question stands in
	Side    block.Side
	Voice   int // among the speakers; -1 for none
	Heading string
	Words   []Paragraph
}

// IsEmpty says that a piece is no heading, and that nothing is said in it.
func (p Piece) IsEmpty() bool { return p.Heading == "" && len(p.Words) == 0 }

// Paragraph is a piece of an answer or of the introduction.
type Paragraph struct {
	Line    int
	Text    string
	Mark    block.Mark
	Gap     bool
	Slant   bool   // all of it is in italics
	Bold    bool   // all of it is bold
	Bare    bool   // it stands without a label below words that have one
	Named   bool   // a label stands before it
	Held    bool   // the file itself holds who says it
	Resumed bool   // it goes on behind a word that was thrown in
	Broken  bool   // a note on the recording stands above
	Apart   bool   // a rule stands above, or answers that are set as no more are below
	Place   string // of the block
	By      int    // who says it, counted from 1 among the voices; zero for nobody who is named
}

// Talk is what a file holds, in order.
type Talk struct {
	Intro    []Paragraph
	Sections []Section
}

// Turns returns the turns of all sections.
func (t Talk) Turns() []Turn {
	var all []Turn
	for _, s := range t.Sections {
		all = append(all, s.Turns...)
	}
	return all
}

// Section is what stands under a heading.
type Section struct {
	Line    int
	Heading string
	Turns   []Turn
}

// Turn is a question with its answer.
type Turn struct {
	Line     int
	Question []Paragraph
	Answer   []Paragraph
}
