package transcript

import (
	"fmt"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// longTalk is a talk of so many questions, whose answers have one to five paragraphs: with questions that somebody asks
// himself, with colons, with short lines and with numbers.
func longTalk(turns int) []exchange {
	paragraphs := []string{
		"In the year %d we had rain until June, and the rye lay flat on the hill above the mill.",
		"What does one do with rye of %d sacks that lies flat? One waits, and one looks at the sky.",
		"My uncle had a rule for field %d: sow early, sow thin, and never on a Friday.",
		"Yes. Row %d was the worst.",
		"There was a man from town number %d who said, \u201cWhy do you not buy your bread?\u201d We laughed for a week.",
	}
	questions := []string{
		"What happened in year %d?",
		"And field %d?",
		"You once wrote about row %d that it grew by itself. Is that true?",
		"Tell me about the man from town %d.",
		"How many sacks did you have from mill %d, and who bought them?",
	}
	var talk []exchange
	for n := range turns {
		var answer []string
		for p := range 1 + (n*7)%5 {
			answer = append(answer, fmt.Sprintf(paragraphs[(n+p)%len(paragraphs)], 100+10*n+p))
		}
		talk = append(talk, exchange{fmt.Sprintf(questions[n%len(questions)], 100+n), strings.Join(answer, "\n\n")})
	}
	return talk
}

// A long talk is read whole in each notation, and nothing in it is doubted but what the notation leaves open.
func TestLongTalks(t *testing.T) {
	t.Parallel()
	racetest.Alone(t)
	for _, turns := range []int{25, 60} {
		talk := longTalk(turns)
		paragraphs := func(form string) []exchange { // the paragraphs of answers, each in a form of its own
			out := make([]exchange, len(talk))
			for n, e := range talk {
				out[n] = exchange{e.question, strings.ReplaceAll(e.answer, "\n\n", form)}
			}
			return out
		}
		for _, c := range []struct {
			name, text string
			named      bool
		}{
			{"names", each(talk, "Ann Sorrel: %s\n\n", "Ben Marsh: %s\n\n"), true},
			{"names, no blank lines", each(paragraphs("\n"), "Ann Sorrel: %s\n", "Ben Marsh: %s\n"), true},
			{"names above the words", each(talk, "ANN SORREL\n\n%s\n\n", "BEN MARSH\n\n%s\n\n"), true},
			{"bold names", each(talk, "**Ann:** %s\n\n", "**Ben:** %s\n\n"), true},
			{"letters", each(talk, "Q. %s\n\n", "A. %s\n\n"), false},
			{"bold questions", each(talk, "**%s**\n\n", "%s\n\n"), false},
			{"headings", each(talk, "### %s\n\n", "%s\n\n"), false},
			{"numbered questions", each(talk, "%d. %s\n\n", "%s\n\n"), false},
			{"dashes on answers", each(paragraphs("\n\n\u2013 "), "%s\n\n", "\u2013 %s\n\n"), false},
			{"a page", page("en", "Rye", each(escapedTalk(paragraphs("</p><p>")), "<p><b>%s</b></p>\n", "<p>%s</p>\n")), false},
			{"a page with names", page("en", "Rye", strings.NewReplacer("&lt;", "<", "&gt;", ">").Replace(each(escapedTalk(paragraphs("</p><p>")), "<p><b>Ann:</b> %s</p>\n", "<p><b>Ben:</b> %s</p>\n"))), true},
		} {
			i, faults := Read("talk", []byte(strings.NewReplacer("&lt;/p&gt;&lt;p&gt;", "</p><p>").Replace(c.text)), Cast{})
			got := flatten(i)
			if len(got) != len(talk) {
				t.Errorf("%s, %d turns: got %d\n%s", c.name, turns, len(got), listed(faults))
				continue
			}
			for n := range talk {
				if got[n] != talk[n] {
					t.Errorf("%s, turn %d: got\n%q\nwant\n%q", c.name, n+1, got[n], talk[n])
					break
				}
			}
			if c.named && hasError(faults) {
				t.Errorf("%s, %d turns: a hand is asked for\n%s", c.name, turns, listed(faults))
			}
		}
	}
}
