package dialogue

import (
	"testing"
)

func TestRead(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		message, language string
		after             Shown
		want              Move
	}{
		// A number on the list.
		{"2", "en", List, Choose{Number: 2}},
		{"2.", "en", List, Choose{Number: 2}},
		{"2 please", "en", List, Choose{Number: 2}},
		{"option 2", "en", List, Choose{Number: 2}},
		{"two", "en", List, Choose{Number: 2}},
		{"one", "en", List, Choose{Number: 1}},
		{"the second one", "en", List, Choose{Number: 2}},
		{"the 2nd one pls", "en", List, Choose{Number: 2}},
		{"I meant the first one", "en", List, Choose{Number: 1}},
		{"the last one", "en", List, Choose{Last: true}},
		{"99", "en", List, Choose{Number: 99}},
		{"0", "en", List, Choose{}},
		{"-1", "en", List, Choose{Number: -1}},
		{"\u7b2c\u4e8c\u4e2a", "en", List, Choose{Number: 2}},
		{"\u9009 3", "zh", List, Choose{Number: 3}},
		{"\uff12", "zh", List, Choose{Number: 2}},
		{"die zweite bitte", "de", List, Choose{Number: 2}},
		{"la segunda", "es", List, Choose{Number: 2}},
		{"le premier", "fr", List, Choose{Number: 1}},
		{"none of them", "en", List, Decline{}},
		{"no", "en", List, Decline{}},

		// A question by its number.
		{"question 5", "en", Nothing, Open{5}},
		{"#5", "en", Nothing, Open{5}},
		{"q5", "en", List, Open{5}},
		{"show me question five", "en", Answer, Open{5}},
		{"\u7b2c\u5341\u56db\u9898", "zh", Nothing, Open{14}},
		{"\u7b2c5\u4e2a\u95ee\u9898", "zh", Nothing, Open{5}},
		{"Frage 3", "de", Nothing, Open{3}},
		{"9", "en", Answer, Open{9}},
		{"what is question 5 about nuclear power plants", "en", Answer, Whole{}},

		// On from an answer.
		{"next", "en", Answer, Step{1}},
		{"Next question, please!", "en", Answer, Step{1}},
		{"go back", "en", Answer, Step{-1}},
		{"tell me more", "en", Answer, More{}},
		{"says who?", "en", Answer, More{}}, // the answer has whose it is
		{"who says the opposite?", "en", Answer, Whole{}},
		{"\u7ee7\u7eed", "zh", Answer, More{}},
		{"weiter", "de", Answer, Step{1}},

		// Fragments.
		{"and why?", "en", Answer, Fragment{Leans: true}},
		{"why", "en", Answer, Fragment{}},
		{"really?", "en", Answer, Fragment{}},
		{"source?", "en", Answer, Fragment{}},
		{"give me an example", "en", Answer, Fragment{}},
		{"nenn mir ein Beispiel", "de", Answer, Fragment{}},
		{"what about china?", "en", Answer, Fragment{Own: true, Leans: true}},
		{"how many exactly?", "en", Answer, Fragment{Points: true, Leans: true}},
		{"which ones?", "en", Answer, Fragment{Points: true, Leans: true}},
		{"isn't it too late already?", "en", Answer, Fragment{Own: true, Points: true, Leans: true}},
		{"what could stop it", "en", Answer, Fragment{Own: true, Points: true}},
		{"the second one", "en", Answer, Fragment{Points: true, Leans: true}},
		{"what do they have that others dont", "en", Answer, Fragment{Points: true, Leans: true}},
		{"are the firms behind them now?", "en", Answer, Fragment{Own: true, Points: true}},
		{"so are they just scared of being left out?", "en", Answer, Fragment{Own: true, Points: true, Leans: true}},
		{"are they just scared of being left out of this?", "en", Answer, Whole{}},            // too long
		{"is it hard to build one for them", "en", Answer, Fragment{Own: true, Points: true}}, // "it" points at nothing, "one" does
		{"is it hard to sail", "en", Answer, Whole{}},
		{"is it too late to buy shares", "en", Answer, Whole{}},
		{"is it any good compared to sailing", "en", Answer, Fragment{Own: true, Points: true, Leans: true}},
		{"is it hard?", "en", Answer, Fragment{Own: true, Points: true, Leans: true}},
		{"for sure?", "en", Answer, Fragment{}},
		{"does he ever talk to people in industry", "en", Answer, Whole{}}, // he is who is interviewed
		{"\u4e3a\u4ec0\u4e48\uff1f", "en", Answer, Fragment{}},
		{"\u90a3\u4e2d\u56fd\u5462", "zh", Answer, Fragment{Own: true, Leans: true}},
		{"und warum?", "de", Answer, Fragment{Leans: true}},
		{"y eso?", "es", Answer, Fragment{Points: true, Leans: true}},
		{"a pochemu", "ru", Answer, Whole{}},
		{"\u0430 \u043f\u043e\u0447\u0435\u043c\u0443?", "ru", Answer, Fragment{Leans: true}},

		// Questions of their own.
		{"what is a big model", "en", Answer, Whole{}},
		{"how many gpus do you need to train a model", "en", Answer, Whole{}},
		{"why did the ship sink", "en", Answer, Whole{}},
		{"\u4e3a\u4ec0\u4e48\u8239\u4f1a\u6c89\u6ca1\u4e86", "zh", Answer, Whole{}},
		{"will AI take my job?", "en", List, Whole{}},
		{"and why?", "en", Nothing, Whole{}},
		{"2", "en", Nothing, Whole{}},
		{"", "en", Answer, Whole{}},
		{"\U0001F44D", "en", Answer, Whole{}},
		{"2 models or 3 models?", "en", List, Whole{}},
		{"100000", "en", List, Whole{}},
	} {
		if got := Read(test.message, test.language, test.after); got != test.want {
			t.Errorf("Read(%q, %s, %d) = %#v, want %#v", test.message, test.language, test.after, got, test.want)
		}
	}
}
