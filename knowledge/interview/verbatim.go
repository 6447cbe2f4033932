package interview

import (
	"regexp"
	"strings"
)

var (
	// blockStart is what makes something else than a paragraph of a line: a heading, a quotation, an item of a list, a
	// fence of code or a ruler. Two dashes make a ruler of an item, together with the item's own. The backslash goes
	// before the group that matched.
	blockStart = regexp.MustCompile("^(?:(#{1,6})(?:[ \t]|$)|(>)|([-+*])(?:[ \t]|$)|[0-9]{1,9}([.)])(?:[ \t]|$)|(```|~~~)|((?:-[ \t]*){2,}|(?:[*][ \t]*){3,}|(?:_[ \t]*){3,})$)")

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
	line = strings.ReplaceAll(doubleBackslashes(line), "{", `\{`)
	if m := closingHashes.FindStringSubmatchIndex(line); m != nil {
		return line[:m[2]] + `\` + line[m[2]:]
	}
	return line
}

// doubleBackslashes keeps the backslashes that unescape would take off.
func doubleBackslashes(line string) string {
	if !strings.Contains(line, `\`) {
		return line
	}
	var out strings.Builder
	for i := range len(line) {
		if line[i] == '\\' && i+1 < len(line) && punctuation(line[i+1]) {
			out.WriteByte('\\')
		}
		out.WriteByte(line[i])
	}
	return out.String()
}

// unescape takes off the backslashes before punctuation. It is all that is done to text on reading: emphasis, links and
// entities are left as they stand.
func unescape(line string) string {
	if !strings.Contains(line, `\`) {
		return line
	}
	var out strings.Builder
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' && i+1 < len(line) && punctuation(line[i+1]) {
			i++
		}
		out.WriteByte(line[i])
	}
	return out.String()
}

// punctuation reports whether a backslash before c escapes it: CommonMark's ASCII punctuation.
func punctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
