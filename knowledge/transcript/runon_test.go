package transcript

import (
	"strings"
	"testing"
)

// A talk in one line, as programs write it that recognise print or speech.
func TestTalkInOneLine(t *testing.T) {
	t.Parallel()
	long, longChinese := strings.Repeat("We tried it once, and it froze. ", 60), strings.Repeat("我们试过一次，都冻死了。", 60)
	const nobody = "Interview with Interviewee: Interviewer asks Interviewee\n"
	const talk = "? Why rye?\n  It stands the cold of the hill.\n? And oats?\n  For the horses.\n? And corn?\n  Never. (more)\n"
	for _, s := range []struct{ name, text, want, fault string }{
		{"names with a colon, one with a blank before it, in full at first, and a word with a colon",
			"Talk on the hill. Ann Sorrel: Why rye? Marsh: It stands the cold. Note: it pays. Sorrel: And oats? Marsh : For the horses. Sorrel:  And corn? Marsh: Never. " + long + "Sorrel: And wheat? Marsh: In the valley.",
			"Interview with Marsh: Ann Sorrel asks Marsh\nintro Talk on the hill.\n? Why rye?\n  It stands the cold. Note: it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never. (more)\n? And wheat?\n  In the valley.\n", "in one line"},
		{"numbers of a program", "Speaker 1: Why rye? Speaker 2: It stands the cold of the hill. Speaker 1: And oats? Speaker 2: For the horses. Speaker 1: And corn? Speaker 2: Never. " + long, nobody + talk, ""},
		{"Chinese names", "记者：为什么种黑麦？陈方：它不怕冷。记者：那燕麦呢？陈方：给马吃的。记者：玉米呢？陈方：从来不种。" + longChinese,
			"Interview with 陈方: Interviewer asks 陈方\n? 为什么种黑麦？\n  它不怕冷。\n? 那燕麦呢？\n  给马吃的。\n? 玉米呢？\n  从来不种。(more)\n", ""},
		{"arrows, and a program's mark", ">> Why rye? >> It stands the cold of the hill. [BLANK_AUDIO] >> And oats? >> For the horses. >> And corn? >> Never. " + long, nobody + talk, "where nobody speaks"},
		{"arrows, one of which is missing", ">> Why rye? >> It stands the cold of the hill. >> And oats? >> For the horses. >> And corn? >> Never. " + long + ">> We never sow it, not in a warm year. >> And wheat? >> In the valley. >> And barley? >> For beer. >> And hay? >> For the cows.",
			nobody + talk + "  We never sow it, not in a warm year.\n? And wheat?\n  In the valley.\n? And barley?\n  For beer.\n? And hay?\n  For the cows.\n", "do not take turns everywhere"},
		{"few words, letters for question and answer", "On grain. Q: Why rye? A: It stands the cold of the hill. Q: And oats? A: For the horses. Q: And corn? A: Never." + strings.Repeat(" We tried it.", 10),
			"Interview with Interviewee: Interviewer asks Interviewee\nintro On grain.\n" + strings.Replace(talk, "(more)", strings.Repeat("We tried it. ", 9)+"We tried it.", 1), ""},
		{"two to a line", "Ann: Why rye, and not wheat as the others have it? Ben: It stands the cold of the hill, and it pays each year.\nAnn: And what of the oats that you sow? Ben: For the horses, who eat more than all of us do here, all year round.\nAnn: And corn? Ben: Never, since the frost takes all of it before the harvest comes, each and every year.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye, and not wheat as the others have it?\n  It stands the cold of the hill, and it pays each year.\n? And what of the oats that you sow?\n  For the horses, who eat more than all of us do here, all year round.\n? And corn?\n  Never, since the frost takes all of it before the harvest comes, each and every year.\n", ""},
		{"names in elements at the start of lines", "<strong>AS: Why rye?</strong>\n\nBen: It stands the cold. " + long + "\n\n<strong>AS: And oats?</strong>\n\nBen: For the horses. \n\n<strong>AS: And corn?</strong>\n\nBen: Never.\n",
			"Interview with Ben: AS asks Ben\n? Why rye?\n  It stands the cold. (more)\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"names in brackets", "[Ann] Why rye? [Ben] It stands the cold of the hill. [Ann] And oats? [Ben] For the horses. [Ann] And corn? [Ben] Never. " + long, "Interview with Ben: Ann asks Ben\n" + talk, ""},
		{"times before names", "[00:01] Ann: Why rye? [00:04] Ben: It stands the cold of the hill. [00:09] Ann: And oats? [00:15] Ben: For the horses. [00:21] Ann: And corn? [00:25] Ben: Never. " + long, "Interview with Ben: Ann asks Ben\n" + talk, "time stamp"},
		{"labels before lines, and names of books within them", "**Ann:** Why rye?\n\n**Ben:** It stands the cold. " + long + "\n\n**Ann:** And oats?\n\n**Ben:** Read Ann: a life.\n\n**Ann:** And corn?\n\n**Ben:** Read Ben: a life, and Ann: the end.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold. (more)\n? And oats?\n  Read Ann: a life.\n? And corn?\n  Read Ben: a life, and Ann: the end.\n", ""},
		{"prose with colons", "The farm, the mill: all of it is old. Rye: it grows. Oats: they grow. Corn: it does not. " + long, "refused\n", "no two sides"},
	} {
		i, faults := Read("talk.txt", []byte(s.text), Cast{})
		got := strings.NewReplacer(strings.TrimSpace(long), "(more)", longChinese, "(more)").Replace(outline(i))
		if got != s.want || !strings.Contains(listed(faults), s.fault) {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", s.name, got, s.want, listed(faults))
		}
	}
}
