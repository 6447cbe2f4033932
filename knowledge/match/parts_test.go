package match

import (
	"testing"

	"faqbot/knowledge/analysis"
)

// In a language that joins its words, a word is found by its parts, in questions and in answers.
func TestJoinedWordsAreFoundByTheirParts(t *testing.T) {
	t.Parallel()
	documents := []Document{
		{ID: "dam", Questions: []string{"Warum haben Sie den Staudamm gebaut?"}, Passages: []string{"Damit die Stadt Trinkwasser hat."}},
		{ID: "road", Questions: []string{"Wer pflegt die Landstra\u00dfe?"}, Passages: []string{"Drei M\u00e4nner mit einem Lastwagen."}},
		{ID: "school", Questions: []string{"Wie viele Kinder sind in der Schule?"}, Passages: []string{"Vierzig, im n\u00e4chsten Jahr mehr."}},
	}
	for query, want := range map[string]string{ // the first two by what an answer says
		"Lastwagenfahrer":    "road",
		"Trinkwassernetz":    "dam",
		"D\u00e4mme":         "dam",
		"Stra\u00dfenpflege": "road",
	} {
		corpus := Corpus{Language: analysis.For("de"), Documents: documents}
		x := NewIndex(corpus, corpus.DefaultModels(""), nil)
		d := x.Ask(query, nil)
		if len(d.Matches) == 0 || d.Matches[0].Document != want {
			t.Errorf("%q finds %v, not %s", query, d.Matches, want)
		}
	}
}

// Where words are joined, what occurs everywhere counts for nearly nothing: ln(1 + 2.5/1.5) for a word of one document of three,
// ln(1 + .5/3.5) for one of all. Elsewhere these are ln(1 + 3/1) and ln(1 + 3/3).
func TestWhatOccursEverywhereSaysLittleWhereWordsAreJoined(t *testing.T) {
	t.Parallel()
	documents := []Document{{ID: "a", Questions: []string{"haus stein"}}, {ID: "b", Questions: []string{"haus"}}, {ID: "c", Questions: []string{"haus"}}}
	for _, test := range []struct {
		tag        string
		rare, most float64
	}{{"de", 0.98083, 0.13353}, {"en", 1.38629, 0.69315}} {
		x := NewIndex(Corpus{Language: analysis.For(test.tag), Documents: documents}, Models{}, nil)
		rare, most := float64(x.turns.idf[x.lexicon.words["stein"]]), float64(x.turns.idf[x.lexicon.words["haus"]])
		if !near(rare, test.rare) || !near(most, test.most) {
			t.Errorf("%s: the idf of a rare word and of one in all documents are %.5f and %.5f, want %.5f and %.5f", test.tag, rare, most, test.rare, test.most)
		}
	}
}
