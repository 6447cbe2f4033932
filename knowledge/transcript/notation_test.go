package transcript

import (
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// Notations that tell who speaks by the structure of a file: lists of terms, tables in HTML, headings that count, notes on each answer.
func TestNotations(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const talk = simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	const nobody = "Grain: Interviewer asks Interviewee\n"
	readsAs(t, []asWritten{
		{"names as terms", "Ann\n: Why rye?\n\nBen\n: It stands the cold.\n\nAnn\n: And oats?\n\nBen\n: For the horses.\n: They are two.\n\nAnn\n: And corn?\n\nBen\n: Never.\n",
			strings.Replace(talk, "horses.\n", "horses.\n  They are two.\n", 1), ""},
		{"terms that say who talks above names as terms", "# Grain\n\nInterviewer\n: Ann\n\nGuest\n: Ben\n\nPlace\n: the mill\n\n## Rye\n\nAnn\n: Why rye?\n\nBen\n: It stands the cold.\n\nAnn\n: And oats?\n\nBen\n: For the horses.\n\nAnn\n: And corn?\n\nBen\n: Never.\n",
			"Grain: Ann asks Ben\nintro Place: the mill\n# Rye\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"questions as terms", "# Grain\n\nWhy rye?\n: It stands the cold.\n\nAnd oats?\n: For the horses.\n\nAnd corn?\n: Never.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"breaks of HTML within a line", "# Grain\n\n**Ann**: Why rye?<br>**Ben**: It stands the cold.\n\n**Ann**: And oats?<br />**Ben**: For the horses.<br>They eat much.\n\n**Ann**: And corn?<br>**Ben**: Never.\n",
			strings.Replace(strings.Replace(talk, "Interview with Ben", "Grain", 1), "horses.\n", "horses.\n  They eat much.\n", 1), ""},
		{"names set as code", "`Ann`: Why rye?\n\n`Ben`: It stands the cold.\n\n`Ann`: And oats?\n\n`Ben:` For the horses.\n\n`Ann`: And corn?\n\n`Ben`: Never.\n", talk, ""},
		{"a picture before each", "# Grain\n\n\U0001f399\ufe0f Why rye?\n\n\U0001f464 It stands the cold.\n\n\U0001f399\ufe0f And oats?\n\n\U0001f464 For the horses.\n\n\U0001f399\ufe0f And corn?\n\n\U0001f464 Never.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a question mark before each question, and another mark before each answer", "# Grain\n\n? Why rye?\n! It stands the cold.\n\nAnd it pays.\n? And oats?\n! For the horses.\n? And corn?\n! Never.\n",
			nobody + "? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"questions between marks of quotation", "# Grain\n\n\u201cWhy rye?\u201d\n\nIt stands the cold.\n\n\u201cTell me of the \u2018oats\u2019. Why them?\u201d\n\n\u201cFor the horses\u201d, my father said.\n\nAnd he was right.\n\n\u201cAnd corn?\u201d\n\nNever.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? Tell me of the \u2018oats\u2019. Why them?\n  \u201cFor the horses\u201d, my father said.\n  And he was right.\n? And corn?\n  Never.\n", ""},
		{"a list of questions in AsciiDoc", "[qanda]\nWhy rye?::\n  It stands the cold.\n+\nAnd it pays.\nAnd oats?::\n  For the horses.\nAnd corn?::\n  Never.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"terms of a wiki", "== Grain ==\n; Why rye?\n: It stands the cold.\n: And it pays.\n; And oats?\n: For the horses.\n; And corn?\n: Never.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a template of a wiki for each side", "== Grain ==\n{{Q|Why rye?}}\n\n{{A|It stands the cold.\n\nAnd it pays.}}\n\n{{Q|And oats?}}\n\n{{A|For the horses.}}\n\n{{Q|And corn?}}\n\n{{A|Never.}}\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"one template of a wiki for all who speak", "{{Said|Ann|Why rye?}}\n{{Said|Ben|It stands the cold.}}\n{{Said|Ann|And oats?}}\n{{Said|Ben|For the horses.}}\n{{Said|Ann|And corn?}}\n{{Said|Ben|Never.}}\n", talk, ""},
		{"questions and answers of a class within a line", "<html><body><h1>Grain</h1><div class=\"row\"><span class=\"talk-question\">Why rye?</span> <span class=\"talk-answer\">It stands the cold.</span></div><div class=\"row\"><span class=\"talk-question\">Oats.</span> <span class=\"talk-answer\">For the horses.</span></div><div class=\"row\"><span class=\"talk-question\">And corn?</span> <span class=\"talk-answer\">Never.</span></div></body></html>",
			nobody + "? Why rye?\n  It stands the cold.\n? Oats.\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a heading between the last question and its answer", "# Grain\n\n**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n## Horses\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n\n**Ann:** And corn?\n\n## Never\n\n**Ben:** Never, on this hill.\n",
			"Grain: Ann asks Ben\n? Why rye?\n  It stands the cold.\n# Horses\n? And oats?\n  For the horses.\n? And corn?\n  Never, on this hill.\n", ""},
		{"tags of captions in a text", "<v Ann>Why rye?\n<v Ben>It stands the cold.\n<v Ann>And oats?\n<v Ben>For the horses.\n<v Ann>And corn?\n<v Ben>Never.\n", talk, ""},
		{"names as terms in Org", "#+TITLE: Grain\n#+DATE: May\n\n- Ann :: Why rye?\n- Ben :: It stands the cold.\n- Ann :: And oats?\n- Ben :: For the horses.\n- Ann :: And corn?\n- Ben :: Never.\n",
			strings.Replace(talk, "Interview with Ben", "Grain", 1), ""},
		{"names with the seconds of a program", "[Ann 0.00-3.20] Why rye?\n[Ben 3.50 --> 5.10s] It stands the cold.\n[Ann 6.00-7.00] And oats?\n[Ben 7.50-9.00] For the horses.\n[Ann 9.50-11.00] And corn?\n[Ben 12.00-13.25] Never.\n", talk, ""},
		{"names that commands of LaTeX write", "\\documentclass{article}\n\\newcommand{\\askann}{\\textbf{Ann: }}\n\\newcommand\\B{\\textbf{Ben:}\\ }\n\\def\\both#1{nothing}\n\\begin{document}\n\\askann Why rye?\n\n\\B It stands the cold.\n\n\\askann And oats?\n\n\\B For the horses.\n\n\\askann And corn?\n\n\\B Never.\n\\end{document}\n", talk, ""},
		{"commands of LaTeX for a speech", "\\documentclass{article}\n\\newcommand{\\says}[2]{\\textbf{#1:} #2\\par}\n\\begin{document}\n\\says{Ann}{Why rye?}\n\n\\says{Ben}{It stands the cold.}\n\n\\says{Ann}{And oats?}\n\n\\says{Ben}{For the horses.}\n\n\\says{Ann}{And corn?}\n\n\\says{Ben}{Never.}\n\\end{document}\n", talk, ""},
		{"commands of LaTeX for a name", "\\documentclass{article}\n\\usepackage{dialogue}\n\\begin{document}\n\\begin{dialogue}\n\\speak{Ann} Why rye?\n\n\\speak{Ben} It stands the cold.\n\n\\speak{Ann} And oats?\n\n\\speak{Ben} For the horses.\n\n\\speak{Ann} And corn?\n\n\\speak{Ben} Never.\n\\end{dialogue}\n\\end{document}\n", talk, ""},
		{"names as terms on a page", "<html><body><dl><dt>Interviewer</dt><dd>Ann</dd><dt>Guest</dt><dd>Ben</dd></dl><dl><dt>Ann</dt><dd>Why rye?</dd><dt>Ben</dt><dd>It stands the cold.</dd><dt>Ann</dt><dd>And oats?</dd><dt>Ben</dt><dd>For the horses.</dd><dt>Ann</dt><dd>And corn?</dd><dt>Ben</dt><dd>Never.</dd></dl></body></html>",
			talk, ""},
		{"tables of a page in Markdown, with their captions, and a table of changes", "# Grain\n\nWe asked two.\n\n<details>\n  <summary>Answers of the farmer</summary>\n  <table>\n    <thead><tr><th>Questions</th><th>Answers</th></tr></thead>\n    <tr>\n      <td>1. Why rye?</td>\n      <td>It stands the cold.<br>And it pays.</td>\n    </tr>\n    <tr>\n      <td>2. Your mill</td>\n      <td>I have none.</td>\n    </tr>\n  </table>\n  <p>Table 1: the farmer.</p>\n</details>\n<details>\n  <summary>Answers of the miller</summary>\n  <table>\n    <tr><th>Questions</th><th>Answers</th></tr>\n    <tr><td>1. Why rye?</td><td>I do not sow it.</td></tr>\n    <tr><td>2. Your mill</td><td>It stands by the river.</td></tr>\n  </table>\n</details>\n\n## What we need\n\nA larger mill.\n\n| Version | What | Author | Read by |\n| --- | --- | --- | --- |\n| 1 | First questions | Cleo Vale | Dan |\n| 2 | The answers came | Cleo Vale | Dan |\n| 3 | The mill | Cleo Vale | Dan |\n",
			nobody + "intro We asked two.\n# Answers of the farmer\n? Why rye?\n  It stands the cold.\n  And it pays.\n? Your mill\n  I have none.\n# Answers of the miller\n? Why rye?\n  I do not sow it.\n? Your mill\n  It stands by the river.\n", "A larger mill"},
		{"headings that count the speeches, which stand in quotations", "# Grain\n\n## Part 1 \u2014 Student\n\n> Why rye?\n\n## Part 2 \u2014 Farmer\n\n> It stands the cold.\n>\n> And it pays.\n\n## Part 3 \u2014 Student\n\n> And oats?\n\n## Part 4 \u2014 Farmer\n\n> For the horses.\n\n## Part 5 \u2014 Student\n\n> And corn?\n\n## Part 6 \u2014 Farmer\n\n> Never.\n",
			"Grain: Student asks Farmer\n? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"notes below each answer", "# Grain\n\n### Q1: Why rye?\n**Response**: It stands the cold.\n\n**Observations**:\n- likes the cold\n\n**Themes**: winter\n\n### Q2: Oats\n**Response**: For the horses. What else?\n\n**Observations**:\n- has horses\n\n**Themes**: horses\n\n### Q3: And corn?\n**Response**: Never.\n\n**Observations**:\n- no corn\n\n**Themes**: summer\n",
			nobody + "? Why rye?\n  It stands the cold.\n? Oats\n  For the horses. What else?\n? And corn?\n  Never.\n", "likes the cold"},
		{"sections with a question of each of two people stay", "# Grain\n\n### Why rye?\n\n**Ann**: Does it stand the cold?\n\n**Ben**: It does, and it pays.\n\n### Why oats?\n\n**Ann**: Are they for the horses?\n\n**Ben**: For both of them.\n\n### Why corn?\n\n**Ann**: Is it for the hens?\n\n**Ben**: We have no hens.\n",
			"Grain: Ann asks Ben\n# Why rye?\n? Does it stand the cold?\n  It does, and it pays.\n# Why oats?\n? Are they for the horses?\n  For both of them.\n# Why corn?\n? Is it for the hens?\n  We have no hens.\n", ""},
		{"characters of a page in a table of values", "time,speaker,text\n1,Ann:,Why rye&#8212;and not wheat?\n2,Ben:,It stands the cold &amp; pays.\n3,Ann:,And oats?\n4,Ben:,For the horses.\n5,Ann:,And corn?\n6,Ben:,Never.\n",
			simple + "? Why rye\u2014and not wheat?\n  It stands the cold & pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"two talks that are counted, with who answers above each, and the questions that were planned", "# Grain\n\n### Planned\n\n1. Why rye?\n2. And oats?\n3. And corn?\n\n## Talks\n\n### Talk 1\n\nBen Marsh, 61 years\n\n**1. Why rye?**\n\nIt stands the cold.\n\n**2. And oats?**\n\nFor the horses.\n\n### Talk 2\n\nCleo Vale, 33 years\n\n**1. Why rye?**\n\nI never sow it.\n\n**2. And oats?**\n\nWe eat them.\n",
			nobody + "intro 1. Why rye?\n2. And oats?\n3. And corn?\nintro Ben Marsh, 61 years\n# Talk 1\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n# Talk 2\n? Why rye?\n  I never sow it.\n? And oats?\n  We eat them.\n", "Cleo Vale"},
		{"questions of a class that are counted", "<html><body><h1>Grain</h1><div class=\"question\">1. Why rye?</div><p class=\"answer\">It stands the cold.</p><div class=\"question\">2. And oats?</div><p class=\"answer\">For the horses.</p><div class=\"question\">3. And corn?</div><p class=\"answer\">Never.</p></body></html>",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a label before the answers alone, questions of several lines", "I thank you for your time, Ben.\nTell us of your farm.\nWhy do you grow rye?\n\n*Answer of Ben*: It stands the cold.\nAnd it pays.\n\nThat is clear.\nTell us of the oats.\n\n*Answer of Ben*: For the horses.\nWhat else?\n\nThat is much.\nAnd do you sow corn?\n\n*Answer of Ben*: Never.\n",
			"Interview with Answer of Ben: Interviewer asks Answer of Ben\n? I thank you for your time, Ben. Tell us of your farm. Why do you grow rye?\n  It stands the cold.\n  And it pays.\n? That is clear. Tell us of the oats.\n  For the horses.\n  What else?\n? That is much. And do you sow corn?\n  Never.\n", ""},
		{"what who wrote the page says of an answer", "---\ntitle: Interview with Ben Marsh\nauthors:\n  - name: Ann Sorrel\n  - name: Ben Marsh\n---\n\n**Why rye?**\n\nIt stands the cold.\n\nRemark by Ann:\n> I sowed wheat that year, and it froze.\n\n**And oats?**\n\nMy father said:\n\n> They are for the horses.\n\n**And corn?**\n\nNever.\n",
			"Interview with Ben Marsh: Interviewer asks Ben Marsh\n? Why rye?\n  It stands the cold.\n? And oats?\n  My father said:\n  > They are for the horses.\n? And corn?\n  Never.\n", "and it froze"},
		{"answers set as items, some of several", "# Grain\n\n**Why rye?**\n- It stands the cold of the hills.\n- And it pays for the roof in spring.\n\n**And oats?**\n- They are for the horses, who eat much.\n\n**And corn?**\n- I never sow it on the hill.\n- The frost would take all of it.\n",
			nobody + "? Why rye?\n  It stands the cold of the hills.\n  And it pays for the roof in spring.\n? And oats?\n  They are for the horses, who eat much.\n? And corn?\n  I never sow it on the hill.\n  The frost would take all of it.\n", ""},
		{"what one says to readers before another asks", "**The paper:** " + strings.Repeat("We went to the hill on a cold day in May and found the farm. ", 5) + "\n\n**Ann:** Ben, why do you grow rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n\n**The paper:** And corn?\n\n**Ben:** Never.\n",
			"Interview with Ben: The paper, Ann asks Ben\nintro " + strings.TrimSpace(strings.Repeat("We went to the hill on a cold day in May and found the farm. ", 5)) + "\n? Ben, why do you grow rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "the first question begins with"},
		{"notes below each answer, as items below bold questions", "# Grain\n\n**Q1. Why rye?**\n\n- **Answer:** It stands the cold.\n- **Insight:** They are careful.\n\n**Q2. And oats?**\n\n- **Answer:** For the horses.\n- **Insight:** They have horses.\n\n**Q3. And corn?**\n\n- **Answer:** Never.\n- **Insight:** No corn.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "They have horses"},
		{"a table in Markdown with line breaks, and who answers in its head", "# Grain\n\n| No. | **Question** | **Answer of the farmer** |\n|:-:|:--|:--|\n| 1 | Why rye? | It stands the cold.<br>And it pays. |\n| 2 | And oats? | For the horses. |\n| 3 | And corn? | Never. |\n",
			nobody + "? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a table for each question", "# Grain\n\n|Question 1|Why rye?|\n|---|---|\n|Answer|It stands the cold.|\n\n<table>\n<tr><th>Question 2</th><td>And oats?</td></tr>\n<tr><th>Answer</th><td>For the horses.</td></tr>\n</table>\n\n|Question 3|And corn?|\n|---|---|\n|Answer|Never.|\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a table of one column in Markdown", "# Grain\n\n<table>\n<tr><td><b>Why rye?</b></td></tr>\n<tr><td>It stands the cold.</td></tr>\n<tr><td><b>And oats?</b></td></tr>\n<tr><td>For the horses.</td></tr>\n<tr><td><b>And corn?</b></td></tr>\n<tr><td>Never.</td></tr>\n</table>\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a label of answers alone above quotations", "# Grain\n\n### Question 1: Why rye?\nAnswer:\n\n> It stands the cold.\n\n### Question 2: And oats?\nAnswer:\n\n> For the horses.\n\n### Question 3: And corn?\nAnswer:\n\n> Never.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"speeches set as items below headings", "# Grain\n\n### Ann:\n- Why rye?\n\n### Ben:\n- It stands the cold.\n\n### Ann:\n- And oats?\n\n### Ben:\n- For the horses.\n\n### Ann:\n- And corn?\n\n### Ben:\n- Never.\n",
			strings.Replace(talk, "Interview with Ben", "Grain", 1), ""},
		{"a page with code for its front matter", "---\nimport Layout from '../layout';\nconst title = 'Grain';\n---\n<Layout title={title}>\n<h3>Why rye?</h3>\n<p>It stands{' '}the cold.</p>\n<h3>And oats?</h3>\n<p>For the horses.</p>\n<h3>And corn?</h3>\n<p>Never.</p>\n</Layout>\n",
			strings.Replace(nobody, "Grain", "Interview with Interviewee", 1) + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a title that says what the text is, and links with letters in brackets", "# Interview Notes\n\nHill Farm Network (HFN): https://farm.example/network\n\nThe Mill: https://mill.example/\n\n**Ann:**\nWhy rye?\n\n**Ben:**\nIt stands the cold.\n\n**Ann:**\nAnd oats?\n\n**Ben:**\nFor the horses.\n",
			"Interview Notes: Ann asks Ben\nintro Hill Farm Network (HFN): https://farm.example/network\nintro The Mill: https://mill.example/\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ""},
		{"a page in PHP", "<?php\n  $title = 'Grain'; // the page\n  include \"head.php\";\n?>\n<body>\n<?php if ($x): ?>\n<h1>Grain</h1>\n<p><b>Why rye?</b></p>\n<p>It stands the cold.</p>\n<p><b>And oats?</b></p>\n<p>For the horses.</p>\n<p><b>And corn?</b></p>\n<p>Never.</p>\n<?php endif; ?>\n</body>\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a component that returns a page", "import Layout from '../layout'\n\nexport default function Page() {\n  const wide = true\n  return (\n    <Layout className=\"talk\">\n      <h1>Grain</h1>\n      {/* what nobody sees? */}\n      <p className=\"q\"><b>Why{' '}rye?</b></p>\n      <p>It stands the cold.</p>\n      <p className=\"q\"><b>And oats?</b></p>\n      <p>For the horses.</p>\n      <p className=\"q\"><b>And corn?</b></p>\n      <p>Never.</p>\n    </Layout>\n  )\n}\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"letters with a bracket", "__AS) Why rye?__\n\n  BM) It stands the cold.\n\n__AS) And oats?__\n\n  BM) For the horses.\n\n__AS) And corn?__\n\n  BM) Never.\n",
			strings.ReplaceAll(strings.ReplaceAll(talk, "Ann", "AS"), "Ben", "BM"), ""},
		{"in full at first, by letters below", "<strong>GRAINGUIDE: Why rye?</strong>\n\nBen Marsh: It stands the cold:\n\n<ul>\n<li>the snow</li>\n<li>the wind</li>\n</ul>\n\n<strong>GG: And oats?</strong>\n\nBM: For the horses.\n\n<strong>GG: And corn?</strong>\n\nBM: Never.\n",
			"Interview with Ben Marsh: Grainguide, GG asks Ben Marsh\n? Why rye?\n  It stands the cold:\n  - the snow/- the wind\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a short talk that names each once in full and once by letters", "**Ann Sorrel:** Ben, why rye?\n\n**Ben Marsh:**\nIt stands the cold.\n\n**A.S.:** And oats?\n\n**B.M.:**\nFor the horses.\n",
			"Interview with Ben Marsh: Ann Sorrel asks Ben Marsh\n? Ben, why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ""},
		{"quotations that repeat the text with words left out", "**Ann:** Why rye?\n\n**Ben:** It stands the cold, the snow and the wind from the hills, and every winter it pays for the roof of the barn.\n\n> It stands the cold \u2026 and every winter it pays for the roof of the barn.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n\n> They eat more than all of us do.\n\n**Ann:** And corn?\n\n**Ben:** Never.\n",
			simple + "? Why rye?\n  It stands the cold, the snow and the wind from the hills, and every winter it pays for the roof of the barn.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "They eat more than all of us do"},
		{"a chapter below the talk, and facts above it", "# Grain\n\n**Date:** 3 May 2021  \n**Interviewer:** Ann Sorrel  \n**Guest:** Ben Marsh (a farmer on the hill, with two horses)  \n**Aim:** to know what a farm needs.\n\n---\n\n## 1. The talk\n\n**Interviewer:** Why rye?\n\n**Ben Marsh:** It stands the cold.\n\n**Interviewer:** And oats?\n\n**Ben Marsh:** For the horses.\n\n---\n\n## 2. What is needed\n\n### Barn\n\n* Size: large\n* Roof: new\n\n### Mill\n\n* Size: small\n* Roof: old\n",
			"Grain: Ann Sorrel asks Ben Marsh\nintro Date: 3 May 2021\nintro Aim: to know what a farm needs.\n# 1. The talk\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "Roof: new"},
	})
}

// A list of chapters with times, some of which ask, holds no words of anybody; captions that are as short do.
func TestChaptersAreNoTalk(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"# Grain\n\nCleo talks with a farmer.\n\n- [@01:10] - [Why Rye?]\n- [@04:20] - [The Cold]\n- [@07:31] - [How Do Horses Eat?]\n- [@09:02] - [Oats And Barley]\n- [@12:44] - [Would You Sow Corn?]\n- [@15:00] - [The Mill]\n- [@19:30] - [What Next?]\n- [@21:00] - [Where To Find The Farm]\n",
		"# Grain\n\nCleo talks with a farmer.\n\n00:00 Intro\n02:10 Why rye?\n05:33 The cold hills\n09:00 Who eats the oats?\n12:12 Horses and barns\n15:00 What next?\n20:20 Outro\n",
	} {
		if i, _ := Read("show.md", []byte(text), Cast{}); i != nil {
			t.Errorf("got\n%s\nwant nothing", outline(i))
		}
	}
	i, faults := Read("talk.txt", []byte("00:01 Ann: Why rye?\n00:03 Ben: It stands the cold\n00:05 Ann: And oats?\n00:07 Ben: For the horses\n00:09 Ann: And corn?\n00:11 Ben: Never\n"), Cast{})
	if i == nil || len(i.Sections) != 1 || len(i.Sections[0].Turns) != 3 {
		t.Errorf("got\n%s\nwant three questions; faults %s", outline(i), listed(faults))
	}
}
