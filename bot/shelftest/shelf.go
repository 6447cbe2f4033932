// Package shelftest is content for tests: an interview of five questions, and a library whose content a test can change.
package shelftest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"faqbot/knowledge"
	"faqbot/knowledge/files"
	"faqbot/knowledge/journal"
)

// Rice is an interview in which one question is clear, two are easily taken for each other, and one has a long answer.
const Rice = `---
id: li-na
title: A talk with Li Na
interviewer: The Paper
interviewee: Li Na
language: en
---

She grows rice where nobody else does.

## Growing rice by the sea {#growing}

### Why does salt water kill ordinary rice? {#salt}

Salt draws the water out of the roots.

Within a week the leaves turn white.

### How long did breeding the first plants take? {#breeding}

Eleven years, and three of them were lost to storms.

### What happened in the great flood? {#flood}

FLOOD

## Selling rice in the city {#selling}

### What does the rice cost in a shop? {#shop-price}

About two coins a bowl.

### What does the rice cost in a restaurant? {#restaurant-price}

It depends on the cook.

## Not covered {.outside}

### Computers

She does not talk about computers.

- Can you recommend a good laptop?
- Which laptop should I buy?
`

const (
	SaltQuestion = "Why does salt water kill ordinary rice?"
	OffTopic     = "Can you recommend a good laptop?"
	SellingKey   = "li-na/selling"
)

// Flood is the long answer: nine paragraphs, of which the fifth names the mayor.
func Flood() string {
	paragraphs := make([]string, 9)
	for n := range paragraphs {
		paragraphs[n] = strings.TrimSpace(strings.Repeat("The water rose and rose in the great flood, and nobody slept. ", 15))
	}
	paragraphs[4] = "The mayor herself carried sandbags until dawn."
	return strings.Join(paragraphs, "\n\n")
}

// Shelf is a library whose content the test can change.
type Shelf struct {
	*knowledge.Library
	Journal *journal.Journal
	files   fstest.MapFS
}

const shelfFile = "rice.md"

// New opens a shelf with the interview.
func New(t testing.TB) *Shelf {
	t.Helper()
	s := &Shelf{files: fstest.MapFS{}}
	s.write(strings.ReplaceAll(Rice, "FLOOD", Flood()))
	library, err := knowledge.Open(t.Context(), files.Embedded(s.files))
	if err != nil {
		t.Fatalf("open the content: %v", err)
	}
	s.Library, s.Journal = library, Journal(t, "")
	return s
}

// Journal opens a journal in a directory, or in memory when that is empty, until the test ends.
func Journal(t testing.TB, directory string) *journal.Journal {
	t.Helper()
	j, err := journal.Open(t.Context(), directory)
	if err != nil {
		t.Fatalf("open the journal: %v", err)
	}
	t.Cleanup(func() { j.Close(context.Background()) })
	return j
}

// BrokenJournal is a journal that could not be opened.
func BrokenJournal(t testing.TB) *journal.Journal {
	t.Helper()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	j, err := journal.Open(t.Context(), file)
	if err == nil {
		t.Fatal("a file serves as a directory")
	}
	t.Cleanup(func() { j.Close(context.Background()) })
	return j
}

func (s *Shelf) write(text string) { s.files[shelfFile] = &fstest.MapFile{Data: []byte(text)} }

// Edit replaces words in the content, which the library has not read yet.
func (s *Shelf) Edit(old, new string) {
	s.write(strings.ReplaceAll(string(s.files[shelfFile].Data), old, new))
}

// Reread makes the library read what was edited.
func (s *Shelf) Reread(t testing.TB) {
	t.Helper()
	if _, err := s.Reload(t.Context()); err != nil {
		t.Fatalf("reload: %v", err)
	}
}

// BaseOf serves the test's interview once for each interviewee.
func BaseOf(t testing.TB, interviewees ...string) *knowledge.Base {
	t.Helper()
	shelf := fstest.MapFS{}
	for n, name := range interviewees {
		text := strings.NewReplacer("id: li-na", "id: talk-"+string(rune('a'+n)), "interviewee: Li Na", "interviewee: "+name, "FLOOD", "It rose.").Replace(Rice)
		shelf[string(rune('a'+n))+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	library, err := knowledge.Open(t.Context(), files.Embedded(shelf))
	if err != nil {
		t.Fatalf("open the content: %v", err)
	}
	return library.Base()
}
