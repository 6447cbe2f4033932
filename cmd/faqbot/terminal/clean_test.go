package terminal

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Whatever text is shown, no control character but the line break and none that turns direction reaches the terminal, and
// cleaning a second time changes nothing.
func FuzzClean(f *testing.F) {
	for _, seed := range []string{"", "a\tb\nc", "\x1b[2J", "a\u009b2Jb", "\u202etxt.exe", "a\xffb", "大模型", "\u2028\u2029"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := clean(text)
		if !utf8.ValidString(got) || strings.ContainsFunc(got, func(r rune) bool {
			return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
		}) {
			t.Errorf("clean(%q) = %q", text, got)
		}
		if again := clean(got); again != got {
			t.Errorf("clean(%q) = %q, and then %q", text, got, again)
		}
		if strings.Count(got, "\n") != strings.Count(text, "\n") {
			t.Errorf("clean(%q) = %q, with other line breaks", text, got)
		}
	})
}
