package transcript

import (
	"testing"

	"faqbot/knowledge/racetest"
)

// TestMarksLeft holds the importer to saying so where marks of a page or a program, or more than an answer, are left in the draft, and
// to refusing questions that nobody answers.
func TestMarksLeft(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	readsAs(t, []asWritten{
		{"a command of LaTeX", "Ann: Why rye?\n\nBen: It stands the \\textbf{cold}.\n\nAnn: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n",
			simple + "? Why rye?\n  It stands the \\textbf{cold}.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "is a mark of a page"},
		{"a template", "Ann: Why rye?\n\nBen: It stands the {{ cold }}.\n\nAnn: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n",
			simple + "? Why rye?\n  It stands the {{ cold }}.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "is a mark of a page"},
		{"words behind most question marks", "Ann: Why rye? to Ben\n\nBen: It stands the cold.\n\nAnn: And oats? to Cleo\n\nBen: For the horses, who eat it.\n\nAnn: And corn? to Dan\n\nBen: Never.\n",
			simple + "? Why rye? to Ben\n  It stands the cold.\n? And oats? to Cleo\n  For the horses, who eat it.\n? And corn? to Dan\n  Never.\n", "go on behind their question mark"},
		{"a second paragraph at the end of a page alone", "<html lang=\"en\"><body><h1>Grain</h1><p>We went to the hill.</p><h3>Why rye?</h3><p>It stands the cold.</p><h3>And oats?</h3><p>For the horses, who eat it.</p><h3>And corn?</h3><p>I never sow it.</p><p>Is that me, the one who asks so much? I shall try again in May, and then I shall tell you more of the mill.</p></body></html>",
			"Grain: Interviewer asks Interviewee\nintro We went to the hill.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses, who eat it.\n? And corn?\n  I never sow it.\n  Is that me, the one who asks so much? I shall try again in May, and then I shall tell you more of the mill.\n", "only second paragraph"},
		{"a guide whose questions are answered with questions", "# Guide\n\nModerator: First we speak of rye. Why do you grow it?\n\nMore: And why in May?\n\nModerator: Thank you. Now the oats. For whom are they?\n\nMore: For the horses?\n\nModerator: And the corn. Do you sow it?\n\nMore: Never, or in May?\n",
			"refused\n", "questions without answers"},
		{"a table of questions with what each is for", "# Grain\n\n| Question | Purpose |\n|---|---|\n| Why rye? | To learn what he grows |\n| And oats? | To learn of the animals |\n| And corn? | To learn of the summer |\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  To learn what he grows\n? And oats?\n  To learn of the animals\n? And corn?\n  To learn of the summer\n", "look whether these are the answers"},
		{"labels for answers that nobody gave", "**Q1. Why rye?**\n\nAnswer:\n\n**Q2. And oats?**\n\nAnswer:\n\n**Q3. And corn?**\n\nAnswer:\n",
			"refused\n", ""},
		{"names under headings and a list of times", "# Talk with Ben\n\n## Guest\n\n[Ben](https://x.example/ben)\n\n> A farmer\n\n## Host\n\n[Ann](https://x.example/ann) (who asks)\n\n## Times\n\n- 00:28 Who Ben is\n- 01:54 Why rye, and what he says of oats\n- 10:54 Does he sow corn?\n- 19:21 Who buys it?\n",
			"refused\n", ""},
	})
}
