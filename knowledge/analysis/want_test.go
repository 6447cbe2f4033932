package analysis

import "testing"

func TestWant(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		language, question string
		want               Want
	}{
		{"en", "What bass does Juno play?", Want{Which, "bass"}},
		{"en", "juno plays which bass", Want{Which, "bass"}},
		{"en", "what kind of kettle is it", Want{Which, "kettl"}},
		{"en", "What does Juno play?", Want{}},
		{"en", "Is Juno her real name?", Want{}},
		{"en", "how many kettles are there", Want{Amount, "kettl"}},
		{"en", "how old is she", Want{Kind: Amount}},
		{"en", "y does she play", Want{Kind: Reason}},
		{"en", "how did she begin", Want{Kind: Reason}},
		{"de", "Welchen Bass spielt sie?", Want{Which, "bass"}},
		{"de", "Wie viele Kessel gibt es?", Want{Amount, "kessel"}},
		{"de", "Wie hei\u00dft die Stadt?", Want{}},
		{"es", "xq toca el bajo", Want{Kind: Reason}},
		{"es", "\u00bfCu\u00e1ntas ollas hay?", Want{Amount, "ollas"}},
		{"fr", "quelle basse joue-t-elle", Want{Which, "bass"}},
		{"it", "quanti anni ha", Want{Amount, "anni"}},
		{"pt", "por que ela toca", Want{Kind: Reason}},
		{"ru", "\u043a\u0430\u043a\u043e\u0439 \u0441\u0430\u0434", Want{Which, "\u0441\u0430\u0434"}},
		{"zh", "\u5979\u4e3a\u4ec0\u4e48\u5f39\u7434", Want{Kind: Reason}},
		{"zh", "\u5979\u6709\u591a\u5c11\u628a\u7434", Want{Kind: Amount}},
	} {
		if got := For(test.language).Want(test.question); got != test.want {
			t.Errorf("%s: %q wants %+v, want %+v", test.language, test.question, got, test.want)
		}
	}
}

func TestTells(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		question, sentence string
		want               bool
	}{
		{"what bass does Juno play", "Juno plays bass in a band.", false},
		{"what bass does Juno play", "Juno is the bassist of a band.", false},
		{"what bass does Juno play", "Juno plays an upright bass in a band.", true},
		{"what university does Juno teach at", "Juno teaches at the University of Skarrow.", true},
		{"which of them is a bass", "Juno plays bass in a band.", true},
		{"how many kettles does Juno have", "Juno has kettles in a shed.", false},
		{"how many kettles does Juno have", "Juno has twelve kettles in a shed.", true},
		{"how many kettles does Juno have", "Juno has kettles in a shed, and two dogs.", true}, // words alone tell no more
		{"how many dogs does Juno have", "Juno has twelve kettles in a shed.", false},
		{"do the 12 kettles fit, how many", "Juno has 12 of them.", false},
		{"how old is Juno", "Juno is fifty and has kettles.", true},
		{"why does Juno play bass", "Juno plays bass in a band.", false},
		{"is Juno in a band", "Juno plays bass in a band.", true},
	} {
		l := For("en")
		if got := l.Tells(test.sentence, l.Want(test.question), test.question); got != test.want {
			t.Errorf("%q tells %q: %v", test.sentence, test.question, got)
		}
	}
}
