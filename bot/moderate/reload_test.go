package moderate

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"faqbot/bot/locale"
	"faqbot/bot/pagetest"
	"faqbot/knowledge"
	"faqbot/knowledge/interview"
)

func TestReloadNamesEveryFault(t *testing.T) {
	t.Parallel()
	var faults []error
	for range 40 {
		faults = append(faults, errors.New("talk.md:12: the answer has no question"+strings.Repeat(", and so on", 20)))
	}
	some := pagetest.Look(t, reloaded(locale.English(), knowledge.Change{Refused: []interview.Fault{{File: "rye.md", Line: 3, Text: "no answer"}}}, nil)).Texts
	if text := strings.Join(some, "\n"); !strings.Contains(text, locale.English().Say(locale.FilesRefused)+"\n• rye.md\\:3: no answer") {
		t.Errorf("about one faulty file a moderator reads %q", text)
	}
	text := strings.Join(pagetest.Look(t, reloaded(locale.English(), knowledge.Change{}, errors.Join(faults...))).Texts, "\n")
	if n := strings.Count(text, "talk.md"); n < 5 || !strings.HasSuffix(text, "and "+strconv.Itoa(40-n)+" more") {
		t.Errorf("%d faults are named, and at last %q", n, text[max(0, len(text)-20):])
	}
}
