package doubt

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speech"
)

// listedShare is the share of what answers hold that is items of lists, when nobody answers at all.
const listedShare = 0.9

// IsQuestionnaire says that what was read as answers are lists of more questions, so that nobody answers anything.
func IsQuestionnaire(t speech.Talk) bool {
	all, listed, asking := 0, 0, 0
	for _, turn := range t.Turns() {
		for _, w := range turn.Answer {
			if all++; w.Mark != block.Item && w.Mark != block.Numbered {
				continue
			}
			if listed++; block.HasQuestionMark(w.Text) {
				asking++
			}
		}
	}
	if answersNothing(t) {
		return true
	}
	return listed > 0 && float64(listed) >= listedShare*float64(all) && 2*asking >= listed
}

// tells is the end of a sentence that asks nothing. A number before a question is none.
var tells = block.Express(`\pL{2}["\x{201d}\x{2019})]*[.!\x{2026}\x{3002}\x{ff01}]`)

// answersNothing says that half of the questions or more have no answer, or that all answers are nothing but more questions.
func answersNothing(t speech.Talk) bool {
	turns := t.Turns()
	empty, all, asking := 0, 0, 0
	for _, turn := range turns {
		if strings.TrimSpace(speech.TextOf(turn.Answer)) == "" {
			empty++
		}
		for _, w := range turn.Answer {
			if all++; block.EndsAsking(strings.TrimRight(w.Text, "| ")) && !tells.MatchString(w.Text) {
				asking++
			}
		}
	}
	return 2*empty >= len(turns) || len(turns) > 1 && asking == all
}
