package analysis

import (
	"iter"
	"maps"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
)

// vocabulary uses every word of a list once.
func vocabulary(list string) iter.Seq2[string, int] {
	uses := map[string]int{}
	for word := range wordSet(list) {
		uses[word] = 1
	}
	return maps.All(uses)
}

func TestRepair(t *testing.T) {
	t.Parallel()
	r := NewRepairer(Language{}, vocabulary("unemployment imagination thinking worker barrier machine model cost data gpt"))
	tests := []struct {
		name, typed, want string
		doubt             float32
	}{
		{"as it is", "barrier", "barrier", 0},
		{"a letter missing", "barier", "barrier", slipDoubt},
		{"a letter too many", "barrrier", "barrier", slipDoubt},
		{"a wrong letter", "barriar", "barrier", slipDoubt},
		{"another first letter", "carrier", "carrier", 0},
		{"the first letter lost", "arrier", "barrier", slipDoubt},
		{"the first two letters swapped", "abrrier", "barrier", slipDoubt},
		{"two letters swapped", "barreir", "barrier", slipDoubt},
		{"two slips in a long word", "unemplyment", "unemployment", slipDoubt},
		{"two slips in a long word, far apart", "inemploymemt", "inemploymemt", 0},
		{"two slips in a short word", "moedll", "moedll", 0},
		{"two letters left out of a short word", "thnkng", "thinking", abbreviationDoubt},
		{"vowels left out", "mchn", "machine", abbreviationDoubt},
		{"more than half left out", "ump", "ump", 0},
		{"short word", "dta", "data", abbreviationDoubt},
		{"two letters", "da", "da", 0},
		{"nothing like it", "zebra", "zebra", 0},
		{"a script without vowels", "\u0645\u0644\u0643\u0629", "\u0645\u0644\u0643\u0629", 0},
		{"too long", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 0},
		{"words of three letters are never offered", "gptt", "gptt", 0},
	}
	for _, test := range tests {
		got := r.Mend(Token{Typed: test.typed, Text: test.typed})
		if got.Text != test.want || got.Doubt != test.doubt {
			t.Errorf("%s: %q is mended to %q (doubt %v), want %q (%v)", test.name, test.typed, got.Text, got.Doubt, test.want, test.doubt)
		}
		if got.Typed != test.typed {
			t.Errorf("%s: what was typed changed to %q", test.name, got.Typed)
		}
	}
	var none *Repairer
	if got := none.Mend(Token{Text: "barier"}); got.Text != "barier" {
		t.Errorf("no repairer mended to %q", got.Text)
	}
}

// TestOrdinaryWordsAreNoSlips has words that a vocabulary lacks and that are one slip from a word it has.
func TestOrdinaryWordsAreNoSlips(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, vocabulary, words string }{
		{"en", "goes wood think take every family pays days quiet door some suck billion billions", "does good thing make ever fly bill quit poor come fuck"},
		{"en", "layoffs", "playoffs"},
		{"en", "role cases careers cards audio create kenyan", "rolex cafes carers carbs audi crete kenya"},
		{"zh", "role cases", "rolex cafes"},
		{"de", "regen recht stellplatzen haus", "reden echt stellen maus"},
		{"es", "cerro baja cartas gustaria sinteticos unas", "curro jaja caras gusta sitio usas"},
		{"vi", "ban thanh", "bans thanhh"},
		{"xx", "cartas", "caras"},
	}
	for _, test := range tests {
		r := NewRepairer(For(test.tag), vocabulary(test.vocabulary))
		for _, word := range strings.Fields(test.words) {
			if got := r.Mend(Token{Typed: word, Text: word, Exact: word}); got.Text != word {
				t.Errorf("%s: %q is mended to %q", test.tag, word, got.Text)
			}
		}
	}
}

func TestRepairInOtherAlphabets(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, vocabulary, word, want string }{
		{"de", "windraeder", "windreder", "windraeder"},
		{"de", "beschlossen", "beschlosen", "beschlossen"},
		{"ru", "\u0431\u0435\u0437\u0440\u0430\u0431\u043e\u0442\u0438\u0446\u0430", "\u0431\u0435\u0437\u0440\u0430\u0431\u043e\u0442\u0446\u0430", "\u0431\u0435\u0437\u0440\u0430\u0431\u043e\u0442\u0438\u0446\u0430"},
		{"hi", "\u0915\u093f\u0924\u093e\u092c", "\u0915\u0924\u093e\u092c", "\u0915\u0924\u093e\u092c"},
	}
	for _, test := range tests {
		r := NewRepairer(For(test.tag), vocabulary(test.vocabulary))
		if got := r.Mend(Token{Typed: test.word, Text: test.word, Exact: test.word}); got.Text != test.want {
			t.Errorf("%s: %q is mended to %q, want %q", test.tag, test.word, got.Text, test.want)
		}
	}
}

func TestRepairNeverLeavesTheVocabulary(t *testing.T) {
	t.Parallel()
	const words = "unemployment imagination thinking worker barrier machine"
	r := NewRepairer(Language{}, vocabulary(words))
	typed := []string{"wrkr", "mchine", "thnk", "imgination", "barriers"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		letters := []byte(strings.Fields(words)[random.IntN(6)])
		for range 1 + random.IntN(3) {
			letters[random.IntN(len(letters))] = byte('a' + random.IntN(26))
		}
		typed = append(typed, string(letters))
	}
	offered := wordSet(words + " hundred hundreds thousand thousands million millions billion billions")
	for _, w := range typed {
		if got := r.Mend(Token{Typed: w, Text: w}); !offered[got.Text] && got.Text != w {
			t.Fatalf("%q was mended to %q, which the vocabulary lacks", w, got.Text)
		}
	}
}

func TestRepairIsReadyForManyAtOnce(t *testing.T) {
	t.Parallel()
	r := NewRepairer(Language{}, vocabulary("unemployment imagination thinking worker barrier machine"))
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got := r.Mend(Token{Text: "barier"}); got.Text != "barrier" {
				t.Errorf("the first of many at once mended to %q", got.Text)
			}
		})
	}
	all.Wait()
}

func TestDistance(t *testing.T) {
	t.Parallel()
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
