package transcript

import (
	"testing"

	"faqbot/knowledge/racetest"
)

// unlabelled is a talk in which nobody is named, behind the words that a file begins with.
func unlabelled(before, first string) string {
	return before + "\n\n**" + first + "**\n\nIt stands the cold, and in a good year it pays for the new roof.\n\n**And the oats, which you also grow?**\n\nThey are for the horses, who eat more than all of us together.\n\n**And what does a winter cost?**\n\nA cow.\n"
}

// Who answers is taken from what a file says in several places. hand is true where a person has to look. A row more is a
// place more.
func TestIntroduced(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	const ask = "Why do you grow rye?"
	for _, c := range []struct {
		name, text, want string
		hand             bool
	}{
		{"nothing", unlabelled("On grain", ask), "Interviewee", true},
		{"the introduction names one person", unlabelled("On grain\n\nWe met Nora Felden on her farm, where she still grows rye.", ask), "Nora Felden", false},
		{"what somebody does stands before the name", unlabelled("On grain\n\nFarmer Nora Felden grows rye, as few farmers still do today.", ask), "Nora Felden", false},
		{"the introduction names two", unlabelled("On grain\n\nWe met Nora Felden and her neighbour Karl Auber on a farm by the sea.", ask), "Interviewee", true},
		{"of two, a question speaks to one", unlabelled("On grain\n\nWe met Nora Felden and her neighbour Karl Auber on a farm by the sea.", "Nora, why do you grow rye?"), "Nora Felden", false},
		{"a surname with Ms", unlabelled("On grain\n\nWe met Nora Felden and her neighbour Karl Auber on a farm by the sea.", "Ms Felden, why do you grow rye?"), "Nora Felden", false},
		{"the introduction names a place alone", unlabelled("On grain\n\nWe met the last farmer who grows rye in Lower Brixham, and it rained all day.", ask), "Interviewee", true},
		{"a form below the title", unlabelled("Grain and wind\n\nA conversation with Nora Felden, who grows rye by the sea\n\nThe work of Karl Auber and Ida Lund hangs on her wall, in a frame of oak.", ask), "Nora Felden", false},
		{"title and caption", unlabelled("Nora Felden and the rye\n\nBy Karl Auber\n\nNora Felden on her farm. Photograph: Ida Lund", ask), "Nora Felden", false},
		{"who wrote it answers nothing", unlabelled("On grain\n\nBy Karl Auber", ask), "Interviewee", true},
		{"German nouns are no names", unlabelled("---\nlang: de\n---\n\nRoggen\n\nSeit Jahren baut die Landwirtin Nora Felden Roggen an, den Getreide Müller kauft.", "Frau Felden, warum bauen Sie Roggen an?"), "Nora Felden", false},
		{"Russian, with a patronymic", unlabelled("О хлебе\n\nАгроном Нора Фельден тридцать лет выращивает рожь у моря.", "Нора Карловна, почему вы сеете рожь?"), "Нора Фельден", false},
		{"Spanish, with an age", unlabelled("El centeno\n\nNora Felden (Soria, 62 años) nos recibe en su casa, junto al molino de Karl Auber.", "¿Por qué siembra centeno?"), "Nora Felden", false},
		{"Japanese, with an age", unlabelled("ライ麦\n\n海辺でライ麦を育てる畑中ハル子さん（八十一）に、その理由を聞いた。", "なぜライ麦なのですか。"), "畑中ハル子", false},
		{"a page's picture", bare("en", "On grain", "<img alt='Nora Felden'><p>Nora Felden grows rye, and Karl Auber buys it from her each year.</p><p><b>"+ask+"</b></p><p>It stands the cold, and in a good year it pays for the new roof.</p><p><b>And oats?</b></p><p>They are for the horses, who eat more than all of us together.</p>"), "Nora Felden", false},
		{"a name of one word, by its apposition", unlabelled("Portrait: Nora, the ear of the wheels\n\nIn November we met Nora, who mends wheels and nothing else.", ask), "Nora", true},
	} {
		i, faults := Read("talk.md", []byte(c.text), Cast{})
		if i == nil || i.Interviewee != c.want || hasError(faults) != c.hand {
			t.Errorf("%s: got\n%s%swant %q, a hand %v", c.name, outline(i), listed(faults), c.want, c.hand)
		}
	}
}
