package transcript

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
	"faqbot/knowledge/transcript/source/about"
)

// bomb packs size bytes of one letter as the text of a document.
func bomb(t *testing.T, size int64) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.CopyN(w, endless{}, size); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for n := range p {
		p[n] = 'a'
	}
	return len(p), nil
}

// What cannot be read is refused with one sentence that says what to do.
func TestBadInput(t *testing.T) {
	t.Parallel()
	racetest.Alone(t)
	for name, c := range map[string]struct{ text, want string }{
		"empty":                  {"", "the file is empty; put a transcript into it"},
		"blank":                  {" \n\ufeff\n", "the file is empty; put a transcript into it"},
		"a PDF":                  {"%PDF-1.7\n...", "open it, copy its text into a .txt file"},
		"RTF without an end":     {"{\\rtf1 " + strings.Repeat("{", 1000) + "Ann: Why?", "this document is broken"},
		"an old document":        {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx or as text"},
		"a picture":              {"\x89PNG\r\n\x1a\n\x00\x01\x02\x03\x04\x05\x06\x07\x08", "import its transcript"},
		"a broken archive":       {"PK\x03\x04 nothing", "save it anew"},
		"an archive":             {emptyArchive(t), "unpack it"},
		"a bomb":                 {bomb(t, about.MaxBytes+1), "unpacks to more than 8 MiB"},
		"a page without an end":  {"<html>" + strings.Repeat("<div>", 100_000), "copy its text into a .txt file"},
		"a page of elements":     {"<html><body>" + strings.Repeat("<i>a</i>", 200_001), "more than 200,000 elements"},
		"emphasis without ends":  {"<html><body>" + strings.Repeat("<p><b>a<p><i>b<p><u>c", 10_000), "more than 200,000 elements"},
		"JSON without an end":    {"{\n\"a\": [1,", "is none (line 2)"},
		"JSON of something else": {`{"a": [1, 2, 3], "b": {"c": null}}`, "it needs a speaker and a text"},
		"a damaged letter":       {"From: a@example.org\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n<p>Why?</p>", "broken off or damaged"},
		"captions cut short":     {"<tt xmlns=\"http://www.w3.org/ns/ttml\"><body><p>Why", "no XML that can be read"},
		"too many lines":         {strings.Repeat("a\n", 4*about.MaxBlocks), "more than 60,000 lines"},
		"too large":              {strings.Repeat("a", about.MaxBytes+1), "larger than 8 MiB"},
		"one long line":          {strings.Repeat("rye and oats ", 200_000), "no two sides were found"},
	} {
		i, faults := Read("talk", []byte(c.text), Cast{})
		if i != nil || len(faults) == 0 || !strings.Contains(listed(faults), c.want) {
			t.Errorf("%s: got %v and %.300s, want %q", name, i != nil, listed(faults), c.want)
		}
	}
}

func emptyArchive(t *testing.T) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	if _, err := z.Create("notes.bin"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
