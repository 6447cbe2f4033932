package match

import (
	"sync"
	"testing"
)

func TestRepair(t *testing.T) {
	l := newLexicon(nil)
	l.learn(tokenize("unemployment imagination thinking worker barrier machine model cost data gpt"))
	r := newRepairer(l)
	tests := []struct {
		name, typed, want string
		doubt             float32
	}{
		{"as it is", "barrier", "barrier", slipDoubt}, // mend is asked only for words that the corpus lacks
		{"a letter missing", "barier", "barrier", slipDoubt},
		{"a letter too many", "barrrier", "barrier", slipDoubt},
		{"a wrong letter", "barriar", "barrier", slipDoubt},
		{"two letters swapped", "barreir", "barrier", slipDoubt},
		{"two slips in a long word", "unemplyment", "unemployment", slipDoubt},
		{"two slips in a long word, far apart", "inemploymemt", "inemploymemt", 0},
		{"two slips in a short word", "moedll", "moedll", 0},
		{"two letters left out of a short word", "thnkng", "thinking", abbreviationDoubt},
		{"vowels left out", "mchn", "machine", abbreviationDoubt},
		{"more than half left out", "ump", "ump", 0},
		{"short word", "dat", "data", abbreviationDoubt},
		{"two letters", "da", "da", 0},
		{"nothing like it", "zebra", "zebra", 0},
		{"another alphabet", "мodel", "мodel", 0},
		{"too long", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0},
		{"words of three letters are never offered", "gptt", "gptt", 0},
	}
	for _, test := range tests {
		got := r.mend(token{typed: test.typed, text: test.typed})
		if got.text != test.want || got.doubt != test.doubt {
			t.Errorf("%s: %q is mended to %q (doubt %v), want %q (%v)", test.name, test.typed, got.text, got.doubt, test.want, test.doubt)
		}
		if got.typed != test.typed {
			t.Errorf("%s: what was typed changed to %q", test.name, got.typed)
		}
	}
	var none *repairer
	if got := none.mend(token{text: "barier"}); got.text != "barier" {
		t.Errorf("no repairer mended to %q", got.text)
	}
}

func TestRepairNeverLeavesTheVocabulary(t *testing.T) {
	l := newLexicon(nil)
	l.learn(tokenize("unemployment imagination thinking worker barrier machine"))
	r := newRepairer(l)
	for _, w := range append([]string{"wrkr", "mchine", "thnk", "imgination", "barriers"}, newSynthetic().vocabulary[:5000]...) {
		got := r.mend(token{typed: w, text: w})
		if _, known := l.written[got.text]; !known && got.text != w {
			t.Fatalf("%q was mended to %q, which the corpus lacks", w, got.text)
		}
	}
}

func TestRepairIsReadyForManyAtOnce(t *testing.T) {
	l := newLexicon(nil)
	l.learn(tokenize("unemployment imagination thinking worker barrier machine"))
	r := newRepairer(l)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := r.mend(token{text: "barier"}); got.text != "barrier" {
				t.Errorf("the first of many at once mended to %q", got.text)
			}
		})
	}
	all.Wait()
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"model", "model", 0}, {"model", "modle", 1}, {"model", "modl", 1}, {"model", "nodel", 1},
		{"model", "modell", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}, // without swaps inside swaps; unrestricted it were 2
		{"aaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbb", 24},
	}
	for _, test := range tests {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
