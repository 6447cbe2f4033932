package shelftest

import (
	"fmt"

	"faqbot/knowledge"
	"faqbot/knowledge/interview"
)

// Talk is an interview of two sections: one turn, and one more for each answer given.
func Talk(answers ...[]string) *interview.Interview {
	second := interview.Section{ID: "second", Heading: "The second section"}
	for n, answer := range answers {
		second.Turns = append(second.Turns, interview.Turn{
			ID: fmt.Sprintf("turn-%d", n+2), Number: n + 2, Question: fmt.Sprintf("What is question %d?", n+2), Answer: answer,
		})
	}
	return &interview.Interview{
		ID: "li-na", Title: "A talk with Li Na", Interviewer: "The Paper", Interviewee: "Li Na",
		Sections: []interview.Section{
			{ID: "first", Heading: "The first section", Turns: []interview.Turn{
				{ID: "turn-1", Number: 1, Question: "What is question 1?", Answer: []string{"It is the first."}},
			}},
			second,
		},
	}
}

// Hit is the nth turn of the second section of an interview, from 0.
func Hit(i *interview.Interview, n, passage int) knowledge.Hit {
	s := &i.Sections[1]
	return knowledge.Hit{Entry: knowledge.Entry{Interview: i, Section: s, Turn: &s.Turns[n], Place: 2}, Passage: passage}
}
