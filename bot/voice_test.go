package bot

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// baseOf serves the test's interview once for each interviewee.
func baseOf(t *testing.T, interviewees ...string) *knowledge.Base {
	t.Helper()
	files := fstest.MapFS{}
	for n, name := range interviewees {
		text := strings.NewReplacer("id: li-na", "id: talk-"+string(rune('a'+n)), "interviewee: Li Na", "interviewee: "+name, "FLOOD", "It rose.").Replace(rice)
		files[string(rune('a'+n))+".md"] = &fstest.MapFile{Data: []byte(text)}
	}
	library, err := knowledge.Open(t.Context(), knowledge.Embedded(files))
	if err != nil {
		t.Fatalf("open the content: %v", err)
	}
	return library.Base()
}

func TestNames(t *testing.T) {
	for want, interviewees := range map[string][]string{
		"Li Na":                          {"Li Na"},
		"Li Na and Wu Bo":                {"Li Na", "Wu Bo", "Li Na"},
		"Li Na, Wu Bo and An Yi":         {"Li Na", "Wu Bo", "An Yi"},
		"Li Na, Wu Bo, An Yi and others": {"Li Na", "Wu Bo", "An Yi", "Xi Lu", "Bo Ma"},
	} {
		if got := English().names(baseOf(t, interviewees...)); got != want {
			t.Errorf("the names are %q, want %q", got, want)
		}
	}
}

func TestTalk(t *testing.T) {
	v, base := English(), baseOf(t, "Li Na")
	for talk, want := range map[match.Talk]string{
		match.None:     "",
		match.Empty:    v.Help(base),
		match.Greeting: "Hello! Ask me anything about the interview with Li Na.",
		match.Thanks:   "You are welcome!",
		match.Chatter:  "I only know the interview with Li Na. Ask me something about it.",
	} {
		if got := v.Talk(talk, base); got != want {
			t.Errorf("talk %d is answered with %q, want %q", talk, got, want)
		}
	}
}

func TestHelpHasThreeExamples(t *testing.T) {
	want := []string{
		"What happened in the great flood?", // the shortest of each section
		"What does the rice cost in a shop?",
		"Why does salt water kill ordinary rice?", // and the shortest but one of the first
	}
	if got := exampleQuestions(baseOf(t, "Li Na"), 3); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("the examples are %q, want %q", got, want)
	}
	if got := len(exampleQuestions(baseOf(t, "Li Na"), 99)); got != 5 {
		t.Errorf("%d examples where there are five questions", got)
	}
}

// voices are all that the bot has, by language.
func voices() map[string]Voice {
	return map[string]Voice{"en": English(), "zh-CN": Simplified(), "zh-TW": Traditional()}
}

func TestNothingIsLeftUnsaid(t *testing.T) {
	verb := regexp.MustCompile(`%(\[\d+\])?.`)
	english := reflect.ValueOf(English())
	for language, v := range voices() {
		voice := reflect.ValueOf(v)
		for n := range voice.NumField() {
			name, said := voice.Type().Field(n).Name, voice.Field(n).String()
			if said == "" {
				t.Errorf("the voice says nothing for %s in %s", name, language)
			}
			want := verb.FindAllString(english.Field(n).String(), -1)
			if got := verb.FindAllString(said, -1); !slices.Equal(got, want) {
				t.Errorf("the verbs of %s are %q in %s, want %q", name, got, language, want)
			}
		}
	}
}

// TestTheScriptsAreKeptApart finds characters of one Chinese script in the voice of the other.
func TestTheScriptsAreKeptApart(t *testing.T) {
	simplified, traditional := reflect.ValueOf(Simplified()), reflect.ValueOf(Traditional())
	for n := range simplified.NumField() {
		name, said := simplified.Type().Field(n).Name, simplified.Field(n).String()
		if at := strings.IndexAny(said, onlyTraditional); at >= 0 {
			t.Errorf("%s has %q, which is traditional", name, said[at:])
		}
		if said := traditional.Field(n).String(); strings.ContainsAny(said, "们个这么吗对说时会来国学开关问题与应该认发现实经过后还点样让谁几访谈节请") {
			t.Errorf("%s is %q, which is simplified", name, said)
		}
	}
}
