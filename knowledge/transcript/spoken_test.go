package transcript

import (
	"fmt"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// What programs write of talk: labels of their own line, speakers named again and again, sentences that stop in the middle.
func TestSpokenTalk(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"words below a label are no heading, however they end",
			"[00:00:01] Ann:\n\nWhy rye? I never\n\n[00:00:05] Ben:\n\nIt stands the cold, and the\n\n[00:00:09] Ann:\n\nAnd oats?\n\n[00:00:12] Ben:\n\nNot any more. When I stopped\n\n[00:00:20] Ann:\n\nAnd corn?\n\n[00:00:22] Ben:\n\nNever.\n",
			"? Why rye? I never\n  It stands the cold, and the\n? And oats?\n  Not any more. When I stopped\n? And corn?\n  Never.\n"},
		{"who speaks once, with a time as all have",
			"Ann  0:01\nWhy rye?\n\nBen  0:05\nIt stands the cold.\n\nAnn  0:09\nAnd oats?\n\nCleo  0:11\nFor the horses, and they are many.\n\nAnn  0:20\nAnd corn?\n\nBen  0:22\nNever.\n",
			"? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses, and they are many.\n? And corn?\n  Never.\n"},
		{"a heading between a question and its answer",
			"Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: And oats, then?\n\n## Oats\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n? And oats, then?\n  For the horses.\n# Oats\n? And corn?\n  Never.\n"},
		{"who asks goes on below a heading",
			"Ann: Why rye?\n\nBen: It stands the cold.\n\nAnn: That is good to know of rye.\n\n## Oats\n\nAnn: And oats?\n\nBen: For the horses.\n",
			"? Why rye?\n  It stands the cold.\n# Oats\n? That is good to know of rye. And oats?\n  For the horses.\n"},
		{"speakers who are named at each paragraph",
			"Ann: Why rye?\n\nAnn: I always wondered.\n\nBen: It stands the cold.\n\nBen: It pays.\n\nAnn: And oats? I like them.\n\nI had some today.\n\nAnn: Do you?\n\nBen: For the horses.\n\nBen: And for us.\n\nAnn: And corn?\n\nBen: Never.\n",
			"? Why rye? I always wondered.\n  It stands the cold.\n  It pays.\n? And oats? I like them. I had some today. Do you?\n  For the horses.\n  And for us.\n? And corn?\n  Never.\n"},
		{"a time and a name above several paragraphs",
			"00:00:01 - Ann\n\nWhy rye?\n\n00:00:05 - Ben\n\nIt stands the cold.\n\nIt pays.\n\nAnd it is good.\n\n00:01:09 - Ann\n\nAnd oats?\n\n00:01:12 - Ben\n\nFor the horses.\n\nFor us.\n\nAnd for the hens.\n\n00:02:20 - Ann\n\nAnd corn?\n\n00:02:22 - Ben\n\nNever.\n\nNot here.\n",
			"? Why rye?\n  It stands the cold.\n  It pays.\n  And it is good.\n? And oats?\n  For the horses.\n  For us.\n  And for the hens.\n? And corn?\n  Never.\n  Not here.\n"},
		{"a time before a name in bold",
			"0:01 **Ann** Why rye?\n\n0:05 **Ben** It stands the cold.\n\n0:09 **Ann** And oats?\n\n0:12 **Ben** For the horses.\n\n0:20 **Ann** And corn?\n\n0:22 **Ben** Never.\n",
			"? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"},
		{"somebody who speaks once, with initials behind the name",
			"Ann Sorrel (AS): Why rye?\n\nBen Marsh (BM): It stands the cold.\n\nAS: And oats?\n\nCleo Reed-Hall (CRH): For the horses.\n\nAS: And corn?\n\nBM: Never.\n",
			"? Why rye?\n  It stands the cold.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n"},
		{"a title with a full stop in a label that ends with one and a dash",
			"M. le pr\u00e9sident Aubin. \u2013 Pourquoi le seigle ?\n\nMme Louise Faure. \u2013 Il supporte le froid.\n\nM. le pr\u00e9sident Aubin. \u2013 Et l'avoine ?\n\nMme Louise Faure. \u2013 Pour les chevaux.\n\nM. le pr\u00e9sident Aubin. \u2013 Et l'orge ?\n\nMme Louise Faure. \u2013 Jamais.\n",
			"? Pourquoi le seigle ?\n  Il supporte le froid.\n? Et l'avoine ?\n  Pour les chevaux.\n? Et l'orge ?\n  Jamais.\n"},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		_, got, _ := strings.Cut(outline(i), "\n")
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s\n%v", c.name, got, c.want, faults)
		}
	}
}

// A word for listening is no answer where nothing was asked, and no question between two answers.
func TestThrownIn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"while the other goes on asking",
			"Ann: Why rye?\nBen: It stands the cold.\nAnn: I always took it for a weed of the hills.\nBen: Mm-hmm (affirmative).\nAnn: And what grows below?\nBen: Oats, for the horses.\nAnn: And corn?\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n? I always took it for a weed of the hills. And what grows below?\n  Oats, for the horses.\n? And corn?\n  Never.\n"},
		{"and the other takes it up",
			"Ann: Why rye?\nBen: It stands the cold.\nAnn: I always took it for a weed of the hills.\nBen: Right.\nAnn: Cool.\nBen: But it is none, and nobody thinks so here.\nAnn: And corn?\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n? I always took it for a weed of the hills.\n  But it is none, and nobody thinks so here.\n? And corn?\n  Never.\n"},
		{"and breaks off",
			"Ann: Why rye?\nBen: It stands the cold.\nAnn: I always took it for a weed of the hills.\nBen: I think-\nAnn: And what grows below?\nBen: Oats, for the horses.\nAnn: And corn?\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n? I always took it for a weed of the hills. And what grows below?\n  Oats, for the horses.\n? And corn?\n  Never.\n"},
		{"a note alone",
			"Ann: Why rye?\nBen: It stands the cold.\nAnn: [laughs]\nBen: And it pays. (laughs)\nAnn: And oats?\nBen: For the horses.\nAnn: Do you like them?\nBen: (nods)\nAnn: And corn?\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n  And it pays. (laughs)\n? And oats?\n  For the horses.\n? Do you like them?\n  (nods)\n? And corn?\n  Never.\n"},
		{"by another who answers",
			"Ann: Why rye?\nBen: It stands the cold.\nCleo: Yeah.\nBen: And it pays.\nAnn: And oats?\nCleo: For the horses.\nAnn: And corn?\nBen: Never.\nCleo: Never.\n",
			"? Why rye?\n  It stands the cold.\n  And it pays.\n? And oats?\n  For the horses.\n? And corn?\n  Never.\n  Never.\n"},
		{"by those who ask, where they often do",
			"Ann: Why rye?\nBen: It stands the cold.\nAnn: Right.\nBen: It pays.\nAnn: Okay.\nBen: It is easy.\nAnn: Wow.\nBen: It is good.\nAnn: Yeah.\nBen: It is ours.\nAnn: That's a lot.\nBen: It is.\nAnn: And corn?\nBen: Never.\nAnn: And wheat?\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n  It pays.\n  It is easy.\n  It is good.\n  It is ours.\n  It is.\n? And corn?\n  Never.\n? And wheat?\n  Never.\n"},
		{"as an answer to a question it is one",
			"Ann: Why rye?\nBen: It stands the cold.\nAnn: Do you like it?\nBen: Yes.\nAnn: And corn?\nBen: Never.\n",
			"? Why rye?\n  It stands the cold.\n? Do you like it?\n  Yes.\n? And corn?\n  Never.\n"},
	} {
		i, faults := Read("talk.txt", []byte(c.text), Cast{})
		_, got, _ := strings.Cut(outline(i), "\n")
		if got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s\n%v", c.name, got, c.want, faults)
		}
	}
}

// Several who speak at length are hosts and guests, however seldom they ask; who hands over by a name asks.
func TestPanel(t *testing.T) {
	t.Parallel()
	long := func(name string) string {
		return name + ": I will say it as I see it from the hill, where the wind comes from the sea all year and nothing grows that does not bend.\n"
	}
	text := "Ann: Welcome, everybody. Cleo, you begin with the rye, please.\n" + long("Cleo") + "Dora: And Eve may tell us of her oats, which she has grown for years.\n" + long("Eve") + long("Ben") +
		"Ann: Ben, what of the corn?\n" + long("Ben") + "Dora: Thank you, I had no idea. Cleo again.\n" + long("Cleo") + long("Eve") + "Ann: Last words from Ben.\n" + long("Ben")
	i, faults := Read("talk.txt", []byte(text), Cast{})
	if i == nil || i.Interviewer != "Ann, Dora" {
		t.Errorf("%s\nwant Ann and Dora to ask\n%v", outline(i), faults)
	}
}

// People greet more than once before somebody asks.
func TestSecondGreeting(t *testing.T) {
	t.Parallel()
	const text = "Ann: Welcome to Night Fields, a show about grain. My guest is Ben Marsh.\nBen: Hello.\nAnn: Ben has grown rye on the hill for forty years, and oats below. Welcome to the show.\nBen: Thank you.\nAnn: Why rye?\nBen: It stands the cold.\nAnn: And oats?\nBen: For the horses.\nAnn: And corn?\nBen: Never.\n"
	i, faults := Read("talk.txt", []byte(text), Cast{})
	if len(i.Sections[0].Turns) != 3 || len(i.Intro) != 4 {
		t.Errorf("%s\nwant three turns\n%v", outline(i), faults)
	}
}

// Lines that say something of a talk stand one below the other, and are no paragraph.
func TestFieldsBelowEachOther(t *testing.T) {
	t.Parallel()
	const text = "# A mill\n\nINTERVIEW: Ben Marsh\nINTERVIEWER: Ann Sorrel\nDATE: 9 July 2002\nPLACE: the mill, Lower Field\n\nSorrel:\n\nWhy rye?\n\nMarsh:\n\nIt stands the cold.\n\nSorrel:\n\nRight!\n\n## Oats\n\nMarsh:\n\nAnd oats for the horses.\n\nSorrel:\n\nAnd corn?\n\nMarsh:\n\nNever.\n\nSorrel:\n\nAnd wheat?\n\nMarsh:\n\nNever.\n"
	i, faults := Read("talk.md", []byte(text), Cast{})
	const want = "? Why rye?\n  It stands the cold.\n  And oats for the horses.\n# Oats\n? And corn?\n  Never.\n? And wheat?\n  Never.\n"
	if got := turnsOf(i); got != want || i.Interviewer != "Ann Sorrel" {
		t.Errorf("asked by %q:\n%s\nwant\n%s\n%s", i.Interviewer, got, want, listed(faults))
	}
}

// Captions that were kept as text, as values or as rows, in pieces of sentences, are what was said all the same.
func TestCaptionsOfAllKinds(t *testing.T) {
	t.Parallel()
	pieces := []string{">> So tell me, why do you", "grow rye on the hill?", ">> It stands the cold of the", "hill, and in a wet year it", "is all that stands.", ">> And what about the oats", "that you sow?", ">> They are for the horses,", "who eat much of it.",
		">> Do you sow corn as well,", "as the others do?", ">> Never, since the frost takes", "all of it before we cut it.", ">> And who is it that helps", "you in the fields?", ">> My two sisters, and the", "neighbour with his horse."}
	named := strings.NewReplacer("?\n>> ", "?\nBen: ", ">> ", "Ann: ").Replace(strings.Join(pieces, "\n"))
	const talk = "? So tell me, why do you grow rye on the hill?\n  It stands the cold of the hill, and in a wet year it is all that stands.\n? And what about the oats that you sow?\n  They are for the horses, who eat much of it.\n" +
		"? Do you sow corn as well, as the others do?\n  Never, since the frost takes all of it before we cut it.\n? And who is it that helps you in the fields?\n  My two sisters, and the neighbour with his horse.\n"
	each := func(lines []string, form string) string {
		var out strings.Builder
		for n, line := range lines {
			fmt.Fprintf(&out, form, n*4, line)
		}
		return out.String()
	}
	for _, c := range []struct{ name, text string }{
		{"lines", strings.Join(pieces, "\n")},
		{"lines with a time each", each(strings.Split(named, "\n"), "(00:%02d) %s\n")},
		{"values", "[" + strings.TrimSuffix(each(pieces, "{\"start\":%d,\"text\":%q},"), ",") + "]"},
		{"rows", "start,end,text\n" + each(strings.Split(named, "\n"), "%d,9,%q\n")},
	} {
		i, faults := Read("talk", []byte(c.text), Cast{})
		if got := turnsOf(i); got != talk {
			t.Errorf("%s: got\n%s\nwant\n%s\n%s", c.name, got, talk, listed(faults))
		}
	}
}
