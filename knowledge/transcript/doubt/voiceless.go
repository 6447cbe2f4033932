package doubt

import (
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

const (
	fewVoiceless   = 1 // paragraphs without such a word, that any talk may have and be looked at
	voicelessShare = 8 // one paragraph in so many, above which the talk is of that kind
	minVoiceless   = 4 // words of the first paragraph of an answer; “Gloves.” is an answer
)

// doubtVoiceless finds paragraphs without a word by which people speak, in a talk that has hardly any of them.
func doubtVoiceless(turns []speech.Turn, language string, say func(int, string, ...any)) {
	paragraphs := 0
	var found []speech.Paragraph
	for _, turn := range turns {
		paragraphs += len(turn.Answer)
		for at, w := range turn.Question {
			if at > 0 && w.Bare && w.Mark == block.Prose && !wording.IsStageNote(w.Text) && (wording.NoteWords(w.Text) > wording.SaysNothing || wording.IsVoiceless(w.Text, language)) {
				found = append(found, w)
			}
		}
		for at, w := range turn.Answer {
			first := at == 0 && (len(turn.Answer) == 1 || block.WordCount(w.Text) < minVoiceless)
			if !first && !w.Named && w.Mark == block.Prose && !wording.IsStageNote(w.Text) && !block.EndsOpen(w.Text) && !speech.LedOn(turn.Answer, at) && wording.IsVoiceless(w.Text, language) {
				found = append(found, w)
			}
		}
	}
	if len(found) > max(fewVoiceless, paragraphs/voicelessShare) {
		return
	}
	for _, w := range found {
		say(w.Line, "\u201c%s\u201d has no word by which people speak of themselves or of what was said; if it belongs to the page, take it out", block.Short(w.Text))
	}
}
