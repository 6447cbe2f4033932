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
