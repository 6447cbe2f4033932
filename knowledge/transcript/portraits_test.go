package transcript

import (
	"strings"
	"testing"
)

// A page that shows who speaks by a portrait.
func TestPortraits(t *testing.T) {
	t.Parallel()
	const words = "<N><img src='/i/a.png' alt='ALT1'><img src='/i/a-small.png'><div class='t'><p>Why rye?</p></div></N><h3>Horses</h3><N><img src='/i/b.png' alt='ALT2'><div class='t'><p>It stands the cold.<br>And it pays.</p></div></N>" +
		"<N><img src='/i/a.png' alt='ALT1'><div class='t'><p>I had thought as much. And oats?</p></div></N><N><img src='/i/b.png' alt='ALT2'><div class='t'><p>For the horses.</p></div></N><N><img src='/i/a.png' alt='ALT1'><div class='t'><p>That is all of them, then.</p></div></N><N><img src='/i/b.png' alt='ALT2'><div class='t'><p>All but the corn.</p></div></N>"
	page := func(alt1, alt2 string) string {
		return "<html><body><h1>Grain</h1>" + strings.NewReplacer("<N>", "<div class='row'>", "</N>", "</div>", "ALT1", alt1, "ALT2", alt2).Replace(words) + "</body></html>"
	}
	const talk = "? Why rye?\n  It stands the cold.\n  And it pays.\n# Horses\n? I had thought as much. And oats?\n  For the horses.\n? That is all of them, then.\n  All but the corn.\n"
	for _, s := range []struct{ name, text, want string }{
		{"without names", page("", ""), "Grain: Interviewer asks Interviewee\n" + talk},
		{"with names", page("Ann Sorrel", "Ben Marsh"), "Grain: Ann Sorrel asks Ben Marsh\n" + talk},
	} {
		i, faults := Read("talk.html", []byte(s.text), Cast{})
		if got := outline(i); got != s.want {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", s.name, got, s.want, listed(faults))
		}
	}
	pictures := "<html><body><h1>Grain</h1>" + strings.Repeat("<div class='row'><img src='/i/a.png'><p>It stands the cold.</p></div><div class='row'><img src='/i/b.png'><p>Is it for the horses?</p></div>", 1) + "</body></html>"
	if i, _ := Read("talk.html", []byte(pictures), Cast{}); i != nil {
		t.Errorf("two pictures: got\n%s\nwant nothing", outline(i))
	}
}
