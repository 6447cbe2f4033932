// Package tidy takes out of the blocks of a file what is no word of anybody, before anything is known of who speaks: blocks →
// blocks.
//
// Its door is [Blocks], which has the order of the steps:
//
//	facts.go        lists of chapters go, lists of facts become lines; numbers before names go
//	observed.go     notes that somebody made on each answer
//	letter.go       a letter below the one that answers it; questions that a letter quotes
//	examination.go  what is said in a court or a committee beside questions and answers
//	castlines.go    lines at the start that say who asks and who answers; the names are kept;
//	                talkfacts.go those above each of several talks
//	boxes.go        boxes with links, pictures with their captions, adverts; tight.go those of a text that was copied
//	recording.go    what a transcriber notes of the recording
//	pulled.go       sentences that a page shows a second time in large letters
//	marks.go        headings and questions that are marked by a sign or a number; leads.go questions before their answer in the
//	                same paragraph
//	signed.go       names of those who ask, behind their questions
//	clocks.go       time stamps
//	repeat.go       the second copy of a body that stands twice
//
// What goes is reported, and what may be somebody's words with all of them. The package does not know who speaks, which reading
// of the file is taken, or what is a turn.
package tidy

import (
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
)

// Blocks returns the blocks without what is no word of anybody. Names that it finds on the way go to the fields of the file.
func Blocks(r *naming.File, blocks []block.Block) []block.Block {
	blocks = dropObserved(r, uncounted(factLines(dropChapters(r, blocks))))
	blocks = answeredLetter(r, dropCastLines(r, dropTalkFacts(r, dropCounts(r, dropCounsel(r, dropOlderLetter(r, hyphensForDashes(blocks)))))))
	blocks = dropProduction(r, dropAdverts(r, dropTight(r, dropBoxes(r, dropForum(r, blocks)))))
	blocks = labelledLead(r, splitLeads(barelyNumbered(markedHeads(countedHeads(numberedHeads(dropPullQuotes(r, blocks)))))))
	blocks = dropClocks(r, dropHeldClocks(r, dropSignatures(r, blocks)))
	return dropRepetition(r, blocks)
}

// dropForum takes out what a forum puts around each contribution.
func dropForum(r *naming.File, blocks []block.Block) []block.Block {
	words, dropped := speaker.WithoutForum(blocks)
	if dropped > 0 {
		r.Dropped("line of the forum around a contribution", dropped)
	}
	return words
}
