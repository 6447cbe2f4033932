package transcript

import (
	"strings"
	"testing"
)

// Who asks is told by the file itself where it says so, in a field, a sentence or its title, however the others talk.
func TestRolesThatTheFileTells(t *testing.T) {
	t.Parallel()
	const talk = "Ann Sorrel: Welcome to the mill, all three. Who begins?\n\nBen Marsh: I grow the rye that is milled here, and have done so for twenty years.\n\nAnn Sorrel: That is good to hear.\n\n" +
		"Cleo Reed: I sell the flour, to the bakers of the three valleys.\n\nAnn Sorrel: Wonderful.\n\nBen Marsh: She sells all of it, which I never thought she would.\n\nAnn Sorrel: How did the two of you meet, then?\n\n" +
		"Ben Marsh: At the market, in a wet autumn, with a cart that had lost a wheel.\n\nCleo Reed: It was the left one?\n\nBen Marsh: It was the left one, and it is still lost.\n\n"
	for what, head := range map[string]string{
		"a field":            "---\nhost: Ann Sorrel\n---\n",
		"a field of guests":  "---\nguests: [Ben Marsh, Cleo Reed]\n---\n",
		"a list of some":     "---\nspeakers: ['Ben Marsh', 'Cleo Reed']\n---\n",
		"a sentence":         "The talk was held in May. The interviewer was Ann Sorrel.\n\n",
		"a word behind it":   "Ann Sorrel, your host, speaks with people of the valley.\n\n",
		"the title":          "# Interview with Ben Marsh and Cleo Reed\n\n",
		"guests in a phrase": "Today's guests Ben Marsh and Cleo Reed live in the valley. It was recorded by our host Ann Sorrel.\n\n",
	} {
		i, faults := Read("talk.md", []byte(head+talk), Cast{})
		if i == nil || i.Interviewer != "Ann Sorrel" || !strings.Contains(i.Interviewee, "Cleo Reed") {
			t.Errorf("%s: %v\n%s", what, outline(i), listed(faults))
		}
	}
}

// A link that is a sign to press is no word of what is said.
func TestSignsToPress(t *testing.T) {
	t.Parallel()
	page := "<html><body><h2>The mill</h2>"
	for _, s := range [][2]string{{"Ann Sorrel", "Why rye?"}, {"Ben Marsh", "It stands the cold"}, {"Ann Sorrel", "And wheat?"}, {"Ben Marsh", "It needs the sun"}} {
		page += `<div><p class="speaker">` + s[0] + "</p><p><a href=\"#t=1\">\u25b6</a>\n" + s[1] + "</p></div>"
	}
	i, faults := Read("page.html", []byte(page+"</body></html>"), Cast{})
	if got := turnsOf(i); !strings.Contains(got, "Why rye?") || strings.Contains(got, "\u25b6") || !strings.Contains(got, "It needs the sun") {
		t.Errorf("%s\n%s", got, listed(faults))
	}
}

// A file with several talks says of each who talks, and heads its sections by numbers.
func TestToldOfEachTalk(t *testing.T) {
	t.Parallel()
	const facts = "* **Interviewer:** NAME1\n* **Guest:** NAME2 (61, from the hill)\n* **Length:** 20 minutes\n\n"
	const first = "* **Ann:** Why rye?\n* **Ben:** It stands the cold.\n* **Ann:** And oats?\n* **Ben:** For the horses.\n\n"
	const second = "* **Cleo:** And corn?\n* **Dan:** Never.\n* **Cleo:** And wheat?\n* **Dan:** In the valley.\n"
	named := func(ann, ben string) string { return strings.NewReplacer("NAME1", ann, "NAME2", ben).Replace(facts) }
	readsAs(t, []asWritten{
		{"facts below the heading of each talk", "# Grain\n\n### Talk one\n" + named("Ann Sorrel", "Ben Marsh") + first + "### Talk two\n" + named("Cleo Vale", "Dan Kern") + second,
			"Grain: Ann Sorrel, Cleo Vale asks Ben Marsh, Dan Kern\n# Talk one\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n# Talk two\n? And corn?\n  Never.\n? And wheat?\n  In the valley.\n", "20 minutes"},
		{"sections of one exchange each are no facts", "# Grain\n\n## Rye\n**Q:** Is it old?\n**A:** Very old\n\n## Oats\n**Q:** Are they new?\n**A:** Not new\n\n## Corn\n**Q:** Is it sown?\n**A:** Never sown\n",
			"Grain: Interviewer asks Interviewee\n# Rye\n? Is it old?\n  Very old\n# Oats\n? Are they new?\n  Not new\n# Corn\n? Is it sown?\n  Never sown\n", ""},
		{"sections with numbers, and questions set in", "1. The cold hill\n\n    Why rye?\n\n    \u2022 It stands the cold.\n\n    And oats?\n\n    \u2022 For the horses.\n\n2. The valley\n\n    And corn?\n\n    \u2022 Never.\n\n    And wheat?\n\n    \u2022 Each year.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n# 1. The cold hill\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n# 2. The valley\n? And corn?\n  Never.\n? And wheat?\n  Each year.\n", ""},
	})
}
