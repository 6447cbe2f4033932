package analysis

import "testing"

func TestSynonyms(t *testing.T) {
	t.Parallel()
	groups := [][]string{
		{"big model", "large language model", "LLM", "大模型", "大语言模型"},
		{"language", "tongue"},
		{"alone"},
		{"AI", "artificial intelligence"},
		{"artificial intelligence", "deep nets"}, // a chain
		{"graphics card", "GPU"},
		{"card", "GPU"}, // the first group to claim a phrase keeps it
	}
	tests := []struct{ name, text, want string }{
		{"none", "a small thing", "a small thing"},
		{"the first of a group stays", "big model", "big model"},
		{"a word for a phrase", "an llm here", "an big model here"},
		{"plural, by the stem", "llms", "big model"},
		{"the longest wins", "a large language model", "a big model"},
		{"part of a longer one alone", "which tongue", "which language"},
		{"started and not finished", "large language barrier", "large language barrier"},
		{"a group of one says nothing", "alone", "alone"},
		{"the end of a chain", "deep nets", "ai"},
		{"claimed twice", "gpu", "graphics card"},
		{"inside a run of Chinese", "什么是大模型呢", "什么 big model"},
		{"the longest inside a run", "大语言模型", "big model"},
		{"twice in a run", "大模型大模型", "big model big model"},
	}
	for _, test := range tests {
		if got := texts(NewSynonyms(groups, stemmed).Replace(stemmed(test.text))); got != test.want {
			t.Errorf("%s: %q reads as %q, want %q", test.name, test.text, got, test.want)
		}
	}
	if got := texts(NewSynonyms(nil, stemmed).Replace(stemmed("an llm 大模型"))); got != "an llm [大模型]" {
		t.Errorf("without synonyms, tokens read %q", got)
	}
}

// stemmed reads English text into stemmed tokens.
func stemmed(text string) []Token {
	tokens := (Language{}).Tokens(Read(text))
	for i, t := range tokens {
		tokens[i].Stem = (Language{}).Stem(t.Text)
	}
	return tokens
}
