package transcript

import (
	"testing"

	"faqbot/knowledge/racetest"
)

// Written interviews as sites keep them and as a browser copies them: what tells their questions, and what stands around them.
func TestWritten(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const nobody = "Interview with Interviewee: Interviewer asks Interviewee\n"
	readsAs(t, []asWritten{
		{"a list in an answer counts from one again", "1. Why rye?\nIt stands the cold.\n2. What do you grow?\n1. Rye\n2. Oats\n3. Wheat\n3. Who eats it?\nWe do.\n4. And corn?\nNever.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? What do you grow?\n  1. Rye/2. Oats/3. Wheat\n? Who eats it?\n  We do.\n? And corn?\n  Never.\n", ""},
		{"each number is one, and the first asks by no mark", "1. Tell us of your farm.\n\nIt lies on the hill.\n\n  1. Why rye?\n\nIt stands the cold.\n\n  1. And oats?\n\nFor the horses.\n\n  1. And corn?\n\nNever.\n",
			nobody + "? Tell us of your farm.\n  It lies on the hill.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"bold questions behind a letter, one of two lines, and one without", "**Q: Why rye?**\n\nIt stands the cold.\n\n**Q: That is good to know.**\n**Do you grow oats?**\n\nFor the horses.\n\n**Q: And corn?**\n\nNever.\n\n**Q: One more question: and wheat?**\n\nOn the hill.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? That is good to know. Do you grow oats?\n  For the horses.\n? And corn?\n  Never.\n? One more question: and wheat?\n  On the hill.\n", ""},
		{"headings behind a letter, of which one has none", "## Q: Why rye?\n\nIt stands the cold.\n\n## Q: And oats?\n\nFor the horses.\n\n## Q: And corn?\n\nNever.\n\n## And wheat?\n\nOn the hill.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n", ""},
		{"an answer below each item, two of which ask by no mark", "- Tell us of your farm.\nIt lies on the hill.\n- Why rye?\nIt stands the cold.\n- And oats?\nFor the horses.\n- And corn?\nNever.\n- And wheat?\nOn the hill.\n- A word for the young.\nSow early.\n",
			nobody + "? Tell us of your farm.\n  It lies on the hill.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n? A word for the young.\n  Sow early.\n", ""},
		{"items and numbers above answers with a dash", "- Why rye?\n\u2014It stands the cold.\n- And oats?\n\u2014For the horses.\n- Three words on corn:\n\u2014Never in winter.\n4. And wheat?\n\u2014On the hill.\n5. And now?\n\u2014We wait.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? Three words on corn:\n  Never in winter.\n? And wheat?\n  On the hill.\n? And now?\n  We wait.\n", ""},
		{"the answer between marks of quotation in the same paragraph", "Why rye? ''It stands the cold, and it pays.''\n\nAnd oats? ''For the horses.''\n\nAnd who eats the rye? ''We do, all winter.''\n\nAnd corn? ''Never.''\n",
			nobody + "? Why rye?\n  ''It stands the cold, and it pays.''\n? And oats?\n  ''For the horses.''\n? And who eats the rye?\n  ''We do, all winter.''\n? And corn?\n  ''Never.''\n", ""},
		{"dashes on both sides, half of which ask by a mark", "\u2013 Why do you grow rye?\n\u2013 It stands the cold, and it pays for the roof when the winter is long.\n\u2013 Then the oats are for sale...\n\u2013 They are for the horses, who eat more than all of us together.\n\u2013 And who eats the rye?\n\u2013 We do, from the first snow to the last, with milk from the goats.\n\u2013 So nothing is left for the mill.\n\u2013 A sack in a good year, and my father counted those on one hand.\n",
			nobody + "? Why do you grow rye?\n  It stands the cold, and it pays for the roof when the winter is long.\n? Then the oats are for sale...\n  They are for the horses, who eat more than all of us together.\n? And who eats the rye?\n  We do, from the first snow to the last, with milk from the goats.\n? So nothing is left for the mill.\n  A sack in a good year, and my father counted those on one hand.\n", ""},
		{"questions at the beginning of paragraphs", "Grain\n\nWhy rye? It stands the cold, and it pays.\nMy father said so.\nAnd oats? For the horses. They are two.\nWho eats it?/ And when? We do, all winter.\nAnd corn? Never on this hill.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold, and it pays.\n  My father said so.\n? And oats?\n  For the horses. They are two.\n? Who eats it?/ And when?\n  We do, all winter.\n? And corn?\n  Never on this hill.\n", "nothing but the question marks"},
		{"every other paragraph, two of which ask by no mark", "Why rye? Or tell me of the farm.\n\nIt stands the cold. My father said so.\n\nTell me of the mill\u2026\n\nit takes what we bring. We bring what we have.\n\nAnd oats?\n\nFor the horses, who are two.\n\nAnd who eats the rye?\n\nWe do. What else? There is nothing else in March.\n\nName three tools\u2026\n\nA scythe, a rake, a horse.\n\nAnd corn?\n\nNever.\n",
			nobody + "? Why rye? Or tell me of the farm.\n  It stands the cold. My father said so.\n? Tell me of the mill\u2026\n  it takes what we bring. We bring what we have.\n? And oats?\n  For the horses, who are two.\n? And who eats the rye?\n  We do. What else? There is nothing else in March.\n? Name three tools\u2026\n  A scythe, a rake, a horse.\n? And corn?\n  Never.\n", "nothing but the question marks"},
		{"numbers of which some are left out", "1.why rye?\n\nit stands the cold.\n\n2.and oats?\n\nfor the horses.\n\n4.and corn?\n\nnever.\n\n7. and wheat?\n\non the hill.\n",
			nobody + "? why rye?\n  it stands the cold.\n? and oats?\n  for the horses.\n? and corn?\n  never.\n? and wheat?\n  on the hill.\n", ""},
		{"answers of a word or two that end as no sentence does", "Why rye?\nThe cold\nAnd oats?\nFor the horses, who are two.\nAnd corn?\nNever on this hill.\nAnd wheat?\nOn the hill\nAnd barley?\nFor the beer\nAnd now?\nWe wait.\n",
			nobody + "? Why rye?\n  The cold\n? And oats?\n  For the horses, who are two.\n? And corn?\n  Never on this hill.\n? And wheat?\n  On the hill\n? And barley?\n  For the beer\n? And now?\n  We wait.\n", ""},
		{"a date above the headline", "Freitag, 21. Oktober 2011\n\nDer Tag beginnt früh\n\nFrage: Warum Roggen?\n\nAntwort: Er hält die Kälte aus.\n\nFrage: Und Hafer?\n\nAntwort: Für die Pferde.\n",
			"Der Tag beginnt früh: Interviewer asks Interviewee\n? Warum Roggen?\n  Er hält die Kälte aus.\n? Und Hafer?\n  Für die Pferde.\n", "21. Oktober 2011"},
		{"answers in quotations, and words of the page below", "<!--\n.. title: On grain\n.. slug: grain\n-->\n\nWe asked Ben Marsh.\n\nWhy rye?\n\n> It stands the cold,\n> and it pays.\n>\n> The mill takes it.\n\nTell us of the oats.\n\n> For the horses.\n\nAnd corn?\n\n> Never.\n\nAnd wheat?\n\n> On the hill.\n\nWe hope that many will sow after him.\n",
			"On grain: Interviewer asks Interviewee\nintro We asked Ben Marsh.\n? Why rye?\n  It stands the cold, and it pays.\n  The mill takes it.\n? Tell us of the oats.\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n", "We hope that many"},
		{"a page below fields that begins with a picture, and links below a rule", "---\ntitle: On grain\n---\n<a href=\"b.html\"><img src=\"b.jpg\"></a>\n<p>\nBen has a farm.\n</p>\n<p>Q:\nWhy rye?\n</p>\n<p>\nIt stands the cold.\n</p>\n<p>Q:\nAnd oats?\n</p>\n<p>\nFor the horses.<br>\nThey are two.\n</p>\n<p>Q:\nAnd corn?\n</p>\n<p>\nNever.\n</p>\n<hr>\n<p>\nThe mill and its hours may be seen here.\n</p>\n",
			"On grain: Interviewer asks Interviewee\nintro Ben has a farm.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n  They are two.\n? And corn?\n  Never.\n", "set apart from the answers"},
		{"a hyphen before each answer, and the remarks of readers", "1. Why rye?\n- It stands the cold.\n2. And oats?\n- For the horses.\n3. And corn?\n- Never.\nIngen kommentarer:\nLegg inn en kommentar\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "Legg inn en kommentar"},
		{"answers with a dash, and the first question too", "Grain\n\n\u2013 Why rye, of all?\n\n\u2013 It stands the cold.\n\nAnd oats?\n\n\u2013 For the horses.\n\nAnd corn?\n\n\u2013 Never.\n\nAnd wheat?\n\n\u2013 On the hill.\n\nAnd barley?\n\n\u2013 For beer.\n\nAnd now?\n\n\u2013 We wait.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye, of all?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n? And barley?\n  For beer.\n? And now?\n  We wait.\n", ""},
		{"signs alone on a line", "Q: Why rye?\nA: It stands the cold.\n|\nQ: And oats?\nA: For the horses.\n|\nQ: And corn?\nA: Never.\n|\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"an introduction and links below headings that ask nothing", "# Grain\n\n## Introduction\n\nBen Marsh has a farm.\n\n## Why rye?\n\nIt stands the cold.\n\n## And oats?\n\nFor the horses.\n\n## And corn?\n\nNever.\n\n## And wheat?\n\nI sow it on the hill.\n\n## Further reading\n\nThe mill has a page.\n",
			"Grain: Interviewer asks Interviewee\nintro Ben Marsh has a farm.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  I sow it on the hill.\n", "Further reading"},
		{"a last heading below which somebody speaks", "# Grain\n\n## Why rye?\n\nIt stands the cold.\n\n## And oats?\n\nFor the horses.\n\n## And corn?\n\nNever.\n\n## And wheat?\n\nOn the hill.\n\n## Advice for the young\n\nI tell them to sow early.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n? Advice for the young\n  I tell them to sow early.\n", ""},
		{"words below a last rule", "**Ann**: Why rye?\n\n**Ben**: It stands the cold.\n\n**Ann**: And oats?\n\n**Ben**: For the horses.\n\n**Ann**: And corn?\n\n**Ben**: Never.\n\n---\n\nI hope that you know more of grain now. This is but a seed of what there is to know.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "set apart from the answers"},
		{"rules within an answer", "**Ann**: Why rye?\n\n**Ben**: It stands the cold.\n\n---\n\nAnd it pays.\n\n**Ann**: And oats?\n\n**Ben**: For the horses.\n\n---\n\nThey are two.\n",
			simple + "? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n  They are two.\n", ""},
		{"two who answer questions in headings", "# Grain\n\n## Why rye?\n\n<strong class=\"b\">Ben:</strong> It stands the cold.\n\n<strong class=\"c\">Cleo:</strong> And it pays.\n\n## And oats?\n\n<strong class=\"c\">Cleo:</strong> For the horses.\n\nThey are two.\n\n## And corn?\n\n<strong class=\"b\">Ben:</strong> Never.\n",
			"Grain: Interviewer asks Ben, Cleo\n? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n  They are two.\n? And corn?\n  Never.\n", ""},
		{"a few answers name who speaks, and a note is set off", "# Grain\n\n## Rye\n\n**Ann**: Why rye?\n\n**Ben**: It stands the cold.\n\n**Cleo**: And it pays.\n\n## The rest\n\n**Both answered what follows together.**\n\n**Ann**: And oats?\n\nFor the horses.\n\n**Ann**: And corn?\n\nNever.\n\n**Ann**: And wheat?\n\nOn the hill.\n",
			"Grain: Ann asks Ben, Cleo\n# Rye\n? Why rye?\n  It stands the cold.\n  And it pays.\n# The rest\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n", "is set off"},
	})
}

// An essay with a heading that asks is no interview.
func TestEssayWithAQuestion(t *testing.T) {
	t.Parallel()
	i, _ := Read("essay.md", []byte("---\ntitle: My way to rye\n---\n\nI came to the farm young.\n\n## How it began\n\nMy father sowed rye, and so did I.\n\n### The first winter\n\nIt was cold.\n\n## Are you still in town?\n\nCome and sow. It is a good thing to do.\n"), Cast{})
	if i != nil {
		t.Errorf("got\n%s\nwant nothing", outline(i))
	}
}
