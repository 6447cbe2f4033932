package transcript

import "testing"

// What stands in Markdown for programs: styles, and elements that name who speaks.
func TestAttributesOfPrograms(t *testing.T) {
	const ofBen = "Interview with Ben: Ann asks Ben\n"
	const grain = "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	readsAs(t, []asWritten{
		{"styles behind names on their own lines", "**Ann:**{: .blue}  \nWhy rye?\n\n**Ben:**{: .green}  \nIt stands the cold.\n\n**Ann:**{: .blue}  \nAnd oats?\n\n**Ben:**{: .green}  \nFor the horses.\n\n**Ann:**{: .blue}  \nAnd corn?\n\n**Ben:**{: .green}  \nNever.\n",
			ofBen + grain, "style for a program, 6 times"},
		{"styles of Pandoc, in German", "**Frage:**{.frage #eins} Warum Roggen?\n\n**Antwort:**{.antwort} Er hält die Kälte aus.\n\n**Frage:**{.frage} Und Hafer?\n\n**Antwort:**{.antwort} Für die Pferde.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Warum Roggen?\n  Er hält die Kälte aus.\n? Und Hafer?\n  Für die Pferde.\n", "style for a program, 4 times"},
		{"a style behind a link, and as code", "Ann: Why rye?\n\nBen: It stands the [cold](https://a.example/){:target=\"_blank\"}, as `[rye](x){:.b}` says.\n\nAnn: And oats?\n\nBen: For {some} horses.\n",
			ofBen + "? Why rye?\n  It stands the cold, as `[rye](x){:.b}` says.\n? And oats?\n  For {some} horses.\n", "style for a program"},
		{"elements that name who speaks", "<turn speaker=\"Ann\" timestamp=\"00:00\">\n\nWhy rye?\n\n</turn>\n\n<turn speaker=\"Ben\" timestamp=\"00:06\">\n\nIt stands the cold.\n\n</turn>\n\n<turn speaker=\"Ann\">\n\nAnd oats?\n\n</turn>\n\n<turn speaker=\"Ben\">\n\nFor the horses.\n\n</turn>\n",
			ofBen + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "element around what somebody says, 4 times"},
		{"elements with names in Chinese", "<Line who='记者'>\n为什么种黑麦？\n</Line>\n<Line who='马本'>\n耐寒。\n</Line>\n<Line who='记者'>\n燕麦呢？\n</Line>\n<Line who='马本'>\n喂马。\n</Line>\n",
			"Interview with 马本: Interviewer asks 马本\n? 为什么种黑麦？\n  耐寒。\n? 燕麦呢？\n  喂马。\n", "element around what somebody says, 4 times"},
		{"dashes before questions that fold out", "<details><summary><b> -¿Por qué centeno?</b></summary>\nAguanta el frío.\n</details>\n\n<details><summary><b>– ¿Y avena?</b></summary>\nPara los caballos.\n</details>\n\n<details><summary><b> -¿Y maíz?</b></summary>\nNunca.\n</details>\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? ¿Por qué centeno?\n  Aguanta el frío.\n? ¿Y avena?\n  Para los caballos.\n? ¿Y maíz?\n  Nunca.\n", ""},
	})
}

// What is short, and may be no turn: it is read as it stands, and a person looks.
func TestDoubtsOfShortWords(t *testing.T) {
	const end = "? And oats?\n  For the horses.\n"
	readsAs(t, []asWritten{
		{"a question of one word behind one", "Ann: Why rye?\n\nBen: It stands the cold. Now you, Clara?\n\nAnn: Dora?\n\nBen: Sorry, Dora, I took you for her.\n\nAnn: And oats?\n\nBen: For the horses.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold. Now you, Clara?\n? Dora?\n  Sorry, Dora, I took you for her.\n" + end, "where the answer before asks something"},
		{"an answer to what was thrown in", "Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: Yes.\n\nBen: Yes.\n\nAnn: And oats?\n\nBen: For the horses.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n  Yes.\n" + end, "answers only what was thrown in"},
	})
}
