// Package transcript makes an interview of whatever people have: a page that was saved, the text of one as it was copied,
// captions, a document, a table.
//
// It is a pipeline over rooms, and its door is [Read].
//
//	source/        bytes → blocks, each with its line and its style
//	tidy/          blocks → those that somebody says: without lists, notes, boxes, adverts, time stamps and second copies
//	speaker/       blocks → who speaks, by the reading that explains most
//	reading.go     the reading that is taken (understand), or why there is none
//	people.go      labels → speakers (utterances.go), who of them asks (cast.go), by what the file says of them, too
//	               (told.go), and whether anybody does (whoasks.go); unlabel.go and unquote.go take labels and marks off
//	               what has another form
//	turns.go       blocks → introduction, sections (headings.go), questions (question.go) and answers; furniture.go drops
//	               the page's words, notes.go with places.go those between the questions, remark.go what somebody else says
//	               of an answer, sponsor.go what a host says for a sponsor, goodbye.go the last thanks, closing.go what a
//	               page sets below the talk, backchannel.go what is only thrown in; lostlabel.go parts what two say under
//	               one label; greeting.go and opening.go move a welcome, and what is said to those who listen
//	doubt.go       what a reading that went wrong leaves in the turns → a line for a person to look at; rare.go
//	               looks for what the file does hardly ever, speech.go for paragraphs that nobody speaks, share.go for how
//	               much was left out
//	draft.go       turns → an Interview, with its title (headline.go), language.go, ids.go, and what labels leave behind
//	               (labels.go)
//	naming/        what somebody is called, and who answers where no label says it
//
// block/ holds what these rooms hand each other: a block, and how all of them read its text. wording/ holds what the words of a
// text tell, whatever the language.
//
// A new notation is a row in package speaker, a new kind of file a row in package source, a new word or language a row in
// package wording.
//
// What somebody said is never changed: marks of the notation, time stamps and what belongs to the page go, and each is
// reported. The package knows nothing of files, of Discord or of the Markdown that interviews are kept in.
package transcript

import (
	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/source"
	"faqbot/knowledge/transcript/tidy"
)

// MaxBytes is the most that is read of a file.
const MaxBytes = source.MaxBytes

// Read returns a draft of the interview that a file holds, and what was guessed or needs a hand, in the order of the lines
// of the file. An Error among the faults says that a person has to look; the draft is there all the same. It is nil only
// when no two sides were found or the file cannot be read.
func Read(file string, raw []byte, cast Cast) (*interview.Interview, []interview.Fault) {
	r := &naming.File{File: source.New(file)}
	blocks, err := r.Open(raw)
	if err == nil && len(blocks) > source.MaxBlocks {
		err = source.ErrTooMany
	}
	if err != nil {
		r.Errorf(0, "%s", err)
		return nil, r.Faults
	}
	i := draft(r, blocks, tidy.Blocks(r, blocks), cast)
	r.ReportDrops()
	return i, r.Sorted()
}
