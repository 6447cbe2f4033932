// Package trim takes out of what is said what nobody asks and nobody answers: pieces → pieces.
//
// Its door is [Pieces], which has the order of the steps. What people say, and is no turn:
//
//	lostlabel.go    two people under one label are parted
//	backchannel.go  what is only thrown in, while another speaks on; short.go doubts what is as short, and may be
//	greeting.go     a welcome goes to the introduction; opening.go what is said to those who listen
//	sponsor.go      what a host says for a sponsor
//	goodbye.go      the last thanks
//
// What a page says in the middle of a talk, and around it:
//
//	furniture.go    above the first question and behind the last answer
//	closing.go      below a rule or a heading behind the talk; unquoted.go behind the quotation marks of all answers
//	notes.go        between the questions; places.go finds what is set in another place than the rest
//	remark.go       what somebody else says of an answer
//
// What goes is reported, and what may be somebody's words with all of them. The tables of words are in package wording. The package
// does not know how pieces become turns.
package trim

import (
	"slices"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/reading"
	"faqbot/knowledge/transcript/speech"
)

// Pieces returns what is said without what nobody asks and nobody answers. names are those of the speakers.
func Pieces(r *naming.File, u *reading.Taken, all []speech.Piece) (kept []speech.Piece, names []string) {
	if u.Labelled() {
		all = mergeInterjections(r, joinPieces(dropAsides(r, partLost(r, dropReferences(r, all)))), u.People.AskNames)
	}
	all = dropFurniture(r, greetings(r, dropSponsors(r, all)), u.People.AskNames)
	names = slices.Concat(u.People.AskNames, u.People.AnswerNames, r.Meta.Asks)
	all = dropRemarks(r, all, u.People)
	all = dropNotes(r, partOpening(r, dropBelow(r, all), names))
	all = dropUnquoted(r, dropLast(r, dropAbout(r, all, names), names))
	return dropThanks(r, all, u.Best.Spoken, names), names
}

// isAsked says that a piece is of the side that asks.
func isAsked(p speech.Piece) bool { return p.Side == block.Asks }

// joinPieces joins what one side says in several pieces.
func joinPieces(all []speech.Piece) []speech.Piece {
	out := make([]speech.Piece, 0, len(all))
	joined := -1 // the last piece that holds words of its own
	for _, p := range all {
		last := len(out) - 1
		if last < 0 || p.Heading != "" || out[last].Heading != "" || out[last].Side != p.Side || p.Side == block.Neither {
			out = append(out, p)
			continue
		}
		if joined != last {
			out[last].Words, joined = slices.Clone(out[last].Words), last
		}
		out[last].Words = append(out[last].Words, p.Words...)
	}
	return out
}
