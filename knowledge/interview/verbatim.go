package interview

import (
	"regexp"
	"strings"
)

var (
	// blockStart is what makes something else than a paragraph of a line: a heading, a quotation, an item of a list, a
	// fence of code or a ruler. Two dashes make a ruler of an item, together with the item's own. Several # without a
	// blank are what a reader takes for a heading that somebody meant. The backslash goes before the group that matched.
	blockStart = regexp.MustCompile("^(?:(#{1,6})(?:[ \t]|$)|(#{2,})|(>)|([-+*])(?:[ \t]|$)|[0-9]{1,9}([.)])(?:[ \t]|$)|(~~~)|((?:-[ \t]*){2,}|(?:[*][ \t]*){3,}|(?:_[ \t]*){3,})$)")

	// fenceStart is a run of backticks that opens a block of code. Each of them is escaped, so that those that are left
	// open no code in the line.
	fenceStart = regexp.MustCompile("^`{3,}")

	// closingHashes are taken for the end of a heading rather than for text.
	closingHashes = regexp.MustCompile(`(?:^|[ \t])(#+)$`)
)

// escape returns a line of text as it is written in a paragraph or an item of a list, so that unescape gives the line
// back and nothing in it is taken for mark-up. Only what would be misread gets a backslash; the rest stays as it was
// said.
//
//	escape("1. Data come first.") is `1\. Data come first.`
//	escape(`C:\*.txt`)            is `C:\\*.txt`
func escape(line string) string {
	if fence := fenceStart.FindString(line); fence != "" && !strings.Contains(line[len(fence):], "`") {
		return strings.Repeat("\\`", len(fence)) + doubleBackslashes(line[len(fence):])
	}
	line = doubleBackslashes(line)
	if m := blockStart.FindStringSubmatchIndex(line); m != nil {
		for group := 2; group < len(m); group += 2 {
			if at := m[group]; at >= 0 {
				return line[:at] + `\` + line[at:]
			}
		}
	}
	return line
}

// escapeHeading is escape for the text of a heading, whose attributes follow it in braces.
func escapeHeading(line string) string {
	if strings.Contains(line, "{") {
		line = strings.ReplaceAll(doubleAll(line), "{", `\{`)
	} else {
		line = doubleBackslashes(line)
	}
	if m := closingHashes.FindStringSubmatchIndex(line); m != nil {
		return line[:m[2]] + `\` + line[m[2]:]
	}
	return line
}

// unescapeHeading takes off what escapeHeading put in. In a heading with a brace, which is escaped wherever it stands,
// backticks are text like any other.
func unescapeHeading(line string) string {
	if strings.Contains(line, "{") {
		return unescapeAll(line)
	}
	return unescape(line)
}

// unescape takes off the backslashes before punctuation outside of code. It is all that is done to text on reading:
// emphasis, links and entities are left as they stand.
func unescape(line string) string {
	if !strings.Contains(line, `\`) {
		return line
	}
	var out strings.Builder
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '`':
			end := codeEnd(line, i)
			out.WriteString(line[i:end])
			i = end - 1
			continue
		case line[i] == '\\' && i+1 < len(line) && punctuation(line[i+1]):
			i++
		}
		out.WriteByte(line[i])
	}
	return out.String()
}

// doubleBackslashes keeps the backslashes that unescape would take off.
func doubleBackslashes(line string) string {
	if !strings.Contains(line, `\`) {
		return line
	}
	var out strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == '`' {
			end := codeEnd(line, i)
			out.WriteString(line[i:end])
			i = end - 1
			continue
		}
		if line[i] == '\\' && i+1 < len(line) && punctuation(line[i+1]) {
			out.WriteByte('\\')
		}
		out.WriteByte(line[i])
	}
	return out.String()
}

// maxCodeLine bounds the lines that code is looked for in, in bytes, since the work grows faster than they do. A paragraph
// that is longer is refused.
const maxCodeLine = 4 * maxParagraph

// codeEnd returns where the code ends that the backticks at start open: behind as many backticks again. Where there are
// none, the backticks are text, and it returns where they end. A backslash in code is a backslash.
func codeEnd(line string, start int) int {
	open := start
	for open < len(line) && line[open] == '`' {
		open++
	}
	if len(line) > maxCodeLine {
		return open
	}
	for i := open; i < len(line); {
		if line[i] != '`' {
			i++
			continue
		}
		end := i
		for end < len(line) && line[end] == '`' {
			end++
		}
		if end-i == open-start {
			return end
		}
		i = end
	}
	return open
}

// unescapeAll is unescape for text in which backticks open no code.
func unescapeAll(line string) string {
	var out strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' && i+1 < len(line) && punctuation(line[i+1]) {
			i++
		}
		out.WriteByte(line[i])
	}
	return out.String()
}

// doubleAll is the inverse of unescapeAll.
func doubleAll(line string) string {
	var out strings.Builder
	for i := range len(line) {
		if line[i] == '\\' && i+1 < len(line) && punctuation(line[i+1]) {
			out.WriteByte('\\')
		}
		out.WriteByte(line[i])
	}
	return out.String()
}

// punctuation reports whether a backslash before c escapes it: CommonMark's ASCII punctuation.
func punctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
