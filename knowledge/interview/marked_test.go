package interview

import (
	"strings"
	"testing"
)

func TestMarked(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"an interview":           {"---\nid: nia\ninterviewee: Nia\n---\n", true},
		"in any order":           {"---\ninterviewee: Nia\ntitle: T\nid: nia\n---\n", true},
		"of another system":      {"\uFEFF---\r\nid: nia\r\ninterviewee: Nia\r\n---\r\n", true},
		"keys in quotes":         {"---\n\"id\" : nia\n'interviewee': Nia\n---\n", true},
		"faulty YAML":            {"---\nid: nia\ntitle: [\ninterviewee: Nia\n---\n", true},
		"no end":                 {"---\nid: nia\ninterviewee: Nia\n", true},
		"no id":                  {"---\ninterviewee: Nia\n---\n", false},
		"no interviewee":         {"---\nid: nia\ntitle: T\n---\n", false},
		"keys below":             {"---\ntitle: T\n---\nid: nia\ninterviewee: Nia\n", false},
		"other keys":             {"---\nuuid: 1\ninterviewees: 2\n---\n", false},
		"notes":                  {"# Notes\n\nid: nia\ninterviewee: Nia\n", false},
		"a transcript":           {"Post: Why?\nNia: Because.\n", false},
		"a rule, not a fence":    {"----\nid: nia\ninterviewee: Nia\n", false},
		"UTF-16":                 {"\xff\xfe-\x00-\x00-\x00", false},
		"empty":                  {"", false},
		"keys beyond the limit":  {"---\n" + strings.Repeat("x", maxFrontMatter) + "\nid: nia\ninterviewee: Nia\n", false},
		"a front matter of MiBs": {"---\nid: nia\ninterviewee: Nia\n" + strings.Repeat("x", 4<<20), true},
	} {
		if got := Marked([]byte(c.text)); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
