package bot

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestNoPhraseIsMissing holds every catalogue against the English one: a text for each phrase, with the same verbs in the
// same order, since the arguments are the same in all languages.
func TestNoPhraseIsMissing(t *testing.T) {
	verb := regexp.MustCompile(`%(\[\d+\])?.`)
	inEnglish := english()
	for _, s := range spoken() {
		for p := range phrases {
			text, plural := s.texts[p], s.plurals[p] != nil
			if (text == "") != plural {
				t.Errorf("in %v phrase %d has the text %q, and a plural: %v; want one of the two", s.Tag, p, text, plural)
			}
			if plural || inEnglish.plurals[p] != nil {
				continue // TestCounts says what comes of those
			}
			if got, want := verb.FindAllString(text, -1), verb.FindAllString(inEnglish.texts[p], -1); !slices.Equal(got, want) {
				t.Errorf("in %v the verbs of %q are %q, want %q", s.Tag, text, got, want)
			}
		}
	}
}

// TestTheScriptsAreKeptApart finds characters of one Chinese script in the catalogue of the other.
func TestTheScriptsAreKeptApart(t *testing.T) {
	inSimplified, inTraditional := simplified(), traditional()
	for p := range phrases {
		if said := inSimplified.texts[p]; strings.ContainsAny(said, onlyTraditional) {
			t.Errorf("%q has characters that are traditional", said)
		}
		if said := inTraditional.texts[p]; strings.ContainsAny(said, "们个这么吗对说时会来国学开关问题与应该认发现实经过后还点样让谁几访谈节请") {
			t.Errorf("%q has characters that are simplified", said)
		}
	}
}

func TestEveryPhraseIsSaidInEveryLanguage(t *testing.T) {
	for n, s := range spoken() {
		for p := range phrases {
			if text := s.texts[p]; text != "" && !strings.Contains(text, "%") && voices().of[n].say(p) != text {
				t.Errorf("the voice of %v says %q for %q", s.Tag, voices().of[n].say(p), text)
			}
		}
	}
}
