package transcript

import (
	"strconv"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/transcript/wording"
)

// nameIDs gives the ids that a person would choose: of the words that say something, in Latin letters, and a number where
// there are none.
func nameIDs(i *interview.Interview) {
	i.ID = interview.IDOf(i.Interviewee, 24)
	if i.ID == "" {
		i.ID = interview.IDOf(i.Title, 24)
	}
	if i.ID == "" {
		i.ID = "interview"
	}
	silent := wording.SilentWords(i.Language)
	taken, last := map[string]bool{}, map[string]int{} // last is the number behind the latest id of a text
	free := func(text, otherwise string) string {
		base := interview.IDOf(text, 28, silent...)
		if base == "" {
			base = otherwise
		}
		id, n := base, max(1, last[base])
		for taken[id] {
			n++
			id = base + "-" + strconv.Itoa(n)
		}
		taken[id], last[base] = true, n
		return id
	}
	for n := range i.Sections {
		s := &i.Sections[n]
		s.ID = free(s.Heading, "part-"+strconv.Itoa(n+1))
		for m := range s.Turns {
			s.Turns[m].ID = free(s.Turns[m].Question, "question-"+strconv.Itoa(s.Turns[m].Number))
		}
	}
}
