package transcript

import (
	"strings"
	"testing"
)

// Where turns begin and end: lines that only look like a question, and questions that do not look like one.
func TestWhereTurnsBeginAndEnd(t *testing.T) {
	t.Parallel()
	const quoted = "# On grain\n\n__Ann:__ \"Why rye?\"\n\n__Ben:__ \"It stands the cold.\"\n\n__Ann:__ \"And oats?\"\n\n__Ben:__ \"For the horses.\"\n\n__Ann:__ \"And corn?\"\n\n__Ben:__ \"Never.\"\n\n__Ann:__ \"And barley?\"\n\n__Ben:__ \"My brother grows it.\n\nWe drink it.\"\n"
	readsAs(t, []asWritten{
		{"a first question over several bold lines", "**So, you grow rye.**\n**You have a mill.**\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? So, you grow rye. You have a mill. Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"the last heading has no number", "# On grain\n\n## 1. Why do we grow rye?\n\nIt stands the cold.\n\n## 2. And who wants oats?\n\nThe horses.\n\n## 3. Is there corn as well?\n\nNever.\n\n## 4. Will it rain?\n\nMaybe.\n\n## Last words\n\nI thank you for the questions, and wish you a dry summer.\n",
			"On grain: Interviewer asks Interviewee\n? Why do we grow rye?\n  It stands the cold.\n? And who wants oats?\n  The horses.\n? Is there corn as well?\n  Never.\n? Will it rain?\n  Maybe.\n", "Last words"},
		{"a question below a question", "# On grain\n\n## Q1 Why rye?\n\nIt stands the cold.\n\n## Q2 And oats?\n\nFor the horses.\n\n### Q2.1 How many?\n\nTwo.\n\n## Q3 And corn?\n\nNever.\n",
			"On grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? How many?\n  Two.\n? And corn?\n  Never.\n", ""},
		{"thanks above the heading of the next talk", "## Talk 1\n\n**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** And wheat?\n\n**Ben:** Too dear.\n\n**Ann:** Thank you, Ben.\n\n## Talk 2\n\n**Ann:** And oats?\n\n**Cleo:** For the horses.\n\n**Ann:** And corn?\n\n**Cleo:** Never.\n",
			"Interview with Ben, Cleo: Ann asks Ben, Cleo\n# Talk 1\n? Why rye?\n  It stands the cold.\n? And wheat?\n  Too dear.\n# Talk 2\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "\u201cThank you, Ben.\u201d ends a talk above a heading"},
		{"headings that count questions, in several talks", talkUnderCounted("Ben") + "\n" + talkUnderCounted("Cleo"),
			"Interview with Ben, Cleo: Interviewer asks Ben, Cleo\n# Question 1: Growing rye\n? Why rye?\n  It stands the cold.\n# Question 2: Feeding horses\n? And oats?\n  For the horses.\n# Question 1: Growing rye\n? Why rye?\n  It stands the cold.\n# Question 2: Feeding horses\n? And oats?\n  For the horses.\n", ""},
		{"a name in full with its letters, small ones among them", "Ann van der Marsh (AvdM): Good morning. What is the grain of the week?\n\nBen Stone (BS): Rye, I would say.\n\nAvdM: And the one before?\n\nBS: Oats.\n\nAvdM: And before?\n\nBS: Barley.\n",
			"Interview with Ben Stone: Ann van der Marsh asks Ben Stone\n? Good morning. What is the grain of the week?\n  Rye, I would say.\n? And the one before?\n  Oats.\n? And before?\n  Barley.\n", ""},
		{"behind the quotation marks of all answers", quoted + "\nIf you want to see the mill, it is open in June.\n",
			"On grain: Ann asks Ben\n? \"Why rye?\"\n  \"It stands the cold.\"\n? \"And oats?\"\n  \"For the horses.\"\n? \"And corn?\"\n  \"Never.\"\n? \"And barley?\"\n  \"My brother grows it.\n  We drink it.\"\n", "\u201cIf you want to see the mill, it is open in June.\u201d stands in no quotation marks"},
		{"one in the middle stands behind them", strings.Replace(quoted, "\"Never.\"", "\"Never.\" He laughs.", 1) + "\nWe had tea at that.\n",
			"On grain: Ann asks Ben\n? \"Why rye?\"\n  \"It stands the cold.\"\n? \"And oats?\"\n  \"For the horses.\"\n? \"And corn?\"\n  \"Never.\" He laughs.\n? \"And barley?\"\n  \"My brother grows it.\n  We drink it.\"\n  We had tea at that.\n", ""},
		{"a title that says what kind of text it is", "# Interview Transcript of the harvest\n\n## Q1 Why rye?\n\nIt stands the cold.\n\n## Q2 And oats?\n\nFor the horses.\n\n## Q3 And corn?\n\nNever.\n",
			"Interview Transcript of the harvest: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "does not say who answers"},
	})
}

// talkUnderCounted is a talk with somebody, whose questions stand under headings that count them.
func talkUnderCounted(name string) string {
	return "### **Question 1: Growing rye**\n\n**Interviewer:** Why rye?\n\n**" + name + ":** It stands the cold.\n\n### **Question 2: Feeding horses**\n\n**Interviewer:** And oats?\n\n**" + name + ":** For the horses.\n"
}
