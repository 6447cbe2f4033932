package trim

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// ornaments are set between paragraphs. Full stops are none, since three of them are silence.
const ornaments = "*-_~=#+\u00b7\u2022\u2013\u2014\u2605\u2606\u25a0\u25a1\u25c6\u25c7\u25cb\u25cf\u2666\u2042\u2e3a\u2e3b \u00a0"

// A page puts notes into a conversation: it asks its readers to subscribe, says what a picture shows, explains a word. Where
// they stand, how they are set and whom they speak to tells them from speech. What one sign tells stays in the answer, and a
// person looks.

// dropNotes takes out of answers what several signs say to be a note of the page. The first paragraph of an answer stays.
func dropNotes(r *naming.File, all []speech.Piece) []speech.Piece {
	odd, times := oddPlaces(all), map[string]int{}
	for _, p := range all {
		for _, w := range p.Words {
			times[w.Text]++
		}
	}
	for n, p := range all {
		if p.Side != block.Answers || len(p.Words) < 2 {
			continue
		}
		if cut := boxAt(p.Words); cut < len(p.Words) {
			r.Errorf(p.Words[cut].Line, "\u201c%s\u201d seems to be a box of the page, and was dropped; if somebody says it, write it into the draft", speech.Whole(p.Words[cut:]...))
			p.Words = p.Words[:cut]
		}
		weights, trailing := make([]int, len(p.Words)), len(p.Words) // from here on nothing but notes follows in the answer
		for at, w := range slices.Backward(p.Words) {
			weights[at] = wording.NoteWords(w.Text)
			if trailing == at+1 && (odd[w.Place] || weights[at] > wording.SaysNothing) {
				trailing = at
			}
		}
		kept := p.Words[:1:1]
		switch first := p.Words[0]; {
		case len(p.Words) > 1 && odd[first.Place] && !odd[p.Words[1].Place] && (first.Mark == block.Prose || first.Mark == block.Quote) && block.WordCount(first.Text) <= wording.MaxNote:
			r.Errorf(first.Line, "\u201c%s\u201d seems to belong to the page, and was dropped; if somebody says it, write it into the draft", speech.Whole(first))
			kept = nil
		case first.Mark == block.Prose && strings.Trim(first.Text, ornaments) == "":
			r.Dropped("ornament between paragraphs", 1)
			kept = nil
		case weights[0] > wording.SaysNothing:
			r.Errorf(first.Line, "\u201c%s\u201d seems to speak to readers; if nobody says it, take it out", block.Short(first.Text))
		}
		for at, w := range p.Words[1:] {
			weight, words := weights[at+1], strings.IndexFunc(w.Text, func(c rune) bool { return !block.NotWord(c) }) >= 0
			repeated := times[w.Text] > 1 && weight > wording.SaysNothing
			if isNoteOfRoom(w) {
				r.Warnf(w.Line, "\u201c%s\u201d is a note on the recording, and was dropped", block.Short(w.Text))
				continue
			}
			switch isOdd := odd[w.Place] && w.Mark != block.Code && w.Mark != block.Table; {
			case w.Mark == block.Prose && strings.Trim(w.Text, ornaments) == "":
				r.Dropped("ornament between paragraphs", 1)
			case isOdd && (weight > wording.SaysNothing || !words), repeated:
				r.DroppedOfPage(w.Line, w.Text)
			case trailing <= at+2 && (isOdd && block.WordCount(w.Text) <= wording.MaxNote || weight == wording.SurelyNote || weight == wording.MayBeNote && !wording.SpokenWords.MatchString(w.Text)):
				r.Errorf(w.Line, "\u201c%s\u201d seems to belong to the page, and was dropped; if somebody says it, write it into the draft", speech.Whole(w))
			case isOdd:
				r.Errorf(w.Line, "\u201c%s\u201d is set otherwise than the paragraphs around it; if nobody says it, take it out", block.Short(w.Text))
				kept = append(kept, w)
			case weight > wording.SaysNothing:
				r.Errorf(w.Line, "\u201c%s\u201d seems to speak to readers; if nobody says it, take it out", block.Short(w.Text))
				kept = append(kept, w)
			default:
				kept = append(kept, w)
			}
		}
		all[n].Words = kept
	}
	return slices.DeleteFunc(all, speech.Piece.IsEmpty)
}

// reference is a line of words with an address behind them, and nothing behind that.
var reference = block.Express(`^(?:\S+\s+){0,40}["\x{201c}\x{201e}\x{ab}<(\[]?\s*https?://\S+?\s*["\x{201d}\x{bb}>)\]]?\.?\s*$`)

// dropReferences takes out of a talk with labels the lines right below a heading that only say where something stands.
func dropReferences(r *naming.File, all []speech.Piece) []speech.Piece {
	out := make([]speech.Piece, 0, len(all))
	asked := false // somebody did so above
	for n, p := range all {
		asked = asked || n > 0 && isAsked(all[n-1])
		below := asked && all[n-1].Heading != "" && p.Heading == "" && p.Side == block.Neither && p.Voice < 0
		if !below || slices.ContainsFunc(p.Words, func(w speech.Paragraph) bool { return !reference.MatchString(w.Text) }) {
			out = append(out, p)
			continue
		}
		r.Warnf(p.Line, "\u201c%s\u201d stands below a heading and says where something stands, so it was dropped", speech.Whole(p.Words...))
	}
	return out
}

// maxBoxWords is the most words of a line of a box.
const maxBoxWords = 16

// boxAt returns where a box of the page begins that is the end of an answer: a line that heads one, and nothing but short lines below.
// A box that has no head, or goes on with sentences, is not told from speech.
func boxAt(words []speech.Paragraph) int {
	for at := 1; at < len(words); at++ {
		w := words[at]
		if w.Mark != block.Prose || block.WordCount(w.Text) > wording.MaxPageLine || block.EndsSentence(w.Text) || !wording.IsPageWords(w.Text) && wording.BoxHead(w.Text) == nil {
			continue
		}
		if at+1 < len(words) && !words[at+1].Gap {
			continue // what follows goes on
		}
		if !slices.ContainsFunc(words[at+1:], func(w speech.Paragraph) bool {
			return w.Mark != block.Prose || w.Named || block.WordCount(w.Text) > maxBoxWords
		}) {
			return at
		}
	}
	return len(words)
}

// maxNoteOfRoom is the most words of such a note.
const maxNoteOfRoom = 8

// isNoteOfRoom says that a paragraph is what a transcriber notes of the room or of the tape: it stands on a line of its own, without a
// label, in square brackets or as one of the words for it.
func isNoteOfRoom(w speech.Paragraph) bool {
	text := strings.TrimSpace(w.Text)
	if w.Named || w.Mark != block.Prose || !wording.IsStageNote(text) && !squareNote.MatchString(text) {
		return false
	}
	return block.WordCount(text) <= maxNoteOfRoom
}

// squareNote is words in square brackets, all of a paragraph.
var squareNote = block.Express(`^(?:\[[^\[\]]+\]|\x{3010}[^\x{3010}\x{3011}]+\x{3011})$`)

// dropAbout takes off the last answer what speaks of those who talk as of somebody else, as a page does at its end. A person looks.
func dropAbout(r *naming.File, all []speech.Piece, names []string) []speech.Piece {
	n := len(all) - 1
	if n < 0 || all[n].Side != block.Answers {
		return all
	}
	words := all[n].Words
	end := len(words)
	for at := len(words) - 1; at > 0 && words[at].Mark == block.Prose && !wording.SpokenWords.MatchString(words[at].Text); at-- {
		about := naming.HoldsName(words[at].Text, names) || r.OpensWith(words[at].Text)
		if about {
			end = at
		} else if wording.NoteWords(words[at].Text) == wording.SaysNothing && !speech.Unfinished(words[at]) {
			break
		}
	}
	for _, w := range words[end:] {
		r.Errorf(w.Line, "\u201c%s\u201d speaks of who talks as of somebody else, or stands below what does, and was dropped; if somebody says it, write it into the draft", speech.Whole(w))
	}
	all[n].Words = words[:end]
	return all
}

// dropLast takes off the last answer the paragraphs at its end that something says to be of the page: a page ends somewhere, and
// what stands there is more often its own than the last words of somebody. A person looks.
func dropLast(r *naming.File, all []speech.Piece, names []string) []speech.Piece {
	n := len(all) - 1
	if n < 1 || all[n].Side != block.Answers {
		return all
	}
	words := all[n].Words
	full := speech.Punctuated(speech.AnswersOf(all))
	end := len(words)
	for end > 1 && isLeftOver(r, words, end-1, names, full) {
		end--
	}
	if end == len(words) {
		return all
	}
	r.Errorf(words[end].Line, "\u201c%s\u201d stands at the end and seems to belong to the page, so it was dropped; if somebody says it, write it into the draft", speech.Whole(words[end:]...))
	all[n].Words = words[:end]
	return all
}

// isLeftOver says that a paragraph at the end of the last answer seems to be of the page.
func isLeftOver(r *naming.File, words []speech.Paragraph, at int, names []string, punctuated bool) bool {
	w := words[at]
	switch {
	case w.Named || w.Mark == block.Code:
		return false
	case wording.NoteWords(w.Text) > wording.SaysNothing, wording.Footnote.MatchString(w.Text), signsLetter(words, at):
		return true
	case w.Mark == block.Table:
		return !block.EndsOpen(words[at-1].Text)
	case w.Mark != block.Prose && w.Mark != block.Quote, block.WordCount(w.Text) > wording.MaxNote, speech.LedOn(words, at):
		return false
	case punctuated && speech.Unfinished(w), wording.Networks.MatchString(w.Text):
		return true
	}
	return !wording.FirstPerson.MatchString(w.Text) && at+1 == len(words) && addition.MatchString(w.Text) || !wording.FirstPerson.MatchString(w.Text) && (naming.HoldsName(w.Text, names) || r.OpensWith(w.Text) || naming.CallsByName(w.Text, names))
}

// signsLetter says that a paragraph is the name below a letter, or what stands above it: "Best wishes,".
func signsLetter(words []speech.Paragraph, at int) bool {
	isName := func(w speech.Paragraph) bool {
		return block.WordCount(w.Text) <= 3 && !block.EndsSentence(w.Text) && speaker.Capitalised(w.Text)
	}
	closes := func(w speech.Paragraph) bool { return block.WordCount(w.Text) <= 4 && strings.HasSuffix(w.Text, ",") }
	if at+1 == len(words) {
		return at > 1 && isName(words[at]) && closes(words[at-1])
	}
	return at+2 == len(words) && closes(words[at]) && isName(words[at+1])
}

// addition is a word with a colon before what was added to a text: "Correction:".
var addition = block.Express(`^[*_]{0,3}\p{Lu}\p{L}{3,14}[*_]{0,3}[:\x{ff1a}][*_]{0,3}\s*\S`)
