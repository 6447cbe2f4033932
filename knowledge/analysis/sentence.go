package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends are the marks that end a sentence whatever follows: a line end, question and exclamation marks, semicolons and full stops
// of scripts whose full stop is no point.
const ends = "\n?!;\uff1f\uff01\uff1b\uff61\u3002\u061f\u061b\u06d4\u0964\u0965\u1362\u0589\u203d"

// Sentences cuts a text at the ends of its sentences and at line breaks. Marks stay with their
// sentence, and so do points inside a word or a number, of an abbreviation and of a title. What has no words is left out.
func (l Language) Sentences(text string) []string {
	var out []string
	start, end := 0, 0
	for at, r := range text {
		if at < end {
			continue // a mark of a run
		}
		if !strings.ContainsRune(ends, r) && (r != '.' || !l.table().fullStop(text, at)) {
			continue
		}
		end = at + prefix(text[at:], func(r rune) bool { return r == '.' || strings.ContainsRune(ends, r) })
		out = l.appendSentence(out, text[start:end])
		start = end
	}
	return l.appendSentence(out, text[start:])
}

func (l Language) appendSentence(out []string, sentence string) []string {
	if !strings.ContainsFunc(sentence, func(r rune) bool { return isWord(r) || IsRun(r) }) {
		return out
	}
	return append(out, strings.TrimSpace(sentence))
}

// fullStop returns true when the point at a place of text ends a sentence: a blank, a quotation mark, a bracket, a Chinese
// character or nothing follows, and what stands before is no abbreviation.
func (r *rules) fullStop(text string, at int) bool {
	next, size := utf8.DecodeRuneInString(text[at+1:])
	if size > 0 && !unicode.IsSpace(next) && !IsRun(next) && !strings.ContainsRune("\"').\u201d\u00bb", next) {
		return false
	}
	before := text[:at]
	start := strings.LastIndexFunc(before, func(r rune) bool { return !inWord(r) && r != '.' }) + 1
	for start < at && !inWord(rune(before[start])) && before[start] < utf8.RuneSelf {
		start++
	}
	last := before[start:]
	if last == "" || strings.TrimSpace(text[at+1:]) == "" {
		return true
	}
	if strings.IndexByte(last, '.') > 0 && dottedLength(last+".") > 0 {
		return false
	}
	return !r.titles[last]
}
