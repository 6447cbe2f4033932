package knowledge

import (
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
)

// Entry is a turn in its setting: all that is needed to show it.
type Entry struct {
	Interview *interview.Interview
	Section   *interview.Section
	Turn      *interview.Turn
	Place     int // the section's number in its interview, from 1
}

// Key names the entry across all interviews and outlives a reload as long as the ids do: "shen-wei/core-barrier".
func (e Entry) Key() string { return e.Interview.ID + "/" + e.Turn.ID }

// SectionEntry is a section in its setting.
type SectionEntry struct {
	Interview *interview.Interview
	Section   *interview.Section
	Place     int // its number in its interview, from 1
}

// Key names the section across all interviews, as in Entry.Key.
func (e SectionEntry) Key() string { return e.Interview.ID + "/" + e.Section.ID }

// Hit is an entry that a question may have meant.
type Hit struct {
	Entry
	Score   float64 // the probability that it was meant, from 0 to 1
	Passage int     // the paragraph of the answer that carries the evidence, from 0
	Because []match.Contribution
}

// Answer is what came of one question. Its sentences are the interviewee's; there are none of ours in it.
type Answer struct {
	Band    match.Band
	Hits    []Hit          // best first, at most five, whatever the band
	Shown   int            // how many of Hits the band offers; see match.Decision
	Talk    match.Talk     // set when nothing was asked
	Pointer string         // for Abstain: a line from the content that may be shown; usually empty
	Nearest []SectionEntry // for Abstain: the sections that come closest, at most three, best first
}

// Base is everything the bot knows at one moment. It is immutable: take it once per event and every part of the
// reply is of one version.
type Base struct {
	version string
	// more to come
}

// Version names the content: equal content, equal version. It is 12 hexadecimal digits.
func (b *Base) Version() string { return b.version }

// Interviews returns the interviews in the order in which they were loaded (by file name).
func (b *Base) Interviews() []*interview.Interview { return nil }

// Sections returns every section of every interview, in order.
func (b *Base) Sections() []SectionEntry { return nil }

// Entry finds a turn by the key that Entry.Key returned, perhaps in an earlier version.
func (b *Base) Entry(key string) (Entry, bool) { return Entry{}, false }

// Section finds a section by its key, id, heading or number, in any letter case.
func (b *Base) Section(name string) (SectionEntry, bool) { return SectionEntry{}, false }

// Complete returns up to limit sections for what was typed so far, best first; all in order when nothing was.
func (b *Base) Complete(typed string, limit int) []SectionEntry { return nil }

// Ask finds the turn that a question means. It never fails: what it does not understand, it abstains from.
func (b *Base) Ask(question string) Answer { return Answer{} }
