package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"faqbot/config"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/racetest"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestReadmeNamesEveryVariable(t *testing.T) {
	t.Parallel()
	text := readme(t)
	names := config.Secrets()
	for _, field := range reflect.VisibleFields(reflect.TypeFor[config.Flags]()) {
		if name := field.Tag.Get("env"); name != "" {
			names = append(names, name)
		}
	}
	for _, name := range names {
		if !strings.Contains(text, "`"+name+"`") {
			t.Errorf("the README does not name %s", name)
		}
	}
}

// What the README shows as an interview is one.
func TestReadmeInterview(t *testing.T) {
	t.Parallel()
	_, rest, _ := strings.Cut(readme(t), "```markdown\n")
	example, _, found := strings.Cut(rest, "\n```\n")
	if !found {
		t.Fatal("no example of an interview in the README")
	}
	file := filepath.Join(t.TempDir(), "example.md")
	write(t, file, example+"\n")
	if got := command(t, nil, "", "lint", file); got.code != fine || got.stderr != "" {
		t.Errorf("lint says %+v", got)
	}
	asked := command(t, nil, "", "ask", "--content", file, "what is the machine good for?")
	if !strings.Contains(asked.stdout, "whatever we know how to order it to perform") {
		t.Errorf("the example answers %q", asked.stdout)
	}
}

// What the README shows as a conversation is one.
func TestReadmeConversation(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	_, rest, _ := strings.Cut(readme(t), "```text\n")
	shown, _, _ := strings.Cut(rest, "\n```\n")
	questions := regexp.MustCompile(`(?m)^> (.*)$`).FindAllStringSubmatchIndex(shown, -1)
	if len(questions) < 2 {
		t.Fatal("no conversation in the README")
	}
	var asked, answers []string
	for n, at := range questions {
		end := len(shown)
		if n+1 < len(questions) {
			end = questions[n+1][0]
		}
		asked, answers = append(asked, shown[at[2]:at[3]]), append(answers, unwrapped(shown[at[1]:end]))
	}
	got := command(t, []string{shipped, understood}, strings.Join(asked, "\n"), "ask", "-")
	rest = unwrapped(got.stdout)
	for n, answer := range answers {
		_, after, found := strings.Cut(rest, answer)
		if !found {
			t.Fatalf("%q is not answered as in the README:\n%s", asked[n], got.stdout)
		}
		rest = after
	}
}

// What the README says of interviews that nobody prepared is what the fit of the default weights found.
func TestReadmeFigures(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	text, err := os.ReadFile("../../knowledge/match/default.json")
	if err != nil {
		t.Fatal(err)
	}
	var fit struct {
		Of map[string]judge.Figures `json:"left_one_out"`
	}
	if err := json.Unmarshal(text, &fit); err != nil {
		t.Fatal(err)
	}
	said := unwrapped(readme(t))
	expect := func(form string, values ...any) {
		t.Helper()
		if want := fmt.Sprintf(form, values...); !strings.Contains(said, want) {
			t.Errorf("the README does not say %q", want)
		}
	}
	en := fit.Of["bge-small-en-v1.5, interviews en"]
	expect("(%d English questions and %d that are not covered;", en.InScope, en.OutOfScope)
	for _, row := range []struct {
		about string
		share float64
	}{
		{"the right answer, or the right one among the choices", en.Served},
		{"the right question first", en.First},
		{"answered outright, and right", en.Direct},
		{"a wrong answer shown", en.Harm},
		{"\"does not cover that\", although it does", en.Abstained},
		{"an answer to what the interview does not cover", en.OutAnswer},
	} {
		expect("| %s | %.1f %% |", row.about, 100*row.share)
	}
	least, most := 1.0, 0.0
	for _, of := range []string{", interviews zh", " that join, interviews de", " that join, interviews es", " that join, interviews fr", " that join, interviews ru"} {
		served := fit.Of["use-multilingual-v3"+of].Served
		least, most = min(least, served), max(most, served)
	}
	expect("the right answer or choice for %.0f to %.0f %% of the questions", 100*least, 100*most)
	traps := fit.Of["bge-small-en-v1.5, interviews en, traps and controls"]
	expect("(%.0f of %d, on interviews left out of the fit)", traps.OutAnswer*float64(traps.OutOfScope), traps.OutOfScope)
}

// unwrapped returns a text without its line ends and bars.
func unwrapped(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "▎", "")), " ")
}
