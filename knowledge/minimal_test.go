package knowledge

import (
	"fmt"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/racetest"
)

// minimalPairs are a question that an interview asks, and one that differs from it by a mark and asks something else.
var minimalPairs = []struct{ language, asked, other string }{
	{"hi", "\u092e\u094b\u0924\u0940 \u0915\u0939\u093e\u0901 \u092e\u093f\u0932\u0924\u0947 \u0939\u0948\u0902?", "\u092e\u094c\u0924 \u0915\u0939\u093e\u0901 \u092e\u093f\u0932\u0924\u0947 \u0939\u0948\u0902?"},                                                         // pearls, death
	{"hi", "\u0926\u093f\u0928 \u0915\u0948\u0938\u0947 \u092c\u0940\u0924\u0924\u093e \u0939\u0948?", "\u0926\u093e\u0928 \u0915\u0948\u0938\u0947 \u092c\u0940\u0924\u0924\u093e \u0939\u0948?"},                                                                           // day, gift
	{"th", "\u0e04\u0e38\u0e13\u0e0a\u0e2d\u0e1a\u0e02\u0e49\u0e32\u0e27\u0e44\u0e2b\u0e21", "\u0e04\u0e38\u0e13\u0e0a\u0e2d\u0e1a\u0e02\u0e48\u0e32\u0e27\u0e44\u0e2b\u0e21"},                                                                                               // rice, news
	{"th", "\u0e04\u0e38\u0e13\u0e0a\u0e2d\u0e1a\u0e02\u0e49\u0e32\u0e27\u0e44\u0e2b\u0e21", "\u0e04\u0e38\u0e13\u0e0a\u0e2d\u0e1a\u0e02\u0e32\u0e27\u0e44\u0e2b\u0e21"},                                                                                                     // rice, white
	{"bn", "\u0986\u09aa\u09a8\u09bf \u0995\u09bf \u09ae\u09be\u099f\u09bf \u09ac\u09bf\u0995\u09cd\u09b0\u09bf \u0995\u09b0\u09c7\u09a8?", "\u0986\u09aa\u09a8\u09bf \u0995\u09bf \u09ae\u09c1\u099f\u09c7 \u09ac\u09bf\u0995\u09cd\u09b0\u09bf \u0995\u09b0\u09c7\u09a8?"}, // earth, porter
	{"ta", "\u0baa\u0bbe\u0bb2\u0bcd \u0b8e\u0b99\u0bcd\u0b95\u0bc7?", "\u0baa\u0bb2\u0bcd \u0b8e\u0b99\u0bcd\u0b95\u0bc7?"},                                                                                                                                                 // milk, tooth
	{"ja", "\u30d1\u30ea\u306f\u597d\u304d\u3067\u3059\u304b", "\u30d0\u30ea\u306f\u597d\u304d\u3067\u3059\u304b"},                                                                                                                                                           // Paris, Bali
	{"ja", "\u304b\u304d\u306f\u3069\u3053\u3067\u3059\u304b", "\u304b\u304e\u306f\u3069\u3053\u3067\u3059\u304b"},                                                                                                                                                           // persimmon, key
	{"vi", "B\u1ea1n b\u00e1n b\u00e0n \u1edf \u0111\u00e2u?", "B\u1ea1n b\u1eafn b\u1ea1n \u1edf \u0111\u00e2u?"},                                                                                                                                                           // sell a table, shoot a friend
	{"es", "\u00bfCu\u00e1ntos a\u00f1os tiene usted?", "\u00bfCu\u00e1ntos anos tiene usted?"},
	{"fr", "Aimez-vous p\u00eacher ?", "Aimez-vous p\u00e9cher ?"},                                                                                                                                                                     // to fish, to sin
	{"ru", "\u0413\u0434\u0435 \u043c\u043e\u0439 \u043a\u0440\u0430\u0439?", "\u0413\u0434\u0435 \u043c\u043e\u0438 \u043a\u0440\u0430\u0438?"},                                                                                       // my land, my lands
	{"el", "\u03a0\u03bf\u03b9\u03bf\u03c2 \u03ad\u03ba\u03b1\u03bd\u03b5 \u03c4\u03bf\u03bd \u03bd\u03cc\u03bc\u03bf;", "\u03a0\u03bf\u03b9\u03bf\u03c2 \u03ad\u03ba\u03b1\u03bd\u03b5 \u03c4\u03bf\u03bd \u03bd\u03bf\u03bc\u03cc;"}, // law, prefecture
	{"ar", "\u0645\u0627 \u0647\u0648 \u0639\u0650\u0644\u0652\u0645\u0643\u061f", "\u0645\u0627 \u0647\u0648 \u0639\u064e\u0644\u064e\u0645\u0643\u061f"},                                                                             // knowledge, flag
	{"he", "\u05d0\u05d9\u05e4\u05d4 \u05d4\u05e1\u05b5\u05e4\u05b6\u05e8?", "\u05d0\u05d9\u05e4\u05d4 \u05d4\u05e1\u05b7\u05e4\u05b8\u05bc\u05e8?"},                                                                                   // book, barber
}

// Another word is another question, in whatever script: it may be offered, and is never answered as if it were the same.
func TestAnotherWordByOneMarkIsNotAnswered(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	encoder, err := meaning.Multilingual()
	if err != nil {
		t.Fatal(err)
	}
	cache, err := meaning.OpenCache(encoder, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range minimalPairs {
		text := fmt.Sprintf("---\nid: a\ntitle: A\ninterviewer: Ann\ninterviewee: Bo\nlanguage: %s\n---\n\n## 1\n\n### %s {#it}\n\n1234567.\n\n### 1998? {#else}\n\n42.\n", pair.language, pair.asked)
		talk, faults := interview.Read("a.md", []byte(text))
		if talk == nil {
			t.Fatalf("%s: %v", pair.asked, faults)
		}
		words := newBase([]*interview.Interview{talk}, Calibration{}, understanding{})
		u := understanding{Encoders: Encoders{Multilingual: Encoder{Encoder: encoder, Cache: cache}}}
		for _, compute := range words.missing(u) {
			if err := compute(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		for name, b := range map[string]*Base{"words": words, "meaning": words.understood(u)} {
			if a := b.Ask(pair.asked); a.Band != match.Answer || a.Hits[0].Turn.ID != "it" {
				t.Errorf("%s, by %s: %q is not answered: %v %v", pair.language, name, pair.asked, a.Band, a.Talk)
			}
			if a := b.Ask(pair.other); a.Band == match.Answer {
				t.Errorf("%s, by %s: %q is answered with %q, which is another question", pair.language, name, pair.other, a.Hits[0].Turn.Question)
			}
		}
	}
}
