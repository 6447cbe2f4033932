package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// root is the module's directory.
const root = "../../.."

// TestRowsHaveTests finds the tests of every row in the source.
func TestRowsHaveTests(t *testing.T) {
	t.Parallel()
	tests, err := find(root, rows())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows() {
		if len(tests[r.name]) == 0 {
			t.Errorf("row %s has no test", r.name)
		}
	}
}

// TestTheTableIsInStep holds the committed table against the rows and the tests there are.
func TestTheTableIsInStep(t *testing.T) {
	t.Parallel()
	committed, err := os.ReadFile(filepath.Join(root, "bot/reliability/RESULTS.md"))
	if err != nil {
		t.Fatal(err)
	}
	tests, err := find(root, rows())
	if err != nil {
		t.Fatal(err)
	}
	passed := map[test]bool{}
	for _, of := range tests {
		for _, one := range of {
			passed[one] = true
		}
	}
	var want bytes.Buffer
	if !write(&want, rows(), tests, passed) || want.String() != string(committed) {
		t.Error("bot/reliability/RESULTS.md is not what go run ./bot/discordtest/report writes when all tests pass")
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	source := "package x\n\nfunc TestRowG1Reset(t *testing.T) {\n}\nfunc TestOther(t *testing.T) {}\nfunc helper() {}\n"
	if err := os.WriteFile(filepath.Join(directory, "x_test.go"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	one := row{name: "G1", others: []string{". TestOther"}}
	tests, err := find(directory, []row{one})
	if err != nil || len(tests["G1"]) != 2 || tests["G1"][0] != (test{".", "TestRowG1Reset"}) || tests["G1"][1] != (test{".", "TestOther"}) {
		t.Errorf("found %v, %v", tests, err)
	}
	if _, err := find(directory, []row{{name: "G2"}}); err == nil || !strings.Contains(err.Error(), "G1") {
		t.Errorf("a test of a row that there is not: %v", err)
	}
	if _, err := find(directory, []row{one, {name: "G2", others: []string{". TestNone"}}}); err == nil || !strings.Contains(err.Error(), "TestNone") {
		t.Errorf("a row with a test that there is not: %v", err)
	}
}

func TestRead(t *testing.T) {
	t.Parallel()
	passed, log := map[test]bool{}, new(bytes.Buffer)
	err := read([]byte(`{"Action":"run","Test":"TestA"}
{"Action":"output","Test":"TestB","Output":"--- FAIL: TestB (0.00s)\n"}
{"Action":"pass","Test":"TestA"}
{"Action":"fail","Test":"TestB"}
{"Action":"pass"}
`), "bot", passed, log)
	if err != nil || len(passed) != 1 || !passed[test{"bot", "TestA"}] || !strings.Contains(log.String(), "TestB") {
		t.Errorf("passed are %v, %v; the log says %q", passed, err, log)
	}
	if err := read([]byte("no JSON"), "bot", passed, log); err == nil {
		t.Error("what is no JSON was read")
	}
}

func TestWrite(t *testing.T) {
	t.Parallel()
	a, b := test{"bot", "TestA"}, test{"bot", "TestB"}
	of := map[string][]test{"G1": {a}, "G2": {b}, "G3": nil}
	for _, c := range []struct {
		rows []row
		good bool
		want string
	}{
		{[]row{{name: "G1", wrong: "w", expect: "e"}}, true, "| G1 | w | e | `TestA` (bot) | passed |\n"},
		{[]row{{name: "G2", wrong: "w", expect: "e"}}, false, "| G2 | w | e | `TestB` (bot) | **failed** |\n"},
		{[]row{{name: "G3", wrong: "w", expect: "e"}}, false, "| G3 | w | e | \u2014 | **no test** |\n"},
	} {
		var out bytes.Buffer
		if good := write(&out, c.rows, of, map[test]bool{a: true}); good != c.good || !strings.HasSuffix(out.String(), c.want) {
			t.Errorf("%v, and written is\n%s", good, out.String())
		}
	}
}
