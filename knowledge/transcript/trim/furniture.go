package trim

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// dropFurniture takes off what stands behind the last answer and before the introduction and belongs to the page.
func dropFurniture(r *naming.File, all []speech.Piece, names []string) []speech.Piece {
	if len(all) == 0 {
		return all
	}
	credits(r, all)
	dropAbove(r, all)
	all = dropAskedByPage(r, dropComments(r, all))
	all = dropBehind(r, dropClosing(r, dropBehindHeading(r, all)), names)
	return slices.DeleteFunc(all, speech.Piece.IsEmpty)
}

// dropAbove takes the page's words out of what stands before the first question.
func dropAbove(r *naming.File, all []speech.Piece) {
	for n := range all {
		if all[n].Side != block.Neither {
			return
		}
		var kept []speech.Paragraph
		for at, w := range all[n].Words {
			if isFurniture(w) || r.Meta.Title != "" && wording.SameWords(w.Text, r.Meta.Title) || w.Mark == block.Prose && (wording.IsByline(w.Text) || wording.IsMenu(w.Text)) || wording.ProgramHead.MatchString(w.Text) || at > 0 && wording.ProgramHead.MatchString(all[n].Words[at-1].Text) {
				r.DroppedOfPage(w.Line, w.Text)
				continue
			}
			kept = append(kept, w)
		}
		all[n].Words = kept
	}
}

// maxBelow is how many pieces from the end may hold a line of the page that is set like the questions.
const maxBelow = 4

// dropAskedByPage takes off such a line with what follows. A person looks.
func dropAskedByPage(r *naming.File, all []speech.Piece) []speech.Piece {
	for n := len(all) - 2; n > 0 && n >= len(all)-maxBelow; n-- {
		if all[n].Side != block.Asks || len(all[n].Words) != 1 {
			continue
		}
		if text := strings.TrimRight(all[n].Words[0].Text, " \u00a0"+block.QuestionMarks); block.WordCount(text) <= wording.MaxPageLine && !block.EndsSentence(text) && wording.IsPageWords(text) {
			r.Errorf(all[n].Line, "\u201c%s\u201d and what follows seem to belong to the page, and were dropped; if it is a question, write it into the draft: \u201c%s\u201d", block.Short(text), speech.Whole(all[n+1].Words...))
			all = all[:n]
		}
	}
	return all
}

// dropReferencesBehind takes off what somebody asks last the lines without a label that say where something stands.
func dropReferencesBehind(r *naming.File, last *speech.Piece) {
	for n := len(last.Words) - 1; n > 0 && last.Side == block.Asks && last.Words[n].Bare && (isFurniture(last.Words[n]) || reference.MatchString(last.Words[n].Text)); n-- {
		r.DroppedOfPage(last.Words[n].Line, last.Words[n].Text)
		last.Words = last.Words[:n]
	}
}

// dropBehind takes off what stands behind the last answer: questions and headings of the page, and the end of the answer itself.
func dropBehind(r *naming.File, all []speech.Piece, names []string) []speech.Piece {
	for len(all) > 0 {
		last := &all[len(all)-1]
		if last.Side == block.Asks && len(last.Words) == 1 && len(all) > 1 {
			if _, credited := wording.CreditOf(last.Words[0].Text); credited || isFurniture(last.Words[0]) {
				r.DroppedOfPage(last.Line, last.Words[0].Text)
				all = all[:len(all)-1]
				continue
			}
		}
		if last.Heading == "" {
			dropReferencesBehind(r, last)
			if last.Side == block.Answers {
				dropTail(r, last, names, speech.Punctuated(speech.AnswersOf(all)))
			}
			return all
		}
		r.DroppedOfPage(last.Line, last.Heading)
		all = all[:len(all)-1]
	}
	return all
}

// dropTail takes off the end of the last answer what the page says.
func dropTail(r *naming.File, last *speech.Piece, names []string, punctuated bool) {
	cut := tail(last.Words, slices.Concat(names, r.Meta.Authors))
	reportTail(r, last.Words[cut:])
	last.Words = last.Words[:cut]
	for n := len(last.Words) - 1; n > 0 && last.Words[n].Mark == block.Prose && block.EndsIn(last.Words[n].Text, ":\uff1a"); n-- {
		r.Warnf(last.Words[n].Line, "\u201c%s\u201d leads to nothing that stands below, and was dropped", block.Short(last.Words[n].Text))
		last.Words = last.Words[:n]
	}
	if cut := shapedTail(last.Words, punctuated); cut < len(last.Words) && !last.Words[cut].Held {
		r.Errorf(last.Words[cut].Line, "\u201c%s\u201d stands behind the last answer and does not look like speech, so it was dropped; if somebody says it, write it into the draft", speech.Whole(last.Words[cut:]...))
		last.Words = last.Words[:cut]
	}
}

// commentsHead is a heading above what readers wrote.
var commentsHead = block.Express(`(?i)^(?:[0-9.,]+ )?(?:(?:all |reader |readers’ |latest )?comments?|discussion about this post|join the (?:conversation|discussion)|leave a (?:comment|reply)|responses|kommentare|leserkommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии|评论|評論|网友评论|コメント)(?:[\s:(\x{ff08}]*[0-9.,]+[)\x{ff09}]?)?:?$`)

// dropComments takes off what readers wrote below an interview.
func dropComments(r *naming.File, all []speech.Piece) []speech.Piece {
	for n, p := range all {
		if p.Heading == "" || !commentsHead.MatchString(p.Heading) || !slices.ContainsFunc(all[:n], isAsked) {
			continue
		}
		say := r.Warnf
		if slices.ContainsFunc(all[n:], isAsked) {
			say = r.Errorf
		}
		say(p.Line, "\u201c%s\u201d and what follows seem to be what readers wrote, and were dropped", block.Short(p.Heading))
		return all[:n]
	}
	return all
}

// dropBehindHeading takes off a heading behind the last answer with what stands below it, when either is of the page.
func dropBehindHeading(r *naming.File, all []speech.Piece) []speech.Piece {
	n := len(all) - 1
	if n < 2 || all[n].Heading != "" || all[n].Side != block.Neither || all[n-1].Heading == "" {
		return all
	}
	if !wording.IsPageWords(all[n-1].Heading) && slices.ContainsFunc(all[n].Words, func(w speech.Paragraph) bool { return !isFurniture(w) && !wording.LinkLine(w.Text) }) {
		return all
	}
	r.Warnf(all[n-1].Line, "\u201c%s\u201d and what follows belong to the page, and were dropped", block.Short(all[n-1].Heading))
	return all[:n-1]
}

// dropClosing takes off a last section without a question: one whose heading has the level of those above questions, or one
// whose heading was taken for a question and has nothing but a list below it.
func dropClosing(r *naming.File, all []speech.Piece) []speech.Piece {
	end := len(all)
	labelled := slices.ContainsFunc(all, func(p speech.Piece) bool { return p.Voice >= 0 })
	if n := len(all) - 1; n > 2 && labelled && all[n].Heading == "" && all[n].Side == block.Neither && all[n-1].Heading != "" && all[n-1].Level > 0 && all[n-2].Side == block.Answers {
		end = n - 1 // nobody who is named says it
	}
	for n := len(all) - 1; n > 1 && all[n].Side != block.Asks; n-- {
		level := all[n].Level
		if all[n].Heading == "" || n+1 == len(all) || !slices.ContainsFunc(all[:n], func(p speech.Piece) bool { return p.Heading != "" && p.Level == level }) {
			continue
		}
		if isAsked(all[n-1]) && all[n+1].Side == block.Answers && all[n+1].Voice >= 0 {
			continue // the last question stands above the heading, and its answer below
		}
		end = n
	}
	if n := len(all) - 2; end == len(all) && n > 1 && all[n].Side == block.Asks && all[n].Voice < 0 {
		asking := block.CountIf(all[:n], func(p speech.Piece) bool { return p.Side == block.Asks && asksLast(p) })
		if isListed(all[n+1].Words) && wording.LinkLine(speech.TextOf(all[n].Words)) && 4*asking >= 3*block.CountIf(all[:n], isAsked) {
			end = n
		}
	}
	if end < len(all) {
		var words []speech.Paragraph
		for _, p := range all[end:] {
			words = append(append(words, speech.Paragraph{Text: p.Heading}), p.Words...)
		}
		r.Errorf(all[end].Line, "\u201c%s\u201d has no question, and was dropped; if somebody says it, write it into the draft", speech.Whole(words...))
	}
	return all[:end]
}

// isListed says that paragraphs are a list, with at most a last one of the page below it.
func isListed(words []speech.Paragraph) bool {
	if last := len(words) - 1; last > 0 && words[last].Mark == block.Prose && (isFurniture(words[last]) || wording.NoteWords(words[last].Text) > wording.SaysNothing || wording.IsThanks(words[last].Text)) {
		words = words[:last]
	}
	return !slices.ContainsFunc(words, func(w speech.Paragraph) bool {
		return w.Mark != block.Item && w.Mark != block.Numbered && w.Mark != block.Table
	})
}

// credits takes who asked from what the page says of it before the first question and behind the last answer.
func credits(r *naming.File, all []speech.Piece) {
	for n, p := range all {
		if p.Side != block.Neither && n+1 < len(all) || len(r.Meta.Asks) > 0 {
			continue
		}
		for _, w := range p.Words {
			if name, ok := wording.CreditOf(w.Text); ok {
				r.Meta.Asks = []string{name}
				r.Warnf(w.Line, "\u201c%s\u201d was taken for the name of who asks", name)
				break
			}
		}
	}
}

// tail returns where the page begins again behind the words of the last answer.
func tail(words []speech.Paragraph, names []string) int {
	cut := len(words)
	for n := 1; n < len(words); n++ {
		_, credited := wording.CreditOf(words[n].Text)
		if credited || isFurniture(words[n]) || aboutAuthor(words[n], names) {
			cut = n
			break
		}
	}
	if cut == len(words) {
		return cut
	}
	for cut > 1 && words[cut-1].Mark == block.Prose && !block.EndsSentence(words[cut-1].Text) && block.WordCount(words[cut-1].Text) <= 12 {
		cut-- // short lines above are of the page, too
	}
	return cut
}

// reportTail says what was dropped behind the last answer: line by line, or the first and the last line of much.
func reportTail(r *naming.File, words []speech.Paragraph) {
	const few = 4
	if len(words) > few {
		last := words[len(words)-1]
		r.Warnf(words[0].Line, "\u201c%s\u201d and all that follows down to line %d, \u201c%s\u201d, belongs to the page, and was dropped", block.Short(words[0].Text), last.Line, block.Short(last.Text))
		return
	}
	for _, w := range words {
		r.DroppedOfPage(w.Line, w.Text)
	}
}

// shapedTail returns where lines begin, behind the words of the last answer, that their shape tells from speech: most of them
// end as no sentence does, in a text whose sentences do.
func shapedTail(words []speech.Paragraph, punctuated bool) int {
	for n := 1; n < len(words); n++ {
		if wording.Footnote.MatchString(words[n].Text) {
			return n
		}
		if !punctuated || !speech.Unfinished(words[n]) || speech.LedOn(words, n) {
			continue
		}
		open := 0
		for _, w := range words[n:] {
			if speech.Unfinished(w) || w.Mark == block.Item || w.Mark == block.Numbered {
				open++
			}
		}
		if 2*open >= len(words[n:]) {
			return n
		}
	}
	return len(words)
}

// isFurniture says that a paragraph belongs to the page.
func isFurniture(w speech.Paragraph) bool { return wording.OfPage(w.Text, w.Mark) }

// aboutAuthor says that a paragraph speaks of the interviewer as of somebody else, or is set apart as a note.
func aboutAuthor(w speech.Paragraph, names []string) bool {
	if w.Slant && block.WordCount(w.Text) > 3 {
		return true
	}
	for _, name := range names {
		if len(strings.Fields(name)) > 1 && strings.HasPrefix(w.Text, name+" ") {
			return true
		}
	}
	return false
}
