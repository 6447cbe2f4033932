package match

import (
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/analysis"
)

// texts joins what tokens stand for, runs of Chinese in brackets.
func texts(tokens []analysis.Token) string {
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

func TestSegmentsAreTheWholeAndSentencesThatMayAsk(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{}, DefaultModels(""), nil)
	tests := []struct {
		name, message string
		want          []string
	}{
		{"one sentence is the whole", "what is it for", []string{"what is it for"}},
		{"a short sentence asks nothing by itself", "hi there. what is it for?", []string{"hi there what is it for", "what is it for"}},
		{"two Chinese characters count as one word", "你好。什么是大模型？",
			[]string{"[你好] 什么 [大模型]", "什么 [大模型]"}},
	}
	for _, test := range tests {
		var got []string
		for _, part := range x.segments(test.message) {
			got = append(got, texts(part.tokens))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: the segments of %q are %q, want %q", test.name, test.message, got, test.want)
		}
	}
	if n := len(x.segments(strings.Repeat("what is it for? ", 100))); n != 1+mostSegments {
		t.Errorf("100 sentences give %d segments, want the whole and %d", n, mostSegments)
	}
}

func TestACorpusAskedInSmallTalkAnswersSmallTalk(t *testing.T) {
	t.Parallel()
	x := NewIndex(Corpus{Documents: []Document{
		{ID: "thanks", Questions: []string{"thanks", "thank you"}}, {ID: "card", Questions: []string{"where is my card"}},
	}}, DefaultModels(""), nil)
	if d := x.Ask("thank you", nil); d.Talk != None || d.Matches[0].Document != "thanks" {
		t.Errorf("Ask = %+v, want the document on thanks", d)
	}
	if d := x.Ask("?!", nil); d.Talk != Empty || d.Matches != nil {
		t.Errorf("of an empty message, Ask = %+v", d)
	}
}
