package analysis

import "testing"

// TestMinimalPairs has words that differ by one mark: another word each. Where Fold may find one for the other, SameWord
// tells them apart.
func TestMinimalPairs(t *testing.T) {
	t.Parallel()
	tests := []struct {
		tag, a, b string
		folds     bool
	}{
		{"hi", "\u092e\u094b\u0924\u0940", "\u092e\u094c\u0924", false},                                       // pearl, death
		{"hi", "\u0926\u093f\u0928", "\u0926\u093e\u0928", false},                                             // day, gift
		{"bn", "\u09ae\u09be\u099f\u09bf", "\u09ae\u09c1\u099f\u09c7", false},                                 // earth, porter
		{"ta", "\u0baa\u0bbe\u0bb2\u0bcd", "\u0baa\u0bb2\u0bcd", false},                                       // milk, tooth
		{"th", "\u0e02\u0e49\u0e32\u0e27", "\u0e02\u0e48\u0e32\u0e27", false},                                 // rice, news
		{"th", "\u0e02\u0e49\u0e32\u0e27", "\u0e02\u0e32\u0e27", false},                                       // rice, white
		{"ja", "\u30d1\u30ea", "\u30d0\u30ea", false},                                                         // Paris, Bali
		{"ja", "\u304b\u304d", "\u304b\u304e", false},                                                         // persimmon, key
		{"vi", "b\u00e0n", "b\u1eafn", true},                                                                  // table, shoot
		{"vi", "ban", "b\u1ea1n", true},                                                                       // board, friend
		{"vi", "b\u00e1n", "b\u00e0n", true},                                                                  // sell, table
		{"ru", "\u043c\u043e\u0439", "\u043c\u043e\u0438", false},                                             // my, of one and of several
		{"el", "\u03bd\u03cc\u03bc\u03bf\u03c2", "\u03bd\u03bf\u03bc\u03cc\u03c2", true},                      // law, prefecture
		{"ar", "\u0639\u064e\u0644\u064e\u0645", "\u0639\u0650\u0644\u0652\u0645", true},                      // flag, knowledge
		{"he", "\u05e1\u05b5\u05e4\u05b6\u05e8", "\u05e1\u05b7\u05e4\u05b8\u05bc\u05e8", true},                // book, barber
		{"es", "ano", "a\u00f1o", true}, {"es", "papa", "pap\u00e1", true}, {"es", "pap\u00e1", "papa", true}, // anus and year; potato and dad
		{"fr", "p\u00eacher", "p\u00e9cher", true}, // to fish, to sin
		{"de", "schon", "sch\u00f6n", true},        // already, beautiful
		{"pt", "av\u00f3", "av\u00f4", true},       // grandmother, grandfather
		{"xx", "ban", "b\u1ea1n", true},
	}
	for _, test := range tests {
		l := For(test.tag)
		a, b := l.Tokens(Read(test.a)), l.Tokens(Read(test.b))
		if l.SameWords(a, b) || l.SameWords(b, a) {
			t.Errorf("%s: %q and %q are taken for one word", test.tag, test.a, test.b)
		}
		if !l.Contradicts(a, b) {
			t.Errorf("%s: %q does not contradict %q", test.tag, test.a, test.b)
		}
		if folds := l.Canonical(test.a) == l.Canonical(test.b); folds != test.folds {
			t.Errorf("%s: %q folds like %q: %v, want %v", test.tag, test.a, test.b, folds, test.folds)
		}
	}
}

func TestMarksThatAreLeftOut(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, typed, text string }{
		{"es", "como esta la educacion", "\u00bfC\u00f3mo est\u00e1 la educaci\u00f3n?"},
		{"fr", "ou est la liberte", "O\u00f9 est la libert\u00e9 ?"},
		{"en", "naivete", "na\u00efvet\u00e9"},
		{"ru", "\u0432\u0441\u0435 \u0435\u0449\u0435", "\u0432\u0441\u0451 \u0435\u0449\u0451"},
		{"ar", "\u0643\u062a\u0627\u0628", "\u0643\u0650\u062a\u0627\u0628"},
		{"el", "\u03bd\u03bf\u03bc\u03bf\u03c2", "\u03bd\u03cc\u03bc\u03bf\u03c2"},
		{"de", "10.000 Euro", "zehntausend Euro"},
		{"en", "a nice cafe", "A nice caf\u00e9"}, {"en", "a nice caf\u00e9", "a nice cafe"},
		{"th", "\u0e02\u0e49\u0e32\u0e27", "\u0e02\u0e49\u0e32\u0e27"},
	}
	for _, test := range tests {
		l := For(test.tag)
		if typed, text := l.Tokens(Read(test.typed)), l.Tokens(Read(test.text)); !l.SameWords(typed, text) || l.Contradicts(typed, text) {
			t.Errorf("%s: %q is not taken for %q: %+v, %+v", test.tag, test.typed, test.text, typed, text)
		}
	}
}

// TestMarkableSparesOnlyWhatStays takes every character of the ranges that markable leaves out through their decomposition.
func TestMarkableSparesOnlyWhatStays(t *testing.T) {
	t.Parallel()
	for r := rune(1); r <= 0xffff; r++ {
		s := string(r)
		if markable(r) || Read(s) != s {
			continue
		}
		if got := dropMarks("\u00e9 " + s); got != "e "+s { // the first letter has them all taken apart
			t.Errorf("marks are dropped from %q: %q", s, got)
		}
	}
}
