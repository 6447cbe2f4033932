package component_test

import (
	"strings"
	"testing"

	"faqbot/bot/pagetest"
	"faqbot/bot/viewtest"
)

func TestEveryKindOfViewIsShown(t *testing.T) {
	t.Parallel()
	for _, e := range viewtest.Each() {
		l := pagetest.Look(t, frame().Of(e.View))
		shown := strings.Join(append(l.Texts, l.Labels...), "\n")
		for _, word := range e.Words {
			if !strings.Contains(shown, word) {
				t.Errorf("%T is shown as\n%s\nwithout %q", e.View, shown, word)
			}
		}
	}
}
