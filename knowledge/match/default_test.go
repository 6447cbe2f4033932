package match

import (
	"testing"

	"faqbot/knowledge/analysis"
)

func TestDefaultsAreThere(t *testing.T) {
	t.Parallel()
	d, err := readDefaults(defaultFile)
	if err != nil {
		t.Fatalf("default.json: %v", err)
	}
	for name, m := range d.Interviews.Meaning {
		if m.Weights[meaningTurn]+m.Weights[meaningApart] <= 0 || m.Floor <= 0 || m.Floor >= 1 {
			t.Errorf("the weights for %s are %+v", name, m)
		}
	}
	for _, broken := range []string{"", "{", "{}", `{"interviews": {"lexical": {"weights": {"colour": 1}}}}`} {
		if _, err := readDefaults([]byte(broken)); err == nil {
			t.Errorf("%q is read without an error", broken)
		}
	}
}

func TestBanksHaveWeightsOfTheirOwn(t *testing.T) {
	t.Parallel()
	if BankModels("") == DefaultModels("") {
		t.Error("by words, a bank has the weights of an interview")
	}
	for encoder, same := range map[string]bool{
		"bge-small-en-v1.5@00000000":   false,
		"use-multilingual-v3@00000000": true, // no bank was in another language
	} {
		if (BankModels(encoder).Meaning == DefaultModels(encoder).Meaning) != same {
			t.Errorf("%s: a bank has the weights of an interview is %v, want %v", encoder, !same, same)
		}
	}
}

func TestLanguagesThatJoinWordsHaveWeightsOfTheirOwn(t *testing.T) {
	t.Parallel()
	const encoder = "use-multilingual-v3@00000000"
	usual := DefaultModels(encoder)
	for tag, own := range map[string]bool{"de": true, "es": true, "ru": true, "und": true, "en": false, "zh": false} {
		got := Corpus{Language: analysis.For(tag)}.DefaultModels(encoder)
		if (got.Lexical != usual.Lexical) != own || (got.Meaning != usual.Meaning) != own {
			t.Errorf("%s: has weights of its own: %v by words and %v with an encoder, want %v", tag, got.Lexical != usual.Lexical, got.Meaning != usual.Meaning, own)
		}
		if got.Meaning == got.Lexical {
			t.Errorf("%s: an encoder changes nothing", tag)
		}
	}
}

func TestAnswered(t *testing.T) {
	t.Parallel()
	plain, answered := Document{Questions: []string{"Why?"}}, Document{Questions: []string{"Why?"}, Passages: []string{"So."}}
	for _, test := range []struct {
		documents []Document
		want      bool
	}{
		{[]Document{answered, plain}, true},
		{[]Document{plain, answered, plain}, false},
		{[]Document{plain}, false},
	} {
		if got := (Corpus{Documents: test.documents}).Answered(); got != test.want {
			t.Errorf("%v: %v, want %v", test.documents, got, test.want)
		}
	}
}
