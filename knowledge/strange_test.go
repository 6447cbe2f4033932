package knowledge

import (
	"slices"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
	"faqbot/knowledge/racetest"
	"faqbot/knowledge/talk"
)

func TestStrange(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		languages []string
		text      string
		want      bool
	}{
		{[]string{"en"}, "how far is the next harbour from here", false},
		{[]string{"en"}, "\u65e5\u672c\u306e\u7d4c\u6e08\u306f\u3069\u3046\u306a\u308a\u307e\u3059\u304b", true},
		{[]string{"en"}, "por qu\u00e9 est\u00e1 el puerto tan lejos de la ciudad y no m\u00e1s cerca", true},
		{[]string{"en", "pt"}, "por qu\u00e9 est\u00e1 el puerto tan lejos de la ciudad y no m\u00e1s cerca", false}, // a sister
		{[]string{"en", "de"}, "por qu\u00e9 est\u00e1 el puerto tan lejos de la ciudad y no m\u00e1s cerca", true},
		{[]string{"en", "zh"}, "\u4e3a\u4ec0\u4e48\u6e2f\u53e3\u79bb\u57ce\u5e02\u8fd9\u4e48\u8fdc", false},
		{[]string{"en"}, "hm?", false},
		{[]string{"en"}, "\u2d63\u2d30\u2d62\u2d63", true}, // Tifinagh, which no language is guessed from
	} {
		if got := (&Base{languages: test.languages}).strange(test.text); got != test.want {
			t.Errorf("where %q are understood, %q is strange: %v", test.languages, test.text, got)
		}
	}
}

func TestAnEncoderAddsItsLanguages(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	content := []string{"en", "sv"}
	if got := (Encoders{}).languages(content); !slices.Equal(got, content) {
		t.Errorf("without an encoder %q are understood", got)
	}
	e, err := meaning.Multilingual()
	if err != nil {
		t.Fatal(err)
	}
	got := Encoders{Multilingual: Encoder{Encoder: e}}.languages(content)
	if !slices.Equal(got[:3], []string{"en", "sv", "zh"}) || !slices.Contains(got, "pl") || len(got) != 2+len(multilingual) {
		t.Errorf("with the multilingual encoder %q are understood", got)
	}
	if len(content) != 2 {
		t.Error("what was given has changed")
	}
}

// Until all texts are read by their meaning, a question in another language is not said to be about something else.
func TestLanguagesWaitForTheTexts(t *testing.T) {
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
	text, _ := interview.Read("a.md", []byte("---\nid: a\ntitle: A\ninterviewer: Ann\ninterviewee: Bo\nlanguage: en\n---\n\n## 1\n\n### Is a lift dangerous? {#it}\n\nAt the top.\n\n### Who comes after you? {#else}\n\nMy niece.\n"))
	words := newBase([]*interview.Interview{text}, Calibration{}, understanding{})
	u := understanding{Encoders: Encoders{Multilingual: Encoder{Encoder: encoder, Cache: cache}}}
	const dangerous = "\u7535\u68af\u5371\u9669\u5417" // is a lift dangerous, in Chinese
	if a := words.understood(u).Ask(dangerous); a.Talk != talk.Language {
		t.Errorf("before the texts are read: %v %q", a.Band, a.Talk)
	}
	for _, compute := range words.missing(u) {
		if err := compute(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if a := words.understood(u).Ask(dangerous); a.Talk != talk.None || a.Band == match.Abstain && a.closest == 0 {
		t.Errorf("afterwards: %v %q", a.Band, a.Talk)
	}
}

// An encoder says nothing about letters that it has not learned: there all texts are alike to it.
func TestLettersThatNoEncoderHasLearned(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for text, want := range map[string]bool{
		"bread": true, "\u0445\u043b\u0435\u0431": true, "\u9762\u5305": true, "\u30d1\u30f3": true, "\ube75": true, "\u062e\u0628\u0632": true, "\u0e02\u0e19\u0e21": true,
		"\u05dc\u05d7\u05dd": false, "\u03c8\u03c9\u03bc\u03af": false, "\u0930\u094b\u091f\u0940": false, "\u10de\u10e3\u10e0\u10d8": false,
		"GPT \u05dc\u05d7\u05dd \u05d8\u05d5\u05d1": false, "120": true, "": true,
	} {
		if got := isLearned(text); got != want {
			t.Errorf("%q is learned: %v", text, got)
		}
	}
	e, err := meaning.Multilingual()
	if err != nil {
		t.Fatal(err)
	}
	u := understanding{Encoders: Encoders{Multilingual: Encoder{Encoder: e}}}
	for question, want := range map[string]string{"\u05db\u05de\u05d4 \u05e2\u05d5\u05dc\u05d4 \u05dc\u05d7\u05dd?": "", "Hur mycket kostar br\u00f6d?": e.Model()} {
		turn := interview.Turn{ID: "t", Number: 1, Question: question, Answer: []string{question}}
		v := newVolume(&interview.Interview{ID: "one", Language: "und", Sections: []interview.Section{{ID: "s", Heading: "S", Turns: []interview.Turn{turn}}}})
		if got := v.encoder(u).model(); got != want {
			t.Errorf("%q is read by %q, want %q", question, got, want)
		}
	}
}
