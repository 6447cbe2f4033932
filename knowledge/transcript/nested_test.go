package transcript

import (
	"strings"
	"testing"
)

// A talk may stand in a quotation, each answer in a quotation of its own within it, and the page goes on below.
func TestTalksInQuotations(t *testing.T) {
	t.Parallel()
	const answers = "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	const below = "\nThe barn:\n\n- rye: 40 sacks\n- oats: 12 sacks\n"
	readsAs(t, []asWritten{
		{"nested, without blanks", "# Grain\n\n> Ann: Why rye?\n>> Ben: It stands the cold.\n>\n> Ann: And oats?\n>> Ben: For the horses.\n>\n> Ann: And corn?\n>> Ben: Never.\n" + below,
			"Grain: Ann asks Ben\n" + answers, "oats: 12 sacks"},
		{"nested, with blanks and bold names", "# Roggen\n\n> **Anna:** Why rye?\n>\n> > **Bernd:** It stands the cold.\n>\n> **Anna:** And oats?\n>\n> > **Bernd:** For the horses.\n> **Anna:** And corn?\n> > **Bernd:** Never.\n",
			"Roggen: Anna asks Bernd\n" + answers, ""},
		{"an answer of two paragraphs in a quotation", "# Grain\n\n> Ann: Why rye?\n>\n> Ben: It stands the cold.\n>\n> And it pays.\n>\n> Ann: And oats?\n>\n> Ben: For the horses.\n>\n> Ann: And corn?\n>\n> Ben: Never.\n",
			"Grain: Ann asks Ben\n? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"an answer that quotes others", "# Grain\n\nAnn: Why rye?\n\nBen: They say it here:\n\n> Rye: the bread of the hill.\n>> Wheat: that of the valley.\n\nAnn: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n",
			"Grain: Ann asks Ben\n? Why rye?\n  They say it here:\n  > Rye: the bread of the hill./> Wheat: that of the valley.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"the interviewer is asked", "# Grain\n\nCandidate: Why rye?\n\nInterviewer: It stands the cold.\n\nCandidate: And oats?\n\nInterviewer: For the horses.\n\nCandidate: And corn?\n\nInterviewer: Never.\n",
			"Grain: Candidate asks Interviewee\n" + answers, ""},
		{"the interviewer asks without marks", "# Grain\n\nInterviewer: Say why you sow rye.\n\nBen: Does it not stand the cold? It does.\n\nInterviewer: Now tell me of the oats.\n\nBen: For the horses.\n\nInterviewer: Then tell me of the corn.\n\nBen: Never.\n",
			"Grain: Interviewer asks Ben\n? Say why you sow rye.\n  Does it not stand the cold? It does.\n? Now tell me of the oats.\n  For the horses.\n? Then tell me of the corn.\n  Never.\n", ""},
	})
}

// Pieces of a program stand within the page that it writes.
func TestPiecesOfAProgramInAPage(t *testing.T) {
	t.Parallel()
	const talk = "Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	const setIn = "\t<span class=\"head\">Grain</span><br />\n\n\t<b>Q:</b> Why rye?<br />\n\n\t<b>A:</b> It stands the cold.PIECE\n\n\t<b>Q:</b> And oats?<br />\n\n\t<b>A:</b> For the horses.PIECE\n\n\t<b>Q:</b> And corn?<br />\n\n\t<b>A:</b> Never.PIECE\n"
	for _, piece := range []string{"<%= breaks(request) %>", "<?= $break ?>", "<?php echo br(2); ?>"} {
		readsAs(t, []asWritten{{piece, strings.ReplaceAll(setIn, "PIECE", piece), talk, "piece of a program"}})
	}
	readsAs(t, []asWritten{{"code that is spoken of", "Ann: Why rye?\n\nBen: I write <%= rye %>.\n\nAnn: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n",
		"Interview with Ben: Ann asks Ben\n? Why rye?\n  I write <%= rye %>.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""}})
}
