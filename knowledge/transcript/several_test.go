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
