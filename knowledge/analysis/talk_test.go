package analysis

import "testing"

func TestTalkOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		message string
		want    Talk
	}{
		{"", Empty}, {" \n ", Empty}, {"😀😀", Empty}, {"<:blob:1>", Empty}, {"?!", Empty}, {"\x00\u202e", Empty},
		{"hi", Greeting}, {"Hello there!", Greeting}, {"good morning everyone", Greeting}, {"你好", Greeting},
		{"thanks", Thanks}, {"ok thanks a lot", Thanks}, {"thank you so much", Thanks}, {"谢谢", Thanks}, {"hi, thanks", Thanks},
		{"lol", Chatter}, {"ok cool", Chatter}, {"好的", Chatter},
		{"謝謝", Thanks}, {"多謝！", Thanks}, {"再見", Chatter}, {"who are you?", Self}, {"Help!", Self}, {"你是谁", Self}, {"你能做什麼？", Self},
		{"who are you working with", None}, {"what can you do about jobs", None}, {"help me keep my job", None},
		{"hi what is a gpu", None}, {"what is it", None}, {"gpu", None}, {"thanks for the info about big models", None},
		{"hello hello hello hello hello hello", None}, // longer than small talk is
	}
	for _, test := range tests {
		if got := TalkOf((Language{}).Tokens(Read(test.message))); got != test.want {
			t.Errorf("TalkOf(%q) = %d, want %d", test.message, got, test.want)
		}
	}
}

func TestNegated(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want bool
	}{
		{"", false}, {"ai is dangerous", false}, {"ai is not dangerous", true}, {"ai isn't dangerous at all", true}, {"it will never end", true},
		{"without data", true}, {"nobody can not see", false}, // two denials cancel out
		{"isn't it boring", false}, {"it is boring, is not it", false}, {"that is it, isn't it", false}, {"it is not", true}, {"don't you think so", false}, // tags ask for agreement
		{"why can't ai replace us", true},
	}
	for _, test := range tests {
		if got := (Language{}).Negated((Language{}).Tokens(test.text)); got != test.want {
			t.Errorf("negated(%q) = %v, want %v", test.text, got, test.want)
		}
	}
}
