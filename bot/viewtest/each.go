// Package viewtest has one view of each kind, for the tests of surfaces: a surface shows every kind of view.
package viewtest

import "faqbot/bot/card"

// Example is a view of one kind, and the words of it that every surface shows. A surface may cut longer words.
type Example struct {
	View  card.View
	Words []string
}

// Each returns one view of each kind. A test holds the list against the source of package card.
func Each() []Example {
	one := func(text string) []card.Option { return []card.Option{{Number: 1, Text: text, Key: "li-na/growing"}} }
	answer := card.Card{
		Lead: "Lead", Question: "Question", Speaker: "Speaker", Answer: []string{"Answer"}, Place: "Place", Note: "Note",
		Key: "li-na/growing", Section: "li-na/first",
	}
	shown := []string{"Question", "Speaker", "Answer", "Place"}
	return []Example{
		{answer, append(shown, "Lead", "Note")},
		{card.Whole{Card: answer}, shown},
		{
			card.Introduction{Lead: "Lead", Title: "Title", Place: "Place", Text: []string{"Text"}, Key: "li-na/introduction"},
			[]string{"Lead", "Title", "Place", "Text"},
		},
		{card.Pick{Lead: "Lead", Options: one("Option")}, []string{"Lead", "Option"}},
		{
			card.Pointers{Lead: "Lead", Line: "Line", Below: "Below", Sections: one("Section")},
			[]string{"Lead", "Line", "Below", "Section"},
		},
		{
			card.Contents{Heading: "Heading", Place: "Place", Questions: one("Question"), Key: "li-na/first"},
			[]string{"Heading", "Place", "Question"},
		},
		{
			card.Overview{Title: "Title", Names: "Names", Sections: one("Section"), Introductions: one("Introduction")},
			[]string{"Section", "Introduction"},
		},
		{
			card.Feedback{
				Lead: "Lead", Offer: "Offer", Options: one("Option"), Ask: "Ask", Reasons: []string{"Reason"},
				Key: "li-na/growing", Message: "900",
			},
			[]string{"Lead", "Offer", "Option", "Ask", "Reason"},
		},
		{card.Note{Text: "Text", Open: one("Open")}, []string{"Text", "Open"}},
	}
}
