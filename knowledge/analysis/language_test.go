package analysis

import (
	"strings"
	"testing"
)

// languageTests say what a language does, a row each; a newcomer adds a row to every table.

func TestFor(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{
		"": "en", "en": "en", "EN": "en", "en-GB": "en", "zh": "zh", "zh-Hant-TW": "zh", "zh_TW": "zh", "es-MX": "es", "de": "de", "fr": "fr", "pt-BR": "pt",
		"it": "it", "ru": "ru", "vi": "vi", "nl": "nl", "ar-EG": "ar", "sv": "sv", "ja": "und", "hi": "und", " de ": "de", "und": "und", "xx": "und", "-": "en", "deutsch": "und",
	} {
		if got := For(tag).Tag(); got != want {
			t.Errorf("For(%q) is %q, want %q", tag, got, want)
		}
	}
	if For("en") != (Language{}) || For("en-US") != For("") {
		t.Error("English is not the zero value")
	}
	if !For("xx").Neutral() || For("en").Neutral() || For("zh").Neutral() {
		t.Error("the neutral language is not the one of unknown tags alone")
	}
}

func TestNamesByCapital(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]bool{"en": true, "es": true, "fr": true, "it": true, "pt": true, "ru": true, "de": false, "und": false} {
		if got := For(tag).NamesByCapital(); got != want {
			t.Errorf("names by capital in %q: %v, want %v", tag, got, want)
		}
	}
}

func TestStemsFindEachOther(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, a, b string }{
		{"en", "models", "model"}, {"en", "developing", "developed"}, {"en", "LLMs", "LLM"},
		{"es", "educaciones", "educaci\u00f3n"}, {"es", "educacion", "educaci\u00f3n"}, {"es", "perfumes", "perfume"},
		{"de", "H\u00e4user", "Haus"}, {"de", "Buerger", "B\u00fcrger"}, {"de", "Preise", "Preis"}, {"de", "Stra\u00dfen", "Strasse"},
		{"fr", "occup\u00e9es", "occup\u00e9"}, {"fr", "libert\u00e9s", "libert\u00e9"}, {"fr", "chansons", "chanson"},
		{"pt", "educa\u00e7\u00f5es", "educa\u00e7\u00e3o"}, {"pt", "nacao", "na\u00e7\u00e3o"}, {"pt", "livros", "livro"},
		{"it", "libri", "libro"}, {"it", "citt\u00e0", "citta"},
		{"ru", "\u043a\u043d\u0438\u0433\u0438", "\u043a\u043d\u0438\u0433\u0430"}, {"ru", "\u0435\u0449\u0451", "\u0435\u0449\u0435"},
	}
	for _, test := range tests {
		l := For(test.tag)
		a, b := l.Stem(Fold(test.a)), l.Stem(Fold(test.b))
		same := a == b
		if test.tag == "de" { // an umlaut that was written with an e
			same = strings.TrimSuffix(a, "er") == strings.TrimSuffix(b, "er")
		}
		if !same {
			t.Errorf("%s: the stem of %q is %q, of %q %q", test.tag, test.a, a, test.b, b)
		}
	}
	if got := For("ar").Stem(Fold("\u0627\u0644\u0643\u062a\u0627\u0628")); got != For("ar").Stem(Fold("\u0643\u062a\u0627\u0628")) {
		t.Errorf("the Arabic article stays: %q", got)
	}
	if got := For("xx").Stem("developing"); got != "developing" {
		t.Errorf("the neutral language stems to %q", got)
	}
}

// TestNothingEnglishHappensElsewhere reads words that English chat spelling, contractions or number words would change.
func TestNothingEnglishHappensElsewhere(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, text, want string }{
		{"de", "wo dem im war", "wo dem im war"},
		{"es", "y u n b o", "y u n b o"},
		{"xx", "wo dem im y u ten million don't its", "wo dem im y u ten million dont its"},
		{"fr", "dis des coz v", "dis des coz v"},
		{"it", "dei da ma", "dei da ma"},
		{"pt", "dei das dos", "dei das dos"},
		{"zh", "AI y u", "ai y u"},
	}
	for _, test := range tests {
		if got := texts(For(test.tag).Tokens(Read(test.text))); got != test.want {
			t.Errorf("%s: %q is read as %q, want %q", test.tag, test.text, got, test.want)
		}
	}
}

func TestApostrophes(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, text, want string }{
		{"en", "O'Reilly and O\u2019Neill", "oreilly and oneill"},
		{"en", "Altman's, they're, she'll've", "altman they she"},
		{"en", "l'eau", "leau"},
		{"fr", "Pourquoi l'eau est-elle si ch\u00e8re ?", "pourquoi eau est elle si chere"},
		{"fr", "l'\u00e9cole d'aujourd'hui", "ecole de aujourdhui"},
		{"fr", "qu'est-ce que c'est", "que est ce que ce est"},
		{"it", "dell'acqua, com'\u00e8, dov'\u00e8", "acqua come e dove e"},
		{"pt", "copo d'\u00e1gua", "copo agua"},
		{"de", "wie geht's", "wie geht"},
		{"ru", "\u0434'\u0410\u0440\u0442\u0430\u043d\u044c\u044f\u043d", "\u0434\u0430\u0440\u0442\u0430\u043d\u044c\u044f\u043d"},
		{"uk", "\u043f\u2019\u044f\u0442\u044c", "\u043f\u044f\u0442\u044c"},
		{"ca", "l'aigua", "l aigua"},
		{"xx", "10'000", "10000"},
	}
	for _, test := range tests {
		if got := texts(For(test.tag).Tokens(Read(test.text))); got != test.want {
			t.Errorf("%s: %q is read as %q, want %q", test.tag, test.text, got, test.want)
		}
	}
}

func TestNumbersByLanguage(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, text, want string }{
		{"en", "10.000", "10"}, {"en", "10,000", "10000"}, {"en", "1,5", "1.5"}, {"en", "1.000.000", "1000000"}, {"en", "1,234.5", "1234.5"},
		{"en", "1.234,5", "1234.5"}, {"en", "3.5.1", "3.5.1"}, {"en", "twenty-one", "21"}, {"en", "one hundred and one", "101"},
		{"en", "a thousand million", "1000000000"}, {"en", "two hundred and five thousand", "205000"}, {"en", "in 2020 and five years", "in 2020 and 5 years"},
		{"en", "twenty a day", "20 a day"}, {"en", "a day", "a day"}, {"en", "ten and five", "10 and 5"}, {"en", "half a million", "half 1000000"},
		{"de", "10.000", "10000"}, {"de", "1,5", "1.5"}, {"de", "3.5", "3.5"}, {"de", "einundzwanzig", "21"}, {"de", "zweihundert f\u00fcnf", "205"},
		{"de", "1,5 Millionen", "1500000"}, {"de", "zehntausend", "10000"}, {"de", "3 Mrd", "3000000000"}, {"de", "1.125", "1125"},
		{"es", "10.000", "10000"}, {"es", "1,5", "1.5"}, {"es", "treinta y cinco", "35"}, {"es", "veinti\u00fan mil", "21000"}, {"es", "10 000", "10000"},
		{"es", "dos mil quinientos", "2500"}, {"es", "mil millones", "1000000000"},
		{"fr", "quatre-vingt-dix-sept", "97"}, {"fr", "soixante et onze", "71"}, {"fr", "dix-sept", "17"}, {"fr", "10 000", "10000"}, {"fr", "deux cents", "200"},
		{"fr", "1,5 million", "1500000"},
		{"pt", "vinte e um", "21"}, {"pt", "cento e vinte", "120"}, {"pt", "10.000", "10000"},
		{"it", "ventuno", "21"}, {"it", "duemila", "2000"}, {"it", "10.000", "10000"},
		{"ru", "\u0434\u0432\u0430\u0434\u0446\u0430\u0442\u044c \u043f\u044f\u0442\u044c", "25"}, {"ru", "10 000", "10000"}, {"ru", "1,5 \u043c\u043b\u043d", "1500000"},
		{"zh", "10\u4e07", "100000"}, {"zh", "3.5\u4ebf", "350000000"}, {"zh", "5\u5343\u4e07\u4eba", "50000000 [\u4eba]"},
		{"xx", "10.000", "10000"}, {"xx", "10,000", "10000"}, {"xx", "1.5", "1.5"},
		{"xx", "\u0661\u0669\u0669\u0668", "1998"}, {"xx", "\u06f1\u06f9\u06f9\u06f8", "1998"}, {"xx", "\u0967\u096f", "19"},
		{"en", "10 20 000", "10 20 0"},
	}
	for _, test := range tests {
		tokens := For(test.tag).Tokens(Read(test.text))
		if got := texts(tokens); got != test.want {
			t.Errorf("%s: %q is read as %q, want %q", test.tag, test.text, got, test.want)
		}
		if got := texts(For(test.tag).JoinNumbers(tokens)); got != test.want {
			t.Errorf("%s: %q, joined twice, is read as %q, want %q", test.tag, test.text, got, test.want)
		}
	}
}

func TestNamesWithSigns(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"C++ or C# or C?", "c++ or c# or c"},
		{"C++17, F#.", "c++ 17 f#"},
		{".NET and net", ".net and net"},
		{"say it .how", "say it how"},
		{"what is A.I.?", "what is ai"},
		{"in the U.S. today", "in the usa today"},
		{"U.K", "uk"},
		{"I.T. is it", "i.t. is it"},
		{"in the US, the IT department", "in the usa the i.t. department"},
		{"tell us", "tell us"},
		{"R&D at AT&T", "rd at att"},
		{"rock&roll", "rock roll"},
		{"e-mail, x-ray, well-known", "email xray well known"},
		{"node.js v3.5", "node js v3.5"},
		{"#5 c#minor a++b", "5 c minor a++ be"},
	}
	for _, test := range tests {
		if got := texts((Language{}).Tokens(Read(test.text))); got != test.want {
			t.Errorf("%q is read as %q, want %q", test.text, got, test.want)
		}
	}
}

func TestMending(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"whaaaat is a biiig moooodel", "what is a big model"},
		{"is AI dangerousss", "is ai dangerous"},
		{"daaaangerous jooobs", "dangerous jobs"},
		{"heeelllo coool sooo toooo", "hello cool so too"},
		{"hmmm www iii xviii 1000 aaa", "hm www iii xviii 1000 aaa"},
		{"h\u0430rb\u043eur", "harbour"},
		{"gr\u0435\u0435n m\u043edel", "green model"},
		{"10\u03bcm", "10\u03bcm"},
		{"\u043fp\u0438\u0432\u0435t", "\u043f\u0440\u0438\u0432\u0435\u0442"},
		{"\u54c8\u54c8\u54c8", "[\u54c8\u54c8\u54c8]"},
	}
	for _, test := range tests {
		if got := texts((Language{}).Tokens(Read(test.text))); got != test.want {
			t.Errorf("%q is read as %q, want %q", test.text, got, test.want)
		}
	}
}

func TestScriptsThatUnify(t *testing.T) {
	t.Parallel()
	tests := []struct{ a, b string }{
		{"\u8ab0\u4f86\u88dc\u6f01\u7db2", "\u8c01\u6765\u8865\u6e14\u7f51"}, // Traditional and Simplified
		{"\u4eba\u985e\u7684\u672a\u4f86", "\u4eba\u7c7b\u7684\u672a\u6765"},
		{"\u6a02\u5718", "\u4e50\u56e2"},
		{"\u0661\u0669\u0669\u0668", "1998"},
		{"\u06a9\u0634\u062a\u06cc", "\u0643\u0634\u062a\u064a"},                               // Persian and Arabic keyboards
		{"\u0643\u0640\u0640\u062a\u0627\u0628", "\u0643\u062a\u0627\u0628"},                   // lengthened
		{"\uff8a\uff9f\uff98", "\u30d1\u30ea"},                                                 // half-width kana
		{"\u0939\u093f\u0928\u094d\u0926\u0940", "\u0939\u093f\u200d\u0928\u094d\u0926\u0940"}, // an invisible joiner
	}
	for _, test := range tests {
		if a, b := Read(test.a), Read(test.b); a != b {
			t.Errorf("%q reads %q, and %q reads %q", test.a, a, test.b, b)
		}
	}
}

func TestNegationByLanguage(t *testing.T) {
	t.Parallel()
	tests := []struct {
		tag, text string
		want      bool
	}{
		{"de", "das ist nicht gut", true}, {"de", "das ist gut", false}, {"de", "ohne Geld", true},
		{"es", "no hay nada", true}, {"es", "hay algo", false}, {"fr", "ce n'est pas bon", true}, {"fr", "c'est bon", false},
		{"it", "non c'\u00e8 niente", true}, {"pt", "n\u00e3o sei", true}, {"ru", "\u043d\u0438\u043a\u0442\u043e \u043d\u0435 \u0437\u043d\u0430\u0435\u0442", true},
		{"zh", "\u6211\u4e0d\u4f1a\u5931\u4e1a", true}, {"zh", "\u6211\u4f1a\u4e0d\u4f1a\u5931\u4e1a", false}, {"zh", "\u8fd9\u4e0d\u9519", false}, {"zh", "\u6ca1\u6709\u6570\u636e", true},
		{"xx", "not no never", false},
	}
	for _, test := range tests {
		l := For(test.tag)
		if got := l.Negated(l.Tokens(Read(test.text))); got != test.want {
			t.Errorf("%s: Negated(%q) = %v, want %v", test.tag, test.text, got, test.want)
		}
	}
}

func TestSubject(t *testing.T) {
	t.Parallel()
	tests := []struct {
		tag, text string
		want      bool
	}{
		{"en", "who are you", false}, {"en", "who is Rose", true}, {"en", "C++", true}, {"en", "5", true},
		{"de", "was ist das", false}, {"de", "was ist Bier", true}, {"es", "\u00bfqui\u00e9n es?", false}, {"zh", "\u4e3a\u4ec0\u4e48", false}, {"zh", "\u5931\u4e1a", true},
		{"xx", "who are you", true},
	}
	for _, test := range tests {
		l := For(test.tag)
		if got := l.Subject(l.Tokens(Read(test.text))); got != test.want {
			t.Errorf("%s: Subject(%q) = %v, want %v", test.tag, test.text, got, test.want)
		}
	}
}

func TestAsks(t *testing.T) {
	t.Parallel()
	tests := []struct {
		tag, text string
		want      bool
	}{
		{"en", "what is it", true}, {"en", "so how does it work", true}, {"en", "It works?", true}, {"en", "it works", false}, {"en", "tell me more", false},
		{"de", "wo ist das", true}, {"de", "das ist gut", false}, {"es", "\u00bfY t\u00fa?", true}, {"es", "cuanto cuesta", true}, {"es", "me gusta", false},
		{"zh", "\u5927\u6a21\u578b\u662f\u4ec0\u4e48", true}, {"zh", "\u4f60\u4f1a\u5931\u4e1a\u5417", true}, {"zh", "\u5927\u6a21\u578b\u5f88\u597d", false}, {"ar", "\u0645\u0627 \u0647\u0630\u0627\u061f", true},
		{"en", "", false},
	}
	for _, test := range tests {
		if got := For(test.tag).Asks(test.text); got != test.want {
			t.Errorf("%s: Asks(%q) = %v, want %v", test.tag, test.text, got, test.want)
		}
	}
}
