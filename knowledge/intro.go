package knowledge

import (
	"maps"
	"math"
	"slices"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
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
	paragraphs []map[string]bool  // the stems of each
	weight     map[string]float64 // of each stem of the interview: how rare it is
	rare       float64            // of a stem that the interview lacks
}

func newIntroduction(talk *interview.Interview) introduction {
	in := introduction{
		entry: Entry{
			Interview: talk,
			Section:   &interview.Section{ID: IntroductionID},
			Turn:      &interview.Turn{ID: IntroductionID, Answer: talk.Intro},
		},
		language: analysis.For(talk.Language),
		weight:   map[string]float64{},
	}
	texts := slices.Clone(talk.Intro)
	for _, section := range talk.Sections {
		for _, turn := range section.Turns {
			texts = append(texts, turn.Question)
			texts = append(texts, turn.Phrasings...)
			texts = append(texts, turn.Answer...)
		}
	}
	known := map[string]string{}
	for i, text := range texts {
		stems := stemsKnown(in.language, text, known)
		if i < len(talk.Intro) {
			in.paragraphs = append(in.paragraphs, stems)
		}
		for stem := range stems {
			in.weight[stem]++
		}
	}
	n := float64(len(texts))
	for stem, df := range in.weight {
		in.weight[stem] = math.Log(1 + n/df)
	}
	in.rare = math.Log(1 + n)
	return in
}

// stemsOf returns the stems of the words of a text that say what it is about; of a run of characters, each two.
func stemsOf(language analysis.Language, text string) map[string]bool {
	return stemsKnown(language, text, map[string]string{})
}

// stemsKnown is stemsOf with the stems of words that are known already, to which it adds: empty for a word that says nothing.
func stemsKnown(language analysis.Language, text string, known map[string]string) map[string]bool {
	stems := map[string]bool{}
	for _, t := range language.Tokens(analysis.Fold(text)) {
		if t.Run {
			runes := []rune(t.Text)
			for i := 0; i+1 < len(runes); i++ {
				stems[string(runes[i:i+2])] = true
			}
			continue
		}
		stem, ok := known[t.Text]
		if !ok {
			if language.Subject([]analysis.Token{t}) {
				stem = language.Stem(t.Text)
			}
			known[t.Text] = stem
		}
		if stem != "" {
			stems[stem] = true
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

func (in introduction) weightOf(stem string) float64 {
	if w, ok := in.weight[stem]; ok {
		return w
	}
	return in.rare
}

// about returns the paragraph that says whom the interview is with: the first that names the interviewee, or the last.
func (in introduction) about(names people) int {
	for i, paragraph := range in.entry.Interview.Intro {
		if persons, _ := names.named(paragraph, ""); slices.Contains(persons, person(in.entry.Interview)) {
			return i
		}
	}
	return len(in.entry.Interview.Intro) - 1
}

func (in introduction) hit(paragraph int, score float64) Hit {
	return Hit{Entry: in.entry, Score: score, Passage: paragraph}
}
