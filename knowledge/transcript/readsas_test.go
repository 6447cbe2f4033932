package transcript

import (
	"strings"
	"testing"
)

// asWritten is a Markdown text, the outline of what is read of it, and a piece of what is said about it, empty for anything.
type asWritten struct{ name, text, want, fault string }

// readsAs holds the importer to some of these.
func readsAs(t *testing.T, rows []asWritten) {
	t.Helper()
	for _, s := range rows {
		i, faults := Read("talk.md", []byte(s.text), Cast{})
		if got := outline(i); got != s.want {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", s.name, got, s.want, listed(faults))
			continue
		}
		if !strings.Contains(listed(faults), s.fault) {
			t.Errorf("%s: the faults\n%s\ndo not say %q", s.name, listed(faults), s.fault)
		}
	}
}
