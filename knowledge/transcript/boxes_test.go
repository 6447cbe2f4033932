package transcript

import (
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
	"faqbot/knowledge/transcript/block"
)

// What a page puts between and behind the paragraphs of a text goes, and what only looks like it stays.
func TestBoxes(t *testing.T) {
	t.Parallel()
	const head, foot = "Ann: Why rye?\n\nBen: It stands the cold, and it asks for little.\n\n", "Ann: And oats?\n\nBen: For the horses.\n"
	whole := simple + "? Why rye?\n  It stands the cold, and it asks for little.\n? And oats?\n  For the horses.\n"
	for _, c := range []struct{ name, between, behind, want, said string }{
		{"a box with links", "LESEN SIE AUCH\nDie Frau am Bach\nHafer: Wer frisst ihn?\n\n", "", whole, "Hafer: Wer frisst ihn?"},
		{"a box in a line", "Read more: Who owns a mill?\n\n", "", whole, "Who owns a mill?"},
		{"a picture with its caption", "[image]\nThe mill in the year of the flood\n\n", "", whole, "The mill in the year of the flood"},
		{"a caption with who took it", "The mill. Photograph: Jo Roe/The Gazette\n\n", "", whole, "Jo Roe"},
		{"a sentence shown large", "\u201cIt stands the cold\u201d\n\n", "", whole, "is shown large"},
		{"a sentence shown large, without marks", "It asks for little\n\n", "", whole, "is shown large"},
		{"a line of advertisement", "Continua ap\u00f3s a publicidade\n\n", "", whole, "line of the page between paragraphs"},
		{"what somebody quotes stays", "\u201cRye is for horses,\u201d he said.\n\n", "", simple + "? Why rye?\n  It stands the cold, and it asks for little.\n  \u201cRye is for horses,\u201d he said.\n? And oats?\n  For the horses.\n", ""},
		{"what follows the words for a box stays when it goes on", "See also\nwhat my uncle wrote on it. He had a mill.\n\n", "", simple + "? Why rye?\n  It stands the cold, and it asks for little.\n  See also\n  what my uncle wrote on it. He had a mill.\n? And oats?\n  For the horses.\n", ""},
		{"a note of the paper", "", "\nThis article was amended on 3 May to correct a name.\n", whole, "This article was amended"},
	} {
		i, faults := Read("talk.txt", []byte(head+c.between+foot+c.behind), Cast{})
		if got := outline(i); got != c.want || !strings.Contains(listed(faults), c.said) {
			t.Errorf("%s: got\n%s\nwant\n%s%s", c.name, got, c.want, listed(faults))
		}
	}
}

// A headline quotes somebody and stands below the name of the paper; without one the first line is the title.
func TestHeadline(t *testing.T) {
	t.Parallel()
	const talk = "\n\nAnn: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats?\n\nBen: For the horses.\n"
	for head, want := range map[string]string{
		"The Field\n\nPeople\n\n\u201cRye has no friends\u201d\n\nWe met Ben Marsh on a hill in the rain, and he would not come in.": "\u201cRye has no friends\u201d",
		"On rye and its friends\n\n\u201cRye\u201d is what he calls his dog, and the dog came along to the talk that we had.":        "On rye and its friends",
		"We value your privacy\n\nOn rye":                                 "On rye",
		"News  Sport  Culture\nThe rye that stood the cold\n3 March 2021": "The rye that stood the cold",
		"THE FIELD\nThe rye that stood the cold\nBy Ann Sorrel":           "The rye that stood the cold",
		"Home > Farms > Rye\n\nThe rye that stood the cold":               "The rye that stood the cold",
		"Fields\n3. M\u00e4rz 2021\n\u201cIt stands the cold\u201d":       "\u201cIt stands the cold\u201d",
		"Поля\n\u00abОна выносит холод\u00bb\n18 ноября 2023, 12:00":      "\u00abОна выносит холод\u00bb",
	} {
		if i, faults := Read("talk.txt", []byte(head+talk), Cast{}); i == nil || i.Title != want {
			t.Errorf("want the title %q, got\n%s%s", want, outline(i), listed(faults))
		}
	}
}

// Lines below a number of their own head sections, when the numbers count up.
func TestNumberedHeads(t *testing.T) {
	t.Parallel()
	text := "01\nThe rye\n\nAnn: Why rye?\n\nBen: It stands the cold.\n\n02\nThe oats\n\nAnn: And oats?\n\nBen: For the horses.\n"
	want := simple + "# The rye\n? Why rye?\n  It stands the cold.\n# The oats\n? And oats?\n  For the horses.\n"
	if i, faults := Read("talk.txt", []byte(text), Cast{}); outline(i) != want {
		t.Errorf("got\n%s\nwant\n%s%s", outline(i), want, listed(faults))
	}
}

// Lines that are set closer than the paragraphs of a text are a box of the page when one of them says so, and no question
// in any case.
func TestTightLines(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const box, unsure, doubt = "box", "unsure", "doubt"
	for _, c := range []struct {
		name, lines string
		want        string // the box goes, a person has to look, or it is speech
	}{
		{"a letter to subscribe to", "Sign up to the Field Letter\nThe country without the boots\nEnter your address", box},
		{"a recording", "Listen to this article\n14 min", box},
		{"verse with a word of a page", "Next came the rain\nand the oats lay flat", unsure},
		{"links", "What readers liked\nWhere can one park now?\nThe storm in pictures", doubt},
		{"verse", "The song goes:\nThe rye is high\nThe oats are low", ""},
		{"sentences", "He was tall.\nShe was not.", doubt},
	} {
		text := "Interview with Ben Marsh\n\n"
		for n, question := range []string{"Why do you grow rye?", "And what of the oats?", "And what does a winter cost?", "Does the mill turn?", "And who comes after you?"} {
			text += question + "\n\nIt stands the cold, and in a good year it pays for the new roof of the barn.\n\nMy father did the same, and his father did it before him on the same field.\n\n"
			if n == 1 {
				text += c.lines + "\n\n"
			}
		}
		i, faults := Read("talk.txt", []byte(text), Cast{})
		got := ""
		switch kept, said := strings.Contains(outline(i), strings.Split(c.lines, "\n")[1]), strings.Contains(listed(faults), block.Short(strings.Split(c.lines, "\n")[0])); {
		case !kept && strings.Contains(listed(faults), "seems to belong to the page, and was dropped; if somebody says it"):
			got = unsure
		case !kept && said:
			got = box
		case said:
			got = doubt
		}
		if got != c.want || len(flatten(i)) != 5 {
			t.Errorf("%s: %s, want %s\n%s%s", c.name, got, c.want, outline(i), listed(faults))
		}
	}
}

// A last section that holds no question is no part of the answer above it.
func TestClosingSections(t *testing.T) {
	t.Parallel()
	const talk = "# On grain\n\n## Rye\n\n### Why do you grow rye?\n\nIt stands the cold.\n\n### And the oats?\n\nFor the horses.\n\n## The mill\n\n### Does it turn?\n\nIt does.\n\n### Who owns it?\n\nMy uncle.\n\n"
	for _, c := range []struct {
		name, end string
		kept      bool // the words stay in the last answer
		hand      bool
	}{
		{"nothing", "", true, true}, // nobody says who answers
		{"notes below a heading of the same level", "## To do\n\n- buy rye\n- sell oats\n", false, true},
		{"a list below what is set like a question", "### Visits\n\n* Monday\n* Friday\n", false, true},
		{"a list that answers", "### And what grows there?\n\n* rye\n* oats\n", true, true},
	} {
		i, faults := Read("talk.md", []byte(talk+c.end), Cast{})
		rest := strings.Split(c.end, "\n")
		if kept := strings.Contains(outline(i), rest[max(0, len(rest)-2)][min(2, len(rest[max(0, len(rest)-2)])):]); kept != c.kept || hasError(faults) != c.hand {
			t.Errorf("%s: got\n%s%s", c.name, outline(i), listed(faults))
		}
	}
}

// Words right below a picture of a page say what it shows, unless they are a sentence or somebody says them.
func TestWordsBelowAPicture(t *testing.T) {
	t.Parallel()
	const picture = "<p><img src=mill.jpg></p>"
	for _, c := range []struct {
		name, below string
		kept        bool
	}{
		{"a caption", "<p>The mill at Lower Field in winter</p>", false},
		{"a caption in the same element", "<center><img src=mill.jpg><br><font size=1>The mill at Lower Field in winter</font></center>", false},
		{"a sentence", "<p>It was the mill at Lower Field.</p>", true},
		{"words that lead to a list", "<p>The mill at Lower Field grinds:</p><ul><li>rye</li><li>oats</li></ul>", true},
		{"somebody who speaks", "<p>Ben: The mill at Lower Field</p>", true},
	} {
		page := bare("en", "Grain", "<p>Ann: Why do you grow rye on that hill?</p><p>Ben: It stands the cold, and it pays.</p>"+picture+c.below+
			"<p>Ann: And what of the oats then?</p><p>Ben: They are for the two horses.</p><p>Ann: Do they like oats that much?</p><p>Ben: I have never asked them that.</p>")
		i, faults := Read("talk.html", []byte(page), Cast{})
		if kept := strings.Contains(outline(i), "Lower Field"); kept != c.kept || len(flatten(i)) != 3 {
			t.Errorf("%s: kept is %v\n%s%s", c.name, kept, outline(i), listed(faults))
		}
	}
}
