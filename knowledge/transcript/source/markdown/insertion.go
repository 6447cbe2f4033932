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

// galleryItem is a line of a gallery, which names a picture, and gallery what stands around such lines.
var (
	galleryItem = block.Express(`(?i)^[ \t]*(?:(?:file|image|datei|bild|fichier|archivo):)?[^\s|<>"\[\]()!]+\.(?:png|jpe?g|gif|webp|avif|svg)(?:[ \t]*\|.*)?[ \t]*$`)
	gallery     = block.Express(`(?i)^[ \t]*[{<\[:]+[^\p{L}]{0,4}(?:gallery|galerie|carousel|slider|slideshow|photos|images)\b`)
)

// isOfGallery says that line n names a picture, and stands below a line that does or begins a gallery.
func isOfGallery(lines []string, n int) bool {
	if !strings.Contains(lines[n], ".") || !galleryItem.MatchString(lines[n]) {
		return false // the usual case
	}
	first := max(0, n-maxInsertion)
	for n--; n > first && galleryItem.MatchString(lines[n]); n-- {
	}
	return n >= 0 && gallery.MatchString(lines[n])
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
