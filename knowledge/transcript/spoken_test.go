package transcript

import (
	"strings"
	"testing"
)

// What programs write of talk: labels of their own line, speakers named again and again, sentences that stop in the middle.
func TestSpokenTalk(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"words below a label are no heading, however they end",
			"[00:00:01] Ann:\n\nWhy rye? I never\n\n[00:00:05] Ben:\n\nIt stands the cold, and the\n\n[00:00:09] Ann:\n\nAnd oats?\n\n[00:00:12] Ben:\n\nNot any more. When I stopped\n\n[00:00:20] Ann:\n\nAnd corn?\n\n[00:00:22] Ben:\n\nNever.\n",
			"? Why rye? I never\n  It stands the cold, and the\n? And oats?\n  Not any more. When I stopped\n? And corn?\n  Never.\n"},
		{"who speaks once, with a time as all have",
			"Ann  0:01\nWhy rye?\n\nBen  0:05\nIt stands the cold.\n\nAnn  0:09\nAnd oats?\n\nCleo  0:11\nFor the horses, and they are many.\n\nAnn  0:20\nAnd corn?\n\nBen  0:22\nNever.\n",
			"? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses, and they are many.\n? And corn?\n  Never.\n"},
		{"a heading between a question and its answer",
			"Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats, then?\n\n## Oats\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n? And oats, then?\n  For the horses.\n# Oats\n? And corn?\n  Never.\n"},
		{"who asks goes on below a heading",
			"Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: That is good to know of rye.\n\n## Oats\n\nAnn: And oats?\n\nBen: For the horses.\n",
			"? Why rye?\n  It stands the cold.\n# Oats\n? That is good to know of rye. And oats?\n  For the horses.\n"},
		{"speakers who are named at each paragraph",
			"Ann: Why rye?\n\nAnn: I always wondered.\n\nBen: It stands the cold.\n\nBen: It pays.\n\nAnn: And oats? I like them.\n\nI had some today.\n\nAnn: Do you?\n\nBen: For the horses.\n\nBen: And for us.\n\nAnn: And corn?\n\nBen: Never.\n",
			"? Why rye? I always wondered.\n  It stands the cold.\n  It pays.\n? And oats? I like them. I had some today. Do you?\n  For the horses.\n  And for us.\n? And corn?\n  Never.\n"},
		{"a title with a full stop in a label that ends with one and a dash",
			"M. le pr\u00e9sident Aubin. \u2013 Pourquoi le seigle ?\n\nMme Louise Faure. \u2013 Il supporte le froid.\n\nM. le pr\u00e9sident Aubin. \u2013 Et l'avoine ?\n\nMme Louise Faure. \u2013 Pour les chevaux.\n\nM. le pr\u00e9sident Aubin. \u2013 Et l'orge ?\n\nMme Louise Faure. \u2013 Jamais.\n",
			"? Pourquoi le seigle ?\n  Il supporte le froid.\n? Et l'avoine ?\n  Pour les chevaux.\n? Et l'orge ?\n  Jamais.\n"},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		_, got, _ := strings.Cut(outline(i), "\n")
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s\n%v", c.name, got, c.want, faults)
		}
	}
}
