package transcript

import (
	"strings"
	"testing"
)

// A hyphen that a printer put at the end of a line goes, and one that belongs to the word stays.
func TestHyphens(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, first, second, want string }{
		{"a word in two", "I am not against the com-", "puter, which is a machine.", "the computer, which"},
		{"a word that stands elsewhere", "It was a matter of rail-", "ways. The railways came late.", "of railways. The"},
		{"two words, the second elsewhere", "She was well-", "known there. It is known that she sang.", "was well-known there"},
		{"two words, the first elsewhere", "The well was dry, and he was a well-", "off man who had others.", "a well-off man"},
		{"capitals before", "It was a machine of the AB-", "proprietary kind, and dear.", "AB-proprietary kind"},
		{"a short word before", "We met in the house of the in-", "spector of the mills.", "the inspector of"},
	} {
		talk := "Ann: What do you remember of the year in which the men came and\nwent away again, one after the other?\n\nBen: " + c.first + "\n" + c.second +
			" It was so cold that\nnobody came to the mill or to the farm before the month of May, and\nwe had nothing to do.\n\nAnn: And then?\n\nBen: Then they came.\n"
		i, faults := Read("talk.txt", []byte(talk), Cast{})
		if !strings.Contains(outline(i), c.want) || strings.Contains(c.want, "-") == strings.Contains(listed(faults), "hyphen") {
			t.Errorf("%s: got\n%s%swant %q", c.name, outline(i), listed(faults), c.want)
		}
	}
}
