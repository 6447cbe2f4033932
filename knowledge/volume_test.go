package knowledge

import (
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/match"
)

// Whoever prepared a German interview calls a question by its subject, in a word that nobody said.
func TestANamedTurnIsFoundByItsName(t *testing.T) {
	t.Parallel()
	talk, faults := interview.Read("a.md", []byte("---\nid: a\ntitle: A\ninterviewer: Ann\ninterviewee: Ben\nlanguage: de\n---\n\n## Amt\n\n"+
		"### Was bekommen Sie? {#gehalt}\n\nGut siebentausend brutto.\n\n### Wie war die erste Woche? {#anfang}\n\nRegen und Akten.\n"))
	if talk == nil {
		t.Fatal(faults)
	}
	a := newBase([]*interview.Interview{talk}, Calibration{}, understanding{}).Ask("gehalt")
	if a.Band == match.Abstain || a.Hits[0].Turn.ID != "gehalt" {
		t.Errorf("got %v %v", a.Band, a.Hits)
	}
}
