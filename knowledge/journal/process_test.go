package journal

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// childRole and childDirectory are set when the test binary runs as the child of a test.
const childRole, childDirectory = "JOURNAL_TEST_ROLE", "JOURNAL_TEST_DIRECTORY"

// TestChild is what children do. By itself it does nothing.
func TestChild(t *testing.T) {
	t.Parallel()
	directory := os.Getenv(childDirectory)
	switch os.Getenv(childRole) {
	case "votes":
		voteForever(t, directory)
	case "may only read":
		openReadOnly(t, directory)
	default:
		t.Skip("not a child")
	}
}

func child(role, directory string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], "-test.run=^TestChild$", "-test.v")
	cmd.Env = append(os.Environ(), childRole+"="+role, childDirectory+"="+directory, "GORACE=atexit_sleep_ms=0") // by default each end takes a second
	return cmd
}

// voteForever does a deed and votes, and says so after each vote that was kept, until it is killed.
func voteForever(t *testing.T, directory string) {
	j := open(t, directory)
	for i := 1; ; i++ {
		v := someVote
		v.Message = strconv.Itoa(i)
		if _, err := j.Note(Deed{"thread", v.Message}, 0, time.Now()); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(j.Vote(t.Context(), v), j.Count(v.Entry, time.Now())); err != nil {
			t.Fatal(err)
		}
		fmt.Println("kept", i)
	}
}

// What a vote's caller was told is in the file, even when the program is killed while it writes. So is a deed of before
// the vote, as one that is written at once.
func TestKilled(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	kept := 0
	for range 3 {
		cmd := child("votes", directory)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for seen := 0; lines.Scan(); {
			n, ok := strings.CutPrefix(lines.Text(), "kept ")
			if !ok {
				continue
			}
			number, _ := strconv.Atoi(n)
			kept = max(kept, number)
			if seen++; seen == 50 {
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := cmd.Wait(); err == nil || !cmd.ProcessState.Sys().(syscall.WaitStatus).Signaled() {
			t.Fatalf("it was to be killed: %v", err)
		}
		j := open(t, directory)
		if got, err := j.Votes(t.Context(), someVote.Entry); err != nil || got.Up < kept || got.Up > kept+1 {
			t.Errorf("got %+v, %v; want %d, or one more that nobody was told of", got, err, kept)
		}
		for i := 1; i <= kept; i++ {
			if _, known := j.deeds.done[Deed{"thread", strconv.Itoa(i)}]; !known {
				t.Errorf("deed %d of %d is forgotten", i, kept)
			}
		}
		if err := j.Vote(t.Context(), someVote); err != nil {
			t.Error(err)
		}
		if err := j.Close(t.Context()); err != nil {
			t.Error(err)
		}
		var verdict string
		if err := connect(t, directory).QueryRow("PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
			t.Errorf("integrity: %q, %v", verdict, err)
		}
	}
	if kept < 50 {
		t.Errorf("only %d votes", kept)
	}
}

// The superuser may write everything, so the tests of what may not be written run as somebody else when they have to.
func TestMayOnlyRead(t *testing.T) {
	t.Parallel()
	cases := map[string]func(t *testing.T, directory string){
		"nothing there": func(t *testing.T, directory string) {
			if err := os.Remove(filepath.Join(directory, fileName)); err != nil {
				t.Fatal(err)
			}
			chmod(t, directory, 0o555)
		},
		"directory": func(t *testing.T, directory string) {
			chmod(t, filepath.Join(directory, fileName), 0o666)
			chmod(t, directory, 0o555)
		},
		"file": func(t *testing.T, directory string) {
			chmod(t, filepath.Join(directory, fileName), 0o444)
			chmod(t, directory, 0o777)
		},
		"file and directory": func(t *testing.T, directory string) {
			chmod(t, filepath.Join(directory, fileName), 0o444)
			chmod(t, directory, 0o555)
		},
		"not even that": func(t *testing.T, directory string) { chmod(t, directory, 0) },
	}
	for name, prepare := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			directory := written(t)
			prepare(t, directory)
			t.Cleanup(func() { chmod(t, directory, 0o700) })
			cmd := child("may only read", directory)
			if os.Getuid() == 0 {
				asNobody(t, cmd)
			}
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

func openReadOnly(t *testing.T, directory string) {
	j, err := Open(t.Context(), directory)
	if err == nil || !strings.Contains(err.Error(), "let the user who runs faqbot write") {
		t.Fatalf("got %v", err)
	}
	t.Log(err)
	goesOn(t, j, err)
}

// asNobody has a command run as a user who may do nothing, from a copy of the test binary that this user may read.
func asNobody(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	const nobody = 65534
	binary, err := os.ReadFile(cmd.Path)
	if err != nil {
		t.Fatal(err)
	}
	directory := t.TempDir()
	chmod(t, filepath.Dir(directory), 0o755) // of all directories of this test
	cmd.Path = filepath.Join(directory, "child")
	// Another test that forks while the copy is open hands it on to its child, and what is open cannot be run.
	syscall.ForkLock.RLock()
	err = os.WriteFile(cmd.Path, binary, 0o755)
	syscall.ForkLock.RUnlock()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}
