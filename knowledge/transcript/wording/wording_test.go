package wording

import (
	"maps"
	"slices"
	"testing"

	"faqbot/knowledge/transcript/block"
)

// What a text tells by its words. Each row is a text, and the only question of the table to which it says yes.
func TestWhatATextTells(t *testing.T) {
	t.Parallel()
	questions := map[string]func(string) bool{
		"thanks":      IsThanks,
		"listens":     IsBackchannel,
		"of the page": func(s string) bool { return OfPage(s, block.Prose) },
		"menu":        IsMenu,
		"byline":      IsByline,
		"stage note":  IsStageNote,
		"tries":       triesLine,
		"head of box": func(s string) bool { return BoxHead(s) != nil },
		"advert":      Advert.MatchString,
		"caption":     Captioned.MatchString,
		"sponsor":     Sponsors.MatchString,
	}
	for text, want := range map[string][]string{
		"Why rye?":                                nil,
		"Rye stands the cold on the hill.":        nil,
		"Thank you for the mill.":                 {"thanks"},
		"Tack, det var roligt.":                   {"thanks"},
		"谢谢大家。":                                   {"thanks"},
		"Hibernation":                             nil, // begins with a short greeting
		"Right, exactly.":                         {"listens"},
		"Genau.":                                  {"listens"},
		"Share this article":                      {"of the page"},
		"Datenschutz":                             {"of the page"},
		"Field | Mill | Rye":                      {"menu"},
		"Home > Rye":                              {"menu"},
		"By Ann Sorrel":                           {"byline"},
		"Propos recueillis par Ann Sorrel":        {"byline"},
		"(laughs)":                                {"stage note"},
		"Can you hear me?":                        {"tries"},
		"Lee también: El molino":                  {"head of box", "of the page"},
		"Anzeige":                                 {"advert"},
		"The mill in winter. Photo: Ben Marsh":    {"caption"},
		"This show is brought to you by the mill": {"sponsor"},
	} {
		var got []string
		for name, asked := range questions {
			if asked(text) {
				got = append(got, name)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPleasantries(t *testing.T) {
	t.Parallel()
	names := map[string]bool{"ann": true}
	for text, want := range map[string]bool{
		"Thank you so much, Ann.": true,
		"Gern geschehen.":         true,
		"こちらこそ、ありがとうございました。": true,
		"Ann.":                           false, // a name alone thanks nobody
		"Thank you, Ben.":                false, // whom nobody knows
		"Thank you. Rye came back late.": false,
		"":                               false,
	} {
		if got := OnlyPleasantries(text, names); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestWelcome(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		said, answer string
		want         bool
	}{
		{"Welcome to the mill.", "Thank you for having me.", true},
		{"Can you hear me?", "Yes, I can.", true},
		{"Welcome. Why rye?", "It stands the cold.", false},
		{"Welcome to the mill.", "Why me?", false},
		{"Tell us of the mill.", "It burned in the war, and we built it again.", false},
	} {
		if got := IsWelcome(c.said, c.answer); got != c.want {
			t.Errorf("%q, %q: %v, want %v", c.said, c.answer, got, c.want)
		}
	}
}

func TestCredit(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Interview: Ann Sorrel":             "Ann Sorrel",
		"(Das Gespräch führte Ann Sorrel.)": "Ann Sorrel",
		"Interview: on rye":                 "",
		"Ann Sorrel":                        "",
	} {
		if got, ok := CreditOf(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v, want %q", text, got, ok, want)
		}
	}
}

func TestLanguageOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ said, text, want string }{
		{"", "The rye is sown in the autumn, and it stands the cold.", "en"},
		{"", "Der Roggen ist die Frucht, die wir auf dem Hügel haben.", "de"},
		{"", "我们种黑麦。", "zh"},
		{"", "ライ麦を植えます。", "ja"},
		{"", "우리는 호밀을 심는다.", "ko"},
		{"pt_BR", "The rye is sown in the autumn.", "pt-BR"}, // the file knows better
		{"none", "The rye is sown in the autumn.", "en"},     // no tag
		{"", "Rye, rye, rye.", ""},
		{"", "", ""},
	} {
		if got := LanguageOf(c.said, c.text); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.said, c.text, got, c.want)
		}
	}
}

func TestSpokenTo(t *testing.T) {
	t.Parallel()
	for question, want := range map[string][]string{
		"Nora, why rye?":                 {"nora"},
		"Why rye, Mr. Marsh?":            {"marsh"},
		"Frau Dr. Sorrel, warum Roggen?": {"sorrel"},
		"Why rye?":                       nil,
	} {
		got := slices.Sorted(maps.Keys(SpokenTo([]string{question})))
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", question, got, want)
		}
	}
}

func TestStartsOfSentences(t *testing.T) {
	t.Parallel()
	// The marks of "Rye. " take five bytes; the full stops of a title and of an initial end no sentence.
	for text, want := range map[string][]int{
		"Rye. Wheat? Oats!":  {0, 5, 12},
		"Mr. A. Marsh mills": {0},
		"黑麦。小麦。":             {0, 9},
		"3.5 tons":           {0},
		"":                   {0},
	} {
		if got := StartsOfSentences(text); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestHeadingLike(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]bool{
		"The mill":                true,
		"What is a mill for?":     true,
		"Why?":                    false, // somebody says it
		"And what is it for?":     false,
		"the mill":                false,
		"It burned in the war.":   false,
		"What we grow:":           false,
		"(laughs)":                false,
		"What do you grow there?": false, // it speaks to somebody
	} {
		if got := HeadingLike(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

func TestNoteWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"Subscribe to our newsletter":                      SurelyNote,
		"This interview was recorded in May.":              MayBeNote,
		"The second part of this conversation comes later": mayHint,
		"We sow rye in the autumn.":                        SaysNothing,
	} {
		if got := NoteWords(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
