package transcript

import (
	"testing"

	"faqbot/knowledge/racetest"
)

// Portraits of people on the pages of projects: facts about somebody, then questions.
func TestReadSpotlights(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const nobody = "Interview with Interviewee: Interviewer asks Interviewee\n"
	readsAs(t, []asWritten{
		{"one answer in the paragraph of its question", "**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And if the horses will not eat, who does?** My aunt has goats.\n\n**And corn?**\n\nNever.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And if the horses will not eat, who does?\n  My aunt has goats.\n? And corn?\n  Never.\n", ""},
		{"facts with a picture", "---\ntitle: 'On the hill: grain'\n---\n<strong><a href=\"b.jpg\"><img class=\"m\" src=\"b.jpg\" /></a>Name:  </strong>Ben Marsh\n<strong>Trade: </strong>Miller\n<strong>Best Loved Tool: </strong>A rake\n\n<b>Why rye?  </b>\n\nIt stands the cold.\n\n<b>And oats?  </b>\n\nFor the horses.\n\n<b>And corn?  </b>\n\nNever.\n",
			"On the hill: grain: Interviewer asks Ben Marsh\nintro Name:  Ben Marsh\nintro Trade: Miller\nintro Best Loved Tool: A rake\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "what stands before the questions"},
		{"facts in a list", "---\ntitle: Grain\n---\n* **Name:** Ben Marsh\n* **Place:** Upper Weald\n* **Best Tool:** A Rake\n\n**Why rye?**\nIt stands the cold.\n\n**And oats?**\nFor the horses.\n\n**And corn?**\nNever.\n",
			"Grain: Interviewer asks Ben Marsh\nintro * Name: Ben Marsh\n* Place: Upper Weald\n* Best Tool: A Rake\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"headings that say who speaks below", "# Grain\n\n## Our guest: Ben Marsh\n\n**Q: Why rye?**\n\n**Ben**: It stands the cold.\n\n**Q: And oats?**\n\n**Ben**: For the horses.\n\n## Guest: Cleo Dunn\n\n**Q: And corn?**\n\n**Cleo**: Never.\n\n**Q: And wheat?**\n\n**Cleo**: On the hill.\n",
			"Grain: Interviewer asks Ben, Cleo\n# Our guest: Ben Marsh\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n# Guest: Cleo Dunn\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n", ""},
		{"such headings in Chinese", "# 谷物\n\n## 嘉宾：吴小麦\n\n**Q：为什么种黑麦？**\n\n**小麦**：它不怕冷。\n\n**Q：燕麦呢？**\n\n**小麦**：喂马。\n\n## 嘉宾：白玉米\n\n**Q：玉米呢？**\n\n**玉米**：从来不种。\n\n**Q：小麦呢？**\n\n**玉米**：种在山上。\n",
			"谷物: Interviewer asks 小麦, 玉米\n# 嘉宾：吴小麦\n? 为什么种黑麦？\n  它不怕冷。\n? 燕麦呢？\n  喂马。\n# 嘉宾：白玉米\n? 玉米呢？\n  从来不种。\n? 小麦呢？\n  种在山上。\n", ""},
		{"a talk that is quoted as a whole", "---\ntitle: Grain\n---\nThey asked me.\n\n> **Ann Sorrel: Why rye, of all?**\n>\n> **Ben Marsh:** It stands the cold.\n>\n> **And who eats it?**\n>\n> We do, all winter.\n>\n> **And oats?**\n>\n> For the horses.\n>\n> {{< button \"https://grain.example\" \"Read on\" >}}\n\nI am still proud of it, and this page is named there.\n",
			"Grain: Ann Sorrel asks Ben Marsh\nintro They asked me.\n? Why rye, of all?\n  It stands the cold.\n? And who eats it?\n  We do, all winter.\n? And oats?\n  For the horses.\n", "I am still proud"},
		{"a title that is a name", "---\ntitle: Cleo Dunn\n---\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			"Cleo Dunn: Interviewer asks Cleo Dunn\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "the whole title"},
		{"a page whose name is quoted", "---\ntitle: Answers for the page \"Good Grain\"\n---\nToday I write for the page \"Good Grain\" again, as I did last year.\n\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			"Answers for the page \"Good Grain\": Interviewer asks Interviewee\nintro Today I write for the page \"Good Grain\" again, as I did last year.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "does not say who answers"},
		{"a day above the headline", "14-Dec\n\nFarming\n\nInterview with Ben Marsh\n\nHe sows on the hill.\n\nAnn: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats?\n\nBen: For the horses.\n",
			"Interview with Ben Marsh: Ann asks Ben\nintro He sows on the hill.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ""},
		{"numbers without a mark", "1 Why rye, of all?\nIt stands the cold.\n2 And oats?\nFor the horses.\n3 Who eats it?\n12 People, all winter.\n4 Name a tool.\nThe scythe, always.\n",
			nobody + "? Why rye, of all?\n  It stands the cold.\n? And oats?\n  For the horses.\n? Who eats it?\n  12 People, all winter.\n? Name a tool.\n  The scythe, always.\n", ""},
		{"numbers with a full stop and a dash, and remarks of readers", "1.- Why rye?\nIt stands the cold.\n2. And oats?\nFor the horses.\n3.- And corn?\nNever.\nComentarios\nSo good to read of you.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "So good to read"},
		{"a title that stands twice, and one label", "Ben Marsh: \"The cold asks more of us than the heat\"\n\nBen Marsh: \"The cold asks more of us than the heat\"\n\nHe sows on the hill.\n\nT.: Why rye, of all?\n\nIt stands the cold.\n\nT.: Then the oats are for sale.\n\nWhich?\n\nT.: Those by the barn.\n\nFor the horses.\n\nT.: And who eats the rye?\n\nWe do.\n\nT.: And corn?\n\nNever.\n",
			"Ben Marsh: \"The cold asks more of us than the heat\": Interviewer asks Ben Marsh\nintro He sows on the hill.\n? Why rye, of all?\n  It stands the cold.\n? Then the oats are for sale.\n  Which?\n? Those by the barn.\n  For the horses.\n? And who eats the rye?\n  We do.\n? And corn?\n  Never.\n", ""},
		{"letters of those who answer, one of which comes once", "Why rye?\nB: It stands the cold.\nAnd oats?\nB: For the horses.\nWho eats it?\nM: We do, all winter.\nC: And the mice.\nAnd corn?\nC: Never.\nB: Not on this hill.\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? Who eats it?\n  We do, all winter.\n  And the mice.\n? And corn?\n  Never.\n  Not on this hill.\n", ""},
		{"a last line that leads to nothing", "Why rye?\nIt stands the cold.\nAnd oats?\nFor the horses.\nWho eats it?\nWe do, all winter.\nAnd corn?\nNever on this hill.\nFind all who sow with us:\n",
			nobody + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? Who eats it?\n  We do, all winter.\n? And corn?\n  Never on this hill.\n", "leads to nothing"},
		{"the one who writes was asked", "---\ntitle: Grain\n---\nToday I leave you the interview made with me by Ann Sorrel last week.\n\n**Why rye?**\n\nIt stands the cold, and it pays for the roof when the winter is long.\n\n**And oats?**\n\nFor the horses, who eat more than all of us together.\n\n**And corn?**\n\nNever.\n",
			"Grain: Interviewer asks Interviewee\nintro Today I leave you the interview made with me by Ann Sorrel last week.\n? Why rye?\n  It stands the cold, and it pays for the roof when the winter is long.\n? And oats?\n  For the horses, who eat more than all of us together.\n? And corn?\n  Never.\n", "does not say who answers"},
		{"a long sentence that names a newsletter", "---\ntitle: Grain\n---\nOn a wet day in March I came across a newsletter of those who sow by hand, and it gave me questions that I took to the farm of my aunt, who has rye.\n\n**Why rye?**\n\nIt stands the cold, and it pays for the roof when the winter is long.\n\n**And oats?**\n\nFor the horses, who eat more than all of us together.\n\n**And corn?**\n\nNever. It is cold on this hill, and the wind takes what the deer leave.\n",
			"Grain: Interviewer asks Interviewee\nintro On a wet day in March I came across a newsletter of those who sow by hand, and it gave me questions that I took to the farm of my aunt, who has rye.\n? Why rye?\n  It stands the cold, and it pays for the roof when the winter is long.\n? And oats?\n  For the horses, who eat more than all of us together.\n? And corn?\n  Never. It is cold on this hill, and the wind takes what the deer leave.\n", ""},
	})
}
