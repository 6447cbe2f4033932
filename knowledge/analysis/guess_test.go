package analysis

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

func TestGuess(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text, tag string
		sure      bool
	}{
		{"", "und", false}, {"123 ?!", "und", false}, {"Shen Wei", "und", false}, {"ChatGPT Bard", "en", false},
		{"What is the price of it?", "en", true}, {"wat r u doin with ur money", "en", true}, {"gpu prices", "en", false},
		{"\u00bfCu\u00e1nto cuesta el pan en la ciudad?", "es", true}, {"cuanto cuesta el pan", "es", true},
		{"Wie viel kostet das Brot in der Stadt?", "de", true}, {"was kostet das", "de", true},
		{"Combien co\u00fbte le pain dans la ville ?", "fr", true}, {"Quanto costa il pane nella citt\u00e0?", "it", true},
		{"Quanto custa o p\u00e3o na cidade? N\u00e3o sei.", "pt", true}, {"Hoeveel kost het brood in de stad?", "nl", true},
		{"Ile kosztuje chleb w mie\u015bcie, czy ktos wie?", "pl", true}, {"Ekmek neden bu kadar pahal\u0131?", "tr", true},
		{"Berapa harga roti di kota ini?", "id", true}, {"B\u00e1nh m\u00ec gi\u00e1 bao nhi\u00eau \u1edf \u0111\u00e2y?", "vi", true},
		{"\u9762\u5305\u591a\u5c11\u94b1", "zh", true}, {"Shen Wei \u600e\u4e48\u770bOpenAI", "zh", true}, {"\u30d1\u30f3\u306f\u3044\u304f\u3089", "ja", true},
		{"\ube75\uc740 \uc5bc\ub9c8\uc608\uc694?", "ko", true}, {"\u0421\u043a\u043e\u043b\u044c\u043a\u043e \u0441\u0442\u043e\u0438\u0442 \u0445\u043b\u0435\u0431?", "ru", true},
		{"\u0421\u043a\u0456\u043b\u044c\u043a\u0438 \u043a\u043e\u0448\u0442\u0443\u0454 \u0445\u043b\u0456\u0431?", "uk", true}, {"\u0628\u0643\u0645 \u0627\u0644\u062e\u0628\u0632\u061f", "ar", true},
		{"\u0646\u0627\u0646 \u0686\u0646\u062f \u0627\u0633\u062a\u061f", "fa", true}, {"\u0930\u094b\u091f\u0940 \u0915\u093f\u0924\u0928\u0947 \u0915\u0940 \u0939\u0948?", "hi", true},
		{"\u0e02\u0e19\u0e21\u0e1b\u0e31\u0e07\u0e23\u0e32\u0e04\u0e32\u0e40\u0e17\u0e48\u0e32\u0e44\u0e23", "th", true}, {"\u05db\u05de\u05d4 \u05e2\u05d5\u05dc\u05d4 \u05dc\u05d7\u05dd?", "he", true},
		{"\u03a0\u03cc\u03c3\u03bf \u03ba\u03ac\u03bd\u03b5\u03b9 \u03c4\u03bf \u03c8\u03c9\u03bc\u03af;", "el", true}, {"\u4f60", "zh", false},
	}
	for _, test := range tests {
		if tag, sure := Guess(test.text); tag != test.tag || sure != test.sure {
			t.Errorf("Guess(%q) = %q, %v, want %q, %v", test.text, tag, sure, test.tag, test.sure)
		}
	}
}

// TestGuessNeverDeniesEnglishOrChinese guesses the questions that people asked the shipped interview, with their slips.
func TestGuessNeverDeniesEnglishOrChinese(t *testing.T) {
	t.Parallel()
	for _, file := range []string{"../content/testdata/heldout.jsonl", "../content/testdata/tuning.jsonl"} {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for lines := bufio.NewScanner(f); lines.Scan(); {
			var row struct{ Query string }
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatal(err)
			}
			if tag, sure := Guess(row.Query); sure && tag != "en" && tag != "zh" {
				t.Errorf("%s: Guess(%q) = %q", file, row.Query, tag)
			}
		}
	}
}
