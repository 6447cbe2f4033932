package analysis

import (
	"testing"
	"unicode/utf8"
)

// FuzzTokens reads anything in every language. What is read once is read: reading it again changes nothing, and every token
// has a word.
func FuzzTokens(f *testing.F) {
	for _, seed := range []string{
		"", "What is a GPU?", "c++ .net a.i. u.s.", "l'eau d'aujourd'hui", "10.000,5 10'000 3.5.1", "whaaaat h\u0430rbour", "\u8ab0\u4f86\u88dc\u6f01\u7db2\uff1f10\u4e07",
		"\u0939\u093f\u0928\u094d\u0926\u0940", "\u0e02\u0e49\u0e32\u0e27", "z\u0300\u0301\u0302\u0335a", "\xff\xfe'\xae.", "a'", "''''", "e-", "a&b&c", "<@1> https://x.com/\u8fd9",
		"\u0e33\u3099\u30fc", "''s''t", "quatre vingt vingt", "1e5", "0.0.0", "9999999999999999 billion",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = Clip(text, 1000)
		read := Read(text)
		if again := Read(read); again != read && ascii(text) {
			t.Errorf("Read(%q) = %q, and again %q", text, read, again)
		}
		if folded := dropMarks(read); dropMarks(folded) != folded || !utf8.ValidString(folded) {
			t.Errorf("marks are dropped from %q twice: %q", read, folded)
		}
		for _, r := range languages {
			l := Language{r}
			for _, token := range l.Tokens(read) {
				if token.Text == "" || token.Exact == "" || token.Typed == "" {
					t.Errorf("%s: %q has the token %+v", r.tag, text, token)
				}
				l.Stem(token.Text)
				token.EachTerm(func(term string) {})
				token.EachGram(func(Gram, bool) {})
			}
			if !l.SameWords(l.Tokens(read), l.Tokens(read)) {
				t.Errorf("%s: %q is not the same as itself", r.tag, text)
			}
			l.Sentences(text)
			l.Asks(text)
		}
	})
}

// BenchmarkAnalysis is of a question: read, cut and stemmed.
func BenchmarkAnalysis(b *testing.B) {
	for _, test := range []struct{ tag, question string }{
		{"en", "What do you think is the core barrier of the large language models in China?"},
		{"zh", "\u4f60\u89c9\u5f97\u56fd\u5185\u5927\u6a21\u578b\u7684\u6838\u5fc3\u58c1\u5792\u662f\u4ec0\u4e48\uff1f"},
		{"de", "Warum ist der Preis der Fabrik so hoch, und wer tr\u00e4gt die Kosten?"},
		{"ru", "\u041f\u043e\u0447\u0435\u043c\u0443 \u0446\u0435\u043d\u0430 \u0437\u0430\u0432\u043e\u0434\u0430 \u0442\u0430\u043a\u0430\u044f \u0432\u044b\u0441\u043e\u043a\u0430\u044f?"},
	} {
		l := For(test.tag)
		b.Run(test.tag, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, token := range l.Tokens(Read(test.question)) {
					if !token.Run {
						l.Stem(token.Text)
					}
				}
			}
		})
	}
}
