package transcript

import "testing"

// Names before the first question and the first answer alone.
func TestNamesBeforeTheFirstAlone(t *testing.T) {
	t.Parallel()
	const talk = "Grain: Ann asks Ben\nintro We talked.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n"
	readsAs(t, []asWritten{
		{"questions in italics", "---\ntitle: Grain\n---\n\nWe talked.\n\nAnn: _Why rye?_\n\nBen: It stands the cold.\n\n_And oats?_\n\nFor the horses.\n\n_And corn?_\n\nNever.\n\n_And wheat?_\n\nOn the hill.\n", talk, ""},
		{"questions in bold", "---\ntitle: Grain\n---\n\nWe talked.\n\nAnn: **Why rye?**\n\nBen: It stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n\n**And wheat?**\n\nOn the hill.\n", talk, ""},
		{"words with a colon in an introduction", "---\ntitle: Grain\n---\n\nOne thing: who grows rye?\n\nBen Marsh: it is he.\n\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			"Grain: Interviewer asks Interviewee\nintro One thing: who grows rye?\nintro Ben Marsh: it is he.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
	})
}
