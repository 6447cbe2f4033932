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
