package transcript

import "testing"

// Several who answer are told apart on request only: a name is no word of the answer.
func TestSeveralAnswer(t *testing.T) {
	t.Parallel()
	const talk = "Ann: Why rye?\nBen: It stands the cold.\nIt pays.\nAnn: What grows besides?\nCleo:\n- oats\n- barley\nAnn: And wheat?\nBen: No.\nAnn: Why not?\nCleo: The frost.\nBen: And the rain.\n"
	for _, c := range []struct {
		named bool
		want  string
	}{
		{true, "? Why rye?\n  Ben: It stands the cold.\n  It pays.\n? What grows besides?\n  Cleo:\n  - oats/- barley\n? And wheat?\n  Ben: No.\n? Why not?\n  Cleo: The frost.\n  Ben: And the rain.\n"},
		{false, "? Why rye?\n  It stands the cold.\n  It pays.\n? What grows besides?\n  - oats/- barley\n? And wheat?\n  No.\n? Why not?\n  The frost.\n  And the rain.\n"},
	} {
		i, _ := Read("talk.txt", []byte(talk), Cast{Named: c.named})
		if got, want := outline(i), "Interview with Ben, Cleo: Ann asks Ben, Cleo\n"+c.want; got != want {
			t.Errorf("named %v:\n%s\nwant\n%s", c.named, got, want)
		}
	}
}

// People of the public speak once, in the style of the others, and a name stands once in full before its letters, some of them two.
func TestGuestsSpeakOnce(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{{"one answers many", "**Ann Sorrel:** Why rye?\n\n**Wanda Chorzy:** It stands the cold.\n\n**AS:** And oats?\n\n**WCh:** For the horses. **Two Horses:** they eat much.\n\n**AS:** And corn?\n\n**WCh:** I keep these in mind.\n\n**Cold Nights:** they kill it.\n\n**AS:** And wheat?\n\n**WCh:** In the valley.\n\n**Cleo Vale:** Is the valley wet?\n\n**WCh:** It is.\n\n**DK:** And the hill?\n\n**WCh:** Never.\n",
		"Interview with Wanda Chorzy: Ann Sorrel, Cleo Vale, DK asks Wanda Chorzy\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses. Two Horses: they eat much.\n? And corn?\n  I keep these in mind.\n  Cold Nights: they kill it.\n? And wheat?\n  In the valley.\n? Is the valley wet?\n  It is.\n? And the hill?\n  Never.\n", ""}})
}
