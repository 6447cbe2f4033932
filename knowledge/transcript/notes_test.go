package transcript

import (
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
	"faqbot/knowledge/transcript/block"
)

// Notes of a page among the answers go or are doubted, and what is speech stays. warned is a note that is taken out and said,
// doubted one for which a person has to look. To teach the importer another, add a row.
func TestNotes(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const speech, warned, doubted, dropped = "speech", "warned", "doubted", "dropped and doubted"
	for _, c := range []struct{ name, note, want string }{
		{"speech", "He read our paper on Sundays, and nothing else.", speech},
		{"speech of a letter", "I wrote the newsletter for years, you know.", doubted},
		{"speech that asks of somebody", "Share it, I said to him, and he shared it.", speech},
		{"speech, in German, in an English talk", "Jetzt haben wir unsere Kühe wieder, und ich bin froh.", doubted},
		{"speech, in Spanish", "Sigue siendo nuestra casa, aunque yo no la vea.", speech},
		{"speech, in Russian, in an English talk", "Хотите, я покажу наш дом.", doubted},
		{"subscribe", "Subscribe to our newsletter for more talks like this one.", dropped},
		{"a question to readers", "Want more of this? Our archive is free to read.", dropped},
		{"an offer", "If you liked this, tell a person with a barn.", dropped},
		{"terms", "By signing up you agree to our Terms and Privacy Policy.", doubted},
		{"what a program writes", "View this post on Pictures", dropped},
		{"what the text is", "This interview was shortened by a third.", dropped},
		{"a word of a picture that somebody says", "I have it courtesy of my uncle.", doubted},
		{"what somebody does", "She laughs.", doubted},
		{"an address", "Got a tip? Send it to desk@field.example.", doubted},
		{"a part to come", "The second part of this conversation comes next week.", doubted},
		{"what somebody does, in Spanish", "Hace una pausa.", doubted},
		{"German", "Unterstützen Sie unsere Arbeit mit einer Spende.", dropped},
		{"German, an edition", "Hier können Sie die gesamte Ausgabe lesen.", dropped},
		{"French", "Abonnez-vous à notre lettre du samedi.", dropped},
		{"Spanish", "¿Quieres oír las piezas? Están en nuestra lista.", dropped},
		{"Portuguese", "Assine o nosso canal e receba os próximos.", dropped},
		{"Italian", "Iscriviti al nostro canale per non perderne una.", dropped},
		{"Dutch", "Steun onze redactie met een gift.", dropped},
		{"Russian", "Подписывайтесь на наш канал и следите за новостями.", dropped},
		{"Chinese", "关注我们的公众号\uff0c阅读更多文章\u3002", dropped},
		{"a box whose lines stand apart", "MORE FROM THE FIELD\n\nWhy does the mill have no wheel?\n\nThe last miller hands in his keys", dropped},
		{"an offer under its head", "Newsletter\n\nThe best of the field, each Saturday.", dropped},
		{"what heads a box, and speech", "Newsletter\n\nThat was the word which my father could not stand, and so we never had one of our own on the farm.", doubted},
		{"a note on the room", "[telephone rings; the tape is stopped]", warned},
		{"laughter", "(LAUGHTER)", warned},
		{"a longer note", "[the two go out to the field and come back with a sheaf of rye]", doubted},
		{"a sentence in brackets", "(I never told him that.)", speech},
		{"Japanese, a picture", "番台に座る畑中さん\uff1d本人提供", dropped},
		{"Chinese, a picture", "林老师和学生们在操场上\u3002本报记者 周岚 摄", dropped},
	} {
		text := "Ann: Why rye?\n\nBen: It stands the cold.\n\n" + c.note + "\n\nAnn: And oats?\n\nBen: For the horses.\n\nAnn: And corn?\n\nBen: No, never.\n"
		i, faults := Read("talk.txt", []byte(text), Cast{})
		kept, said := strings.Contains(outline(i), "  "+strings.ReplaceAll(c.note, "\n\n", "\n  ")), strings.Contains(listed(faults), strings.TrimSuffix(block.Short(strings.Split(c.note, "\n\n")[0]), "\u2026"))
		got := map[[3]bool]string{
			{true, false, false}: speech, {false, true, false}: warned, {true, true, true}: doubted, {false, true, true}: dropped,
		}[[3]bool{kept, said, hasError(faults)}]
		if got != c.want {
			t.Errorf("%s: %s, want %s\n%s%s", c.name, got, c.want, outline(i), listed(faults))
		}
	}
}

// Where all words of an answer are notes, nothing is left of it.
func TestNothingButNotes(t *testing.T) {
	t.Parallel()
	say := func(name, words string) string { return "<p><b>" + name + ":</b> " + words + "</p>" }
	for _, c := range []struct{ name, file string }{
		{"signs before the first question", "Ben Marsh: \u25c6\n\n\u25cb\n\nAnn Sorrel: Why rye?\n\nBen Marsh: It stands the cold on the hill.\n\nAnn Sorrel: And wheat?\n\nBen Marsh: It needs the sun that we do not have.\n\n" +
			"Ann Sorrel: And oats?\n\nBen Marsh: They feed the horses.\n"},
		{"a box below a paragraph that is set otherwise", bare("en", "On rye", "<div class=talk>"+say("Ann Sorrel", "Why rye?")+say("Ben Marsh", "It stands the cold on the hill.")+"<p>My father sowed it before me.</p>"+
			say("Ann Sorrel", "And wheat?")+say("Ben Marsh", "It needs the sun that we do not have.")+"<p>I tried it in two summers and lost both.</p>"+say("Ann Sorrel", "And oats?")+
			say("Ben Marsh", "They feed the horses, and we have four.")+"<p>We sow them late.</p>"+say("Ann Sorrel", "What stays?")+"</div><div class=talk>"+say("Ben Marsh", "")+
			"</div><div class=side><p>The mill stays, I hope.</p></div><div class=talk><p>Newsletter</p>"+say("Ann Sorrel", "Who mills?")+say("Ben Marsh", "My son does, and he does it well.")+"<p>He learned it from me.</p></div>")},
	} {
		i, faults := Read("talk", []byte(c.file), Cast{})
		if got := turnsOf(i); !strings.Contains(got, "Why rye?") || !strings.Contains(got, "It stands the cold on the hill.") || strings.Contains(got, "Newsletter") || strings.Contains(got, "\u25c6") {
			t.Errorf("%s: got\n%s%s", c.name, got, listed(faults))
		}
	}
}

// A paragraph of a page that is set otherwise than all others is looked at, and goes when its words say so, too.
func TestOddPlaces(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, box string
		kept      string // what stays of the box
		hand      bool
	}{
		{"nothing", "", "", false},
		{"a request", "<div class=cta><p>Enjoyed this? Forward it to a friend.</p></div>", "", false},
		{"a picture of a letter", "<div class=call><div class=emoji>\U0001f33e</div></div>", "", false},
		{"a word that is explained", "<div class=aid><p>Rye: a grain of the north.</p></div>", "", true},
		{"in the middle of an answer", "<div class=aid><p>Rye: a grain of the north.</p></div><p>And it pays.</p>", "Rye: a grain of the north.", true},
	} {
		page := bare("en", "Interview with Ben Marsh", "<div class=body><p><b>Why do you grow rye?</b></p><p>It stands the cold.</p><p>And the wind.</p>"+c.box+
			"<p><b>And the oats?</b></p><p>They are for the horses.</p><p>They eat a lot.</p><p><b>And what of corn?</b></p><p>No, never.</p><p>It is too tall.</p></div>")
		i, faults := Read("talk.html", []byte(page), Cast{})
		if i == nil || len(i.Sections) != 1 || len(i.Sections[0].Turns) != 3 {
			t.Fatalf("%s: got\n%s%s", c.name, outline(i), listed(faults))
		}
		answer := strings.Join(i.Sections[0].Turns[0].Answer, "\n")
		if rest := strings.Replace(answer, c.kept, "", 1); strings.Contains(rest, "Rye:") || strings.Contains(rest, "Enjoyed") || hasError(faults) != c.hand || !strings.Contains(answer, c.kept) {
			t.Errorf("%s: got\n%s%swant %q to stay and a hand %v", c.name, outline(i), listed(faults), c.kept, c.hand)
		}
	}
}
