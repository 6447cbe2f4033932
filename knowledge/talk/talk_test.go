package talk

import (
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

func TestRead(t *testing.T) {
	t.Parallel()
	r := New()
	for _, test := range []struct {
		message string
		want    Kind
	}{
		{"", Empty},
		{" \u2600\ufe0f ?", Empty},
		{"hi", Greeting},
		{"hiiii!!", Greeting},
		{"gm everyone", Greeting},
		{"hi and thanks", Thanks},
		{"thanks, bye", Bye},
		{"ty!", Thanks},
		{"what a stupid bot", Abuse},
		{"are you dumb?", Abuse},
		{"That's not what I asked!", Abuse},
		{"what is this whole interview about, exactly?", About},
		{"could you tell me what can I ask you", List},
		{"who is {person}", Person},
		{"what does {person} do", Person},
		{"Are you a robot or a person?", Bot},
		{"pls help", Help},
		{"/help", Help},
		{"do you speak Norwegian?", Language},
		{"\uc548\ub155\ud558\uc138\uc694", Greeting},
		{"sprichst du auch Deutsch?", Language},
		{"\u8fd9\u4e2a\u91c7\u8bbf\u8bb2\u7684\u662f\u4ec0\u4e48\uff1f", About},
		{"\u8bf7\u95ee\u4f60\u662f\u673a\u5668\u4eba\u5417", Bot},
		{"{person}\u662f\u8c01", Person},
		{"bist du ein Computer?", Bot},
		{"so ein mieser Bot", Abuse},
		{"tolle Antwort", Thanks},
		{"\u00bferes una m\u00e1quina?", Bot},
		{"qui t'a con\u00e7u", Bot},
		{"sei scema", Abuse},
		{"oi pessoal", Greeting},
		{"\u0442\u044b \u043d\u0430\u0441\u0442\u043e\u044f\u0449\u0438\u0439 \u0447\u0435\u043b\u043e\u0432\u0435\u043a?", Bot},
	} {
		got := r.Read(test.message)
		if got.Kind != test.want || got.Likeness < 0.6 || got.Foreign {
			t.Errorf("Read(%q) = %+v, want %s, surely", test.message, got, test.want)
		}
	}
}

// What is asked of an interview is like no example, or says a word that no example has.
func TestReadQuestion(t *testing.T) {
	t.Parallel()
	r := New()
	for _, message := range []string{
		"how do vaccines work",
		"How old is the bridge?",
		"where did the first olympics take place",
		"what is the interview process at a bank like",
		"how many graphics cards does one need",
		"\u5927\u6a21\u578b\u7684\u6838\u5fc3\u58c1\u5792\u662f\u4ec0\u4e48",
	} {
		if got := r.Read(message); got.Likeness > 0.5 && !got.Foreign || got.Likeness > 0.7 {
			t.Errorf("Read(%q) = %+v, want nothing like it", message, got)
		}
	}
}

// Each example is read as what it stands for, so no two kinds have the same one.
func TestExamples(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	r := New()
	kinds := map[Kind]int{}
	for _, e := range r.examples {
		kinds[e.kind]++
		if got := r.Read(e.text); got.Kind != e.kind {
			t.Errorf("example %q of %s is read as %s, like %q", e.text, e.kind, got.Kind, got.Example)
		}
	}
	for _, kind := range []Kind{Greeting, Thanks, Bye, Help, About, Person, List, Bot, Abuse, Language} {
		if kinds[kind] < 25 {
			t.Errorf("%s has %d examples, want 25 or more", kind, kinds[kind])
		}
		delete(kinds, kind)
	}
	if len(kinds) > 0 {
		t.Errorf("unknown kinds: %v", kinds)
	}
}

func BenchmarkRead(b *testing.B) {
	r := New()
	for b.Loop() {
		r.Read("what can you tell me about the graphics cards that people need")
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		New()
	}
}

func TestSubject(t *testing.T) {
	t.Parallel()
	r := New()
	for message, want := range map[string]string{
		"about OpenAI": "openai", "Tell me about the gap.": "the gap.", "\u4ecb\u7ecd\u4e00\u4e0bOpenAI": "openai", "\u5173\u4e8e\u82af\u7247": "\u82af\u7247",
		"about": "", "about the interview": "", "tell me about yourself": "", "tell me about " + Name: "", "\u4ecb\u7ecd\u4e00\u4e0b\u8fd9\u7bc7\u91c7\u8bbf": "",
		"aboutness": "", "are you a computer program": "", "": "",
	} {
		if subject, ok := r.Subject(message); ok != (want != "") || ok && strings.TrimSpace(subject) != want {
			t.Errorf("Subject(%q) = %q, %v, want %q", message, subject, ok, want)
		}
	}
}
