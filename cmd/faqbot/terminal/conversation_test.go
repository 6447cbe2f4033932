package terminal

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"faqbot/bot/card"
	"faqbot/bot/locale"
	"faqbot/knowledge"
	"faqbot/knowledge/content"
	"faqbot/knowledge/files"
	"faqbot/knowledge/racetest"
)

// talkWith returns what a conversation shows for lines of input.
func talkWith(t *testing.T, library *knowledge.Library, width int, lines ...string) string {
	t.Helper()
	var out strings.Builder
	c := Conversation{
		Library: library,
		Voice:   locale.English(),
		Lines:   NewLines(strings.NewReader(strings.Join(lines, "\n")), &out, Prompt, nil),
		Screen:  &Screen{out: &out, width: func() int { return width }},
	}
	if err := c.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// say returns a phrase in English.
func say(p locale.Phrase, with ...any) string { return locale.English().Say(p, with...) }

// The bot answers in the language of what is typed; what does not tell goes on in the language before.
func TestTheLanguageOfALine(t *testing.T) {
	t.Parallel()
	got := talkWith(t, shipped(t), 0, "\u8c22\u8c22", "/nonsense", "14", "next", "thanks", "\u8b1d\u8b1d\u60a8\u7684\u56de\u7b54")
	for _, part := range []string{
		locale.Simplified().Say(locale.Thanks), locale.Simplified().Say(locale.TypedStrange), "\u7b2c 14",
		say(locale.NoFurther), say(locale.Thanks),
	} {
		at := strings.Index(got, part)
		if at < 0 {
			t.Fatalf("no %q where it should stand in:\n%s", part, got)
		}
		got = got[at+len(part):]
	}
	if traditional, _ := locale.In("zh-TW"); !strings.Contains(got, traditional.Say(locale.Thanks)) {
		t.Errorf("thanks in the traditional script are answered with %q", got)
	}
}

// What was opened from a list says which question of the interview it is, so a number that the list lacks is one of those. What was
// declined is not what the next line refers to, and thanks leave what stands.
func TestAfterAList(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for name, test := range map[string]struct {
		lines []string
		want  string
	}{
		"a question by its number": {[]string{"14", "tell me more", "1", "5"}, "question 5 of 14"},
		"a number of the list":     {[]string{"13", "tell me more", "1", "2"}, "question 14 of 14"},
		"before anything is open":  {[]string{"tell me more", "13", "tell me more", "9"}, say(locale.TypedMissing, 9)},
		"after none":               {[]string{"13", "tell me more", "none", "and why?"}, say(locale.RefersToNothing)},
		"after thanks":             {[]string{"13", "thanks", "next"}, "question 14 of 14"},
	} {
		if got := talkWith(t, shipped(t), 0, test.lines...); !strings.Contains(got, test.want) {
			t.Errorf("%s: no %q in:\n%s", name, test.want, got)
		}
	}
}

func TestVoiceOf(t *testing.T) {
	t.Parallel()
	taiwan, _ := locale.In("zh-TW")
	for name, test := range map[string]struct {
		environment map[string]string
		want        locale.Voice
	}{
		"nothing":              {nil, locale.English()},
		"a language":           {map[string]string{"LANG": "zh_CN.UTF-8"}, locale.Simplified()},
		"another script":       {map[string]string{"LANG": "zh_TW.UTF-8"}, taiwan},
		"what counts more":     {map[string]string{"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, locale.English()},
		"messages":             {map[string]string{"LANG": "en_US", "LC_MESSAGES": "zh_CN"}, locale.Simplified()},
		"no language":          {map[string]string{"LANG": "C"}, locale.English()},
		"one it does not know": {map[string]string{"LANG": "de_DE@euro"}, locale.English()},
	} {
		if got := VoiceOf(func(name string) string { return test.environment[name] }); got != test.want {
			t.Errorf("%s: the voice is that of %v, want %v", name, got.Tag(), test.want.Tag())
		}
	}
}

// openShipped opens the shipped interview once, for all conversations at the same time. Under the race detector that takes two
// seconds, and TestPick, TestReload and those on a terminal have the same goroutines.
var openShipped = sync.OnceValues(func() (*knowledge.Library, error) {
	return knowledge.Open(context.Background(), files.Embedded(content.FS()))
})

func shipped(t *testing.T) *knowledge.Library {
	t.Helper()
	racetest.Alone(t)
	library, err := openShipped()
	if err != nil {
		t.Fatal(err)
	}
	return library
}

func TestConversation(t *testing.T) {
	t.Parallel()
	const (
		barrier = "What is the core barrier of developing big models?"
		verdict = "The core barriers of big model include data, arithmetic power and algorithm."
	)
	library := shipped(t)
	cases := map[string]struct {
		lines []string
		want  []string // in this order
		not   string
	}{
		"a question":           {lines: []string{barrier}, want: []string{"Closest question", barrier, "Shen Wei", "  " + verdict, "\n▎ ", "question 5 of 14"}},
		"help":                 {lines: []string{"/help"}, want: []string{"/sections", "/section NAME", "/reload", "/quit", "/exit"}},
		"all sections":         {lines: []string{"/sections"}, want: []string{"  1  The GPT path", "  2  Under the heavy", "  3  Humans", say(locale.TypedOpen)}},
		"a section by number":  {lines: []string{"/sections", "2"}, want: []string{"Section 2 of 3", "  5  " + barrier, say(locale.TypedOpen)}},
		"a section by name":    {lines: []string{"/section 2", "5"}, want: []string{"Section 2 of 3", say(locale.TypedOpen), barrier, "  " + verdict, "question 5 of 14"}, not: "Closest question"},
		"no section":           {lines: []string{"/section quantum gardening", "1"}, want: []string{"no section of that name", "  1  The GPT path", "Section 1 of 3"}},
		"which section":        {lines: []string{"/section"}, want: []string{"Which section?"}},
		"not covered":          {lines: []string{"what is the best recipe for apple pie", "2"}, want: []string{"does not cover that", "  2  ", say(locale.TypedOpen), "Section 2 of 3"}},
		"small talk":           {lines: []string{"thanks"}, want: []string{"welcome"}, not: say(locale.TypedOpen)},
		"no words":             {lines: []string{"", "🦜"}, want: []string{say(locale.TypedWordless), say(locale.TypedWordless)}},
		"unknown command":      {lines: []string{"/dance"}, want: []string{"no such command"}},
		"a number from before": {lines: []string{"/sections", "thanks", "2"}, want: []string{"welcome"}, not: "Section 2 of 3"},
		"no such number":       {lines: []string{"/sections", "99", "2"}, want: []string{"Humans", "There is no 99 on the list.", "Section 2 of 3"}, not: "cover"},
		"less than none":       {lines: []string{"/sections", "-1"}, want: []string{"There is no -1 on the list."}},
		"an ordinal":           {lines: []string{"/sections", "the second one"}, want: []string{"Section 2 of 3"}},
		"a number in words":    {lines: []string{"/sections", "two please"}, want: []string{"Section 2 of 3"}},
		"the last":             {lines: []string{"/sections", "the last one"}, want: []string{"  4  Whole introduction", "From the introduction", "a pseudonym"}},
		"none of them":         {lines: []string{"/sections", "none of them", "2"}, want: []string{say(locale.TypedOther), "question 2 of 14"}},
		"a number by itself":   {lines: []string{"5"}, want: []string{barrier, "question 5 of 14"}, not: "Closest question"},
		"a number too large":   {lines: []string{"99", "0"}, want: []string{"There is no such number here.", "There is no such number here."}},
		"a question's number":  {lines: []string{"/sections", "question 5", "2"}, want: []string{barrier, "question 5 of 14", "question 2 of 14"}},
		"next and back":        {lines: []string{barrier, "next", "next", "previous"}, want: []string{"question 5 of 14", "question 6 of 14", "question 7 of 14", "question 6 of 14"}},
		"after the last":       {lines: []string{"14", "next", "previous"}, want: []string{"question 14 of 14", "no further question", "question 13 of 14"}},
		"a fragment":           {lines: []string{barrier, "and why?"}, want: []string{verdict, "  1  " + barrier}},
		"help in a word":       {lines: []string{"help", "/HELP"}, want: []string{"/section NAME", "/section NAME"}},
		"sections in a word":   {lines: []string{"Sections", "2"}, want: []string{"  1  The GPT path", "Section 2 of 3"}},
		"browse":               {lines: []string{"/browse", "2"}, want: []string{"  1  The GPT path", "Section 2 of 3"}},
		"about":                {lines: []string{"/about"}, want: []string{"Shen Wei", "14 questions", say(locale.TypedUnkept)}, not: "keyed hash"},
		"the end":              {lines: []string{"/quit", barrier}, not: verdict},
		"the end, as a shell":  {lines: []string{"/exit", barrier}, not: verdict},
		"the end, in a word":   {lines: []string{"quit", barrier}, not: verdict},
		"reload":               {lines: []string{"/reload"}, want: []string{"3 sections, 14 questions", "0 added, 0 changed, 0 removed"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			out := talkWith(t, library, 0, c.lines...)
			rest := out
			for _, part := range c.want {
				var found bool
				if _, rest, found = strings.Cut(rest, part); !found {
					t.Fatalf("no %q where it should stand in:\n%s", part, out)
				}
			}
			if c.not != "" && strings.Contains(out, c.not) {
				t.Errorf("%q in:\n%s", c.not, out)
			}
		})
	}
}

const twins = `---
id: twins
title: Twins
interviewer: Grace
interviewee: Ada
language: en
---

## Boats {#boats}

### How much does a red sailing boat cost in spring? {#red}

A red one costs ten crowns.

### How much does a blue sailing boat cost in spring? {#blue}

A blue one costs twelve crowns.
`

// short opens the interview of two questions.
func short(t *testing.T) *knowledge.Library {
	t.Helper()
	library, err := knowledge.Open(t.Context(), files.Embedded(fstest.MapFS{"twins.md": {Data: []byte(twins)}}))
	if err != nil {
		t.Fatal(err)
	}
	return library
}

func TestPick(t *testing.T) {
	t.Parallel()
	const question = "How much does a sailing boat cost in spring?"
	out := talkWith(t, short(t), 0, question, "2", "1", "0")
	for _, part := range []string{say(locale.TypedChoose), "  1  How much", "  2  How much", "ten crowns", "twelve crowns", "may not cover it"} {
		if !strings.Contains(out, part) {
			t.Errorf("no %q in:\n%s", part, out)
		}
	}
}

func TestReload(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "twins.md")
	if err := os.WriteFile(file, []byte(twins), 0o600); err != nil {
		t.Fatal(err)
	}
	library, err := knowledge.Open(t.Context(), files.Path(file))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(twins, "\nA blue one costs twelve crowns.\n", "", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	out := talkWith(t, library, 0, "/reload", "How much does a blue sailing boat cost in spring?")
	for _, part := range []string{say(locale.NotReloaded), "twins.md:15: ", "A blue one costs twelve crowns."} {
		if !strings.Contains(out, part) {
			t.Errorf("no %q in:\n%s", part, out)
		}
	}
}

func TestNarrowScreen(t *testing.T) {
	t.Parallel()
	for line := range strings.SplitSeq(talkWith(t, shipped(t), 24, "What is the core barrier of developing big models?", "/section 2"), "\n") {
		if columns(line) > 24 {
			t.Errorf("%d columns: %q", columns(line), line)
		}
	}
}

func TestStyle(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	s := &Screen{out: &out, width: func() int { return 80 }, styled: true}
	s.Show(card.Card{Lead: "lead", Question: "question?", Speaker: "speaker", Answer: []string{"an \x1b[31manswer"}, Place: "place"})
	want := "\x1b[2mlead\x1b[0m\n\x1b[1mquestion?\x1b[0m\n\n\x1b[36mspeaker\x1b[0m\n  an [31manswer\n\n\x1b[2mplace\x1b[0m\n\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestNewScreenOnNoTerminal(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	s := NewScreen(&out, func(string) string { return "" })
	s.Say(strings.Repeat("word ", 100))
	if strings.Count(out.String(), "\n") != 2 || strings.Contains(out.String(), "\x1b") {
		t.Errorf("got %q, want one line", out.String())
	}
}

func TestConversationEnds(t *testing.T) {
	t.Parallel()
	library := short(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	wait, release := io.Pipe()
	defer release.Close()
	c := Conversation{Library: library, Voice: locale.English(), Lines: NewLines(wait, nil, Prompt, nil), Screen: &Screen{out: new(strings.Builder), width: func() int { return 0 }}}
	if err := c.Run(ctx); err != nil {
		t.Errorf("a conversation that was interrupted: %v", err)
	}
	pulled := errors.New("pulled out")
	c.Lines = NewLines(iotest.ErrReader(pulled), nil, Prompt, nil)
	if err := c.Run(t.Context()); !errors.Is(err, pulled) {
		t.Errorf("error %v, want %v", err, pulled)
	}
}

func TestComplete(t *testing.T) {
	t.Parallel()
	library := shipped(t)
	cases := map[string]string{
		"/he": "/help", "/sec": "/section", "/section": "/sections", "/q": "/quit", "/ex": "/exit",
		"/section gpt": `/section The GPT path is open, so there is a "100-model war"`,
		"/":            "", "/sections": "", "/help": "", "": "", "wh": "", "/section zzzzqqqq": "",
	}
	for typed, want := range cases {
		if got, ok := Complete(library, typed); got != want || ok != (want != "") {
			t.Errorf("Complete(%q) = %q, %v, want %q", typed, got, ok, want)
		}
	}
}
