package transcript

import (
	"strings"
	"testing"
)

// Where turns begin and end: lines that only look like a question, and questions that do not look like one.
func TestWhereTurnsBeginAndEnd(t *testing.T) {
	t.Parallel()
	const quoted = "# On grain\n\n__Ann:__ \"Why rye?\"\n\n__Ben:__ \"It stands the cold.\"\n\n__Ann:__ \"And oats?\"\n\n__Ben:__ \"For the horses.\"\n\n__Ann:__ \"And corn?\"\n\n__Ben:__ \"Never.\"\n\n__Ann:__ \"And barley?\"\n\n__Ben:__ \"My brother grows it.\n\nWe drink it.\"\n"
	readsAs(t, []asWritten{
		{"a first question over several bold lines", "**So, you grow rye.**\n**You have a mill.**\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\n**And corn?**\n\nNever.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? So, you grow rye. You have a mill. Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", ""},
		{"the last heading has no number", "# On grain\n\n## 1. Why do we grow rye?\n\nIt stands the cold.\n\n## 2. And who wants oats?\n\nThe horses.\n\n## 3. Is there corn as well?\n\nNever.\n\n## 4. Will it rain?\n\nMaybe.\n\n## Last words\n\nI thank you for the questions, and wish you a dry summer.\n",
			"On grain: Interviewer asks Interviewee\n? Why do we grow rye?\n  It stands the cold.\n? And who wants oats?\n  The horses.\n? Is there corn as well?\n  Never.\n? Will it rain?\n  Maybe.\n", "Last words"},
		{"a question below a question", "# On grain\n\n## Q1 Why rye?\n\nIt stands the cold.\n\n## Q2 And oats?\n\nFor the horses.\n\n### Q2.1 How many?\n\nTwo.\n\n## Q3 And corn?\n\nNever.\n",
			"On grain: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? How many?\n  Two.\n? And corn?\n  Never.\n", ""},
		{"thanks above the heading of the next talk", "## Talk 1\n\n**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** And wheat?\n\n**Ben:** Too dear.\n\n**Ann:** Thank you, Ben.\n\n## Talk 2\n\n**Ann:** And oats?\n\n**Cleo:** For the horses.\n\n**Ann:** And corn?\n\n**Cleo:** Never.\n",
			"Interview with Ben, Cleo: Ann asks Ben, Cleo\n# Talk 1\n? Why rye?\n  It stands the cold.\n? And wheat?\n  Too dear.\n# Talk 2\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "\u201cThank you, Ben.\u201d ends a talk above a heading"},
		{"a word for listening above a heading", "# Rye\n\n**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** Much was said of that already.\n\n**Ben:** Right.\n\n# Oats\n\n**Ann:** And what of the oats?\n\n**Ben:** They are for the horses.\n\n**Ann:** And corn?\n\n**Ben:** Never.\n",
			"Rye: Ann asks Ben\n? Why rye?\n  It stands the cold.\n# Oats\n? Much was said of that already. And what of the oats?\n  They are for the horses.\n? And corn?\n  Never.\n", "\u201cRight.\u201d was only thrown in"},
		{"headings that count questions, in several talks", talkUnderCounted("Ben") + "\n" + talkUnderCounted("Cleo"),
			"Interview with Ben, Cleo: Interviewer asks Ben, Cleo\n# Question 1: Growing rye\n? Why rye?\n  It stands the cold.\n# Question 2: Feeding horses\n? And oats?\n  For the horses.\n# Question 1: Growing rye\n? Why rye?\n  It stands the cold.\n# Question 2: Feeding horses\n? And oats?\n  For the horses.\n", ""},
		{"a name in full with its letters, small ones among them", "Ann van der Marsh (AvdM): Good morning. What is the grain of the week?\n\nBen Stone (BS): Rye, I would say.\n\nAvdM: And the one before?\n\nBS: Oats.\n\nAvdM: And before?\n\nBS: Barley.\n",
			"Interview with Ben Stone: Ann van der Marsh asks Ben Stone\n? Good morning. What is the grain of the week?\n  Rye, I would say.\n? And the one before?\n  Oats.\n? And before?\n  Barley.\n", ""},
		{"behind the quotation marks of all answers", quoted + "\nIf you want to see the mill, it is open in June.\n",
			"On grain: Ann asks Ben\n? \"Why rye?\"\n  \"It stands the cold.\"\n? \"And oats?\"\n  \"For the horses.\"\n? \"And corn?\"\n  \"Never.\"\n? \"And barley?\"\n  \"My brother grows it.\n  We drink it.\"\n", "\u201cIf you want to see the mill, it is open in June.\u201d stands in no quotation marks"},
		{"one in the middle stands behind them", strings.Replace(quoted, "\"Never.\"", "\"Never.\" He laughs.", 1) + "\nWe had tea at that.\n",
			"On grain: Ann asks Ben\n? \"Why rye?\"\n  \"It stands the cold.\"\n? \"And oats?\"\n  \"For the horses.\"\n? \"And corn?\"\n  \"Never.\" He laughs.\n? \"And barley?\"\n  \"My brother grows it.\n  We drink it.\"\n  We had tea at that.\n", ""},
		{"a title that says what kind of text it is", "# Interview Transcript of the harvest\n\n## Q1 Why rye?\n\nIt stands the cold.\n\n## Q2 And oats?\n\nFor the horses.\n\n## Q3 And corn?\n\nNever.\n",
			"Interview Transcript of the harvest: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n", "does not say who answers"},
	})
}

// talkUnderCounted is a talk with somebody, whose questions stand under headings that count them.
func talkUnderCounted(name string) string {
	return "### **Question 1: Growing rye**\n\n**Interviewer:** Why rye?\n\n**" + name + ":** It stands the cold.\n\n### **Question 2: Feeding horses**\n\n**Interviewer:** And oats?\n\n**" + name + ":** For the horses.\n"
}

// What a programme says before a guest is asked stands in no question, wherever it stands.
func TestWhatHostsSayToListeners(t *testing.T) {
	t.Parallel()
	const rest = "\n\n**Berta:** It stands the cold of our winters, and it asks for nothing but a field that nobody else in the valley wants to have.\n\n**Ann:** And oats?\n\n**Berta:** For the horses.\n\n**Ann:** And corn?\n\n**Berta:** Never.\n"
	const turns = "? And oats?\n  For the horses.\n? And corn?\n  Never.\n"
	const presents = "Today, my guest is Berta Marsh. " + longWelcome + " With that, I bring you Berta Marsh."
	readsAs(t, []asWritten{
		{"another host presents the guest first", "**Ann:** Welcome to the mill talk, in which we go from one field of the valley to the next and ask those who work there what they have learned in all the years. I have been a miller myself, and my friend Cleo, who is here as well, still is. Each week one of us brings somebody along. My name is Ann Sorrel, and Cleo, tell us who is here.\n\n**Cleo:** Yeah, Berta Marsh grows rye in the valley. It was fun to hear it. Let us begin.\n\n**Ann:** Berta, thank you for the time. Tell us why you grow rye." + strings.Replace(rest, "**Ann:** And corn?", "**Cleo:** Yeah, and corn?", 1) + "\n**Cleo:** Yeah, and wheat?\n\n**Berta:** Too dear.\n",
			"Interview with Berta: Ann, Cleo asks Berta\nintro Welcome to the mill talk, in which we go from one field of the valley to the next and ask those who work there what they have learned in all the years. I have been a miller myself, and my friend Cleo, who is here as well, still is. Each week one of us brings somebody along. My name is Ann Sorrel, and Cleo, tell us who is here.\nintro Yeah, Berta Marsh grows rye in the valley. It was fun to hear it. Let us begin.\n? Berta, thank you for the time. Tell us why you grow rye.\n  It stands the cold of our winters, and it asks for nothing but a field that nobody else in the valley wants to have.\n" + strings.Replace(turns, "And corn?", "Yeah, and corn?", 1) + "? Yeah, and wheat?\n  Too dear.\n", "said to those who listen"},
		{"the guest is spoken to behind a greeting", "**Ann:** Hello everybody, this is the mill talk.\n\n**Berta:** Hello.\n\n**Ann:** My friend from the other mill helps me today with the questions. Hi!\n\n**Ann:** Berta, why rye?" + rest,
			"Interview with Berta: Ann asks Berta\nintro Hello everybody, this is the mill talk.\nintro Hello.\nintro My friend from the other mill helps me today with the questions. Hi!\n? Berta, why rye?\n  It stands the cold of our winters, and it asks for nothing but a field that nobody else in the valley wants to have.\n" + turns, "said to those who listen"},
		{"a presentation behind pieces of the talk", "**Ann:** Is it hard work?\n\n**Berta:** It never ends.\n\n**Ann:** " + presents + "\n\n**Berta:** Hi, Ann. I have heard each of your talks, so that I am glad to be here. Thank you for having me.\n\n**Ann:** Why rye?" + rest,
			"Interview with Berta: Ann asks Berta\n? Is it hard work?\n  It never ends.\n? Why rye?\n  It stands the cold of our winters, and it asks for nothing but a field that nobody else in the valley wants to have.\n" + turns, "present the guest to those who listen"},
		{"a guest who says more to it", "**Ann:** Is it hard work?\n\n**Berta:** It never ends.\n\n**Ann:** " + presents + "\n\n**Berta:** Hi, Ann. The mill burned down last night.\n\n**Ann:** Why rye?" + rest,
			"Interview with Berta: Ann asks Berta\n? Is it hard work?\n  It never ends.\n? " + presents + "\n  Hi, Ann. The mill burned down last night.\n? Why rye?\n  It stands the cold of our winters, and it asks for nothing but a field that nobody else in the valley wants to have.\n" + turns, ""},
	})
}

// longWelcome is what a host says of a guest, who is not spoken to.
const longWelcome = "Unlike a lot of people who write about fields, Berta has worked on them since he was a boy, and he has seen the valley change three times in all these years. In our conversation he goes through what a miller has to know, where the water comes from and what he would never do again. If you enjoy the talk, tell your neighbours and your friends of it."

// Lines that only say where something stands, below a heading or behind the last words, are no speech. What an answer says of an address is.
func TestReferences(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{
		{"below headings", "# Rye\n\n**Ann:** Why rye?\n\n**Ben:** It stands the cold. See https://field.example/cold.\n\n**Ann:** And what of the horses?\n\n# Oats\n\nThe list of all the kinds: https://field.example/oats/\n\nMinutes: https://field.example/minutes\n\n**Ben:** They get the oats.\n\n**Ann:** And corn?\n\n**Ben:** Never.\n",
			"Rye: Ann asks Ben\n? Why rye?\n  It stands the cold. See https://field.example/cold.\n? And what of the horses?\n  They get the oats.\n# Oats\n? And corn?\n  Never.\n", "says where something stands"},
		{"behind the last words", "**Ann:** Why rye?\n\n**Ben:** It stands the cold.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n\n**Ann:** That is all I have.\n\nRetrieved from \" https://field.example/w/index.php?title=Rye \"\n",
			"Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "Retrieved from"},
	})
}
