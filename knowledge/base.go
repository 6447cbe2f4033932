package knowledge

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/complete"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/people"
	"faqbot/knowledge/talk"
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
	version     string
	interviews  []*interview.Interview
	entries     []Entry
	sections    []SectionEntry
	byKey       map[string]int             // entries
	sectionOf   map[string]int             // sections, by entry key
	headings    *complete.Names            // of sections
	wordings    wordings                   // of entries
	volumes     []*volume                  // an interview each, in order
	holders     map[string][]int           // the places of the volumes that have a stem
	verbatim    map[wording][]int          // the places of those that are asked in these words, or name them as outside
	tongues     []analysis.Language        // of the interviews, each once
	prints      fingerprints               // of all texts that are searched
	asked       map[string]map[string]bool // the stems of each entry's question, by key
	people      people.People
	talk        *talk.Reader
	meant       *talk.Meanings // its examples as vectors; nil without the encoders
	encoders    Encoders
	languages   []string     // see Languages
	corpus      match.Corpus // of all volumes, to be judged by
	calibrated  bool
	calibration Calibration
	meaning     Meaning
	uneven      bool // some volumes are read by their meaning and some not yet: what they have is compared by words
	refused     []interview.Fault
	leftOut     []string
	guessed     []interview.Fault
}

// newBase indexes interviews, of which there is at least one, that were already found to be without fault. The calibration
// counts for what it was fitted on.
func newBase(interviews []*interview.Interview, calibration Calibration, u understanding) *Base {
	b := &Base{
		version:     version(interviews),
		interviews:  interviews,
		byKey:       map[string]int{},
		sectionOf:   map[string]int{},
		holders:     map[string][]int{},
		verbatim:    map[wording][]int{},
		prints:      fingerprints{},
		asked:       map[string]map[string]bool{},
		calibration: calibration,
	}
	var reader sync.WaitGroup
	reader.Go(func() { b.talk = talk.New() })
	volumes := make([]*volume, len(interviews))
	each(len(interviews), func(i int) { volumes[i] = newVolume(interviews[i]) })
	reader.Wait()
	b.people = people.New(interviews, ordinary(interviews))
	var headings []string
	for n, talk := range interviews {
		for i := range talk.Sections {
			section := SectionEntry{Interview: talk, Section: &talk.Sections[i], Place: i + 1}
			b.addSection(section)
			headings = append(headings, section.Section.Heading)
		}
		b.addVolume(volumes[n])
	}
	b.headings = complete.New(headings)
	b.wordings = newWordings(b.entries)
	return b.understood(u)
}

// wording is a text in the canonical form of a language.
type wording struct {
	language  analysis.Language
	canonical string
}

// each calls f with every number below n, as many at once as there are processors.
func each(n int, f func(int)) {
	var next atomic.Int64
	var work sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		work.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	work.Wait()
}

// ordinary returns a function that tells the words of the interviews' languages, and of English, which many ask in.
func ordinary(interviews []*interview.Interview) func(word string) bool {
	languages := map[string]analysis.Language{english: analysis.For(english)}
	for _, i := range interviews {
		languages[i.Language] = analysis.For(i.Language)
	}
	return func(word string) bool {
		for _, l := range languages {
			if l.Knows(word) {
				return true
			}
		}
		return false
	}
}

func (b *Base) addSection(s SectionEntry) {
	for i := range s.Section.Turns {
		entry := Entry{Interview: s.Interview, Section: s.Section, Turn: &s.Section.Turns[i], Place: s.Place}
		b.byKey[entry.Key()] = len(b.entries)
		b.sectionOf[entry.Key()] = len(b.sections)
		b.entries = append(b.entries, entry)
	}
	b.sections = append(b.sections, s)
}

func (b *Base) addVolume(v *volume) {
	v.place = len(b.volumes)
	b.volumes = append(b.volumes, v)
	hold := func(stem string) {
		if places := b.holders[stem]; len(places) == 0 || places[len(places)-1] != v.place {
			b.holders[stem] = append(places, v.place)
		}
	}
	for stem := range v.words.Stems() {
		hold(stem)
	}
	for _, stems := range v.intro.paragraphs {
		for stem := range stems {
			hold(stem)
		}
	}
	for canonical := range v.words.Wordings() {
		w := wording{v.language, canonical}
		b.verbatim[w] = append(b.verbatim[w], v.place)
	}
	if !slices.Contains(b.tongues, v.language) {
		b.tongues = append(b.tongues, v.language)
	}
	maps.Copy(b.prints, v.prints)
	maps.Copy(b.asked, v.asked)
	b.corpus.Documents = append(b.corpus.Documents, v.corpus.Documents...)
	b.corpus.Outside = append(b.corpus.Outside, v.corpus.Outside...)
	b.corpus.Synonyms = append(b.corpus.Synonyms, v.corpus.Synonyms...)
}

// version names content by the Markdown that it would be written as.
func version(interviews []*interview.Interview) string {
	written := make([][]byte, len(interviews))
	each(len(interviews), func(n int) { written[n] = interview.WriteMarkdown(interviews[n]) })
	hash := sha256.New()
	for _, text := range written {
		hash.Write(text)
	}
	return hex.EncodeToString(hash.Sum(nil))[:12]
}

// Version names the content: equal content, equal version. It is 12 hexadecimal digits.
func (b *Base) Version() string { return b.version }

// Corpora returns what is searched, an interview each.
func (b *Base) Corpora() []match.Corpus {
	var all []match.Corpus
	for _, v := range b.volumes {
		all = append(all, v.corpus)
	}
	return all
}

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
	if i, ok := b.byKey[key]; ok {
		return b.entries[i], true
	}
	id, turn, _ := strings.Cut(key, "/")
	if turn == IntroductionID {
		for _, v := range b.volumes {
			if v.interview.ID == id && len(v.interview.Intro) > 0 {
				return v.intro.entry, true
			}
		}
	}
	return Entry{}, false
}

// Introduction returns the entry of an interview's introduction; ok is false when it has none.
func (b *Base) Introduction(talk *interview.Interview) (Entry, bool) {
	return b.Entry(talk.ID + "/" + IntroductionID)
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
