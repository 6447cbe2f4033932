package knowledge

import (
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
)

// TestAWordingThatNobodyForesawIsOfferedWithoutACalibration asks a small interview, as people write first, about
// something else altogether.
func TestAWordingThatNobodyForesawIsOfferedWithoutACalibration(t *testing.T) {
	t.Parallel()
	base := newBase([]*interview.Interview{{
		ID: "ada", Title: "Engines", Interviewer: "The Gazette", Interviewee: "Ada Lovelace", Language: "en",
		Synonyms: [][]string{{"engine", "machine", "computer"}},
		Sections: []interview.Section{{ID: "engine", Heading: "The analytical engine", Turns: []interview.Turn{{
			ID: "can-do", Number: 1, Question: "What can the engine do?",
			Phrasings: []string{"what is the machine good for", "could it write music"},
			Answer:    []string{"It can do whatever we know how to order it to perform."},
		}}}},
		Outside: []interview.Outside{{Questions: []string{"how fast is a steam engine"}}},
	}}, Calibration{}, understanding{})
	for question, want := range map[string]match.Band{
		"What can the engine do?":         match.Answer,
		"what is the machine good for":    match.Answer,
		"what is the best pizza in town?": match.Pick,
	} {
		a := base.Ask(question)
		if a.Band != want || a.Shown != 1 {
			t.Errorf("%q is decided as %v with %d shown, want %v with one", question, a.Band, a.Shown, want)
		}
	}
}
