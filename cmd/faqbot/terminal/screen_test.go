package terminal

import (
	"strings"
	"testing"

	"faqbot/bot/viewtest"
)

func TestEveryKindOfViewIsShown(t *testing.T) {
	t.Parallel()
	for _, e := range viewtest.Each() {
		var out strings.Builder
		screen := &Screen{out: &out, width: func() int { return 0 }}
		screen.Show(e.View)
		for _, word := range e.Words {
			if !strings.Contains(out.String(), word) {
				t.Errorf("%T is shown as\n%s\nwithout %q", e.View, out.String(), word)
			}
		}
	}
}
