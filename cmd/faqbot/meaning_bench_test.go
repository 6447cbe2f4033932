package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqbot/knowledge"
	"faqbot/knowledge/files"
)

// BenchmarkEncodersReady is how long it takes from the start until questions can be understood by their meaning.
func BenchmarkEncodersReady(b *testing.B) {
	for b.Loop() {
		if e := loadEncoders(""); e.failed != nil || e.unread != nil {
			b.Fatal(e.failed, e.unread)
		}
	}
}

// BenchmarkEncodeInterview is how long it takes in the background until an interview is understood by its meaning that nobody has
// seen before: 25 questions, each with an answer of three sentences, and all their telling words. Ten seconds are the limit.
func BenchmarkEncodeInterview(b *testing.B) {
	path := filepath.Join(b.TempDir(), "interview.md")
	if err := os.WriteFile(path, []byte(strangeInterview(25)), 0o644); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		library, err := knowledge.Open(b.Context(), files.Path(path))
		if err != nil {
			b.Fatal(err)
		}
		if err := understand(library, ""); err != nil {
			b.Fatal(err)
		}
		if err := library.CatchUp(b.Context()); err != nil {
			b.Fatal(err)
		}
		if m := library.Meaning(); m.State != knowledge.MeaningReady {
			b.Fatalf("understood: %+v", m)
		}
	}
}

// strangeInterview returns an interview of so many questions, which has no text in common with what is shipped. Each has about 75
// words with its answer, a dozen of them its own.
func strangeInterview(questions int) string {
	var text strings.Builder
	text.WriteString("---\nid: strange\ntitle: The mill\ninterviewer: Ann\ninterviewee: Ben\nlanguage: en\n---\n\n## The mill {#mill}\n\n")
	syllables := []string{"bar", "mel", "tos", "rin", "gul", "pad", "fen"}
	word := func(n int) string {
		return syllables[n%7] + syllables[n/7%7] + syllables[n/49%7]
	}
	own := 0
	next := func() string {
		own++
		return word(own)
	}
	for q := range questions {
		fmt.Fprintf(&text, "### Why did the people of %s bring their %s to the mill before the %s of the year?\n\n", next(), next(), next())
		fmt.Fprintf(&text, "They brought it because the %s was closed until the %s came back, and nobody else in the valley had a %s that was large enough for it. ", next(), next(), next())
		fmt.Fprintf(&text, "In the %d years that I worked there, the wheel stood still only once, when the %s froze and we had to wait for the %s. ", 20+q, next(), next())
		fmt.Fprintf(&text, "My father used to say that a %s without water is worth no more than a %s, and he was right about that as about most things.\n\n", next(), next())
	}
	return text.String()
}
