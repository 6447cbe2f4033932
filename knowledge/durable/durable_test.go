package durable_test

import (
	"os"
	"path/filepath"
	"testing"

	"faqbot/knowledge/durable"
)

func TestReplace(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	name := filepath.Join(directory, "file")
	for _, content := range []string{"first", "", "third"} {
		if err := durable.Replace(name, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != content {
			t.Errorf("the file holds %q (%v), want %q", got, err, content)
		}
	}
	if err := durable.Replace(filepath.Join(directory, "none", "file"), nil); err == nil {
		t.Error("a directory was made")
	}
	if err := os.Mkdir(filepath.Join(directory, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(directory, "full", "inside"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := durable.Replace(filepath.Join(directory, "full"), []byte("x")); err == nil {
		t.Error("a directory was replaced")
	}
	if left, _ := filepath.Glob(filepath.Join(directory, "*.new")); len(left) > 0 {
		t.Errorf("left over: %q", left)
	}
}
