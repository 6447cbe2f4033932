package transcript

import (
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// rye is what the files of these tests read like, who asks and who answers apart.
const rye = "? Why rye?\n  It stands the cold.\n? Tell us of oats.\n  For the horses.\n? And corn?\n  Never.\n? Who buys it?\n  The mill.\n"

// TestCounted holds the importer to the ways in which people count questions.
func TestCounted(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const nobody = "Interview with Interviewee: Interviewer asks Interviewee\n"
	var rows []asWritten
	for _, marks := range [][4]string{
		{"1- ", "2- ", "3- ", "4- "}, {"1-", "2-", "3-", "4-"}, {"1 \u2013 ", "2 \u2013 ", "3 \u2013 ", "4 \u2013 "}, {"1: ", "2: ", "3: ", "4: "},
		{"1/ ", "2/ ", "3/ ", "4/ "}, {"1.- ", "2.- ", "3.- ", "4.- "}, {"1\u00ba) ", "2\u00ba) ", "3\u00ba) ", "4\u00ba) "}, {"#1 ", "#2 ", "#3 ", "#4 "},
		{"\u21161 ", "\u21162 ", "\u21163 ", "\u21164 "}, {"[1] ", "[2] ", "[3] ", "[4] "}, {"No. 1: ", "No. 2: ", "No. 3: ", "No. 4: "},
		{"Ot\u00e1zka \u010d. 1: ", "Ot\u00e1zka \u010d. 2: ", "Ot\u00e1zka \u010d. 3: ", "Ot\u00e1zka \u010d. 4: "}, {"a) ", "b) ", "c) ", "d) "}, {"I. ", "II. ", "III. ", "IV. "}, {"(i) ", "(ii) ", "(iii) ", "(iv) "},
		{"\u2460 ", "\u2461 ", "\u2462 ", "\u2463 "}, {"一\u3001", "二\u3001", "三\u3001", "四\u3001"},
	} {
		rows = append(rows, asWritten{"questions that " + marks[0] + "counts",
			marks[0] + "Why rye?\nIt stands the cold.\n\n" + marks[1] + "Tell us of oats.\nFor the horses.\n\n" + marks[2] + "And corn?\nNever.\n\n" + marks[3] + "Who buys it?\nThe mill.\n", nobody + rye, ""})
	}
	rows = append(rows,
		asWritten{"years and spans count nothing", "**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n1-2 acres, and 3-4 later.\n\n**Ann:** Tell us of oats.\n\n**Ben:** For the horses.\n\n**Ann:** And corn?\n\n**Ben:** Never.\n",
			simple + "? Why rye?\n  It stands the cold.\n  1-2 acres, and 3-4 later.\n? Tell us of oats.\n  For the horses.\n? And corn?\n  Never.\n", ""},
		asWritten{"words for a question, counted, in Vietnamese", "**Câu hỏi 1.** Why rye?\n\nIt stands the cold.\n\n**Câu hỏi 2.** Tell us of oats.\n\nFor the horses.\n\n**Câu hỏi 3.** And corn?\n\nNever.\n\n**Câu hỏi 4.** Who buys it?\n\nThe mill.\n", nobody + rye, ""},
		asWritten{"bold questions that are counted", "**1- Why rye?**\n\nIt stands the cold.\n\n**2- Tell us of oats.**\n\nFor the horses.\n\n**3- And corn?**\n\nNever.\n\n**4- Who buys it?**\n\nThe mill.\n", nobody + rye, ""},
		asWritten{"headings of a page that are counted", "<html><body><article><h3>#1 Why rye?</h3><p>It stands the cold.</p><h3>#2 Tell us of oats.</h3><p>For the horses.</p><h3>#3 And corn?</h3><p>Never.</p><h3>#4 Who buys it?</h3><p>The mill.</p></article></body></html>", nobody + rye, ""},
	)
	readsAs(t, rows)
}

// TestLaTeX holds the importer to the ways in which people set a talk in LaTeX, most of them in a part of a document.
func TestLaTeX(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const nobody = "Interview with Interviewee: Interviewer asks Interviewee\n"
	readsAs(t, []asWritten{
		{"a command with who speaks", "\\section*{A talk}\n\\speak{Ann} Why rye?\n\\speak{Ben} It stands\nthe cold.\n\\speak{Ann} Tell us of oats.\n\\speak{Ben} For the horses.\n\\speak{Ann} And corn?\n\\speak{Ben} Never.\n\\speak{Ann} Who buys it?\n\\speak{Ben} The mill.\n",
			"A talk: Ann asks Ben\n" + rye, ""},
		{"small capitals", "\\noindent\n\\textsc{Ann}: Why rye? \\\\\n\\textsc{Ben}: It stands the cold. \\\\\n\n\\noindent\\textsc{Ann}: Tell us of oats. \\\\\n\\textsc{Ben}: For the horses.\n\n\\noindent\\textsc{Ann}: And corn? \\\\\n\\textsc{Ben}: Never.\n\n\\noindent\\textsc{Ann}: Who buys it? \\\\\n\\textsc{Ben}: The mill.\n",
			simple + rye, ""},
		{"groups in bold", "% a talk\n{\\bf Ann:} Why rye? % of all\n\n{\\bf Ben:} It stands the cold.\\vspace{2mm}\n\n{\\bf Ann:} Tell us of oats.\n\n{\\bf Ben:} For the horses.\n\n{\\bf Ann:} And corn?\n\n{\\bf Ben:} Never.\n\n{\\bf Ann:} Who buys it?\n\n{\\bf Ben:} The mill.\n",
			simple + rye, ""},
		{"items with names", "\\begin{description}\n\\item[Ann:] Why rye?\n\\item[Ben:] It stands\n% nobody says this\nthe cold.\n\\item[Ann:] Tell us of oats.\n\\item[Ben:] For the horses.\n\\item[Ann:] And corn?\n\\item[Ben:] Never.\n\\item[Ann:] Who buys it?\n\\item[Ben:] The mill.\n\\end{description}\n",
			simple + rye, ""},
		{"items that count", "\\begin{enumerate}\n\\item Why rye?\n\nIt stands the cold.\n\\item Tell us of oats.\n\nFor the horses.\n\\item And corn?\n\nNever.\n\\item Who buys it?\n\nThe mill.\n\\end{enumerate}\n",
			nobody + rye, ""},
		{"environments with the names of roles", "\\begin{questions}\n\\question Why rye?\n\\begin{answer}\nIt stands the cold.\n\\end{answer}\n\\question Tell us of oats.\n\\begin{answer}\nFor the horses.\n\\end{answer}\n\\question And corn?\n\\begin{answer}\nNever.\n\\end{answer}\n\\question Who buys it?\n\\begin{answer}\nThe mill.\n\\end{answer}\n\\end{questions}\n",
			nobody + rye, ""},
		{"commands of the two", "\\AN{Why rye?}\n\\BK{It stands the cold.}\n\\AN{Tell us of oats.}\n\\BK{For the horses.}\n\\AN{And corn?}\n\\BK{Never.}\n\\AN{Who buys it?}\n\\BK{The mill.}\n",
			nobody + rye, ""},
		{"a table", "\\begin{longtable}{|p{3cm}|p{10cm}|}\n\\hline\nAnn & Why rye? \\\\ \\hline\nBen & It stands the cold. \\\\ \\hline\nAnn & Tell us of oats. \\\\ \\hline\nBen & For the horses. \\\\ \\hline\nAnn & And corn? \\\\ \\hline\nBen & Never. \\\\ \\hline\nAnn & Who buys it? \\\\ \\hline\nBen & The mill. \\\\ \\hline\n\\end{longtable}\n",
			simple + rye, ""},
		{"labels that count, mathematics and breaks", "\\hspace{4cm} \\underline{Grain}\n\nQ1. Why rye?\n\nA1. It stands $-20$, or $\\frac{\\pi}{2}$.\n\\newline\n\nQ2. And oats?\n\nA2. For \\textcolor{red}{the horses}.\n\\newline\n\nQ3. And corn?\n\nA3. Never.\n\\newline\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands -20, or \u03c0/2.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
	})
}

// TestQuestionsTwice holds the importer to forms that put each question in two languages.
func TestQuestionsTwice(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const want = "Interview with Interviewee: Interviewer asks Interviewee\n? Why do you grow rye? Warum Roggen?\n  It stands the cold.\n? For whom are the oats? F\u00fcr wen ist Hafer?\n  For the horses.\n? Do you sow corn? S\u00e4en Sie Mais?\n  Never.\n"
	readsAs(t, []asWritten{
		{"in italics below bold", "**Why do you grow rye?**\n\n*Warum Roggen?*\n\nIt stands the cold.\n\n**For whom are the oats?**\n\n*F\u00fcr wen ist Hafer?*\n\nFor the horses.\n\n**Do you sow corn?**\n\n*S\u00e4en Sie Mais?*\n\nNever.\n", want, ""},
		{"items of LaTeX", "\\begin{enumerate}\n\\item Why do you grow rye?\n\\\\ \\textit{Warum Roggen?}\n\\\\ \\uline{It stands the cold.}\n\n\\item For whom are the oats?\n\\\\ \\textit{F\u00fcr wen ist Hafer?}\n\\\\ \\parbox{\\linewidth}{\\uline{For the horses.}}\n\n\\item Do you sow corn?\n\\\\ \\textit{S\u00e4en Sie Mais?}\n\\\\ \\uline{Never.}\n\\end{enumerate}\n", want, ""},
		{"in brackets", "1. Why do you grow rye?\n   (Warum Roggen?)\n\n   It stands the cold.\n\n2. For whom are the oats?\n   (F\u00fcr wen ist Hafer?)\n\n   For the horses.\n\n3. Do you sow corn?\n   (S\u00e4en Sie Mais?)\n\n   Never.\n",
			strings.NewReplacer("? Warum Roggen?", "? (Warum Roggen?)", "? F\u00fcr wen ist Hafer?", "? (F\u00fcr wen ist Hafer?)", "? S\u00e4en Sie Mais?", "? (S\u00e4en Sie Mais?)").Replace(want), ""},
	})
}

// TestAnswersSetOff holds the importer to answers in quotations with lists in them, and to tables whose head is in any language.
func TestAnswersSetOff(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const nobody = "Grain: Interviewer asks Interviewee\n"
	rows := []asWritten{
		{"a word for who answers, a dash and a name, and another name below", "Interviewee- Ben Marsh\n\nHe farms on the hill. His teacher is Cleo Vale, of the mill.\n\nQ1. Why rye?\n\nA1. It stands the cold.\n\nQ2. And oats?\n\nA2. For the horses.\n\nQ3. And corn?\n\nA3. Never.\n",
			"Interview with Ben Marsh: Interviewer asks Ben Marsh\nintro He farms on the hill. His teacher is Cleo Vale, of the mill.\n" + spokenAs, "says who talks"},
		{"quotations, and more of the page below the last", "# Grain\n\n### 1. Why rye?\n\n> It stands two things:\n>\n> - the cold\n> - the rain\n>\n> That is all I know.\n\n---\n\n### 2. And oats?\n\n> For my horses.\n\n---\n\n### 3. And corn?\n\n> Never.\n\n---\n\n## Yes and no\n1. Do you sow wheat? (**Yes**/No)\n2. Do you have a mill? (**Yes**/No)\n",
			nobody + "? Why rye?\n  It stands two things:\n  - the cold/- the rain\n  That is all I know.\n? And oats?\n  For my horses.\n? And corn?\n  Never.\n", ""},
	}
	rows = append(rows, asWritten{"a table of names and words, most of which ask", "# Grain\n\n| Ann | Why rye? |\n| Ben | It stands the cold, and who does not? |\n| Ann | And oats? |\n| Ben | For the horses, who else eats them? |\n| Ann | And corn? |\n| Ben | Never. And why? |\n",
		"Grain: Ann asks Ben\n? Why rye?\n  It stands the cold, and who does not?\n? And oats?\n  For the horses, who else eats them?\n? And corn?\n  Never. And why?\n", ""})
	for _, head := range []string{"| No. | Pertanyaan | Jawaban |", "| Nr | Pytanie | Odpowied\u017a |", "| # | \u041f\u0438\u0442\u0430\u043d\u043d\u044f | \u0412\u0456\u0434\u043f\u043e\u0432\u0456\u0434\u044c |", "| | Asked | What he said |", "| x | Foo | Bar |"} {
		rows = append(rows, asWritten{"a table below " + head, "# Grain\n\n" + head + "\n|---|---|---|\n| 1 | Why rye? | It stands the cold. |\n| 2 | And oats? | For the horses. |\n| 3 | And corn? | Never. |\n",
			nobody + spokenAs, ""})
	}
	readsAs(t, rows)
}
