package files

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"faqbot/knowledge/racetest"
)

// Too much content is refused before it is understood. To copy it is what takes long when tests look for races.
func TestTooMuchContentIsRefusedWithASentence(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	many, large := fstest.MapFS{}, fstest.MapFS{}
	for n := range maxFiles + 1 {
		many[fmt.Sprintf("%d.md", n)] = &fstest.MapFile{Data: []byte("---\nid: a\ninterviewee: Ben\n---\n")}
	}
	for n := range maxBytes/maxFileBytes + 1 {
		large[fmt.Sprintf("%d.md", n)] = &fstest.MapFile{Data: []byte(strings.Repeat("x", maxFileBytes))}
	}
	for name, test := range map[string]struct {
		files fstest.MapFS
		want  string
	}{
		"too many":     {many, "embedded content: there are 501 interviews here; 500 are the most"},
		"too large":    {large, "8.md: with this file the content is larger than 64 MiB; take files out"},
		"a large file": {fstest.MapFS{"a.md": {Data: make([]byte, 50<<20)}}, "a.md: the file is larger than 8 MiB, the most that is read; split it"},
	} {
		_, err := Embedded(test.files).Read(t.Context())
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v\nwant %s", name, err, test.want)
		}
	}
}
