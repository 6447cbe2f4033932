// Package transcript makes an interview of whatever people have: a page that was saved, the text of one as it was copied,
// captions, a document, a table.
//
// It is a pipeline over rooms, and its door is [Read].
//
//	source/   bytes → blocks, each with its line and its style; below it a room for each kind of file, and about/ for what is known
//	          of the file and what is reported of it
//	tidy/     blocks → those that somebody says: without lists, notes, boxes, adverts, time stamps and second copies
//	reading/  blocks → the reading that is taken, or why there is none; speaker/ has the readings that a file can have, casting/
//	          tells who asks
//	speech/   a reading → pieces, each of one side; pieces → the turns of a talk
//	trim/     pieces → those that ask or answer: without the page's words, greetings, thanks and what is only thrown in
//	doubt/    turns → what a person has to look at
//
// Then this package makes the draft: draft.go composes it, with its title (headline.go), its language (language.go), ids (ids.go),
// and without labels that were left in it (labels.go). naming/ tells what people are called.
//
// block/ holds what these rooms hand each other: a block, and how all of them read its text. wording/ holds what the words of a
// text tell, whatever the language.
//
// A new notation is a row in package speaker, a new word or language a row in package wording. A new kind of file is a file in a room
// below source, and a row in package source.
//
// What somebody said is never changed: marks of the notation, time stamps and what belongs to the page go, and each is
// reported. The package knows nothing of files, of Discord or of the Markdown that interviews are kept in.
package transcript

import (
	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/casting"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/source"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/tidy"
)

// MaxBytes is the most that is read of a file.
const MaxBytes = about.MaxBytes

// Cast says who asks and who answers, by name, and whether their names stand before the words.
type Cast = casting.Cast

// Read returns a draft of the interview that a file holds, and what was guessed or needs a hand, in the order of the lines
// of the file. An Error among the faults says that a person has to look; the draft is there all the same. It is nil only
// when no two sides were found or the file cannot be read.
func Read(file string, raw []byte, cast casting.Cast) (*interview.Interview, []interview.Fault) {
	r := &naming.File{File: about.New(file)}
	blocks, err := source.Open(r.File, raw)
	if err != nil {
		r.Errorf(0, "%s", err)
		return nil, r.Faults
	}
	i := draft(r, blocks, tidy.Blocks(r, blocks), cast)
	r.ReportDrops()
	return i, r.Sorted()
}
