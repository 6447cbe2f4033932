package analysis

import "testing"

// A digit is a word only where no number can stand.
func TestSpellDigits(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"any tips 4 beginners":            "any tips for beginners",
		"thx 4 the tour, how 2 start":     "thx for the tour, how to start",
		"is it 2 late 4 the harvest":      "is it too late for the harvest",
		"what do I need 2 know b4 I sail": "what do I need to know b4 I sail",
		"how 2 sail w/o wind":             "how to sail without wind",
		"what can i do w/ kelp":           "what can i do with kelp",
		"sail w/me":                       "sail with me",
		"does it work 4 you":              "does it work for you",

		"the 2 boats":              "the 2 boats",
		"version 4":                "version 4",
		"is version 4 the best":    "is version 4 the best",
		"4 boats":                  "4 boats",
		"I need 2 boats":           "I need 2 boats",
		"we have 2 children":       "we have 2 children",
		"what 2 people said":       "what 2 people said",
		"is kelpnet 4 the best":    "is kelpnet 4 the best",
		"how are the 2 late boats": "how are the 2 late boats",
		"why 2, not 4":             "why 2, not 4",
		"2 4":                      "2 4",
		"24/7":                     "24/7",
		"":                         "",
	} {
		if got := (Language{}).SpellDigits(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	if text := "wie 2 starten"; For("de").SpellDigits(text) != text {
		t.Errorf("%q is no English", text)
	}
}
