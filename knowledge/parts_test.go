package knowledge

import (
	"strings"
	"testing"

	"faqbot/knowledge/analysis"
)

func TestParts(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ language, message, want string }{
		{"en", "What is a big model, and how far is China behind?", "What is a big model|how far is China behind?"},
		{"en", "which stocks should I buy and which company will win?", "which stocks should I buy|which company will win?"},
		{"en", "What is a big model? How far is China behind?", "What is a big model?|How far is China behind?"},
		{"en", "I sail a lot. Where do you sail?", "Where do you sail?"},
		{"en", "What is bread and butter?", "What is bread and butter?"},
		{"en", "Why and how did you start the company?", "Why and how did you start the company?"},
		{"en", "Have you studied the big cats? Which one is it?", "Have you studied the big cats?"}, // the second leans on the first
		{"en", "who builds ships, also where are ships built", "who builds ships|where are ships built"},
		{"en", "What's the weather? And is AI safe?", "What's the weather?|is AI safe?"},
		{"en", "how many chips does it take, and who builds them", "how many chips does it take"}, // nothing stands before the first
		{"en", "what is a hull; who builds it; where are ships built", "what is a hull|where are ships built"},
		{"de", "Was ist ein Modell und wie weit ist China?", "Was ist ein Modell|wie weit ist China?"},
		{"zh", "AI\u4f1a\u8ba9\u4eba\u5931\u4e1a\u5417\uff1f\u5927\u6a21\u578b\u5b89\u5168\u5417\uff1f", "AI\u4f1a\u8ba9\u4eba\u5931\u4e1a\u5417\uff1f|\u5927\u6a21\u578b\u5b89\u5168\u5417\uff1f"},
		{"en", "hello", ""},
		{"en", "", ""},
	} {
		if got := strings.Join(parts(analysis.For(test.language), test.message), "|"); got != test.want {
			t.Errorf("parts of %q are %q, want %q", test.message, got, test.want)
		}
	}
}
