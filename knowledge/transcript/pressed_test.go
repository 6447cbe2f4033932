package transcript

import "testing"

// Pages that show an answer when its question is pressed, and lists within lists.
func TestQuestionsThatArePressed(t *testing.T) {
	t.Parallel()
	const want = "Grain: Interviewer asks Interviewee\n? Why is it rye?\n  It stands the cold of the hill.\n? What about the oats? You sow some.\n  They are for the horses we have.\n? Is there corn?\n  We never sow it on the hill.\n"
	page := func(question, between, behind string) string {
		return "<html><body><h1>Grain</h1>" + question + "Why is it rye?" + between + "It stands the cold of the hill." + behind + question + "What about the oats? You sow some." + between + "They are for the horses we have." + behind +
			question + "Is there corn?" + between + "We never sow it on the hill." + behind + "<button>Menu</button></body></html>"
	}
	for _, c := range []struct{ name, text string }{
		{"buttons", page("<button class='bar'>", "</button><div class='panel'><p>", "</p></div>")},
		{"labels of boxes", page("<input type='checkbox'><label>", "</label><div><p>", "</p></div>")},
		{"a list in each item", page("<ul><li>", "<ul><li>", "</li></ul></li></ul>")},
	} {
		i, faults := Read("talk.html", []byte(c.text), Cast{})
		if got := outline(i); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", c.name, got, want, listed(faults))
		}
	}
}
