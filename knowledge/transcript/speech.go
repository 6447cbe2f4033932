package transcript

import (
	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/wording"
)

const (
	fewVoiceless   = 1 // of them, that any talk may have and be looked at
	voicelessShare = 8 // one paragraph in so many, above which the talk is of that kind
	minVoiceless   = 4 // words of the first paragraph of an answer; “Gloves.” is an answer
)

// doubtVoiceless finds paragraphs without such words in a talk that has hardly any.
func doubtVoiceless(turns []turn, language string, say func(int, string, ...any)) {
	paragraphs := 0
	var found []paragraph
	for _, turn := range turns {
		paragraphs += len(turn.answer)
		for at, w := range turn.question {
			if at > 0 && w.bare && w.mark == block.Prose && !wording.IsStageNote(w.text) && (wording.NoteWords(w.text) > wording.SaysNothing || wording.IsVoiceless(w.text, language)) {
				found = append(found, w)
			}
		}
		for at, w := range turn.answer {
			first := at == 0 && (len(turn.answer) == 1 || block.WordCount(w.text) < minVoiceless)
			if !first && !w.named && w.mark == block.Prose && !wording.IsStageNote(w.text) && !block.EndsOpen(w.text) && !ledOn(turn.answer, at) && wording.IsVoiceless(w.text, language) {
				found = append(found, w)
			}
		}
	}
	if len(found) > max(fewVoiceless, paragraphs/voicelessShare) {
		return
	}
	for _, w := range found {
		say(w.line, "\u201c%s\u201d has no word by which people speak of themselves or of what was said; if it belongs to the page, take it out", block.Short(w.text))
	}
}
