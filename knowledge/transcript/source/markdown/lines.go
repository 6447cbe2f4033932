// Package markdown reads plain text and the Markdown of other people, which are told from the marks alone, so that both are one.
//
// lines.go makes a block of each line, and plain.go its words. What stands in a text besides: insertion.go notes, opentable.go
// tables, definitions.go lists of terms, nested.go quotations within quotations, htmllines.go and markdowntable.go HTML, attributes.go
// styles and names for programs, wiki.go and wikispeech.go the source of a wiki.
// Before that, runon.go parts a talk in one line, pages.go takes out the numbers, heads and feet of printed pages, and
// spacing.go the blank line below each line. After it,
// wrap.go joins lines that were only wrapped, but not those of an outline (outline.go), and hyphen.go words that were only parted.
//
// Other languages of marks are written as Markdown in package markup. The package knows nothing of files but their lines.
package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/markup"
	"faqbot/knowledge/transcript/speaker"
)

var (
	hashHeading  = block.Express(`^ {0,3}(#{1,6})[ \t\x{a0}]+(.*)$|^ {0,3}(#{2,6})([^#\s].*)$`)
	starHeading  = block.Express(`^(\*{2,6})[ \t]+([^*]+)$`)
	equalHeading = block.Express(`^(={1,5})[ \t]+([^=\s].*)$`)
	underline    = block.Express(`^ {0,3}(={3,}|-{3,}|~{3,})[ \t]*$`)
	bullet       = block.Express(`^[ \t]*([-+*\x{2022}\x{25aa}\x{25cf}\x{2023}\x{25e6}])[ \t]+(.*)$`)
	numberedLine = block.Express(`^[ \t]*([0-9]{1,3}[.)\x{3001}\x{ff0e}](?:[-\x{2013}\x{2014}][ \t])?|\([0-9]{1,3}\))[ \t\x{3000}]*(\S.*)$`)
	emptyItem    = block.Express(`^[ \t]+(?:[-+*]|[0-9]{1,3}[.)])$`)
	quoted       = block.Express(`^[ \t]*>[ \t]?([^>].*)$`)
	callout      = block.Express(`^\[![\w-]+\][-+]?[ \t]*`) // \u201c> [!question] Why rye?\u201d
	summary      = block.Express(`(?i)^[ \t]*(?:<details[^<>]*>)?[ \t]*<summary[^<>]*>[ \t]*(\S.*?)[ \t]*</summary>[ \t]*$`)
	tableRow     = block.Express(`^[ \t]*\|.*\|[ \t]*$`)
	tableRuler   = block.Express(`^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$|^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$`)
	attributes   = block.Express(`[ \t]*\{[#.:][^{}]*\}[ \t]*$`)
	hashesAtEnd  = block.Express(`[ \t]+#+[ \t]*$`)
	anchorAtEnd  = block.Express(`[ \t]*(?:[\x{b6}\x{1f517}]|(?:\[[#\x{b6}]\]\(#[^)]*\)))[ \t]*$`)
)

// ReadText reads the text of a file, which may be a whole talk in one line.
func ReadText(r *about.File, text string) []block.Block { return Read(r, partRunOn(r, text)) }

// Read reads a text whose lines stand as they are said.
func Read(r *about.File, text string) []block.Block {
	r.Lines = linesOf(r, text)
	return blocksOf(r)
}

// ReadTyped reads a text that stands in something else, such as a page, as it was typed. Nothing is reported of it.
func ReadTyped(text string) []block.Block {
	r := about.New("")
	r.Lines = strings.Split(text, "\n")
	return blocksOf(r)
}

// blocksOf reads the lines of a file, of plain text and the Markdown of other people. What Markdown means and plain text does not
// know, such as a heading, is told from the marks alone, so that both are one.
func blocksOf(r *about.File) []block.Block {
	blocks, marked := lineBlocks(r)
	return unwrap(r, blocks, marked)
}

// lineBlocks makes a block of each line, and returns whether the lines are in Markdown, or in what was rewritten as such.
func lineBlocks(r *about.File) (blocks []block.Block, marked bool) {
	lines := r.Lines
	front := r.FrontMatter(lines)
	first := r.MailHeaders(lines, front)
	if first == front { // letters are not marked up
		marked = markup.Rewrite(r, lines, front)
	}
	countLines(lines[first:])
	var out []block.Block
	gap, torn, noted := true, false, false // noted: the lines before are a footnote
	pictured, ruled := false, false
	explained := false            // the last block explains a term
	unclosed := map[string]bool{} // fences that nothing closes any more
	inside := insertions(lines)
	openTables(lines)
	htmlLines(lines)
	flattenQuotes(lines)
	if isWiki(lines) {
		withoutWiki(lines)
		marked = true
	}
	openWikiTerms(lines)
	openWikiSpeeches(lines)
	openSpeeches(r, lines)
	for n := first; n < len(lines); n++ {
		if lines[n] == leftOut {
			torn = true
			continue
		}
		if lines[n] == drawnOut {
			continue
		}
		line := strings.TrimRight(lines[n], " \t\u00a0\u3000")
		if strings.TrimSpace(line) == "" {
			gap = true
			continue
		}
		if strings.Trim(line, " \t>") == "" { // a blank line of a letter that is quoted
			gap = true
			continue
		}
		if noted && (strings.HasPrefix(line, "    ") || strings.HasPrefix(line, "\t")) {
			r.Warnf(n+1, "\u201c%s\u201d belongs to a footnote, and was dropped", block.Short(line))
			gap = true
			continue
		}
		noted = isFootnote(line)
		if end, ok := wikiTemplate(r, lines, n); ok {
			r.Warnf(n+1, "\u201c%s\u201d is for programs, and was dropped", block.Short(line))
			n, gap = end, true
			continue
		}
		if end, ok := markup.FencedUntil(lines, n, unclosed); ok {
			out = append(out, block.Block{Line: n + 1, Raw: strings.Join(lines[n:end+1], "\n"), Mark: block.Code, Gap: true})
			n, gap = end, true
			continue
		}
		if m := heldWords.FindStringSubmatch(line); m != nil && m[1] == m[3] {
			b := lineBlock(r, strings.TrimSpace(m[2]), n+1)
			b.Class, b.Gap = m[1], true
			out, gap = append(out, b), true
			continue
		}
		if m := heldElement.FindStringSubmatch(line); m != nil && m[1] == m[3] {
			b := lineBlock(r, m[2], n+1)
			b.Class, b.Gap = m[1], true
			out, gap = append(out, b), true
			continue
		}
		if table, end, ok := tableOfPage(r, lines, n); ok {
			headOfTable(out, table)
			out = append(out, table...)
			n, gap, explained = end, true, false
			continue
		}
		if b, ok := define(r, lastOf(out), explained, line, n+1); ok {
			b.Gap, b.Place, explained = true, inside[n], true
			out, gap = append(out, b), false
			continue
		}
		if isLeftOver(r, line, n+1) {
			gap, pictured = true, markup.OnlyImage.MatchString(line)
			continue
		}
		if emptyItem.MatchString(line) && (n+1 == len(lines) || strings.TrimSpace(lines[n+1]) == "") {
			r.Dropped("item of a list without words", 1)
			gap = true
			continue
		}
		if m := quoted.FindStringSubmatch(line); m != nil && strings.TrimSpace(m[1]) == callout.FindString(m[1]) && m[1] != "" {
			gap = true // what follows is the note
			continue
		}
		if markup.Ruler.MatchString(line) {
			if at := len(out) - 1; !gap && at >= 0 && underline.MatchString(line) && out[at].Mark == block.Prose && out[at].Level == 0 && block.WordCount(out[at].Text) <= 30 {
				out[at].Level = 1
				if strings.Contains(line, "-") || strings.Contains(line, "~") {
					out[at].Level = 2
				}
			}
			gap, ruled = true, true
			continue
		}
		line = withoutAttributes(r, line)
		pieces := broken(line)
		b := lineBlock(r, pieces[0], n+1)
		b.Gap, b.Torn, b.Pictured, b.Apart, b.Place = gap, torn && !gap, pictured, ruled, inside[n]
		gap, torn, pictured, ruled, explained = false, false, false, false, false
		out = append(out, b)
		for _, piece := range pieces[1:] {
			b := lineBlock(r, piece, n+1)
			b.Place = inside[n]
			out = append(out, b)
		}
	}
	return talkingTables(r, out), marked
}

// countLines writes the numbers of questions that are counted in a form of its own as Markdown has them.
func countLines(lines []string) {
	for n, c := range speaker.CountsUp(markup.Beginning(lines)) {
		if line := lines[n]; !numberedLine.MatchString(line) {
			lines[n] = line[:len(line)-len(strings.TrimLeft(line, " \t"))] + strconv.Itoa(c.Number) + ". " + line[c.Cut:]
		}
	}
}

// lastOf returns the last block, or nil when there is none.
func lastOf(blocks []block.Block) *block.Block {
	if len(blocks) == 0 {
		return nil
	}
	return &blocks[len(blocks)-1]
}

// bulletByte begins a bullet that is not ASCII. No other mark is beyond ASCII.
const bulletByte = 0xe2

// lineBlock reads one line.
func lineBlock(r *about.File, line string, number int) block.Block {
	b := block.Block{Line: number}
	indent := len(line) - len(strings.TrimLeft(line, " \t"))
	b.Inset = indent
	switch first := line[min(indent, len(line)-1)]; {
	case first >= 'a' && first <= 'z', first >= 'A' && first <= 'Z', first >= utf8.RuneSelf && first != bulletByte: // the usual case: a line without a mark
	case tableRow.MatchString(line):
		b.Mark, b.Raw = block.Table, strings.TrimSpace(line)
		b.Text = b.Raw
		return b
	case hashHeading.MatchString(line):
		m := hashHeading.FindStringSubmatch(line)
		b.Level = len(m[1]) + len(m[3])
		line = anchorAtEnd.ReplaceAllString(attributes.ReplaceAllString(hashesAtEnd.ReplaceAllString(m[2]+m[4], ""), ""), "")
	case starHeading.MatchString(line):
		m := starHeading.FindStringSubmatch(line)
		b.Level, line = len(m[1]), m[2]
	case markup.WikiHeading.MatchString(line):
		m := markup.WikiHeading.FindStringSubmatch(line)
		b.Level, line = len(m[1]), m[2]
	case equalHeading.MatchString(line):
		m := equalHeading.FindStringSubmatch(line)
		b.Level, line = len(m[1]), m[2]
	case bullet.MatchString(line):
		b.Mark, line = block.Item, bullet.FindStringSubmatch(line)[2]
	case numberedLine.MatchString(line) && !block.ClockFirst.MatchString(line):
		b.Mark, line = block.Numbered, numberedLine.FindStringSubmatch(line)[2]
	case quoted.MatchString(line):
		b.Mark, line = block.Quote, quoted.FindStringSubmatch(line)[1]
		line = line[len(callout.FindString(line)):]
	case summary.MatchString(line):
		b.Mark, line = block.Term, dashFirst.ReplaceAllString(summary.FindStringSubmatch(line)[1], "$1$2")
	}
	b.Raw = plain(r, strings.TrimLeftFunc(strings.TrimSpace(line), func(c rune) bool { return speaker.Invisible(c) || c == ' ' || c == '\u3000' }))
	b.SetText(b.Raw)
	switch b.Mark {
	case block.Item, block.Numbered, block.Quote:
		b.Raw = strings.Repeat(" ", indent) + plain(r, strings.TrimSpace(lineMark(number, r.Lines)))
	}
	return b
}

// lineMark returns a line of the file.
func lineMark(number int, lines []string) string { return lines[number-1] }

var (
	shortcode    = block.Express(`^[ \t]*(?:\{\{[<%].*[%>]\}\}|\{%.*%\}|\{\{.*\}\}|\[/?(?:caption|embed|gallery|audio|video|youtube|toc)\b[^\]]*\](?:.*\[/\w+\])?|<!--.*-->|:::.*|\{:[^{}]*\}|</?(?:iframe|div|figure|figcaption|img|script|style|hr|br|audio|video|source|section|article|center|details)\b[^<>]*/?>(?:</\w+>)?|\[\[?(?:toc|TOC)\]?\]|__(?:(?:NO|FORCE)?TOC|NOEDITSECTION|INHALTSVERZEICHNIS|SOMMAIRE|(?:БЕЗ_)?ОГЛАВЛЕНИЕ)__|\[\[(?i:file|image|category|datei|bild|kategorie|fichier|catégorie|archivo|categoría|файл|категория):.*\]\]|import .* from ['"].*|export (?:const|default) .*)[ \t]*;?$`)
	definition   = block.Express(`^ {0,3}\[(\^?)[^\]]+\]:[ \t]*\S`)                                  // of a link or a footnote
	contentsItem = block.Express(`^[ \t]*(?:[-*+]|[0-9]{1,3}[.)])[ \t]+\[[^\]]*\]\(#[^)]*\)[ \t]*$`) // a link to a place on the page
	onlyTags     = block.Express(`^[ \t]*(?:</?[a-zA-Z][^<>]*>[ \t]*)+$`)
)

// heldElement are words within an element of a program, on one line.
var heldElement = block.Express(`^[ \t]*<([A-Z][\w.]*)(?:[ \t][^<>]*)?>[ \t]*(\S.*?)[ \t]*</([A-Z][\w.]*)>[ \t]*$`)

// heldWords are words between the two halves of a shortcode, which is how some sites set a question.
var heldWords = block.Express(`^[ \t]*\{\{[<%]\s*(\w+)\b[^<>{}]*[%>]\}\}\s*(\S.*?)\s*\{\{[<%]\s*/(\w+)\s*[%>]\}\}[ \t]*$`)

// isFootnote returns true for the first line of a footnote. Lines that are indented below it go on with it.
func isFootnote(line string) bool {
	m := definition.FindStringSubmatch(line)
	return m != nil && m[1] == "^" && !block.ClockFirst.MatchString(line)
}

// isLeftOver drops a line that is for programs and not for readers.
func isLeftOver(r *about.File, line string, number int) bool {
	if isFootnote(line) {
		r.Warnf(number, "the footnote \u201c%s\u201d was dropped", block.Short(line))
		return true
	}
	if definition.MatchString(line) && !block.ClockFirst.MatchString(line) {
		target := strings.TrimSpace(line[strings.Index(line, "]:")+2:])
		if strings.Contains(target, "://") || strings.HasPrefix(target, "<") || strings.HasPrefix(target, "/") {
			r.Dropped("target of a link", 1)
			return true
		}
	}
	if contentsItem.MatchString(line) {
		r.Dropped("line of a table of contents", 1)
		return true
	}
	inner := strings.TrimLeft(line, "> ") // within a quotation
	if isOfGallery(r.Lines, number-1) || shortcode.MatchString(line) || shortcode.MatchString(inner) || markup.OnlyImage.MatchString(line) || onlyTags.MatchString(line) {
		r.Warnf(number, "\u201c%s\u201d is for programs, and was dropped", block.Short(line))
		return true
	}
	return false
}
