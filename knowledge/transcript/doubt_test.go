package transcript

import (
	"strconv"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// talkOfRye is the start of a talk that is read without a doubt.
const talkOfRye = "Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats?\n\nBen: For the horses.\n\n"

// What a wrong reading leaves behind is doubted, by its line. To hold the importer to another doubt, add a row.
func TestDoubts(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "Ann: Who ground it?\n\nBen: My uncle.\n\nHe had a wheel.\n", ""},
		{"a caption in an answer", "Ann: Who ground it?\n\nBen: My uncle.\n\nThe mill in winter\n\nHe had a wheel.\n\nAnn: Was it old?\n\nBen: It was.\n", ":13: \u201cThe mill in winter\u201d stands in an answer and ends as no sentence does"},
		{"a list goes on from its line", "Ann: What did he grind?\n\nBen: Rye.\n\nThen also\n\n- oats\n- barley\n\nAnn: Was it old?\n\nBen: It was.\n", ""},
		{"a heading in a question", "Ann: Who ground it?\n\nThe mill\n\nBen: My uncle.\n\nAnn: Was it old?\n\nBen: It was.\n", ":11: \u201cThe mill\u201d stands in a question"},
		{"an answer without its label", "Ann: Who ground it?\n\nMy uncle did, and his wife.\n\nAnn: Was it old?\n\nBen: It was.\n", ":11: \u201cMy uncle did, and his wife.\u201d has no name before it, and who speaks above it is named anew below; it was taken for the answer"},
		{"a question without its label", "Ann: Who ground it?\n\nBen: My uncle.\n\nWas it old?\n\nBen: It was.\n\nAnn: Did it turn?\n\nBen: It did.\n", ":13: \u201cWas it old?\u201d has no name before it, and who speaks above it is named anew below; it was taken for a question"},
		{"a question that somebody asks himself", "Ann: Who ground it?\n\nBen: My uncle.\n\nWas it old?\n\nOh yes.\n", ""},
		{"a time between captions", "Ann: Who ground it?\n\nBen: My uncle.\n\n0:01:02 --> 0:01:04 and more\n\nHe had a wheel.\n\nAnn: Was it old?\n\nBen: It was.\n", "stands in an answer"},
		{"a break inside of a question", "Ann: We talk with Ben about rye.\n\n[MUSIC]\n\nAnn: Who ground it?\n\nBen: My uncle.\n", ":13: a note on the recording stands above \u201cWho ground it?\u201d"},
		{"thanks that are answered with more", "Ann: Thank you for this.\n\nBen: Thank you. Mind the step when you go out to the car.\n", ":9: \u201cThank you for this.\u201d and \u201cThank you. Mind the step when you go out to the car.\u201d seem to end the conversation, and were dropped"},
		{"thanks that are answered at length", "Ann: Thank you for this.\n\nBen: Let me tell you one thing before you go.\n\nMind the step out there.\n\nIt is older than the two of us.\n", ":9: \u201cThank you for this.\u201d asks nothing and seems to end the conversation"},
		{"an answer of three words to no question", "Ann: That is all we have.\n\nBen: It is not.\n", "seems to end the conversation"},
		{"nothing but a word that shows to have heard", "Ann: I will stop it there.\n\nBen: Great.\n", "\u201cI will stop it there.\u201d and \u201cGreat.\u201d seem to end the conversation, and were dropped"},
		{"a short request in the middle", "Ann: Who ground it?\n\nBen: My uncle.\n\nAnn: Describe the wheel.\n\nBen: It was of oak.\n", ":13: \u201cDescribe the wheel.\u201d asks nothing"},
		{"a word thrown in", "Ann: Who ground it?\n\nBen: My uncle.\n\nAnn: Oh, wow.\n\nBen: He had a wheel.\n", ""},
		{"a note on who talks", "Ann: Who ground it?\n\nBen Marsh: My uncle.\n\nThe letters of Ben Marsh will be printed in May.\n", ":13: \u201cThe letters of Ben Marsh will be printed in May.\u201d speaks of who talks as of somebody else, or stands below what does, and was dropped"},
		{"a note of somebody who talks on himself", "Ann: Who ground it?\n\nBen Marsh: My uncle.\n\nI am the last Ben Marsh in the valley.\n", ":13: \u201cI am the last Ben Marsh in the valley.\u201d speaks of who talks as of somebody else; if nobody says it"},
		{"lines of the page behind the last answer", "Ann: Who ground it?\n\nBen: My uncle.\n\nThe other mills\n\nThe last wheel of the valley\n", ":13: \u201cThe other mills The last wheel of the valley\u201d stands behind the last answer"},
		{"a label in the middle of a paragraph", "Ann: Who ground it?\n\nBen: My uncle. Ann: Was it old?\n\nBen: It was.\n", ":11: \u201cAnn\u201d stands in the middle of a paragraph"},
		{"no to what asks nothing", "Ann: You never speak of your uncle.\n\nBen: No.\n\nAnn: Is that on purpose?\n\nBen: It is, and it was so when he was alive.\n", "\u201cNo.\u201d answers what asks nothing, so it was taken for thrown in and dropped"},
		{"a question that says nothing", "Ann: Who ground it?\n\nBen: My uncle.\n\nAnn: Really?\n\nBen: He had a wheel.\n", "\u201cReally?\u201d only asks back"},
		{"one who answers behind a word thrown in", "Ann: Who ground it?\n\nBen: My uncle.\n\nAnn: Right.\n\nBen: And his wife.\n", ""},
		{"lines set closer than others", "Ann: Who ground it?\n\nBen: My uncle.\n\nShall we write to you?\nOur letter costs nothing.\n\nAnn: Was it old?\n\nBen: It was.\n", ":13: \u201cShall we write to you?\u201d and the line below it are set closer"},
		{"the only second paragraph stands last", "Ann: Who ground it?\n\nBen: My uncle.\n\nAnn: Was it old?\n\nBen: It was.\n\nThis talk took place in a kitchen.\n", ":17: \u201cThis talk took place in a kitchen.\u201d is the only second paragraph"},
		{"a caption that is a sentence", "Ann: Who ground it?\n\nBen: My uncle.\n\nHe had a wheel.\n\nThe mill in winter.\n\nAnn: Was it old?\n\nBen: It was.\n", ":15: \u201cThe mill in winter.\u201d has no word by which people speak"},
		{"a notice in a question", "Ann: You have a mill.\n\nThe fair begins on Monday.\n\nBen: My uncle has.\n", ":11: \u201cThe fair begins on Monday.\u201d has no word by which people speak"},
		{"a sentence that goes on", "Ann: Who ground it?\n\nBen: My uncle.\n\nAnd the neighbours.\n\nAnn: Was it old?\n\nBen: Yes.\n\nIt was.\n", ""},
		{"a footnote behind the last answer", "Ann: Who ground it?\n\nBen: My uncle.\n\n[1] Some names were changed.\n", ":13: \u201c[1] Some names were changed.\u201d stands behind the last answer"},
	} {
		_, faults := Read("talk.txt", []byte(talkOfRye+c.text), Cast{})
		if said := listed(faults); hasError(faults) != (c.want != "") || !strings.Contains(said, c.want) {
			t.Errorf("%s: the faults\n%sdo not say %q", c.name, said, c.want)
		}
	}
}

// Words that leave what all answers have, and answers that have what no words do, are looked at.
func TestDoubtsByWhatAnswersHaveInCommon(t *testing.T) {
	t.Parallel()
	quoted := "Ann: \"Why rye?\"\n\nBen: \"It stands the cold.\"\n\nAnn: \"And oats?\"\n\nBen: \"For the horses.\"\n\nAnn: \"And corn?\"\n\nBen: \"Never.\"\n\nAnn: \"And barley?\"\n\nBen: \"My brother grows it.\n\nWe drink it.\"\n"
	coded := strings.NewReplacer("Ben: \"", "```say\nwho=Ben\n", ".\"", ".\n```", "Ann: ", "**", "?\"", "?**", "\"", "").Replace(strings.Replace(quoted, "\n\nWe drink it", "", 1))
	for _, c := range []struct{ name, text, want string }{
		{"all in quotation marks", quoted, ""},
		{"a last paragraph without", quoted + "\nWe had tea at that.\n", ":19: \u201cWe had tea at that.\u201d stands in no quotation marks"},
		{"one in the middle without", strings.Replace(quoted, "\"Never.\"", "\"Never.\" He laughs.", 1) + "\nWe had tea at that.\n", ""},
		{"two questions without an answer", "## Q: Why rye?\n\n## Q: And oats?\n\nFor the horses.\n\n## Q: And corn?\n\n```\nnever\n```\n", "answer"},
		{"answers set as code", "# On grain\n\n" + coded, ":5: \u201c```say"},
	} {
		_, faults := Read("talk.md", []byte(c.text), Cast{})
		if said := listed(faults); c.want == "" && strings.Contains(said, "quotation marks") || !strings.Contains(said, c.want) {
			t.Errorf("%s: the faults\n%sdo not say %q", c.name, said, c.want)
		}
	}
}

// Somebody who asks under a name that stands once, right above the first label, is looked at: the first question may be lost.
func TestAskedAboveTheFirstLabel(t *testing.T) {
	t.Parallel()
	_, faults := Read("talk.txt", []byte("On grain\n\nA Reader: Why rye?\n\nThe Farm: It stands the cold.\n\nAnn: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n"), Cast{})
	if said := listed(faults); !strings.Contains(said, ":3: \u201cA Reader\u201d stands before words") {
		t.Error(said)
	}
}

// A first question that speaks to those who listen is looked at, since its first sentences ask nothing.
func TestFirstQuestionSpeaksToListeners(t *testing.T) {
	t.Parallel()
	i, faults := Read("talk.txt", []byte("Ann: Good evening, everybody, wherever you are. Ben has grown rye for years. Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats?\n\nBen: For the horses.\n"), Cast{})
	if said := listed(faults); !strings.Contains(said, ":1: \u201cGood evening, everybody, wherever you are. Ben has grown ry\u2026\u201d speaks to those who listen") || !hasError(faults) {
		t.Errorf("%s%s", outline(i), said)
	}
}

// When much was left out between the questions, or a paragraph could be a question that is not set as the others are, a person looks.
func TestShare(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	notes := strings.Repeat("[The tape is stopped, and begins again]\n\n", 40)
	for _, c := range []struct{ name, text, want string }{
		{"many notes", "Ann: Why rye?\n\nBen: It stands the cold.\n\n" + notes + "Ann: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n", "% are in the draft"},
		{"few notes", "Ann: Why rye?\n\nBen: It stands the cold.\n\n" + notes[:len(notes)/40] + "Ann: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n", ""},
		{"a plain question among bold ones", "Ben Marsh: the last miller\n\n**Why rye?**\n\nIt stands the cold.\n\n**And oats?**\n\nFor the horses.\n\nDo the horses like it?\n\nThey do.\n\n**And corn?**\n\nNever.\n", "stands in an answer and asks"},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		if said := listed(faults); i == nil || !strings.Contains(said, c.want) || hasError(faults) != (c.want != "") {
			t.Errorf("%s: got\n%s%s", c.name, outline(i), said)
		}
	}
}

// What a host says to those who listen stands in the introduction when it is a paragraph of its own, and the first question begins with
// the paragraph in which the guest is spoken to.
func TestOpening(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ said, question string }{
		{"Good evening from the mill in Lower Field. With me is Ben Marsh, who grows rye here.\nBen, why rye?", "Ben, why rye?"},
		{"Good evening from the mill in Lower Field. With me is Ben Marsh, who grows rye here. Ben, why rye?", "Good evening from the mill in Lower Field. With me is Ben Marsh, who grows rye here. Ben, why rye?"},
		{"This is Ann Sorrel, and today is the third of May. I am in the kitchen of Mrs. Marsh.\nMrs. Marsh, would you say why it is rye?", "Mrs. Marsh, would you say why it is rye?"},
		{"Recording now. This is Ann Sorrel for the Farm Hour, in a very cold barn.\nCan you say who you are?", "Can you say who you are?"},
		{"Buenas noches. Hoy nos acompaña en el estudio el último molinero del valle.\nDon Marsh, ¿por qué centeno?", "Don Marsh, ¿por qué centeno?"},
		{"Welcome to the show. Why rye?", "Welcome to the show. Why rye?"},
		{"Mr. Marsh, you grow rye where nobody else does, and you sell none of it. Why rye?", "Mr. Marsh, you grow rye where nobody else does, and you sell none of it. Why rye?"},
		{"You once said that rye is the only grain which you would ever leave to your daughter. Why rye?", "You once said that rye is the only grain which you would ever leave to your daughter. Why rye?"},
	} {
		i, faults := Read("talk.txt", []byte("Ann Sorrel: "+c.said+"\nBen Marsh: It stands the cold, and it asks for little.\nAnn Sorrel: And oats?\nBen Marsh: For the horses.\nAnn Sorrel: And corn?\nBen Marsh: Never.\n"), Cast{})
		want := strings.TrimSpace(strings.TrimSuffix(c.said, c.question))
		switch got := flatten(i); {
		case len(got) != 3 || got[0].question != c.question, want != strings.Join(i.Intro, " "), want != "" && !hasError(faults):
			t.Errorf("%s: got\n%s%s", c.said, outline(i), listed(faults))
		}
	}
}

// A text that stands twice and differs in between is looked at by a person, since a question may be lost.
func TestCopiesThatDiffer(t *testing.T) {
	t.Parallel()
	body := func(between string) string {
		return "**What do you grow?**\n\nRye, as you see.\n\n" + between + "**Why rye?**\n\nIt stands the cold, and it asks for little.\n\n**And oats?**\n\nFor the horses, which eat a great deal.\n\n**And barley?**\n\nFor beer.\n\n"
	}
	i, faults := Read("talk.txt", []byte(body("The mill in winter\n\n")+body("")), Cast{Answers: []string{"Ben"}})
	if said := listed(faults); !hasError(faults) || !strings.Contains(said, ":1: \u201cWhat do you grow?\u201d stands outside the text") {
		t.Errorf("%s%s", outline(i), said)
	}
}

// A text without full stops is not doubted for it.
func TestNoFullStops(t *testing.T) {
	t.Parallel()
	i, faults := Read("talk.txt", []byte("Ann: why rye\nBen: it stands the cold\nand the rain\nAnn: and oats?\nBen: for the horses\nmostly\nAnn: who ground it?\nBen: my uncle\nhe had a wheel\n"), Cast{})
	if hasError(faults) {
		t.Errorf("%s%s", outline(i), listed(faults))
	}
}

// A welcome goes to the introduction, and a talk that begins with what is asked begins there.
func TestGreetings(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		ask, answer string
		moved       bool
	}{
		{"Welcome to the farm show.", "Hello, Ann.", true},
		{"This is the farm show, and here is Ben.", "Thank you for having me.", true},
		{"Can you hear me?", "Yes, I can.", true},
		{"Guten Tag, Herr Marsch.", "Guten Tag.", true},
		{"欢迎收听\u3002", "大家好\u3002", true},
		{"You are said to talk to your rye.", "I do. It never answers.", false},
		{"Welcome to the farm show.", "Hello, Ann. It rains on the rye today.", true},
		{"Welcome. How old is the farm?", "Two hundred years.", false},
		{"Welcome to the farm show.", "Hello. Since we are on the air: the rye that I grow here is not the rye of my father, who sowed it thick.", false},
	} {
		i, _ := Read("talk.txt", []byte("Ann: "+c.ask+"\nBen: "+c.answer+"\n"+talkOfRye), Cast{})
		if got := i != nil && len(flatten(i)) == 2 && len(i.Intro) == 2; got != c.moved {
			t.Errorf("%s %s: moved is %v\n%s", c.ask, c.answer, got, outline(i))
		}
	}
}

// What a printer puts on each page goes, and a paragraph that it cut in two is whole again.
func TestPages(t *testing.T) {
	t.Parallel()
	want := simple + "? Why rye?\n  It stands the cold of the hills here.\n? And oats?\n  For the horses.\n"
	numbered := "   1  Ann: Why rye?\n   2  Ben: It stands the cold.\n   3  Ann: And oats?\n   4  Ben: For the horses.\n   5  Ann: And barley?\n   6  Ben: For beer.\n   7  Ann: And maize?\n   8  Ben: For hens.\n" +
		"   9  Ann: And wheat?\n  10  Ben: For bread.\n   1  Ann: And hops?\n   2  Ben: For beer.\n   3  Ann: And beans?\n   4  Ben: For us.\n   5  Ann: And flax?\n   6  Ben: For linen.\n"
	for _, c := range []struct{ name, text, want string }{
		{"a number between dashes", "Ann: Why rye?\n\nBen: It stands the cold\n\n                - 4 -\n\nof the hills here.\n\nAnn: And oats?\n\nBen: For the horses.\n", want},
		{"a head behind a form feed", "\fRYE AND OATS      7\nAnn: Why rye?\n\nBen: It stands the cold\n\f\n\fRYE AND OATS     8\n\nof the hills here.\n\nAnn: And oats?\n\nBen: For the horses.\n", want},
		{"a foot with a number", "Ann: Why rye?\n\nBen: It stands the cold\n\n       FARM REPORTS           12\nof the hills here.\n\nAnn: And oats?\n\n       FARM REPORTS           13\n\nBen: For the horses.\n", want},
		{"a number in the last line of an answer", "Ann: Why rye?\n\nBen: It stands the cold of the hills here.\n\nAnn: And oats?\n\nBen: For the horses.\n\nThere were\n\n12\n", ""},
		{"numbered lines", numbered, "Interview with Ben: Ann asks Ben\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And barley?\n  For beer.\n? And maize?\n  For hens.\n? And wheat?\n  For bread.\n? And hops?\n  For beer.\n? And beans?\n  For us.\n? And flax?\n  For linen.\n"},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		if got := outline(i); c.want != "" && got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s%s", c.name, got, c.want, listed(faults))
		} else if c.want == "" && !strings.Contains(listed(faults), "There were") {
			t.Errorf("%s: the words went without a line\n%s%s", c.name, got, listed(faults))
		}
	}
}

// A first question that only asks how somebody is, and captions of which many are not there, are looked at.
func TestDoubtsOfTheBeginning(t *testing.T) {
	t.Parallel()
	cues := "WEBVTT\n\n"
	for n, line := range strings.Split(strings.TrimSpace(strings.ReplaceAll(talkOfRye, "\n\n", "\n")), "\n") {
		cues += strconv.Itoa(n+1) + "\n00:00:0" + strconv.Itoa(n) + ".000 --> 00:00:0" + strconv.Itoa(n+1) + ".000\n" + line + "\n\n"
	}
	for _, c := range []struct{ name, text, want string }{
		{"asks how somebody is", "Ann: Good morning. How are you doing?\n\nBen: Fine, and glad that it rains.\n\n" + talkOfRye, ":1: \u201cGood morning. How are you doing?\u201d only asks how somebody is"},
		{"tries the recording", "Ann: Recording. Right. So, who ground it?\n\nBen: My uncle.\n\n" + talkOfRye, ":1: \u201cRecording. Right. So, who ground it?\u201d begins by trying the recording"},
		{"asks for a recording", "Ann: You made a recording in May. Who paid for it?\n\nBen: My uncle.\n\n" + talkOfRye, ""},
		{"asks how, and more", "Ann: Good morning. How are you doing? And how is the mill?\n\nBen: Fine, and glad that it rains.\n\n" + talkOfRye, ""},
		{"all captions", cues, ""},
		{"captions are missing", strings.Replace(strings.Replace(cues, "\n3\n", "\n43\n", 1), "\n4\n", "\n44\n", 1), "40 captions are missing by their numbers, most of them between 2 and 43"},
	} {
		_, faults := Read("talk", []byte(c.text), Cast{})
		if said := listed(faults); hasError(faults) != (c.want != "") || !strings.Contains(said, c.want) {
			t.Errorf("%s: the faults\n%sdo not say %q", c.name, said, c.want)
		}
	}
}

// What the draft has rightly either way is said, and needs nobody: who is named anew, and a question that takes up a word.
func TestSaidAndNoDoubt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"somebody named anew", "Ann: Who ground it?\n\nBen: My uncle did\u2026\n\nBen: \u2026with his wife.\n\nAnn: Those two?\n\nBen: Yes.\n", "has the name of the one who speaks above it as well"},
		{"a word of the answer", "Ann: Who ground it?\n\nBen: My uncle.\n\nAnn: And the uncle?\n\nBen: He had a wheel.\n", "\u201cAnd the uncle?\u201d asks back with words of the answer"},
	} {
		_, faults := Read("talk.txt", []byte(talkOfRye+c.text), Cast{})
		if said := listed(faults); hasError(faults) || !strings.Contains(said, c.want) {
			t.Errorf("%s: the faults\n%sdo not say %q, or need a hand", c.name, said, c.want)
		}
	}
}

// What has one side only is no interview: somebody who asks a hall, and questions with more questions below them.
func TestOneSide(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"one who asks a hall", "Ann Field: This is rye.\n\nAnn Field: Why does it stand the cold?\n\nAnn Field: Its roots are deep.\n\nAnn Field: And what is this?\n\nAnn Field: Oats, right.\n\nAnn Field: Who eats oats?\n\nAnn Field: Horses do.\n", "\u201cAnn Field\u201d says all of it"},
		{"questions below questions", "### What do we ask about rye?\n\n- Why do you grow it?\n- Who grinds it? (If anybody does.)\n\n### What do we bring?\n\n- A recorder.\n", "these are questions without answers"},
	} {
		i, faults := Read("talk.md", []byte(c.text), Cast{})
		if i != nil || !strings.Contains(listed(faults), c.want) {
			t.Errorf("%s: got\n%s%s", c.name, outline(i), listed(faults))
		}
	}
	listedAnswers := "### What do you grow?\n\n- rye\n- oats\n\n### What do you ask yourself?\n\n- Will it rain?\n- rye again\n\n### And sell?\n\n- flour\n"
	if i, faults := Read("talk.md", []byte(listedAnswers), Cast{}); i == nil {
		t.Errorf("answers that are lists: refused\n%s", listed(faults))
	}
}
