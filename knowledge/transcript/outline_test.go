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
		{"folds with words set in below, beside a tip", "# Grain\n\n!!! tip \"How to read\"\n    Read the answer last.\n\n??? question \"Why rye?\"\n    It stands the cold.\n\n???+ note \"And oats?\"\n    For the horses.\n\n!!! faq \"And corn?\"\n    Never.\n",
			"Grain: Interviewer asks Interviewee\nintro > How to read\n> Read the answer last.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"folds between two lines", "# Grain\n\n:::details Why rye?\nIt stands the cold.\n:::\n\n:::details[And oats?]\nFor the horses.\n:::\n\n::: faq And corn?\n\nNever.\n\n:::\n", talk, ""},
		{"folds of shortcodes", "---\ntitle: Grain\n---\n\n{{< details \"Why rye?\" >}}\nIt stands the cold.\n{{< /details >}}\n\n{{% expand title=\"And oats?\" %}}\nFor the horses.\n{{% /expand %}}\n\n{% details And corn? %}\nNever.\n{% enddetails %}\n", talk, ""},
		{"a summary right above the words", "# Grain\n\n<details>\n<summary>Why rye?</summary>\nIt stands the cold.\n</details>\n<details>\n<summary>And oats?</summary>\nFor the horses.\n</details>\n<details>\n<summary>And corn?</summary>\nNever.\n</details>\n", talk, ""},
	})
}
