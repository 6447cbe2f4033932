package analysis

import "testing"

func TestCommonWordsWeighLittle(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		language, word string
		least, most    float32
	}{
		{"es", "que", .1, .1},
		{"es", "c\u00f3mo", .1, .6},
		{"de", "Sie", .1, .5},
		{"de", "Trinkwasser", 1, 1},
		{"ru", "\u0447\u0442\u043e", .1, .6},
		{"ru", "\u0441\u044b\u0440", 1, 1},
		{"nl", "niet", .1, .3},
		{"en", "the", 1, 1}, // whose default weights were fitted without
		{"zh", "\u4ec0\u4e48", 1, 1},
	} {
		l := For(test.language)
		token := l.Tokens(Read(test.word))[0]
		if got := l.Weight(token); got < test.least || got > test.most {
			t.Errorf("%s: %q weighs %.1f, not %.1f to %.1f", test.language, test.word, got, test.least, test.most)
		}
	}
}
