package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// What a host says to those who listen stands above the first question: who is there, where and when. The question begins with the
// paragraph in which the guest is spoken to; what stands in that paragraph before is part of it.

// partOpening moves such words from the first question to the introduction. names are those of the speakers.
func (r *reader) partOpening(all []piece, names []string) []piece {
	first := slices.IndexFunc(all, func(p piece) bool { return p.side != block.Neither })
	if first < 0 || first+1 >= len(all) || all[first].side != block.Asks || all[first+1].side != block.Answers {
		return all
	}
	p := all[first]
	at := prologue(p.words)
	if at == 0 && asksLast(p) {
		at = opensAt(p.words, spokenNames(all, names), names)
	}
	if at == 0 {
		return all
	}
	before := piece{line: p.line, voice: p.voice, words: slices.Clone(p.words[:at])}
	question := p
	question.words = slices.Clone(p.words[at:])
	r.Errorf(p.line, "\u201c%s\u201d is said to those who listen, so it went to the introduction; the first question begins with \u201c%s\u201d", whole(before.words...), block.Short(question.words[0].text))
	return slices.Concat(all[:first], []piece{before, question}, all[first+1:])
}

// minPrologue is the fewest words that somebody says to readers before somebody else begins to ask.
const minPrologue = 60

// prologue returns the paragraph with which somebody begins to ask, when somebody else has said much before and asked nothing.
func prologue(words []paragraph) int {
	said := 0
	for n, w := range words {
		switch {
		case w.by == 0 || block.HasQuestionMark(w.text) && w.by == words[0].by:
			return 0
		case w.by != words[0].by:
			if said < minPrologue {
				return 0
			}
			return n
		}
		said += block.WordCount(w.text)
	}
	return 0
}

// minSpokenTo is how many questions speak to somebody by a name that no label has.
const minSpokenTo = 2

// spokenNames returns the words of names by which questions may speak to a guest: those of the speakers, and those that begin
// several questions.
func spokenNames(all []piece, names []string) map[string]bool {
	known := map[string]bool{}
	for _, name := range names {
		for _, w := range speaker.NameWords(name) {
			known[w] = true
		}
		known[strings.ToLower(name)] = true
	}
	times := map[string]int{}
	for _, p := range all {
		if p.side != block.Asks {
			continue
		}
		said := map[string]bool{}
		for _, s := range startsOfSentences(textOfAll(p.words)) {
			for w := range spokenTo([]string{textOfAll(p.words)[s:]}) {
				said[w] = true
			}
		}
		for w := range said {
			if times[w]++; times[w] >= minSpokenTo {
				known[w] = true
			}
		}
	}
	return known
}

// minOpening is the fewest words that are said to those who listen. "Good evening, and welcome." is part of a question.
const minOpening = 10

// opensAt returns the paragraph with which the first question begins, and zero when nothing stands above it.
func opensAt(words []paragraph, known map[string]bool, names []string) int {
	said, heard := 0, false // words, and whether those who listen were spoken to
	after := 0
	for n, w := range words {
		starts := startsOfSentences(w.text)
		for i, s := range starts {
			end := len(w.text)
			if i+1 < len(starts) {
				end = starts[i+1]
			}
			sentence := w.text[s:end]
			switch {
			case speaksTo(w.text[s:], known):
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
			introduces := presentation.MatchString(sentence) || selfNamed.MatchString(sentence) || namesSpeaker(paragraph{text: sentence}, names)
			heard = heard || introduces || audience.MatchString(sentence)
			if introduces {
				if after = n; end == len(w.text) {
					after = n + 1
				}
			}
		}
	}
	return 0
}

// presentation is how a host says who is there, where and when, and selfNamed how one says one's own name, by language.
var (
	presentation = block.ExpressWords(`(?i)(?:\b(?:my name is|here with|with me (?:is|are)|joins? (?:me|us)|my guest|today['\x{2019}]s guest|today is)\b|\b(?:mein name ist|bei mir (?:ist|sitzt)|heute ist|zu gast)\b|\b(?:mon invitée?|nous sommes le)\b|\b(?:hoy estamos|nos acompaña|mi invitad[oa]|hoy es)\b|\b(?:il mio ospite|oggi (?:è|siamo))\b|\b(?:hoje (?:é|estamos)|meu convidado)\b|у нас в гостях|сегодня (?:у нас|мы)|\x{4eca}\x{5929}\x{662f}|\x{672c}\x{65e5}\x{306f})`)
	selfNamed    = block.Express(`(?:^|[\s,])(?:I['\x{2019}]m|I am|[Tt]his is|[Ii]ch bin|[Jj]e suis|[Yy]o soy|[Ii]o sono|[Ee]u sou|[Ii]k ben|[Jj]ag är)\s+\p{Lu}[\p{L}'\x{2019}-]+\s+\p{Lu}`)
)

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
	for w := range spokenTo([]string{text}) {
		if known[w] {
			return true
		}
	}
	return false
}

// startsOfSentences returns the bytes at which the sentences of a text begin.
func startsOfSentences(text string) []int {
	starts := []int{0}
	for at, c := range text {
		next := at + utf8.RuneLen(c)
		if !strings.ContainsRune(".!?\u2026\u3002\uff01\uff1f", c) || next >= len(text) {
			continue
		}
		if wide := c >= '\u3000'; !wide && !unicode.IsSpace(rune(text[next])) || c == '.' && abbreviated.MatchString(text[:at+1]) {
			continue
		}
		if from := next + len(text[next:]) - len(strings.TrimLeft(text[next:], " \u00a0\"\u201d\u00bb")); from < len(text) {
			starts = append(starts, from)
		}
	}
	return starts
}

// abbreviated is a text that ends with a title or an initial and its full stop.
var abbreviated = block.Express(`(?:^|\s)(?:` + honorific + `|\p{Lu})\.?$`)
