package values

import (
	"strings"

	"faqbot/knowledge/transcript/source/markdown"
	"faqbot/knowledge/transcript/source/page"
)

// exchangeOf returns the question and the answer that one object holds, or nothing. schema.org has the question for its name.
func exchangeOf(o map[string]any) (question, answer string) {
	question, answer = textOf(o, questionKeys), textOf(o, answerKeys)
	if accepted, ok := o["acceptedAnswer"].(map[string]any); ok && question == "" {
		question, answer = textOf(o, []string{"name", "text"}), textOf(accepted, textKeys)
	}
	return withoutTags(question), withoutTags(answer)
}

// withoutTags returns the words of a piece of a page, a paragraph on each line. Other text stays.
func withoutTags(text string) string {
	if !strings.Contains(text, "<p") && !strings.Contains(text, "<br") && !strings.Contains(text, "</") {
		return text
	}
	var words []string
	for _, b := range page.Piece(text, markdown.ReadTyped) {
		words = append(words, b.Raw)
	}
	return strings.Join(words, "\n")
}
