package page

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
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
func pageOfProgram(text string) (string, bool) {
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
	if !Is(text) {
		return "", false
	}
	return text, true
}

// printed is a piece of a program within a page: <%= breaks() %>, <?php echo $title ?>.
var printed = block.Express(`(?s)<\?(?:php\b|=).*?\?>|<%.*?%>`)

// beginsAsPage says that a text begins with an element, perhaps behind a program, as no text about programs does.
var beginsAsPage = block.Express(`(?is)^\s*<(?:[a-z][a-z0-9]*\b|!--)`)

// WithoutProgram takes the pieces of a program out of a text that is marked up as a page is, but is none. Its lines keep their numbers.
func WithoutProgram(r *about.File, text string) string {
	if !strings.Contains(text, "<%") && !strings.Contains(text, "<?") || strings.Contains(text, "`") {
		return text // the usual case; what is set as code is quoted
	}
	rest := printed.ReplaceAllStringFunc(text, onlyBreaks)
	if rest == text || !beginsAsPage.MatchString(rest) {
		return text
	}
	r.Dropped("piece of a program within the page", len(printed.FindAllString(text, -1)))
	return rest
}

// onlyBreaks returns the line breaks of a text.
func onlyBreaks(s string) string { return strings.Repeat("\n", strings.Count(s, "\n")) }
