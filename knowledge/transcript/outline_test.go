package transcript

import "testing"

// Questions that hold their answers: items of an outline with lines set in below, and folds of a site.
func TestQuestionsThatHoldTheirAnswers(t *testing.T) {
	t.Parallel()
	const talk = "Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	readsAs(t, []asWritten{
		{"an outline in Org that counts anew in each section, with lists in answers and an item without words",
			"#+TITLE: Grain\n#+AUTHOR: Cleo\n\n* Fields\n1. Why rye?\n   It stands the cold.\n   It pays.\n2. And oats?\n   1. For the horses.\n   2. For us.\n   3.\n\n* Trees\n1. Why oaks?\n   For the pigs.\n2. And firs?\n   Never.\n",
			"Grain: Interviewer asks Interviewee\n# Fields\n? Why rye?\n  It stands the cold. It pays.\n? And oats?\n  1. For the horses./2. For us.\n# Trees\n? Why oaks?\n  For the pigs.\n? And firs?\n  Never.\n", "item of a list without words"},
		{"lines of Chinese that end by hand", "---\ntitle: Grain\n---\n\n1. 为什么种黑麦？\n   它不怕冷\n   种了三十年的人都这么说\n   好\n2. 那燕麦呢？\n   给马吃的\n3. 玉米呢？\n   从来不种\n",
			"Grain: Interviewer asks Interviewee\n? 为什么种黑麦？\n  它不怕冷 种了三十年的人都这么说 好\n? 那燕麦呢？\n  给马吃的\n? 玉米呢？\n  从来不种\n", ""},
		{"items that are statements wrap as they do", "# Grain\n\n**Why rye?**\n\n1. It stands the cold of the hill\n   and the wind.\n2. It pays.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  1. It stands the cold of the hill and the wind./2. It pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"questions on lines of their own, with the answer below or behind a blank line, and a list in an answer that asks", "---\ntitle: Grain\n---\n\nI was asked to tell of the farm. (Was it you?)\n\n Why rye?\nIt stands the cold.\n\nIt pays.\n\nAnd oats?\n\nFor the horses.\n\nAnd corn?\nNever.\n\nWhat else?\n- Hay for the cows.\n- Barley. Is that for beer?\n- Wheat.\n",
			"Grain: Interviewer asks Interviewee\nintro I was asked to tell of the farm. (Was it you?)\n? Why rye?\n  It stands the cold.\n  It pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? What else?\n  - Hay for the cows./- Barley. Is that for beer?/- Wheat.\n", ""},
		{"folds with words set in below, beside a tip", "# Grain\n\n!!! tip \"How to read\"\n    Read the answer last.\n\n??? question \"Why rye?\"\n    It stands the cold.\n\n???+ note \"And oats?\"\n    For the horses.\n\n!!! faq \"And corn?\"\n    Never.\n",
			"Grain: Interviewer asks Interviewee\nintro > How to read\n> Read the answer last.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"folds between two lines", "# Grain\n\n:::details Why rye?\nIt stands the cold.\n:::\n\n:::details[And oats?]\nFor the horses.\n:::\n\n::: faq And corn?\n\nNever.\n\n:::\n", talk, ""},
		{"folds of shortcodes", "---\ntitle: Grain\n---\n\n{{< details \"Why rye?\" >}}\nIt stands the cold.\n{{< /details >}}\n\n{{% expand title=\"And oats?\" %}}\nFor the horses.\n{{% /expand %}}\n\n{% details And corn? %}\nNever.\n{% enddetails %}\n", talk, ""},
		{"questions as values of elements and shortcodes", "---\ntitle: Grain\n---\n\n<QA question=\"Why rye?\">\nIt stands the cold.\n</QA>\n\n<Faq title='And oats?' open>\nFor the horses.\n</Faq>\n\n<QA question=\"And corn?\">\nNever.\n</QA>\n", talk, ""},
		{"questions and answers as values of shortcodes", "---\ntitle: Grain\n---\n\n{{< qa q=\"Why rye?\" a=\"It stands the cold.\" >}}\n\n{{< qa q=\"And oats?\" a=\"For the horses.\" >}}\n\n{{< qa q=\"And corn?\" a=\"Never.\" >}}\n", talk, ""},
		{"elements of a program around each", "---\ntitle: Grain\n---\n\n<Q>Why rye?</Q>\n<A>It stands the cold.</A>\n\n<Q>And oats?</Q>\n<A>For the horses.</A>\n\n<Q>And corn?</Q>\n<A>Never.</A>\n", talk, ""},
		{"items with the answers as items set in below", "# Grain\n\n- Why rye?\n  - It stands the cold of the hill.\n- And oats?\n  - They are for the horses we have.\n  - And for all of the hens.\n- And corn?\n  - We never sow it on the hill.\n",
			"Grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold of the hill.\n? And oats?\n  They are for the horses we have.\n  And for all of the hens.\n? And corn?\n  We never sow it on the hill.\n", ""},
		{"a talk set as code", "# Grain\n\nWe talked.\n\n```text\nAnn: Why rye?\nBen: It stands the cold.\n\nAnn: And oats?\nBen: For the horses.\nAnn: And corn?\nBen: Never.\n```\n",
			"Grain: Ann asks Ben\nintro We talked.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"times with the date behind", "[10:15, 3/4/2021] Ann: Why rye?\n[10:16, 3/4/2021] Ben: It stands the cold.\n[10:16, 3/4/2021] Ann: And oats?\n[10:17, 3/4/2021] Ben: For the horses.\n[10:18, 3/4/2021] Ann: And corn?\n[10:19, 3/4/2021] Ben: Never.\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a summary right above the words", "# Grain\n\n<details>\n<summary>Why rye?</summary>\nIt stands the cold.\n</details>\n<details>\n<summary>And oats?</summary>\nFor the horses.\n</details>\n<details>\n<summary>And corn?</summary>\nNever.\n</details>\n", talk, ""},
	})
}

// Emphasis as programs set it that turn a document into Markdown.
func TestEmphasisOfPrograms(t *testing.T) {
	t.Parallel()
	const nobody = "Grain: Interviewer asks Interviewee\n"
	readsAs(t, []asWritten{
		{"bold around everything, over line ends, with blanks inside", "---\ntitle: Grain\n---\n\n__  \n1\\. Why rye, and not wheat? __\n\n__It stands the cold\\. __\n\n__ It pays\\.__\n\n__2\\. And oats?__\n\n__For the horses\\.__\n\n__3\\. Corn, perhaps?__\n\n__Never\\.__\n",
			nobody + "? Why rye, and not wheat?\n  It stands the cold.\n  It pays.\n? And oats?\n  For the horses.\n? Corn, perhaps?\n  Never.\n", ""},
		{"bold questions of several lines that end by force", "---\ntitle: Grain\n---\n\n**You farm on a hill.  \nIt is cold there.  \nWhy rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			nobody + "? You farm on a hill. It is cold there. Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"a star behind an item is no emphasis", "# Grain\n\n**Why rye?**\n\nFor these:\n\n* cold of the hill\n* bread*\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			nobody + "? Why rye?\n  For these:\n  * cold of the hill/* bread*\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
	})
}
