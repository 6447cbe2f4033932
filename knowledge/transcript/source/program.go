package source

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/speaker"
)

// Pages may be kept as the programs that write them. This file takes the program out and leaves the page.
var (
	programTag   = block.Express(`(?s)<\?(?:php|=).*?(?:\?>|$)|<%.*?%>`)
	templateTag  = block.Express(`(?i)<(/?)template\b[^<>]*>`)
	frontOfCode  = block.Express(`(?s)^\s*---\r?\n\s*(?:import|const|export)\b.*?\n---\r?\n`)
	returnsPage  = block.Express(`(?m)^[ \t]*(?:return|=>)?[ \t]*\([ \t]*\n[ \t]*<`)
	blankInCode  = block.Express(`\{[ \t]*(?:"[ ]*"|'[ ]*'|` + "`[ ]*`" + `)[ \t]*\}`)
	wordsInCode  = block.Express(`\{[ \t]*"([^"{}\n]*)"[ \t]*\}|\{[ \t]*'([^'{}\n]*)'[ \t]*\}`)
	commentInTag = block.Express(`(?s)\{/\*.*?\*/\}`)
	endsPage     = block.Express(`(?m)^[ \t]*\);?[ \t]*\}?;?[ \t]*$`)
)

// pageOfProgram returns the page that a program holds: one in PHP or of a like language, a template, or a component that returns
// elements. Its lines keep their numbers.
func pageOfProgram(_ *about.File, text string) (string, bool) {
	head := block.CutBytes(text, 4096)
	switch {
	case strings.Contains(head, "<?php") || strings.Contains(head, "<?=") || strings.Contains(head, "<%"):
		text = programTag.ReplaceAllStringFunc(text, onlyBreaks)
	case frontOfCode.MatchString(head):
		front := frontOfCode.FindString(text)
		text = onlyBreaks(front) + "<div>" + wordsInCode.ReplaceAllString(blankInCode.ReplaceAllString(text[len(front):], " "), "$1$2")
	case strings.HasPrefix(strings.TrimSpace(head), "<template"):
		text = templateTag.ReplaceAllString(text, "<${1}div>")
	case strings.Contains(text, "className=") || strings.Contains(head, "export default"):
		at := returnsPage.FindStringIndex(text)
		if at == nil || len(paragraphTag.FindAllString(text, minParagraphs)) < minParagraphs {
			return "", false
		}
		begin := at[1] - 1
		end := len(text)
		if all := endsPage.FindAllStringIndex(text, -1); len(all) > 0 && all[len(all)-1][0] > begin {
			end = all[len(all)-1][0]
		}
		text = onlyBreaks(text[:begin]) + "<div>" + commentInTag.ReplaceAllStringFunc(text[begin:end], onlyBreaks)
		text = wordsInCode.ReplaceAllString(blankInCode.ReplaceAllString(text, " "), "$1$2")
		text = strings.ReplaceAll(text, "className=", "class=")
	default:
		return "", false
	}
	if !IsPage(text) {
		return "", false
	}
	return text, true
}

// onlyBreaks returns the line breaks of a text.
func onlyBreaks(s string) string { return strings.Repeat("\n", strings.Count(s, "\n")) }

// assigned is where a program gives a list or a map a name, or returns it.
var assigned = block.Express(`(?m)^[ \t]*(?:export[ \t]+)?(?:default|return|(?:const|let|var)[ \t]+[\w$]+[^=\n]{0,80}=|[\w$.]+[ \t]*=)\s*\(?\s*((?:array\s*\(|[\[{]))`)

const (
	maxAssigned = 20      // lists of a program that are looked at
	maxProgram  = 1 << 20 // bytes of a program
)

// dataOfProgram returns what is said in the largest list that a program holds of questions and answers, or of speeches.
func dataOfProgram(r *about.File, text string) ([]block.Block, bool) {
	if len(text) > maxProgram {
		return nil, false
	}
	most := 2*speaker.MinNamed - 1
	var found any
	for _, m := range assigned.FindAllStringSubmatchIndex(text, maxAssigned) {
		value, _, ok := writtenValue(text[m[2]:], 0)
		if !ok {
			continue
		}
		if said := block.CountIf(talkIn(about.New(""), value), func(b block.Block) bool { return b.Side != block.Neither || b.Voice != "" }); said > most {
			most, found = said, value
		}
	}
	if found == nil {
		return nil, false
	}
	return talkIn(r, found), true
}
