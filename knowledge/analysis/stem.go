package analysis

import (
	"strings"

	"github.com/blevesearch/snowballstem"
)

// snowball returns a stemmer of Snowball as a function of a folded word. The marks are dropped from the stem, too.
func snowball(stem func(*snowballstem.Env) bool) func(word string) string {
	return func(word string) string {
		env := snowballstem.NewEnv(word)
		stem(env)
		return dropMarks(env.Current())
	}
}

// accented returns a stemmer that first gives back the accents of endings, which Snowball knows only with them. Endings are
// pairs: as folded, as written; the first that fits counts.
func accented(stem func(word string) string, endings ...string) func(word string) string {
	return func(word string) string {
		for i := 0; i < len(endings); i += 2 {
			if start, ok := strings.CutSuffix(word, endings[i]); ok && len(start) >= 2 {
				return stem(start + endings[i+1])
			}
		}
		return stem(word)
	}
}

// letters returns true when s is of small Latin letters alone.
func letters(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}
