package knowledge

import (
	"strings"
	"testing"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/interview"
)

func TestParts(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ language, message, want string }{ // what leans stands in brackets
		{"en", "What is a big model, and how far is China behind?", "What is a big model|how far is China behind?"},
		{"en", "which stocks should I buy and which company will win?", "which stocks should I buy|which company will win?"},
		{"en", "What is a big model? How far is China behind?", "What is a big model?|How far is China behind?"},
		{"en", "I sail a lot. Where do you sail?", "Where do you sail?"},
		{"en", "What is bread and butter?", "What is bread and butter?"},
		{"en", "Why and how did you start the company?", "Why and how did you start the company?"},
		{"en", "Have you studied the big cats? Which one is it?", "Have you studied the big cats?|[Which one is it?]"},
		{"en", "who builds ships, also where are ships built", "who builds ships|where are ships built"},
		{"en", "What's the weather? And is AI safe?", "What's the weather?|is AI safe?"},
		{"en", "how many chips does it take, and who builds them", "how many chips does it take|[who builds them]"},
		{"en", "what is a hull; who builds it; where are ships built", "what is a hull|where are ships built|[who builds it]"},
		{"de", "Was ist ein Modell und wie weit ist China?", "Was ist ein Modell|wie weit ist China?"},
		{"zh", "AI\u4f1a\u8ba9\u4eba\u5931\u4e1a\u5417\uff1f\u5927\u6a21\u578b\u5b89\u5168\u5417\uff1f", "AI\u4f1a\u8ba9\u4eba\u5931\u4e1a\u5417\uff1f|\u5927\u6a21\u578b\u5b89\u5168\u5417\uff1f"},
		{"en", "Is AI safe? And cheaper? also why?", "Is AI safe?|[cheaper?]|[why?]"},
		{"en", "And why? Is AI safe?", "Is AI safe?"}, // it leans on what the message does not say
		{"en", "hello", ""},
		{"en", "", ""},
	} {
		asked, leaning := parts(analysis.For(test.language), test.message)
		for _, part := range leaning {
			asked = append(asked, "["+part+"]")
		}
		if got := strings.Join(asked, "|"); got != test.want {
			t.Errorf("parts of %q are %q, want %q", test.message, got, test.want)
		}
	}
}

func TestBeyond(t *testing.T) {
	t.Parallel()
	const several = "Have you studied the big cats of the north? Which one is it?"
	for _, test := range []struct{ question, leaning, want string }{
		{several, "which one is best?", ""},
		{several, "and of the north?", ""},
		{several, "and cheaper?", "and cheaper?"},
		{several, "why?", "why?"},
		{"Which big cat is it?", "which one is best?", "which one is best?"}, // it is asked one thing
	} {
		entry := Hit{Entry: Entry{Turn: &interview.Turn{Question: test.question}}}
		if got := strings.Join(beyond(analysis.For("en"), []string{test.leaning}, []Hit{entry}), "|"); got != test.want {
			t.Errorf("beyond %q of %q is %q, want %q", test.leaning, test.question, got, test.want)
		}
	}
}
