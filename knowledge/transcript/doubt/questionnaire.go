package doubt

import (
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
	return listed > 0 && float64(listed) >= listedShare*float64(all) && 2*asking >= listed
}
