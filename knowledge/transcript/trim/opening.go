package trim

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/naming"
	"faqbot/knowledge/transcript/speaker"
	"faqbot/knowledge/transcript/speech"
	"faqbot/knowledge/transcript/wording"
)

// What a host says to those who listen stands above the first question: who is there, where and when. The question begins with the
// paragraph in which the guest is spoken to; what stands in that paragraph before is part of it.

// partOpening moves such words from the first question to the introduction. names are those of the speakers.
func partOpening(r *naming.File, all []speech.Piece, names []string) []speech.Piece {
	first := slices.IndexFunc(all, func(p speech.Piece) bool { return p.Side != block.Neither })
	if first < 0 || first+1 >= len(all) || all[first].Side != block.Asks || all[first+1].Side != block.Answers {
		return all
	}
	p := all[first]
	at := prologue(p.Words)
	if ruled := belowRule(p.Words); ruled > 0 {
		at = ruled
	} else if asksLast(p) || at > 0 {
		greeted := slices.ContainsFunc(all[:first], func(before speech.Piece) bool { return before.Voice >= 0 })
		at += opensAt(p.Words[at:], spokenNames(all, names), names, at > 0 || greeted)
	}
	if at == 0 {
		return all
	}
	before := speech.Piece{Line: p.Line, Voice: p.Voice, Words: slices.Clone(p.Words[:at])}
	question := p
	question.Words = slices.Clone(p.Words[at:])
	r.Errorf(p.Line, "\u201c%s\u201d is said to those who listen, so it went to the introduction; the first question begins with \u201c%s\u201d", speech.Whole(before.Words...), block.Short(question.Words[0].Text))
	return slices.Concat(all[:first], []speech.Piece{before, question}, all[first+1:])
}

// belowRule returns the paragraph below a rule with which somebody begins to ask who has asked nothing above it: a recorded opening.
func belowRule(words []speech.Paragraph) int {
	for n, w := range words {
		switch {
		case n > 0 && w.Apart && w.By == words[0].By:
			return n
		case block.HasQuestionMark(w.Text):
			return 0
		}
	}
	return 0
}

// minPrologue is the fewest words that somebody says to readers before somebody else begins to ask.
const minPrologue = 60

// prologue returns the paragraph with which somebody begins to ask, when somebody else has said much before and asked nothing.
func prologue(words []speech.Paragraph) int {
	said := 0
	for n, w := range words {
		switch {
		case w.By == 0 || block.HasQuestionMark(w.Text) && w.By == words[0].By:
			return 0
		case w.By != words[0].By:
			if said < minPrologue {
				return 0
			}
			return n
		}
		said += block.WordCount(w.Text)
	}
	return 0
}

// minSpokenTo is how many questions speak to somebody by a name that no label has.
const minSpokenTo = 2

// spokenNames returns the words of names by which questions may speak to a guest: those of the speakers, and those that begin
// several questions.
func spokenNames(all []speech.Piece, names []string) map[string]bool {
	known := map[string]bool{}
	for _, name := range names {
		for _, w := range speaker.NameWords(name) {
			known[w] = true
		}
		known[strings.ToLower(name)] = true
	}
	times := map[string]int{}
	for _, p := range all {
		if p.Side != block.Asks {
			continue
		}
		said := map[string]bool{}
		for _, s := range wording.StartsOfSentences(speech.TextOf(p.Words)) {
			for w := range wording.SpokenTo([]string{speech.TextOf(p.Words)[s:]}) {
				said[w] = !wording.IsBackchannel(w)
			}
		}
		for w, isName := range said {
			if times[w]++; isName && times[w] >= minSpokenTo {
				known[w] = true
			}
		}
	}
	return known
}

// minOpening is the fewest words that are said to those who listen. "Good evening, and welcome." is part of a question.
const minOpening = 10

// opensAt returns the paragraph with which the first question begins, and zero when nothing stands above it. heard says that those who
// listen were spoken to above.
func opensAt(words []speech.Paragraph, known map[string]bool, names []string, heard bool) int {
	said, after := 0, 0
	for n, w := range words {
		starts := wording.StartsOfSentences(w.Text)
		for i, s := range starts {
			end := len(w.Text)
			if i+1 < len(starts) {
				end = starts[i+1]
			}
			sentence := w.Text[s:end]
			switch {
			case speaksTo(w.Text[s:], known):
				if heard && said >= minOpening {
					return n
				}
				return 0
			case block.HasQuestionMark(sentence):
				if said < minOpening {
					return 0
				}
				return after
			}
			said += block.WordCount(sentence)
			introduces := wording.Presentation.MatchString(sentence) || wording.SelfNamed.MatchString(sentence) || naming.HoldsName(sentence, names)
			heard = heard || introduces || wording.Audience.MatchString(sentence)
			if introduces {
				if after = n; end == len(w.Text) {
					after = n + 1
				}
			}
		}
	}
	return 0
}

// speaksTo says that a text begins by speaking to somebody known.
func speaksTo(text string, known map[string]bool) bool {
	for name := range known {
		if first, _ := utf8.DecodeRuneInString(name); !block.Unspaced(first) {
			continue
		}
		if rest, found := strings.CutPrefix(text, name); found && strings.IndexAny(rest, "\uff0c\u3001,") == 0 {
			return true
		}
	}
	for w := range wording.SpokenTo([]string{text}) {
		if known[w] {
			return true
		}
	}
	return false
}
