// Package interview holds an interview as a value, and the Markdown that people write and keep it in. Read says what is
// wrong with one and Diff what changed between two.
//
// # Markdown
//
// A front matter, an introduction, sections with two #, questions with three. Phrasings stand in a quotation directly
// below the question. Last comes what the interview does not cover, under a heading of the class “outside”: topics, each
// with a list of example questions and perhaps, above it, a paragraph of one line that may be shown to somebody who asks
// such a thing.
//
//	---
//	id: shen-wei
//	title: Unveiling the fog of big models
//	interviewer: White Horse Business Review
//	interviewee: Shen Wei
//	language: en
//	synonyms:
//	    - [big model, large language model, LLM]
//	---
//
//	A paragraph of the introduction.
//
//	## Under the heavy capital investment {#capital}
//
//	### What is the core barrier of developing big models? {#core-barrier}
//
//	> Also asked:
//	> - how many GPUs do you need to train an LLM
//	> - what makes it so hard?
//
//	The core barriers of big model include data, arithmetic power and algorithm.
//
//	## Not covered {.outside}
//
//	### AI prices
//
//	Check the provider's own current pricing page.
//
//	- how much is ChatGPT Plus
//	- what does a million tokens cost?
//
// Text is verbatim: emphasis, links, entities and HTML are left as they were written, and only a backslash before
// punctuation is taken off, so that “\# 1” is text. A line end inside a paragraph is part of it; a list, a quotation or a
// fenced block of code in an answer is one paragraph, its source. Questions, headings, phrasings and pointers are of one
// line. Ids are lower-case words joined by hyphens; a heading without one gets one from its words.
//
// The package knows nothing of searching, of Discord, of files or of where a text came from: bytes in, values and
// faults out. What other people write interviews down in is read by the package transcript.
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
