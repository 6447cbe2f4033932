package transcript

import "testing"

// Numbers before labels, as the records of committees count their questions.
func TestNumbersBeforeNames(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{
		{"counted questions of several who ask, on a page", "<html><body><h1>Grain</h1><p class=\"Question\"><span>Q58</span>&nbsp;&nbsp;<b>Chair:</b> Why rye?</p><p class=\"Answer\"><i>Ben Marsh:</i> It stands the cold.</p><p class=\"Question\"><span>Q59</span>&nbsp;&nbsp;<b>Ms Sorrel:</b> And oats?</p><p class=\"Answer\"><i>Ben Marsh:</i> For the horses.</p><p class=\"Question\"><span>Q60</span>&nbsp;&nbsp;<b>Chair:</b> And corn?</p><p class=\"Answer\"><i>Ben Marsh:</i> Never.</p><p class=\"Question\"><span>Q61</span>&nbsp;&nbsp;<b>Ms Sorrel:</b> And wheat?</p><p class=\"Answer\"><i>Ben Marsh:</i> On the hill.</p></body></html>",
			"Grain: Chair, Ms Sorrel asks Ben Marsh\n? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n? And wheat?\n  On the hill.\n", "number of a question, 4 times"},
		{"numbers before all who speak", "1 Ann: Warum Roggen?\n\n2 Ben: Er hält die Kälte aus.\n\n3 Ann: Und Hafer?\n\n4 Ben: Für die Pferde.\n\n5 Ann: Und Mais?\n\n6 Ben: Nie.\n",
			"Interview with Ben: Ann asks Ben\n? Warum Roggen?\n  Er hält die Kälte aus.\n? Und Hafer?\n  Für die Pferde.\n? Und Mais?\n  Nie.\n", ""},
	})
}

// Terms of Org are names, also where the rest of a text has no marks of it.
func TestTermsOfOrg(t *testing.T) {
	t.Parallel()
	const talk = "? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n  For us.\n"
	readsAs(t, []asWritten{
		{"with a title", "#+TITLE: Grain\n\nA talk.\n\n- Ann :: Why rye?\n- Ben :: It stands the cold.\n- Ann :: And oats?\n- Ben :: For the horses.\n\n  For us.\n", "Grain: Ann asks Ben\nintro A talk.\n" + talk, ""},
		{"without a keyword", "A talk.\n\n- Ann :: Why rye?\n- Ben :: It stands the cold.\n- Ann :: And oats?\n- Ben :: For the horses.\n\n  For us.\n", "Interview with Ben: Ann asks Ben\nintro A talk.\n" + talk, ""},
	})
}

// Letters that answer another, whose questions they quote.
func TestLettersThatQuoteQuestions(t *testing.T) {
	t.Parallel()
	readsAs(t, []asWritten{
		{"as a program keeps it, with lines that were wrapped, a greeting and an end", "Return-Path: <ben@example.org>\nReceived: from a.example by b.example; Thu, 16 Jan 2020 22:04:11 +0100\nFrom: =?UTF-8?Q?Ben_M=C3=A5rsh?= <ben@example.org>\nTo: Ann Sorrel <ann@example.org>\nSubject: =?UTF-8?Q?Sv:_R=C3=A5g?=\nMIME-Version: 1.0\n\nHej Ann!\n\nAnn skrev:\n>\n> Hej Ben,\n> här kommer frågorna.\n>\n> Först det vi undrar: varför odlar du råg\n> på kullen?\n\nDen tål kylan.\n\n> Du har havre. Varför?\n\nFör hästarna.\n\n> Och majs? Jag skulle bli\n> glad.\n\nAldrig.\n\n> PS. Vi kommer i maj.\n\nGärna.\n\n> Med vänlig hälsning\n> Ann Sorrel\n> Åkerbladet\n\nHälsningar,\nBen\n",
			"Råg: Ann Sorrel asks Ben Mårsh\nintro Hej Ann!\nintro Ann skrev:\nintro Hej Ben, här kommer frågorna.\n? Först det vi undrar: varför odlar du råg på kullen?\n  Den tål kylan.\n? Du har havre. Varför?\n  För hästarna.\n? Och majs? Jag skulle bli glad.\n  Aldrig.\n? PS. Vi kommer i maj.\n  Gärna.\n", "ends the letter with the questions"},
	})
}
