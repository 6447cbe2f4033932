package main

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"faqbot/config"
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

// unwrapped returns a text without its line ends and bars.
func unwrapped(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "▎", "")), " ")
}
