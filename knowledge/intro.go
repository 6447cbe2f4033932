package knowledge

import (
	"maps"
	"math"
	"slices"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/people"
)

// IntroductionID is the id of the entry that stands for an interview's introduction.
const IntroductionID = "introduction"

// Introduces returns true for the entry of an introduction. Its turn has the number 0 and no question, and its words are not
// the interviewee's.
func (e Entry) Introduces() bool { return e.Turn.Number == 0 }

// introduction is what stands before the first question of an interview, searched a paragraph at a time.
type introduction struct {
	entry      Entry
	language   analysis.Language
	paragraphs []map[string]bool // the stems of each
	words      *match.Index      // of the interview
}

func newIntroduction(talk *interview.Interview, words *match.Index) introduction {
	in := introduction{
		entry: Entry{
			Interview: talk,
			Section:   &interview.Section{ID: IntroductionID},
			Turn:      &interview.Turn{ID: IntroductionID, Answer: talk.Intro},
		},
		language: analysis.For(talk.Language),
		words:    words,
	}
	for _, paragraph := range talk.Intro {
		in.paragraphs = append(in.paragraphs, stemsOf(in.language, paragraph))
	}
	return in
}

// stemsOf returns the stems of the words of a text that say what it is about; of a run of characters, each two.
func stemsOf(language analysis.Language, text string) map[string]bool {
	stems := map[string]bool{}
	for _, t := range language.Tokens(analysis.Fold(text)) {
		if t.Run {
			runes := []rune(t.Text)
			for i := 0; i+1 < len(runes); i++ {
				stems[string(runes[i:i+2])] = true
			}
			continue
		}
		if language.Subject([]analysis.Token{t}) {
			stems[language.Stem(t.Text)] = true
		}
	}
	return stems
}

const (
	// introSays is the share of a question's words that a paragraph of the introduction must have to be its answer, and
	// introTouches the share from which it is offered.
	introSays    = 0.75
	introTouches = 0.5
	// introWords is how many words they must have in common: a single one says too little.
	introWords = 2
)

// search returns the paragraph that has most of what a question says, and its share of the words' weight; -1 when none
// has enough of it.
func (in introduction) search(question string) (paragraph int, share float64) {
	asked := stemsOf(in.language, question)
	total := 0.0
	for _, stem := range slices.Sorted(maps.Keys(asked)) {
		total += in.weightOf(stem)
	}
	paragraph = -1
	for i, stems := range in.paragraphs {
		common, sum := 0, 0.0
		for _, stem := range slices.Sorted(maps.Keys(asked)) {
			if stems[stem] {
				common++
				sum += in.weightOf(stem)
			}
		}
		if common >= introWords && sum/total >= introTouches && sum/total > share {
			paragraph, share = i, sum/total
		}
	}
	return paragraph, share
}

// tells returns true when some sentence of a paragraph may tell what a question wants. "Juno plays bass in a band" has all words of "what bass
// does Juno play", and names no bass.
func (in introduction) tells(paragraph int, question string) bool {
	want := in.language.Want(question)
	return slices.ContainsFunc(in.language.Sentences(in.entry.Interview.Intro[paragraph]), func(sentence string) bool {
		return in.language.Tells(sentence, want, question)
	})
}

// weightOf says how rare a stem is among the texts of the interview: ln(1 + n/df), where a stem that none has counts as
// that of one.
func (in introduction) weightOf(stem string) float64 {
	texts := in.words.Texts() + len(in.paragraphs)
	return math.Log(1 + float64(texts)/float64(max(in.frequency(stem), 1)))
}

// frequency returns how many texts of the interview have a stem.
func (in introduction) frequency(stem string) int {
	n := in.words.Frequency(stem)
	for _, stems := range in.paragraphs {
		if stems[stem] {
			n++
		}
	}
	return n
}

// about returns the paragraph that says whom the interview is with: the first that names the interviewee, or the last.
func (in introduction) about(names people.People) int {
	for i, paragraph := range in.entry.Interview.Intro {
		if persons, _ := names.Named(paragraph, ""); slices.Contains(persons, people.Person(in.entry.Interview)) {
			return i
		}
	}
	return len(in.entry.Interview.Intro) - 1
}

func (in introduction) hit(paragraph int, score float64) Hit {
	return Hit{Entry: in.entry, Score: score, Passage: paragraph}
}
