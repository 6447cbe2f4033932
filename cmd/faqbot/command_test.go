package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// result is what a subcommand did.
type result struct {
	code           int
	stdout, stderr string
}

// command carries out a command line within the test, with this environment and input: lexical and with the short interview
// unless the environment says otherwise.
func command(t *testing.T, environment []string, input string, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	p := program{environment: slices.Concat(environment, plain), stdin: strings.NewReader(input), stdout: &stdout, stderr: &stderr}
	code := p.run(context.Background(), args)
	return result{code, stdout.String(), stderr.String()}
}

func TestExitCodes(t *testing.T) {
	t.Parallel()
	broken := filepath.Join(t.TempDir(), "broken.md")
	write(t, broken, strings.Replace(talk, "\nNobody has, so far.\n", "", 1))
	cases := map[string]struct {
		environment []string
		args        []string
		code        int
		stdout      string
		stderr      string
	}{
		"help":                {args: []string{"--help"}, stdout: "healthcheck"},
		"help of a command":   {args: []string{"ask", "--help"}, stdout: "--json"},
		"help names secrets":  {args: []string{"run", "--help"}, stdout: "DISCORD_TOKEN"},
		"version":             {args: []string{"version"}, stdout: "faqbot "},
		"version, short":      {args: []string{"-v"}, stdout: "faqbot "},
		"version as a flag":   {args: []string{"--version"}, stdout: "faqbot "},
		"help as a command":   {args: []string{"help"}, stdout: "healthcheck"},
		"help on a command":   {args: []string{"help", "ask"}, stdout: "--json"},
		"no token":            {code: misuse, stderr: "DISCORD_TOKEN is not set"},
		"run, no token":       {args: []string{"run"}, code: misuse, stderr: "DISCORD_TOKEN is not set"},
		"all faults":          {environment: []string{"FAQBOT_LOG_LEVEL=loud", "FAQBOT_LOG_FORMAT=xml"}, code: misuse, stderr: "loud"},
		"flag of run":         {args: []string{"--log-level=loud"}, code: misuse, stderr: "--log-level \"loud\" is no level"},
		"foreign API":         {environment: []string{"DISCORD_TOKEN=" + canary, "DISCORD_API_BASE=https://discord.example"}, code: misuse, stderr: "discord.example"},
		"a flag is named":     {args: []string{"ask", "--content=" + broken + "x", "x"}, code: misuse, stderr: "--content names"},
		"slip and fault":      {environment: []string{"FAQBOT_CONTNET=x", "FAQBOT_HTTP=nowhere"}, args: []string{"healthcheck"}, code: misuse, stderr: "FAQBOT_CONTENT if that was meant\nfaqbot: FAQBOT_HTTP"},
		"slips of run":        {environment: []string{"FAQBOT_CONTNET=x"}, code: misuse, stderr: "FAQBOT_CONTENT if that was meant\nfaqbot: DISCORD_TOKEN is not set"},
		"unknown command":     {args: []string{"dance"}, code: misuse, stderr: "dance"},
		"misspelt command":    {args: []string{"lnt"}, code: misuse, stderr: `did you mean "lint"?`},
		"misspelt flag":       {args: []string{"ask", "--jsn", "x"}, code: misuse, stderr: "did you mean --json?"},
		"flag without value":  {args: []string{"ask", "x", "--content"}, code: misuse, stderr: "--content"},
		"too many words":      {args: []string{"version", "please"}, code: misuse, stderr: "unexpected argument please"},
		"help before all":     {args: []string{"import", "--help", "--loud"}, stdout: "-o, --out=PATH"},
		"unknown flag":        {args: []string{"ask", "--loud", "x"}, code: misuse, stderr: "--loud"},
		"unknown variable":    {environment: []string{"FAQBOT_CONTNT=x"}, args: []string{"version"}, code: misuse, stderr: "FAQBOT_CONTENT"},
		"ask nothing":         {args: []string{"ask"}, code: misuse, stderr: "question"},
		"ask":                 {args: []string{"ask", "What", "is the core barrier of developing", "big models?"}, stdout: verdict},
		"ask with a dash":     {args: []string{"ask", "-What is the core barrier of developing big models?"}, stdout: verdict},
		"ask dash by dash":    {args: []string{"ask", "What", "is", "the", "core", "barrier", "-", "--of", "developing big models?"}, code: misuse, stderr: "-- before the question"},
		"ask after dashes":    {args: []string{"ask", "--", "--", "What is the core barrier of developing big models?"}, stdout: verdict},
		"ask why":             {args: []string{"ask", "--explain", barrier}, stdout: barrier},
		"ask in two forms":    {args: []string{"ask", "--explain", "--json", barrier}, code: misuse, stderr: "--explain"},
		"content missing":     {environment: []string{"FAQBOT_CONTENT=" + broken + "x"}, args: []string{"ask", "x"}, code: misuse, stderr: "FAQBOT_CONTENT"},
		"content broken":      {environment: []string{"FAQBOT_CONTENT=" + broken}, args: []string{"ask", "x"}, code: failed, stderr: "broken.md:11: "},
		"run, content broken": {environment: []string{"DISCORD_TOKEN=a.b.c", "FAQBOT_CONTENT=" + broken}, code: failed, stderr: "broken.md:11: "},
		"chat, no content":    {environment: []string{"FAQBOT_CONTENT=" + broken}, args: []string{"chat"}, code: failed, stderr: "broken.md"},
		"lint, all well":      {args: []string{"lint"}, stdout: "testdata/models.md: no errors"},
		"lint, a fault":       {args: []string{"lint", broken}, code: failed, stdout: "1 error", stderr: "broken.md:11: "},
		"lint, missing":       {args: []string{"lint", broken + "x"}, code: failed, stderr: "no such file"},
		"lint, second broken": {args: []string{"lint", "testdata/models.md", broken}, code: failed, stdout: "1 error", stderr: "broken.md"},
		"lint by variable":    {environment: []string{"FAQBOT_CONTENT=" + broken}, args: []string{"lint"}, code: failed, stderr: "broken.md"},
		"calibrate a file":    {args: []string{"calibrate", broken}, code: misuse, stderr: "write --content " + broken},
		"eval a file":         {args: []string{"eval", broken}, code: misuse, stderr: "write --content " + broken},
		"import nothing":      {args: []string{"import"}, code: misuse, stderr: "file"},
		"import missing":      {args: []string{"import", broken + "x"}, code: failed, stderr: "no such file"},
		"import directory":    {args: []string{"import", t.TempDir()}, code: failed, stderr: "not a file"},
		"import broken":       {args: []string{"import", broken}, code: failed, stderr: "broken.md:11: "},
		"healthcheck unset":   {args: []string{"healthcheck"}, code: misuse, stderr: "FAQBOT_HTTP is not set"},
		"healthcheck wrong":   {args: []string{"healthcheck", "--http=nowhere"}, code: misuse, stderr: "--http \"nowhere\""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := command(t, c.environment, "", c.args...)
			if got.code != c.code {
				t.Errorf("exit code %d, want %d", got.code, c.code)
			}
			if !strings.Contains(got.stdout, c.stdout) || !strings.Contains(got.stderr, c.stderr) {
				t.Errorf("got stdout %q and stderr %q, want %q and %q in them", got.stdout, got.stderr, c.stdout, c.stderr)
			}
			if c.stderr == "" && got.stderr != "" {
				t.Errorf("stderr %q, want nothing", got.stderr)
			}
			if strings.Contains(got.stdout+got.stderr, canary) {
				t.Error("the token shows")
			}
		})
	}
}

func TestAskJSON(t *testing.T) {
	t.Parallel()
	got := command(t, nil, "", "ask", "--json", barrier)
	var line struct {
		Query   string
		Band    string
		Shown   int
		Matches []map[string]any
		Took    *int64 `json:"took_us"`
	}
	if err := json.Unmarshal([]byte(got.stdout), &line); err != nil || got.code != fine {
		t.Fatalf("%v in %q, code %d", err, got.stdout, got.code)
	}
	if line.Query != barrier || line.Band != "answer" || line.Shown != 1 || len(line.Matches) == 0 || len(line.Matches) > 5 || line.Took == nil {
		t.Errorf("got %+v", line)
	}
	first := line.Matches[0]
	want := map[string]any{"interview": "models", "section": 2.0, "turn": 3.0, "id": "core-barrier", "question": barrier}
	for field, value := range want {
		if first[field] != value {
			t.Errorf("%s = %v, want %v", field, first[field], value)
		}
	}
	if score, ok := first["score"].(float64); !ok || score <= 0 || score > 1 {
		t.Errorf("score = %v, want a probability", first["score"])
	}
	if passage, ok := first["passage"].(float64); !ok || passage < 0 {
		t.Errorf("passage = %v, want a paragraph", first["passage"])
	}
}

// A program on the other side counts lines: whatever comes in, one goes out for each.
func TestAskLines(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	inputs := map[string]struct {
		input   string
		queries []string
	}{
		"none":             {"", nil},
		"one":              {"a\n", []string{"a"}},
		"no line end":      {"a\nb", []string{"a", "b"}},
		"empty lines":      {"\n\na\n", []string{"", "", "a"}},
		"CRLF":             {"a\r\n\r\nb\r\n", []string{"a", "", "b"}},
		"markup":           {"<a> & \"b\"\\\n", []string{"<a> & \"b\"\\"}},
		"controls":         {"\x00\x1b[2J\u202e\n", []string{"\x00\x1b[2J\u202e"}},
		"not UTF-8":        {"a\xffb\n", []string{"a\ufffdb"}},
		"only emoji":       {"🦜👩‍👩‍👧\n", []string{"🦜👩‍👩‍👧"}},
		"4,000 characters": {strings.Repeat("模", 4000) + "\nb\n", []string{strings.Repeat("模", 4000), "b"}},
		"a megabyte":       {strings.Repeat("a", 1<<20) + "\nb\n", []string{strings.Repeat("a", 64<<10), "b"}},
	}
	file := filepath.Join(t.TempDir(), "talk.md")
	write(t, file, talk)
	for name, c := range inputs {
		t.Run(name, func(t *testing.T) {
			got := command(t, nil, c.input, "ask", "--content", file, "--json", "-")
			if got.code != fine {
				t.Fatalf("exit code %d: %s", got.code, got.stderr)
			}
			lines := strings.SplitAfter(got.stdout, "\n")
			lines = lines[:len(lines)-1]
			if len(lines) != len(c.queries) {
				t.Fatalf("%d lines out, want %d", len(lines), len(c.queries))
			}
			for n, line := range lines {
				var answer struct {
					Query   string
					Matches []json.RawMessage
				}
				if err := json.Unmarshal([]byte(line), &answer); err != nil {
					t.Fatalf("line %d: %v", n, err)
				}
				if answer.Query != c.queries[n] || answer.Matches == nil {
					t.Errorf("line %d answers %.40q, want %.40q, with a list of matches", n, answer.Query, c.queries[n])
				}
			}
		})
	}
}

func TestAskLinesAsText(t *testing.T) {
	t.Parallel()
	got := command(t, nil, barrier+"\n\n", "ask", "-")
	if got.code != fine || !strings.Contains(got.stdout, verdict) || strings.Contains(got.stdout, "\x1b") {
		t.Errorf("got %+v", got)
	}
}

func TestChat(t *testing.T) {
	t.Parallel()
	got := command(t, nil, barrier+"\n/quit\nWhat is left?\n", "chat")
	if got.code != fine || strings.Count(got.stdout, "Ada\n") != 1 || !strings.Contains(got.stdout, verdict) {
		t.Errorf("got %+v", got)
	}
}

// Of two files one is faulty: the other one answers, and what is wrong is said.
func TestAFaultyFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "talk.md"), talk)
	write(t, filepath.Join(dir, "faulty.md"), "---\nid: faulty\ninterviewee: Bea\n---\n")
	for _, args := range [][]string{{"chat"}, {"ask", "-"}} {
		got := command(t, []string{"FAQBOT_CONTENT=" + dir}, "Who built the analytical engine?\n", args...)
		if got.code != fine || !strings.Contains(got.stdout, "Nobody has, so far.") || !strings.Contains(got.stderr, "faulty.md") {
			t.Errorf("%s: got %+v", args[0], got)
		}
	}
}

func TestImport(t *testing.T) {
	t.Parallel()
	transcript := filepath.Join(t.TempDir(), "talk.txt")
	write(t, transcript, "A talk\n\nEngines\n\nGrace: Who built the analytical engine?\n\nAda: Nobody has, so far.\n\nGrace: And who will?\n\nAda: You.\n")
	printed := command(t, nil, "", "import", transcript)
	if printed.code != fine || !strings.Contains(printed.stdout, "### Who built the analytical engine? {#") {
		t.Fatalf("got %+v", printed)
	}
	out := filepath.Join(t.TempDir(), "talk.md")
	written := command(t, nil, "", "import", transcript, "--out", out)
	text, err := os.ReadFile(out)
	if err != nil || string(text) != printed.stdout || written.stdout != "" {
		t.Errorf("wrote %q and printed %q, %v", text, written.stdout, err)
	}
	if again := command(t, nil, "", "import", transcript, "-o", out); again.code != failed || !strings.Contains(again.stderr, "exists") {
		t.Errorf("a file was written over: %+v", again)
	}
	if asked := command(t, nil, "", "ask", "--content", out, "Who built the analytical engine?"); !strings.Contains(asked.stdout, "Nobody has, so far.") {
		t.Errorf("the import does not serve: %+v", asked)
	}
}

// What needs a hand is said, by line, and the draft is written all the same.
func TestImportNeedsAHand(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	transcript, out := filepath.Join(dir, "talk.txt"), filepath.Join(dir, "talk.md")
	write(t, transcript, "Grace: Who built the analytical engine?\nAda: Nobody has, so far.\nGrace: And who will?\nAda: You.\nGrace: When will that be?\n")
	got := command(t, nil, "", "import", transcript, "--out", out)
	if got.code != failed || !strings.Contains(got.stderr, out+":") || !strings.Contains(got.stderr, "“When will that be?” has no answer") || !strings.Contains(got.stderr, "faqbot chat --content "+out) {
		t.Errorf("got %+v", got)
	}
	text, err := os.ReadFile(out)
	if err != nil || !strings.Contains(string(text), "Nobody has, so far.") {
		t.Errorf("wrote %q, %v", text, err)
	}
	if forced := command(t, nil, "", "import", transcript, "--out", out, "--asks", "Ada", "--force"); !strings.Contains(forced.stderr, "“Ada” asks and “Grace” answers") {
		t.Errorf("--asks was not obeyed: %+v", forced)
	}
	if unknown := command(t, nil, "", "import", transcript, "--asks", "Mary"); unknown.code != failed || unknown.stdout != "" || !strings.Contains(unknown.stderr, "nobody here is called “Mary”; those who speak are “Grace” and “Ada”") {
		t.Errorf("got %+v", unknown)
	}
}

// A transcript can be talked with as it is; what was guessed is said.
func TestChatWithATranscript(t *testing.T) {
	t.Parallel()
	transcript := filepath.Join(t.TempDir(), "talk.vtt")
	write(t, transcript, "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Grace>Who built the analytical engine?\n\n00:02.000 --> 00:03.000\n<v Ada>Nobody has, so far.\n\n00:03.000 --> 00:04.000\n<v Grace>And who will?\n\n00:04.000 --> 00:05.000\n<v Ada>You.\n")
	got := command(t, nil, "Who built the analytical engine?\n", "chat", "--content", transcript)
	if got.code != fine || !strings.Contains(got.stdout, "Nobody has, so far.") || !strings.Contains(got.stderr, "this is a transcript") || !strings.Contains(got.stderr, "“Grace” asks and “Ada” answers") {
		t.Errorf("got %+v", got)
	}
}

// No file that is no interview passes for one.
func TestLintRefusesOtherFiles(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "passwd")
	write(t, file, "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nbin:x:2:2:bin:/bin:/usr/sbin/nologin\nsys:x:3:3:sys:/dev:/usr/sbin/nologin\n")
	for _, args := range [][]string{{"lint", file}, {"import", file}, {"ask", "--content", file, "x"}} {
		got := command(t, nil, "", args...)
		if got.code != failed || !strings.Contains(got.stderr, "no two sides were found") || strings.Contains(got.stdout, "---") {
			t.Errorf("%v: got %+v", args, got)
		}
	}
}

// brokenPipe fails at every write.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestOutputGone(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "talk.md")
	write(t, file, talk)
	for _, args := range [][]string{{"ask", "x"}, {"ask", "--json", "-"}, {"ask", "-"}, {"ask", "--explain", "x"}, {"chat"}, {"version"}, {"import", file}} {
		var stderr bytes.Buffer
		p := program{environment: plain, stdin: strings.NewReader("a\nb\n"), stdout: brokenPipe{}, stderr: &stderr}
		if code := p.run(t.Context(), args); code != failed || !strings.Contains(stderr.String(), "broken pipe") {
			t.Errorf("%v: exit code %d and %q, want %d", args, code, stderr.String(), failed)
		}
	}
}
