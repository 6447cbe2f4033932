package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// gallery carries out a command line.
func gallery(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, told strings.Builder
	code = command(t.Context(), args, &out, &told)
	return code, out.String(), told.String()
}

func TestCommand(t *testing.T) {
	racetest.Alone(t) // one scene is played after the other, as in TestFaultsAreTold
	t.Parallel()
	file := filepath.Join(t.TempDir(), "page.html")
	code, stdout, stderr := gallery(t, "-scene", "moderation", "-o", file)
	written, err := os.ReadFile(file)
	if err != nil || code != fine || stdout != "" || !strings.Contains(stderr, file+" is written") {
		t.Fatalf("a group is written with code %d, %q, %q, %v", code, stdout, stderr, err)
	}
	page := string(written)
	for _, want := range []string{`id="moderation-doctor"`, "I have every permission that I need", "Only you can see this", "faqbot is thinking"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page is without %q", want)
		}
	}
	if strings.Contains(page, "<nav>") {
		t.Error("a group alone has a way around")
	}
	if leads := regexp.MustCompile(`(?i)<script|src=|url\(|@import|href="[^#]`).FindString(page); leads != "" {
		t.Errorf("the page needs more than itself: %s", leads)
	}
	code, picture, _ := gallery(t, "-scene", "answers-whole", "-o", "-")
	if code != fine || strings.Contains(picture, "<h2>") || strings.Count(picture, "<article") != 1 {
		t.Errorf("a scene alone is drawn with code %d and %d scenes, or with titles", code, strings.Count(picture, "<article"))
	}
	if _, again, _ := gallery(t, "-scene", "answers-whole", "-o", "-"); again != picture {
		t.Error("the same scene looks otherwise a second time")
	}
}

func TestCommandLinesThatAreWrong(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	for _, tt := range []struct {
		args string
		code int
		want string
	}{
		{"-h", fine, "-scene name"},
		{"-scene dance -o -", misuse, `no scene "dance"`},
		{"dance", misuse, `no argument "dance"`},
		{"-dance", misuse, "-dance"},
		{"-scene answers-talk -o /dev/null/page.html", failed, "gallery: open /dev/null/page.html"},
	} {
		if code, stdout, stderr := gallery(t, strings.Fields(tt.args)...); code != tt.code || stdout != "" || !strings.Contains(stderr, tt.want) {
			t.Errorf("%s: code %d, %q, %q; want %d, %q", tt.args, code, stdout, stderr, tt.code, tt.want)
		}
	}
	if code, stdout, _ := gallery(t, "-list"); code != fine || !strings.Contains(stdout, "answers-pick-zh-TW\t") {
		t.Errorf("listed with code %d are %q", code, stdout)
	}
}

// TestFaultsAreTold: what goes wrong in one scene costs the page, whatever the others show.
func TestFaultsAreTold(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "page.html")
	var stderr strings.Builder
	code := draw(t.Context(), []group{{Name: "g", Scenes: []scene{
		{Name: "fine", play: func(s *stage) { s.mentions(ada, s.talk) }},
		{Name: "bad", play: func(s *stage) { s.uses(ada, "dance") }},
	}}}, file, nil, &stderr)
	if _, err := os.Stat(file); code != failed || err == nil || !strings.Contains(stderr.String(), "gallery: scene g-bad: discord: nobody can call") {
		t.Errorf("code %d, a file: %v, the error is %q", code, err == nil, stderr.String())
	}
}
