package transcript

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/wording"
)

// dropFurniture takes off what stands behind the last answer and before the introduction and belongs to the page.
func dropFurniture(r *naming.File, all []piece, names []string) []piece {
	if len(all) == 0 {
		return all
	}
	credits(r, all)
	for n := range all { // before the first question
		if all[n].side != block.Neither {
			break
		}
		var kept []paragraph
		for at, w := range all[n].words {
			if isFurniture(w) || r.Meta.Title != "" && wording.SameWords(w.text, r.Meta.Title) || w.mark == block.Prose && (wording.IsByline(w.text) || wording.IsMenu(w.text)) || wording.ProgramHead.MatchString(w.text) || at > 0 && wording.ProgramHead.MatchString(all[n].words[at-1].text) {
				r.Warnf(w.line, "\u201c%s\u201d belongs to the page, and was dropped", block.Short(w.text))
				continue
			}
			kept = append(kept, w)
		}
		all[n].words = kept
	}
	all = dropComments(r, all)
	for n := len(all) - 2; n > 0 && n >= len(all)-4; n-- { // a page's own line that is set like the questions
		if all[n].side != block.Asks || len(all[n].words) != 1 {
			continue
		}
		if text := strings.TrimRight(all[n].words[0].text, " \u00a0"+block.QuestionMarks); block.WordCount(text) <= wording.MaxPageLine && !block.EndsSentence(text) && wording.PageWords.MatchString(text) {
			r.Errorf(all[n].line, "\u201c%s\u201d and what follows seem to belong to the page, and were dropped; if it is a question, write it into the draft: \u201c%s\u201d", block.Short(text), whole(all[n+1].words...))
			all = all[:n]
		}
	}
	all = dropClosing(r, dropBehindHeading(r, all))
	for len(all) > 0 { // behind the last answer
		last := &all[len(all)-1]
		if last.side == block.Asks && len(last.words) == 1 && len(all) > 1 {
			if _, credited := wording.CreditOf(last.words[0].text); credited || isFurniture(last.words[0]) {
				r.Warnf(last.line, "\u201c%s\u201d belongs to the page, and was dropped", block.Short(last.words[0].text))
				all = all[:len(all)-1]
				continue
			}
		}
		if last.heading == "" && last.side != block.Answers {
			break
		}
		if last.heading != "" {
			r.Warnf(last.line, "\u201c%s\u201d belongs to the page, and was dropped", block.Short(last.heading))
			all = all[:len(all)-1]
			continue
		}
		cut := tail(last.words, slices.Concat(names, r.Meta.Authors))
		reportTail(r, last.words[cut:])
		last.words = last.words[:cut]
		for n := len(last.words) - 1; n > 0 && last.words[n].mark == block.Prose && block.EndsIn(last.words[n].text, ":\uff1a"); n-- {
			r.Warnf(last.words[n].line, "\u201c%s\u201d leads to nothing that stands below, and was dropped", block.Short(last.words[n].text))
			last.words = last.words[:n]
		}
		if cut := shapedTail(last.words, punctuated(answersOf(all))); cut < len(last.words) {
			r.Errorf(last.words[cut].line, "\u201c%s\u201d stands behind the last answer and does not look like speech, so it was dropped; if somebody says it, write it into the draft", whole(last.words[cut:]...))
			last.words = last.words[:cut]
		}
		break
	}
	out := all[:0]
	for _, p := range all {
		if p.heading != "" || len(p.words) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// commentsHead is a heading above what readers wrote.
var commentsHead = block.Express(`(?i)^(?:[0-9.,]+ )?(?:(?:all |reader |readers’ |latest )?comments?|discussion about this post|join the (?:conversation|discussion)|leave a (?:comment|reply)|responses|kommentare|leserkommentare|commentaires|comentarios|comentários|commenti|reacties|комментарии|评论|評論|网友评论|コメント)(?:[\s:(\x{ff08}]*[0-9.,]+[)\x{ff09}]?)?:?$`)

// dropComments takes off what readers wrote below an interview.
func dropComments(r *naming.File, all []piece) []piece {
	isQuestion := func(p piece) bool { return p.side == block.Asks }
	for n, p := range all {
		if p.heading == "" || !commentsHead.MatchString(p.heading) || !slices.ContainsFunc(all[:n], isQuestion) {
			continue
		}
		say := r.Warnf
		if slices.ContainsFunc(all[n:], isQuestion) {
			say = r.Errorf
		}
		say(p.line, "\u201c%s\u201d and what follows seem to be what readers wrote, and were dropped", block.Short(p.heading))
		return all[:n]
	}
	return all
}

// dropBehindHeading takes off a heading behind the last answer with what stands below it, when either is of the page.
func dropBehindHeading(r *naming.File, all []piece) []piece {
	n := len(all) - 1
	if n < 2 || all[n].heading != "" || all[n].side != block.Neither || all[n-1].heading == "" {
		return all
	}
	if !wording.PageWords.MatchString(all[n-1].heading) && slices.ContainsFunc(all[n].words, func(w paragraph) bool { return !isFurniture(w) && !wording.LinkLine(w.text) }) {
		return all
	}
	r.Warnf(all[n-1].line, "\u201c%s\u201d and what follows belong to the page, and were dropped", block.Short(all[n-1].heading))
	return all[:n-1]
}

// dropClosing takes off a last section without a question: one whose heading has the level of those above questions, or one
// whose heading was taken for a question and has nothing but a list below it.
func dropClosing(r *naming.File, all []piece) []piece {
	end := len(all)
	labelled := slices.ContainsFunc(all, func(p piece) bool { return p.voice >= 0 })
	if n := len(all) - 1; n > 2 && labelled && all[n].heading == "" && all[n].side == block.Neither && all[n-1].heading != "" && all[n-1].level > 0 && all[n-2].side == block.Answers {
		end = n - 1 // nobody who is named says it
	}
	for n := len(all) - 1; n > 1 && all[n].side != block.Asks; n-- {
		level := all[n].level
		if all[n].heading == "" || n+1 == len(all) || !slices.ContainsFunc(all[:n], func(p piece) bool { return p.heading != "" && p.level == level }) {
			continue
		}
		end = n
	}
	if n := len(all) - 2; end == len(all) && n > 1 && all[n].side == block.Asks && all[n].voice < 0 && all[n].level > 0 {
		asking := block.CountIf(all[:n], func(p piece) bool { return p.side == block.Asks && asksLast(p) })
		listed := !slices.ContainsFunc(all[n+1].words, func(w paragraph) bool {
			return w.mark != block.Item && w.mark != block.Numbered && w.mark != block.Table
		})
		if listed && wording.LinkLine(textOfAll(all[n].words)) && 4*asking >= 3*block.CountIf(all[:n], func(p piece) bool { return p.side == block.Asks }) {
			end = n
		}
	}
	if end < len(all) {
		var words []paragraph
		for _, p := range all[end:] {
			words = append(append(words, paragraph{text: p.heading}), p.words...)
		}
		r.Errorf(all[end].line, "\u201c%s\u201d has no question, and was dropped; if somebody says it, write it into the draft", whole(words...))
	}
	return all[:end]
}

// credits takes who asked from what the page says of it before the first question and behind the last answer.
func credits(r *naming.File, all []piece) {
	for n, p := range all {
		if p.side != block.Neither && n+1 < len(all) || len(r.Meta.Asks) > 0 {
			continue
		}
		for _, w := range p.words {
			if name, ok := wording.CreditOf(w.text); ok {
				r.Meta.Asks = []string{name}
				r.Warnf(w.line, "\u201c%s\u201d was taken for the name of who asks", name)
				break
			}
		}
	}
}

// tail returns where the page begins again behind the words of the last answer.
func tail(words []paragraph, names []string) int {
	cut := len(words)
	for n := 1; n < len(words); n++ {
		_, credited := wording.CreditOf(words[n].text)
		if credited || isFurniture(words[n]) || aboutAuthor(words[n], names) {
			cut = n
			break
		}
	}
	if cut == len(words) {
		return cut
	}
	for cut > 1 && words[cut-1].mark == block.Prose && !block.EndsSentence(words[cut-1].text) && block.WordCount(words[cut-1].text) <= 12 {
		cut-- // short lines above are of the page, too
	}
	return cut
}

// reportTail says what was dropped behind the last answer: line by line, or the first and the last line of much.
func reportTail(r *naming.File, words []paragraph) {
	const few = 4
	if len(words) > few {
		last := words[len(words)-1]
		r.Warnf(words[0].line, "\u201c%s\u201d and all that follows down to line %d, \u201c%s\u201d, belongs to the page, and was dropped", block.Short(words[0].text), last.line, block.Short(last.text))
		return
	}
	for _, w := range words {
		r.Warnf(w.line, "\u201c%s\u201d belongs to the page, and was dropped", block.Short(w.text))
	}
}

// shapedTail returns where lines begin, behind the words of the last answer, that their shape tells from speech: most of them
// end as no sentence does, in a text whose sentences do.
func shapedTail(words []paragraph, punctuated bool) int {
	for n := 1; n < len(words); n++ {
		if wording.Footnote.MatchString(words[n].text) {
			return n
		}
		if !punctuated || !unfinished(words[n]) || ledOn(words, n) {
			continue
		}
		open := 0
		for _, w := range words[n:] {
			if unfinished(w) || w.mark == block.Item || w.mark == block.Numbered {
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
func isFurniture(w paragraph) bool { return wording.OfPage(w.text, w.mark) }

// aboutAuthor says that a paragraph speaks of the interviewer as of somebody else, or is set apart as a note.
func aboutAuthor(w paragraph, names []string) bool {
	if w.slant && block.WordCount(w.text) > 3 {
		return true
	}
	for _, name := range names {
		if len(strings.Fields(name)) > 1 && strings.HasPrefix(w.text, name+" ") {
			return true
		}
	}
	return false
}
