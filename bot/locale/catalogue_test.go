package locale

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestNoPhraseIsMissing holds every catalogue against the English one: a text for each phrase, with the same verbs in the
// same order, since the arguments are the same in all languages.
func TestNoPhraseIsMissing(t *testing.T) {
	t.Parallel()
	verb := regexp.MustCompile(`%(\[\d+\])?.`)
	inEnglish := english()
	for _, s := range catalogues() {
		for p := range phrases {
			text, plural := s.texts[p], s.plurals[p] != nil
			if (text == "") != plural {
				t.Errorf("in %v phrase %d has the text %q, and a plural: %v; want one of the two", s.tag, p, text, plural)
			}
			if plural || inEnglish.plurals[p] != nil {
				continue // TestCounts says what comes of those
			}
			if got, want := verb.FindAllString(text, -1), verb.FindAllString(inEnglish.texts[p], -1); !slices.Equal(got, want) {
				t.Errorf("in %v the verbs of %q are %q, want %q", s.tag, text, got, want)
			}
		}
	}
}

// TestTheScriptsAreKeptApart finds characters of one Chinese script in the catalogue of the other.
func TestTheScriptsAreKeptApart(t *testing.T) {
	t.Parallel()
	inSimplified, inTraditional, scripts := simplified(), traditional(), newScripts()
	for p := range phrases {
		for said, wrong := range map[string]int{inSimplified.texts[p]: 1, inTraditional.texts[p]: -1} {
			for _, r := range said {
				if unicode.Is(unicode.Han, r) && scripts.leaning(r) == wrong {
					t.Errorf("%q has %q, which is of the other script", said, r)
				}
			}
		}
	}
}

func TestEveryPhraseIsSaidInEveryLanguage(t *testing.T) {
	t.Parallel()
	for n, s := range catalogues() {
		for p := range phrases {
			if text := s.texts[p]; text != "" && !strings.Contains(text, "%") && All()[n].Say(p) != text {
				t.Errorf("the voice of %v says %q for %q", s.tag, All()[n].Say(p), text)
			}
		}
	}
}
