package knowledge

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"

	"faqbot/knowledge/analysis"
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

// Base is everything the bot knows at one moment. It is immutable: take it once per event and every part of the
// reply is of one version.
type Base struct {
	version    string
	interviews []*interview.Interview
	entries    []Entry
	sections   []SectionEntry
	byKey      map[string]int // entries
	sectionOf  map[string]int // sections, by entry key
	headings   *match.Names   // of sections
	wordings   wordings       // of entries
	pointers   []string       // of the outside examples, in the order of the corpus
	index      *match.Index
	corpus     match.Corpus
	calibrated bool
	refused    []interview.Fault
	leftOut    []string
	guessed    []interview.Fault

	interviewee *regexp.Regexp // matches the only interviewee's name; nil when there are several
}

// newBase indexes interviews that were already found to be without fault.
// The calibration counts when it was fitted on them.
func newBase(interviews []*interview.Interview, calibration Calibration) *Base {
	b := &Base{
		version:    version(interviews),
		interviews: interviews,
		byKey:      map[string]int{},
		sectionOf:  map[string]int{},

		interviewee: namedAs(interviews),
	}
	var corpus match.Corpus
	var headings []string
	for _, talk := range interviews {
		for i := range talk.Sections {
			section := SectionEntry{Interview: talk, Section: &talk.Sections[i], Place: i + 1}
			b.addSection(section, &corpus)
			headings = append(headings, section.Section.Heading)
		}
		for _, outside := range talk.Outside {
			for _, question := range outside.Questions {
				corpus.Outside = append(corpus.Outside, question)
				b.pointers = append(b.pointers, outside.Pointer)
			}
		}
		corpus.Synonyms = append(corpus.Synonyms, talk.Synonyms...)
	}
	b.headings = match.NewNames(headings)
	b.wordings = newWordings(b.entries)
	b.corpus = corpus
	model := match.ConservativeModel(corpus)
	if calibration.Content == b.version {
		b.calibrated, model = true, calibration.Model
	}
	b.index = match.NewIndex(corpus, model)
	return b
}

func (b *Base) addSection(s SectionEntry, corpus *match.Corpus) {
	for i := range s.Section.Turns {
		turn := &s.Section.Turns[i]
		entry := Entry{Interview: s.Interview, Section: s.Section, Turn: turn, Place: s.Place}
		b.byKey[entry.Key()] = len(b.entries)
		b.sectionOf[entry.Key()] = len(b.sections)
		b.entries = append(b.entries, entry)
		corpus.Documents = append(corpus.Documents, match.Document{
			ID:        entry.Key(),
			Questions: append([]string{turn.Question}, turn.Phrasings...),
			Passages:  turn.Answer,
			Context:   s.Section.Heading,
		})
	}
	b.sections = append(b.sections, s)
}

// version names content by the Markdown that it would be written as.
func version(interviews []*interview.Interview) string {
	hash := sha256.New()
	for _, talk := range interviews {
		hash.Write(interview.WriteMarkdown(talk))
	}
	return hex.EncodeToString(hash.Sum(nil))[:12]
}

// Version names the content: equal content, equal version. It is 12 hexadecimal digits.
func (b *Base) Version() string { return b.version }

// Interviews returns the interviews in the order in which they were loaded (by file name).
func (b *Base) Interviews() []*interview.Interview { return b.interviews }

// Refused returns the errors in files of the source that were refused by themselves: of such a file, the interview that
// served before goes on serving, or none.
func (b *Base) Refused() []interview.Fault { return b.refused }

// Guessed returns what was guessed when the content is a transcript and no interview: who asks, who answers, what was
// dropped. It is empty for interviews.
func (b *Base) Guessed() []interview.Fault { return b.guessed }

// LeftOut returns the names of files beside the interviews that are none: their front matter has no id and interviewee.
func (b *Base) LeftOut() []string { return b.leftOut }

// Sections returns every section of every interview, in order.
func (b *Base) Sections() []SectionEntry { return b.sections }

// Entries returns every turn of every interview, in order.
func (b *Base) Entries() []Entry { return b.entries }

// Entry finds a turn by the key that Entry.Key returned, perhaps in an earlier version.
func (b *Base) Entry(key string) (Entry, bool) {
	i, ok := b.byKey[key]
	if !ok {
		return Entry{}, false
	}
	return b.entries[i], true
}

// Section finds a section by its key, id, heading or number, in any letter case, or by words of its heading that no
// other heading has together. Where interviews are served together, an id, heading or number means the first interview
// that has it.
func (b *Base) Section(name string) (SectionEntry, bool) {
	wanted := analysis.Fold(strings.TrimSpace(name))
	if wanted == "" {
		return SectionEntry{}, false
	}
	for _, s := range b.sections {
		for _, known := range []string{s.Key(), s.Section.ID, s.Section.Heading, strconv.Itoa(s.Place)} {
			if analysis.Fold(known) == wanted {
				return s, true
			}
		}
	}
	var holding []SectionEntry
	for _, s := range b.sections {
		if holds(analysis.Fold(s.Section.Heading), strings.Fields(wanted)) {
			holding = append(holding, s)
		}
	}
	if len(holding) != 1 {
		return SectionEntry{}, false
	}
	return holding[0], true
}

// holds reports whether a text has every one of some words, or words that contain them.
func holds(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// Complete returns up to limit sections for what was typed so far, best first; all in order when nothing was.
func (b *Base) Complete(typed string, limit int) []SectionEntry {
	var found []SectionEntry
	for _, i := range b.headings.Complete(typed, limit) {
		found = append(found, b.sections[i])
	}
	return found
}
