// Package interview holds an interview as a value, and the two text forms it is read from: the Markdown that people
// write and keep, and the raw transcript that a copied web page gives. Lint says what is wrong with one and Diff what
// changed between two.
//
// The package knows nothing of searching, of Discord, of files or of where a text came from: bytes in, values and
// faults out.
package interview

// Interview is one conversation, in the order in which it was held. The zero value is an empty interview.
//
// Interviews are shared between goroutines once published, so nothing in one is changed after it was parsed.
type Interview struct {
	ID          string // lower-case words joined by hyphens; unique among the interviews served together
	Title       string
	Interviewer string
	Interviewee string
	Language    string // BCP 47; the language of the questions and answers
	Synonyms    [][]string
	Intro       []string // paragraphs before the first section, verbatim
	Sections    []Section
	Outside     []Outside
}

// Section is a part of the interview under a heading of its own. It has at least one turn.
type Section struct {
	ID      string
	Heading string
	Turns   []Turn
}

// Turn is one question of the interviewer with its answer.
type Turn struct {
	ID        string   // unique in the interview, stable when the text is edited
	Number    int      // counts through the whole interview, from 1
	Question  string   // the interviewer's words, verbatim
	Phrasings []string // other ways to ask it
	Answer    []string // paragraphs of the interviewee's words, verbatim; at least one
}

// Outside is a group of example questions that the interview does not cover, kept so that the bot learns when to
// say so. They are never shown.
type Outside struct {
	Topic     string
	Pointer   string // one line that may be shown to somebody who asks such a thing; empty for none
	Questions []string
}
