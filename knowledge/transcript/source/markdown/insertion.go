package markdown

import (
	"strings"

	"faqbot/knowledge/transcript/block"
)

// Sites set a note into a text between two lines for a program: {{% notice %}} and {{% /notice %}}, ::: tip and :::.
var (
	opensInsertion  = block.Express(`^[ \t]*(?:\{\{[<%]\s*(\w[\w-]*)\b[^<>]*[^/][%>]\}\}|\{%-?\s*(\w+)\b.*%\}|:::+\s*\{?\.?(\w[\w-]*).*|<(aside|details)\b[^<>]*>)[ \t]*$`)
	closesInsertion = block.Express(`^[ \t]*(?:\{\{[<%]\s*/\s*(\w[\w-]*)\s*[%>]\}\}|\{%-?\s*end(\w+)\s*-?%\}|(:::+)|</(aside|details)>)[ \t]*$`)
)

// maxInsertion is the most lines of such a note.
const maxInsertion = 20

// insertions returns the names of the notes that lines stand in, by the line.
func insertions(lines []string) map[int]string {
	inside := map[int]string{}
	for n := 0; n < len(lines); n++ {
		if !strings.ContainsAny(lines[n], "{:<") {
			continue
		}
		name := firstGroup(opensInsertion.FindStringSubmatch(lines[n]))
		if name == "" {
			continue
		}
		for end := n + 1; end < len(lines) && end <= n+maxInsertion; end++ {
			closed := firstGroup(closesInsertion.FindStringSubmatch(lines[end]))
			if closed == "" || closed != name && !strings.HasPrefix(closed, ":::") {
				continue
			}
			for at := n + 1; at < end; at++ {
				inside[at] = name
			}
			n = end
			break
		}
	}
	return inside
}

// firstGroup returns the first part of a match that is not empty.
func firstGroup(match []string) string {
	for n, part := range match {
		if n > 0 && part != "" {
			return part
		}
	}
	return ""
}
