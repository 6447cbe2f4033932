package markup

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// Sites of Markdown fold an answer away below its question, each in its own way. This file rewrites those folds as the summary and the
// details of a page, and other boxes as quotations.

var (
	fold      = block.Express(`^([ \t]*)(?:\?\?\?\+?|!!!)[ \t]+([\w-]+(?:[ \t]+[\w-]+)*)(?:[ \t]+"(.*)")?[ \t]*$`)                  // ??? question "Why rye?"
	foldColon = block.Express(`^[ \t]*:{3,}[ \t]*[\w-]+[ \t]*(?:\[(.+)\]|(\S.*?))[ \t]*$`)                                          // :::details Why rye?
	foldShort = block.Express(`^[ \t]*\{\{[<%][ \t]*\w+[ \t]+(?:\w+[ \t]*=[ \t]*)?"([^"]*)"[^{}]*[>%]\}\}[ \t]*$`)                  // {{< details "Why rye?" >}}
	foldTag   = block.Express(`^[ \t]*\{%[ \t]*(?:details|collapsible|expand|faq|question)\b[ \t]*"?([^"%{}]*?)"?[ \t]*%\}[ \t]*$`) // {% details Why rye? %}
)

var (
	foldElement   = block.Express(`^[ \t]*(?:<[A-Z][\w.]*|\{\{[<%][ \t]*[\w-]+)[ \t][^<>{}]*=[^<>{}]*(?:/?>|[%>]\}\})[ \t]*$`) // <Answer to="Why rye?">
	foldAttribute = block.Express(`\b(\w+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)')`)
)

// answersIn name the answer beside a question.
var answersIn = block.SetOf("a answer reply response text body")

// askingBoxes are the boxes that hold an answer, by the words of the notation.
var askingBoxes = block.SetOf("question faq help qa")

// foldouts rewrites folds whose title asks.
func foldouts(r *about.File, lines []string) {
	for n := 0; n < len(lines); n++ {
		line := lines[n]
		if m := fold.FindStringSubmatch(line); m != nil {
			n = foldIndented(lines, n, m[1], m[2], m[3])
			continue
		}
		if foldElement.MatchString(line) {
			question, answer := "", ""
			for _, m := range foldAttribute.FindAllStringSubmatch(line, -1) {
				switch value := strings.TrimSpace(m[2] + m[3]); {
				case question == "" && block.EndsAsking(value):
					question = value
				case answersIn[strings.ToLower(m[1])]:
					answer = value
				}
			}
			switch {
			case question != "" && answer != "":
				lines[n] = "**" + question + "** " + answer
			case question != "":
				lines[n] = summaryOf(question)
			}
			continue
		}
		for _, form := range []block.Expression{foldColon, foldShort, foldTag} {
			m := form.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			if title := strings.TrimSpace(strings.Join(m[1:], "")); block.EndsAsking(title) {
				lines[n] = summaryOf(title)
			}
			break
		}
	}
}

// foldIndented rewrites one fold whose words are indented below it, and returns the last line of it.
func foldIndented(lines []string, n int, indent, kind, title string) int {
	first, _, _ := strings.Cut(strings.ToLower(kind), " ")
	asks := title != "" && (askingBoxes[first] || block.EndsAsking(title))
	switch {
	case asks:
		lines[n] = indent + summaryOf(title)
	case title != "":
		lines[n] = indent + "> " + title
	default:
		lines[n] = ""
	}
	for at := n + 1; at < len(lines); at++ {
		line := lines[at]
		if strings.TrimSpace(line) == "" {
			continue
		}
		words, set := strings.CutPrefix(strings.ReplaceAll(line, "\t", "    "), indent+"    ")
		if !set {
			break
		}
		if lines[at] = indent + words; !asks {
			lines[at] = indent + "> " + words
		}
		n = at
	}
	return n
}

func summaryOf(title string) string { return "<summary>" + title + "</summary>" }
