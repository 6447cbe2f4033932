package analysis

import (
	"slices"
	"strings"
	"testing"
)

// texts joins what tokens stand for, runs of Chinese in brackets.
func texts(tokens []Token) string {
	var words []string
	for _, t := range tokens {
		if t.Run {
			words = append(words, "["+t.Text+"]")
		} else {
			words = append(words, t.Text)
		}
	}
	return strings.Join(words, " ")
}

func TestTokenize(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"only marks", "?! … --- 😀", ""},
		{"words", "what is it?", "what is it"},
		{"possessive", "altman's view", "altman view"},
		{"not", "don't", "do not"},
		{"irregular not", "can't won't", "can not will not"},
		{"is, left out", "what's that", "what that"},
		{"an apostrophe at the end is a mark", "the models' size", "the models size"},
		{"chat spelling", "y r u here", "why are you here"},
		{"chat spelling of two words", "dont", "do not"},
		{"hyphen parts words", "silicon-based", "silicon based"},
		{"hyphen before a number makes a name", "gpt-4", "gpt4"},
		{"a name with a fraction", "gpt-3.5 turbo", "gpt3.5 turbo"},
		{"a point at the end is a mark", "gpt-4. and", "gpt4 and"},
		{"mixed scripts", "gpt大模型ok", "gpt [大模型] ok"},
		{"kana", "モデルは何", "[モデルは何]"},
		{"a byte that is no UTF-8 parts words", "a\xaed e\xae", "a d e"},
		{"Cyrillic", "что это", "что это"},
		{"Hangul", "모델 이란", "모델 이란"},
		{"Arabic", "ما هذا", "ما هذا"},

		{"k", "10k", "10000"},
		{"comma", "10,000", "10000"},
		{"words of a number", "ten thousand", "10000"},
		{"digits and a word", "10 thousand", "10000"},
		{"one is mostly a pronoun", "which one", "which one"},
		{"one before a scale", "one hundred", "100"},
		{"hundred alone", "hundred model war", "100 model war"},
		{"digits", "100 model war", "100 model war"},
		{"fraction", "3.5", "3.5"},
		{"fraction of a scale", "3.5 billion", "3500000000"},
		{"fraction and suffix", "3.5bn", "3500000000"},
		{"more than is a number", "10000000000 billion", "10000000000 1000000000"},
		{"fraction and scale", "1.5k", "1500"},
		{"million", "2m users", "2000000 users"},
		{"billion", "3bn", "3000000000"},
		{"tens and units", "twenty five", "25"},
		{"hyphen in a number", "twenty-five", "25"},
		{"hundreds and units", "two hundred five", "205"},
		{"two numbers in digits", "10 20", "10 20"},
		{"two number words that do not add up", "five six", "5 6"},
		{"too large to be a number", "99999999999999999999", "99999999999999999999"},
		{"too large a product", "99999999 billion", "99999999 1000000000"},
		{"not a number", "4x4", "4x4"},
	}
	for _, test := range tests {
		if got := texts((Language{}).Tokens(test.text)); got != test.want {
			t.Errorf("%s: Tokens(%q) = %q, want %q", test.name, test.text, got, test.want)
		}
	}
}

func TestNumbersAreMarkedAndKeepWhatWasTyped(t *testing.T) {
	t.Parallel()
	tokens := (Language{}).Tokens("ten thousand cards")
	if len(tokens) != 2 || !tokens[0].Numeral || tokens[0].Typed != "ten thousand" || tokens[1].Numeral {
		t.Errorf("Tokens gives %+v, want a numeral typed “ten thousand” and a word", tokens)
	}
}

func TestTerms(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"stems", "models developing", "model develop"},
		{"short words stay", "is it", "is it"},
		{"names with digits stay", "gpt-4", "gpt4"},
		{"pairs of Chinese characters", "大模型", "大模 模型"},
		{"a Chinese character alone", "我", "我"},
	}
	for _, test := range tests {
		var terms []string
		for _, token := range (Language{}).Tokens(test.text) {
			token.Stem = Language{}.Stem(token.Text)
			token.EachTerm(func(term string) { terms = append(terms, term) })
		}
		if got := strings.Join(terms, " "); got != test.want {
			t.Errorf("%s: the terms of %q are %q, want %q", test.name, test.text, got, test.want)
		}
	}
}

func TestGramsMarkTheEndsOfAWord(t *testing.T) {
	t.Parallel()
	var short, long int
	Token{Text: "gpu", Typed: "gpu"}.EachGram(func(g Gram, isShort bool) {
		long++
		if isShort {
			short++
			if !slices.Contains([]Gram{hashGram(" gp"), hashGram("gpu"), hashGram("pu ")}, g) {
				t.Errorf("Gram %x is none of “ gp”, “gpu”, “pu ”", g)
			}
		}
	})
	// " gpu " has the trigrams " gp", "gpu", "pu " and the four-grams " gpu", "gpu ".
	if short != 3 || long != 5 {
		t.Errorf("%d trigrams of %d grams, want 3 of 5", short, long)
	}
}

func TestSentences(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"only marks", "?!", nil},
		{"one", "what is it", []string{"what is it"}},
		{"two", "what is it? who made it?", []string{"what is it?", "who made it?"}},
		{"run of marks", "really?! yes", []string{"really?!", "yes"}},
		{"line ends", "one\ntwo", []string{"one", "two"}},
		{"point in a number", "is gpt-3.5 big", []string{"is gpt-3.5 big"}},
		{"Chinese marks", "你好。什么是大模型？", []string{"你好。", "什么是大模型？"}},
		{"full-width marks, as typed", "AI\u5417\uff1f\u5927\u6a21\u578b\uff01", []string{"AI\u5417\uff1f", "\u5927\u6a21\u578b\uff01"}},
		{"full-width marks, as read", Read("AI\u5417\uff1fGPT\u5b89\u5168\u5417\uff1b\u8c01"), []string{"ai\u5417?", "gpt\u5b89\u5168\u5417;", "\u8c01"}},
		{"a point before Chinese", "GPT.\u4f60\u597d", []string{"GPT.", "\u4f60\u597d"}},
		{"no blank after the mark", "what?why", []string{"what?", "why"}},
		{"Hindi", "\u0939\u093e\u0901\u0964 \u0928\u0939\u0940\u0902\u0964", []string{"\u0939\u093e\u0901\u0964", "\u0928\u0939\u0940\u0902\u0964"}},
		{"Arabic", "\u0645\u0646\u061f \u0645\u062a\u0649\u061f", []string{"\u0645\u0646\u061f", "\u0645\u062a\u0649\u061f"}},
		{"a title", "who is dr. klein", []string{"who is dr. klein"}},
		{"an abbreviation", "is the u.s. far, e.g. by ship", []string{"is the u.s. far, e.g. by ship"}},
		{"three points", "well... who", []string{"well...", "who"}},
		{"a name with a point", "is node.js big", []string{"is node.js big"}},
		{"quoted", `"is it?" he asked`, []string{`"is it?`, `" he asked`}},
	}
	for _, test := range tests {
		if got := (Language{}).Sentences(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%s: Sentences(%q) = %q, want %q", test.name, test.text, got, test.want)
		}
	}
}
