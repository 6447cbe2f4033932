package transcript

import (
	"fmt"
	"strings"
	"testing"

	"faqbot/knowledge/interview"
	"faqbot/knowledge/racetest"
)

// outline writes an interview down in short: who, then introduction, headings, questions and answers.
func outline(i *interview.Interview) string {
	if i == nil {
		return "refused\n"
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%s: %s asks %s\n", i.Title, i.Interviewer, i.Interviewee)
	for _, p := range i.Intro {
		fmt.Fprintf(&out, "intro %s\n", p)
	}
	for _, s := range i.Sections {
		if s.Heading != i.Title {
			fmt.Fprintf(&out, "# %s\n", s.Heading)
		}
		for _, t := range s.Turns {
			fmt.Fprintf(&out, "? %s\n", t.Question)
			for _, p := range t.Answer {
				fmt.Fprintf(&out, "  %s\n", strings.ReplaceAll(p, "\n", "/"))
			}
		}
	}
	return out.String()
}

// talk is what the one file in ten that is simple reads like.
const simple = "Interview with Ben: Ann asks Ben\n"

func TestWhatIsWords(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, c := range []struct {
		name, text, want string
		fault            string // a piece of what is said, empty for anything
		hand             bool   // a person has to look
	}{
		{"nobody answers the last thanks", "Ann: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\nAnn: Thank you for coming.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ":5: warning: \u201cThank you for coming.\u201d is said last", false},
		{"who answers speaks first", "Ben: Good morning to you.\nAnn: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\n",
			"Interview with Ben: Ann asks Ben\nintro Good morning to you.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ":1: warning: \u201cGood morning to you.\u201d stands before the first question", false},
		{"thrown in", "Ann: Why rye?\nBen: It stands the cold.\nAnn: Yeah.\nBen: And it pays.\nAnn: And oats?\nBen: For the horses.\n",
			simple + "? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n", ":3: warning: \u201cYeah.\u201d was only thrown in", false},
		{"a short question is one", "Ann: Why rye?\nBen: It stands the cold.\nAnn: Really?\nBen: It does.\nAnn: And oats?\nBen: For the horses.\n",
			simple + "? Why rye?\n  It stands the cold.\n? Really?\n  It does.\n? And oats?\n  For the horses.\n", "only asks back", true},
		{"an answer that asks", "Ann:\nThank you.\nBen:\nDid that help?\nAnn:\nIt did. And oats?\nBen:\nFor the horses.\n",
			simple + "? Thank you.\n  Did that help?\n? It did. And oats?\n  For the horses.\n", "", true},
		{"the tail of a wrapped answer", "Ann: Why rye?\nBen: It stands the cold, and in a good year it pays for the\nnew roof\nAnn: And oats?\nBen: For the horses.\nAnn: And barley, which your grandfather still grew on the hill\nabove the mill?\nBen: It has gone, as the hill has, and nobody plants it any more,\nwhich is a pity.\n",
			simple + "? Why rye?\n  It stands the cold, and in a good year it pays for the new roof\n? And oats?\n  For the horses.\n? And barley, which your grandfather still grew on the hill above the mill?\n  It has gone, as the hill has, and nobody plants it any more, which is a pity.\n", "", false},
		{"two lines with a colon are no speakers", "Farm people: Ben Marsh\nNickname: benm\nVillage: Lower Field\nThe rye stands high.\nIt stands the cold.\n", "refused\n", "no two sides were found", true},
		{"addresses", "https://field.example/a\nhttps://field.example/b\nhttps://field.example/c\nAnn: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\n",
			"Interview with Ben: Ann asks Ben\nintro https://field.example/a\nintro https://field.example/b\nintro https://field.example/c\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "", false},
		{"times and addresses in an answer", "Paper: When did the storm begin?\nNia: It was long.\n10:30 the wind came up.\n10:45 the mast broke.\n10:50 we rowed.\nPaper: And then?\nNia: See these:\nhttps://x.invalid/one\nhttps://x.invalid/two\nhttps://x.invalid/three\n",
			"Interview with Nia: Paper asks Nia\n? When did the storm begin?\n  It was long.\n  10:30 the wind came up.\n  10:45 the mast broke.\n  10:50 we rowed.\n? And then?\n  See these:\n  https://x.invalid/one\n  https://x.invalid/two\n  https://x.invalid/three\n", "", false},
		{"three voices", "Ann: Why rye?\nBen: It stands the cold.\nCleo: And it pays.\nAnn: And oats?\nBen: For the horses.\nCleo: And for us.\nAnn: And corn?\nBen: No.\nCleo: Never.\n",
			"Interview with Ben, Cleo: Ann asks Ben, Cleo\n? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n  And for us.\n? And corn?\n  No.\n  Never.\n", "several people answer", false},
		{"a program's names", "SPEAKER_00: Why rye?\nSPEAKER_01: It stands the cold.\nSPEAKER_00: And oats?\nSPEAKER_01: For the horses.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ":2: \u201cSPEAKER_01\u201d is no person's name", true},
		{"a program's names, and a title", "Interview with Ben Marsh\n\nSpeaker 1: Why rye?\nSpeaker 2: It stands the cold.\nSpeaker 1: And oats?\nSpeaker 2: For the horses.\n",
			"Interview with Ben Marsh: Interviewer asks Ben Marsh\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", ":4: \u201cSpeaker 2\u201d is no person's name", true},
		{"two who ask", "Ann: Welcome to the show.\nDora: Why did you plant rye?\nBen: It stands the cold, and it asks for so little that nobody looks after it.\nAnn: And oats?\nBen: For the horses, who eat more than all of us together.\nDora: Do you like oats?\nBen: No, I never did, and I was given them each morning.\n",
			"Interview with Ben: Ann, Dora asks Ben\n? Welcome to the show. Why did you plant rye?\n  It stands the cold, and it asks for so little that nobody looks after it.\n? And oats?\n  For the horses, who eat more than all of us together.\n? Do you like oats?\n  No, I never did, and I was given them each morning.\n", "", false},
		{"a host who presents the guest", "Ann: Night Fields, episode twelve. Our guest grows rye on the hill above the mill, and who would have thought it would ever pay? Ben Marsh.\nBen: I brought bread.\nAnn: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\n",
			"Interview with Ben: Ann asks Ben\nintro Night Fields, episode twelve. Our guest grows rye on the hill above the mill, and who would have thought it would ever pay? Ben Marsh.\nintro I brought bread.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "greet and ask nothing", true},
		{"a welcome that nobody answers, and a heading", "Ann: This is a talk about rye.\n\n## Rye\n\nAnn: Why rye?\n\nBen: It stands the cold.\n\n## Oats\n\nAnn: And oats?\n\nBen: For the horses.\n",
			"Interview with Ben: Ann asks Ben\nintro This is a talk about rye.\n# Rye\n? Why rye?\n  It stands the cold.\n# Oats\n? And oats?\n  For the horses.\n", "nobody answers it", false},
		{"a host who speaks for a sponsor", "Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: We'll be right back.\n\nAnn: This talk is brought to you by Mills and Sons. They mill what you grow.\n\nAnn: And we're back with Ben.\n\nAnn: Why oats?\n\nBen: For the horses.\n",
			simple + "? Why rye?\n  It stands the cold.\n? Why oats?\n  For the horses.\n", "\u201cWe'll be right back. This talk is brought to you by Mills and Sons. They mill what you grow. And we're back with Ben.\u201d seems to speak for who pays", true},
		{"a full name, then a short one", "Ann Sorrel: Welcome, Ben.\nBen Marsh: Hello.\nAnn: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\n",
			"Interview with Ben Marsh: Ann Sorrel asks Ben Marsh\nintro Welcome, Ben.\nintro Hello.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "", false},
		{"a menu and cookies", "Zum Inhalt springen\nStartseite\nAnna: Warum Roggen?\nBen: Er verträgt die Kälte.\nAnna: Und Hafer?\nBen: Für die Pferde.\nAlle Rechte vorbehalten\nCookies akzeptieren\n",
			"Interview with Ben: Anna asks Ben\n? Warum Roggen?\n  Er verträgt die Kälte.\n? Und Hafer?\n  Für die Pferde.\n", ":8: warning: \u201cCookies akzeptieren\u201d belongs to the page", false},
		{"time stamps in the words", "Ann: [03:41] Why rye?\nBen: [03:47] It stands the cold.\nAnn: [03:52] And oats?\nBen: [03:59] For the horses, at 10:30 each day.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses, at 10:30 each day.\n", "time stamp", false},
		{"a title, an introduction and headings", "On grain\nWe met Ben on a field.\nIt rained.\nRye first\nAnn: Why rye?\nBen: It grows.\nIt feeds us.\nWhat about oats now?\nAnn: And oats?\nBen: They do too.\n",
			"On grain: Ann asks Ben\nintro We met Ben on a field.\nintro It rained.\n# Rye first\n? Why rye?\n  It grows.\n  It feeds us.\n# What about oats now?\n? And oats?\n  They do too.\n", "", false},
		{"links and code in a line", "**Ann:** Why [`rye`](https://x.example/rye)?\n\n**Ben:** It stands `a[0](cold)`, says [my \"uncle\"](https://x.example/u) &amp; he.\n\n**Ann:** And oats?\n\n**Ben:** For the horses.\n",
			simple + "? Why rye?\n  It stands `a[0](cold)`, says my \"uncle\" & he.\n? And oats?\n  For the horses.\n", "target of a link", false},
		{"headings in Markdown", "---\ntitle: On grain\nlayout: post\n---\n\n![field](a.png)\n\n{{< figure src=\"x\" >}}\n\n## Rye\n\n**Ann:** Why rye?[^1]\n\n**Ben:** It stands [the cold](https://x.example/a_(b)).\n\n## Oats\n\n**Ann:** And oats?\n\n**Ben:** For the *horses*.\n\n[^1]: A note.\n",
			"On grain: Ann asks Ben\n# Rye\n? Why rye?\n  It stands the cold.\n# Oats\n? And oats?\n  For the horses.\n", "A note.", false},
		{"rhetorical questions stay in the answer", "Ann: Why rice?\nBen: It grows.\nBut who am I to say?\nAnn: And rye?\nBen: It does too.\nWhy not?\nAnn: Oats?\nBen: Horses.\n",
			simple + "? Why rice?\n  It grows.\n  But who am I to say?\n? And rye?\n  It does too.\n  Why not?\n? Oats?\n  Horses.\n", "", false},
		{"a colon in an answer", "Ann: Why rice?\nBen: It grows.\nNote: it needs water.\nAnn: And rye?\nBen: It does too.\nSo: eat it.\n",
			simple + "? Why rice?\n  It grows.\n  Note: it needs water.\n? And rye?\n  It does too.\n  So: eat it.\n", "", false},
		{"slips in a name", "Annabel Lee: Why rice?\nBen: It grows.\nAnnabel Lee: And rye?\nBen: It does.\nAnabel Lee: Oats?\nBen: Horses.\nAnnabel lee: Corn?\nBen: Maize.\nAnnabel Lee: Millet?\nBen: Birds.\nAnnabel Lee: Why so?\nBen: So.\n",
			"Interview with Ben: Annabel Lee asks Ben\n? Why rice?\n  It grows.\n? And rye?\n  It does.\n? Oats?\n  Horses.\n? Corn?\n  Maize.\n? Millet?\n  Birds.\n? Why so?\n  So.\n", "", false},
		{"a body that stands twice", "Menu\nIntro.\nAnn: Why rice?\nBen: It grows.\nAnn: And rye?\nBen: It does.\nRelated stories\nIntro.\nAnn: Why rice?\nBen: It grows.\nAnn: And rye?\nBen: It does.\nBye\n",
			"Interview with Ben: Ann asks Ben\nintro Intro.\n? Why rice?\n  It grows.\n? And rye?\n  It does.\n", "second time", false},
		{"an answer given twice is no second body", "Ann: Why rice?\nBen: It grows.\nAnn: Why rye?\nBen: It grows.\nAnn: Why oats?\nBen: It grows.\n",
			simple + "? Why rice?\n  It grows.\n? Why rye?\n  It grows.\n? Why oats?\n  It grows.\n", "", false},
		{"the host of the page is who answers", "---\ntitle: On grain\nhosts:\n- Ben Marsh\n---\nHost: Why rye?\nBen Marsh: It stands the cold.\nHost: And oats?\nBen Marsh: For the horses.\n",
			"On grain: Interviewer asks Ben Marsh\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "", false},
		{"one exchange", "Interviewer: Why rice?\nInterviewee: It grows.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Why rice?\n  It grows.\n", "one question with an answer is all", true},
		{"roles without names", "Interviewer: Why rice?\nInterviewee: It grows.\nInterviewer: And rye?\nInterviewee: It does too.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Why rice?\n  It grows.\n? And rye?\n  It does too.\n", "does not say who answers", false},
		{"several under one role", "Host: Why rice?\nGuest 1: It grows.\nGuest 2: It feeds us.\nHost: And rye?\nGuest 2: It does too.\nHost: And oats?\nGuest 1: They do.\n",
			"Interview with Interviewee: Interviewer asks Interviewee\n? Why rice?\n  It grows.\n  It feeds us.\n? And rye?\n  It does too.\n? And oats?\n  They do.\n", "does not say who answers", true},
		{"lists, quotations, code and tables in an answer", "Ann: Why rye?\n\nBen: Three things:\n\n- cold\n- rain\n- a poor soil\n\nMy father said\n\n> Rye is bread.\n> Wheat is cake.\n\n```\nrye = bread\n\n# why: not\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAnn: And oats?\n\nBen: 1. horses\n2. us\n",
			simple + "? Why rye?\n  Three things:\n  - cold/- rain/- a poor soil\n  My father said\n  > Rye is bread./> Wheat is cake.\n  ```/rye = bread//# why: not/```\n  | a | b |/|---|---|/| 1 | 2 |\n? And oats?\n  1. horses\n  2. us\n", "", false},
		{"a press conference", "THE MINISTER: Good morning. I have a statement.\n\nAnna Schmidt, Reuters: Why did the mill close?\n\nTHE MINISTER: It had no grain.\n\nJo Park (AFP): Will it open again?\n\nTHE MINISTER: Not this year.\n\nUli Kern: Who pays?\n\nTHE MINISTER: All of us.\n\nReporter: And the rye?\n\nTHE MINISTER: It stands.\n",
			"Interview with The Minister: Anna Schmidt, Reuters; Jo Park; Uli Kern asks The Minister\nintro Good morning. I have a statement.\n? Why did the mill close?\n  It had no grain.\n? Will it open again?\n  Not this year.\n? Who pays?\n  All of us.\n? And the rye?\n  It stands.\n", "", false},
		{"names above the words, and lines of the page that look like names", "On grain\n\nANN SORREL\n\nWhy rye?\n\nBEN MARSH\n\nIt stands the cold.\n\nLETTERS\n\nThe best of the field.\n\nANN SORREL\n\nAnd oats?\n\nBEN MARSH\n\nFor the horses.\n\nOFFERS\n\nSeeds for a year.\n\nANN SORREL\n\nAnd corn?\n\nBEN MARSH\n\nNever.\n\nANN SORREL\n\nWhy not?\n\nBEN MARSH\n\nThe frost.\n",
			"On grain: Ann Sorrel asks Ben Marsh\n? Why rye?\n  It stands the cold.\n  LETTERS\n  The best of the field.\n? And oats?\n  For the horses.\n  OFFERS\n  Seeds for a year.\n? And corn?\n  Never.\n? Why not?\n  The frost.\n", "LETTERS", true},
		{"a label lost before an answer, and one before a question", "Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats?\n\nFor the horses.\n\nThey eat a lot.\n\nAnn: And barley?\n\nBen: For beer.\n\nAnd corn?\n\nBen: Never.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n  They eat a lot.\n? And barley?\n  For beer.\n? And corn?\n  Never.\n", ":7: \u201cFor the horses.\u201d has no name before it", true},
		{"a third voice that speaks once", "Ann: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\nUwe: I agree.\nAnn: And barley?\nBen: For beer.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n  Uwe: I agree.\n? And barley?\n  For beer.\n", ":5: \u201cUwe\u201d stands before words", true},
		{"one who asks more than the interviewer", "Rita: Tell us about your method.\nPaul: I ask people. Why do you plant this? What does it cost? Who eats it? That is the whole of it, you know?\nRita: And what do they say?\nPaul: Mostly nothing. Would you? A stranger comes and asks what you earn?\nRita: And the book?\nPaul: It is done. Have you read it?\n",
			"Interview with Paul: Rita asks Paul\n? Tell us about your method.\n  I ask people. Why do you plant this? What does it cost? Who eats it? That is the whole of it, you know?\n? And what do they say?\n  Mostly nothing. Would you? A stranger comes and asks what you earn?\n? And the book?\n  It is done. Have you read it?\n", "it is not clear whether", true},
		{"one who asks and states", "Lena: So today we talk about rye. You have grown it for years.\nOtto: Since I was a boy. My father put me on the cart when I was four, and I have not got off it since.\nLena: And then came the bad years.\nOtto: Two of them, yes. We lost the mill. Who would have thought that it could happen to us?\nLena: You went on, though.\nOtto: I did. There were three children and a dog.\nLena: Would you do it again?\nOtto: Yes.\n",
			"Interview with Otto: Lena asks Otto\n? So today we talk about rye. You have grown it for years.\n  Since I was a boy. My father put me on the cart when I was four, and I have not got off it since.\n? And then came the bad years.\n  Two of them, yes. We lost the mill. Who would have thought that it could happen to us?\n? You went on, though.\n  I did. There were three children and a dog.\n? Would you do it again?\n  Yes.\n", "", false},
		{"chapters of a recording", "0:00 Introduction\n0:31 The farm\n2:10 The bad years\n\nAnn: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "0:31 The farm", false},
		{"names in the introduction, then initials", "Ben Marsh has a farm at Lower Field. Ann Sorrel met him there.\n\nAS: Why rye?\n\nBM: It stands the cold.\n\nAS: And oats?\n\nBM: For the horses.\n",
			"Interview with Ben Marsh: Ann Sorrel asks Ben Marsh\nintro Ben Marsh has a farm at Lower Field. Ann Sorrel met him there.\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "", false},
		{"control characters", "Ann: Why\x00 rye?\nBen: It \x07stands\x0c the cold.\nAnn: And\u202e oats?\nBen: For the horses.\n",
			simple + "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n", "control character", false},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		got := outline(i)
		if got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s\nfaults %s", c.name, got, c.want, listed(faults))
			continue
		}
		if !strings.Contains(listed(faults), c.fault) {
			t.Errorf("%s: the faults\n%s\ndo not say %q", c.name, listed(faults), c.fault)
		}
		if hand := hasError(faults); hand != c.hand {
			t.Errorf("%s: needs a hand is %v\n%s", c.name, hand, listed(faults))
		}
	}
}

func hasError(faults []interview.Fault) bool {
	for _, f := range faults {
		if f.Severity == interview.Error {
			return true
		}
	}
	return false
}

func listed(faults []interview.Fault) string {
	var out strings.Builder
	for _, f := range faults {
		out.WriteString(f.Error() + "\n")
	}
	return out.String()
}

// What has no two sides is refused, and nothing is made of it.
func TestRefused(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, c := range []struct{ name, text string }{
		{"essay", "On rye\n\nRye is a grass. It grows in the north. Farmers like it: it asks for little.\n\nWhy do people eat it? Nobody knows. The bread is dark and heavy, and it keeps.\n\nIn the south they eat wheat. Note: wheat is sweet.\n\nIs there a future for rye? We shall see.\n"},
		{"recipe", "Rye bread\n\nIngredients:\n- rye: 500 g\n- water: 400 g\n- salt: 10 g\n\nMethod:\n1. Mix the rye with water.\n2. Wait.\n3. Bake.\n\nTime: 3 hours\nServes: 4\n"},
		{"monologue vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ben>It was cold that year.\n\n00:02.000 --> 00:04.000\n<v Ben>And we had nothing.\n\n00:04.000 --> 00:06.000\n<v Ben>Why did we stay? Who knows.\n"},
		{"captions no speaker", "1\n00:00:01,000 --> 00:00:03,000\nit was cold that year\n\n2\n00:00:03,000 --> 00:00:05,000\nand we had nothing to eat\n\n3\n00:00:05,000 --> 00:00:07,000\nso we went to town\n"},
		{"changelog", "# Changelog\n\n## 2.0\n\n- Added: rye\n- Fixed: oats\n\n## 1.9\n\n- Added: barley\n- Fixed: wheat\n- Removed: corn\n\n## 1.8\n\n- Added: corn\n- Fixed: salt\n"},
		{"mail", "From: Ann <ann@x.example>\nTo: Ben <ben@x.example>\nSubject: rye\nDate: Mon, 3 May 2021 10:00\n\nDear Ben,\n\ncould you send me the rye? We need it soon.\n\nBest,\nAnn\n"},
		{"log of parts", strings.Repeat("10:00:01 WARN [mail] cache miss\n10:00:02 INFO [http] Q: depth=18\n10:00:03 DEBUG [mail] is it alive?\n10:00:04 WARN [db] slow\n10:00:05 INFO [http] A: record 7\n10:00:06 DEBUG [mail] ready\n10:00:07 WARN [db] slow\n10:00:08 INFO [db] open\n10:00:09 DEBUG [db] shut\n", 3)},
		{"log", "10:00:01 INFO: started\n10:00:02 INFO: reading\n10:00:03 WARN: slow\n10:00:04 INFO: reading\n10:00:05 WARN: slow\n10:00:06 ERROR: failed\n10:00:07 INFO: ended\n"},
		{"novel", "\"Why did you come?\" she asked.\n\n\"Because of the rye,\" he said.\n\nShe laughed. The field lay behind them, and the sun went down.\n\n\"And the horses?\"\n\n\"They are gone.\"\n\nHe looked at the mill. It was late, and nobody came. The dog slept.\n\nThen it rained, for a long time.\n"},
		{"traces of a program", strings.Repeat("10:00:01 [worker-1] ERROR db: refused\nTraceback (most recent call last):\n  File \"db.py\", line 88, in connect\n    socket.connect(to)\nConnectionError: [Errno 111] refused\n", 6)},
		{"code", "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tswitch x {\n\tcase 1:\n\t\tfmt.Println(1)\n\tcase 2:\n\t\tfmt.Println(2)\n\tdefault:\n\t\tfmt.Println(3)\n\t}\n}\n"},
		{"yaml", "name: test\non: push\njobs:\n  build:\n    runs-on: linux\n    steps:\n      - name: a\n        run: make\n      - name: b\n        run: make\n      - name: c\n        run: make\n"},
		{"bible", "1 In the beginning there was rye. 2 And the rye was good. 3 And who ate it?\n\n4 The horses ate it. 5 And they were many.\n\nChapter 2\n\n1 Then came the oats.\n"},
		{"poem", "Who has seen the rye?\nNeither I nor you:\nBut when the stalks hang trembling\nThe wind is passing through.\n\nWho has seen the rye?\nNeither you nor I:\nBut when the stalks bow down their heads\nThe wind is passing by.\n"},
		{"minutes", "Minutes\n\nPresent: Ann, Ben, Cleo\nAbsent: Dora\n\nDecision: buy rye\nAction: Ben\nDecision: sell oats\nAction: Cleo\nDecision: mend the roof\nAction: Ann\n"},
		{"a panel", "Arno: The valley needs a school before it needs a road.\nBea: I disagree. Without a road nobody will teach there.\nCleo: We had both, and we let them fall down.\nDov: The numbers say that forty children live there.\nArno: Then a school it is.\nBea: Then a road to it.\nCleo: And a roof, please.\nDov: The budget has room for one of the three.\n"},
		{"a meeting", "Ann: Morning. Does everybody hear me?\nBea: Yes.\nCleo: I do.\nAnn: Good. Bea, you begin?\nBea: The roof is done. I wait for the bill, and I am out tomorrow.\nDov: I can look at the bill.\nBea: Thanks.\nCleo: Does the roof touch the wall? I am there as well.\nBea: Only the edge of it.\nCleo: Then I go first.\nAnn: And Edda?\nEdda: I have two walls and no paint.\nDov: There is paint in the barn.\nEdda: Fine.\nAnn: Is that for Monday?\nBea: I would do it now. Who pays for it if I am out?\nDov: I do.\nAnn: Anything else?\nBea: No.\n"},
		{"news with questions for headings", page("en", "The mill closes", "<p>The mill in Lower Field closed on Monday, after forty years of rye.</p><p>The owner said that it stands the cold no more, and that he had no son.</p><h2>What happens next?</h2><p>It is for sale.</p><h2>Who is affected?</h2><p>Forty people.</p>")},
		{"a film", "INT. KITCHEN - NIGHT\n\nMARA stands at the sink.\n\nMARA\nDid you feed the cat?\n\nJOEL\n(not looking up)\nThe cat is gone, Mara.\n\nMARA\nThen who is eating?\n\nThe light goes out.\n"},
		{"one speaker", "Ben: Rye.\nBen: Oats.\nBen: Barley.\n"},
		{"users of a machine", "root:x:0:0:root:/root:/bin/bash\nbin:x:2:2:bin:/bin:/usr/sbin/nologin\nsys:x:3:3:sys:/dev:/usr/sbin/nologin\n"},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		if i != nil || !hasError(faults) {
			t.Errorf("%s: read as\n%s%s", c.name, outline(i), listed(faults))
		}
	}
}
