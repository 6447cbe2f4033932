package transcript

import "testing"

// What stands before every question is no part of any.
func TestBeforeEveryQuestion(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{
		{
			"a label inside bold questions, beside bold labels",
			"**All of the board at the mill : Why rye?**\n\n**Ben** : It stands the cold here.\n\n**All of the board at the mill : And why oats?**\n\n**Ben** : For the horses of the village.\n\n" +
				"**All of the board at the mill : Who bakes?**\n\n**Ben** : My sister does, at night.\n",
			"Interview with Ben: Interviewer asks Ben\n? Why rye?\n  It stands the cold here.\n? And why oats?\n  For the horses of the village.\n? Who bakes?\n  My sister does, at night.\n",
			"was taken for a label",
		},
		{
			"numbers with a hyphen, of which some are missing",
			"1-Why rye?\n\nIt stands the cold here.\n\n2- And why oats?\n\nFor the horses of the village.\n\n3-Who bakes?\n\nMy sister does, at night.\n\n" +
				"8- Who buys?\n\nThe whole village does.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold here.\n? And why oats?\n  For the horses of the village.\n? Who bakes?\n  My sister does, at night.\n? Who buys?\n  The whole village does.\n",
			"",
		},
	})
}

// An introduction may wonder about its guest in the style of the questions, above a gallery, and a farewell close its marks one by one.
func TestIntroductionInTheStyleOfTheQuestions(t *testing.T) {
	t.Parallel()
	const intro = "Last winter I found a farmer who grows rye where nobody else does, high on the hill, with two old horses and no help. Who is he, and why does he stay? Let's find out..."
	const gallery = "{{< gallery >}}\nrye-1.PNG\nhorses_2.jpeg\n{{< /gallery >}}\n\n"
	row := func(name, open, shut, last string) asWritten {
		ask := func(words string) string { return open + words + shut + "\n\n" }
		return asWritten{name, "---\ntitle: Interview with Ben Marsh aka Hill_Rye\n---\n\n" + ask(intro) + gallery + ask("Why do you grow rye?") + "It stands the cold.\n\n" + ask("And oats?") + "For the horses.\n\n" +
			ask("And corn?") + "Never.\n\n" + open + "You will be fine. Thank you for this interview" + last + "\n",
			"Interview with Ben Marsh aka Hill_Rye: Interviewer asks Ben Marsh\nintro " + intro + "\n? Why do you grow rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "stands first"}
	}
	readsAs(t, []asWritten{
		row("bold and italic", "***", "***", "*.**"),
		row("bold", "**", "**", ".**"),
		row("italic", "*", "*", ".*"),
	})
}

func TestFrontMatterBelowABlankLine(t *testing.T) {
	t.Parallel()
	i, faults := Read("talk.md", []byte("\n---\ntitle: The mill\n---\n\nQ: Why rye?\n\nA: It stands the cold.\n\nQ: Why oats?\n\nA: For the horses.\n"), Cast{})
	if i == nil || i.Title != "The mill" {
		t.Errorf("read is %+v\n%s", i, listed(faults))
	}
}
