package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"faqbot/bot/discordtest"
)

func TestJournalIsKeptInItsDirectory(t *testing.T) {
	t.Parallel()
	directory := filepath.Join(t.TempDir(), "kept")
	srv, p := connect(t, "FAQBOT_DATA="+directory)
	m := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitReply(m.ChannelID, m.ID)
	if _, body := get(t, p.address(), "/healthz"); body != "alive\n" {
		t.Errorf("/healthz says %q", body)
	}
	p.signal(syscall.SIGTERM)
	if code := p.code(); code != fine {
		t.Errorf("exit code %d, want %d", code, fine)
	}
	if left, err := filepath.Glob(filepath.Join(directory, "*")); err != nil || len(left) != 2 || filepath.Base(left[0]) != "journal.db" || filepath.Base(left[1]) != "journal.lock" {
		t.Errorf("left are %q, want a journal that was closed", left)
	}
}

// A journal that cannot be opened costs nobody an answer, and whoever looks is told.
func TestJournalThatCannotBeOpened(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	if err := os.Mkdir(filepath.Join(directory, "journal.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	srv, p := connect(t, "FAQBOT_DATA="+directory)
	m := srv.SendMessage(discordtest.Mention(barrier))
	expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), verdict)
	awaitReady(t, p.address())
	for _, path := range []string{"/healthz", "/readyz"} {
		status, body := get(t, p.address(), path)
		if status != 200 || !strings.Contains(body, "journal.db is not a file") {
			t.Errorf("%s: %d %q", path, status, body)
		}
	}
	p.signal(syscall.SIGTERM)
	p.code()
	if n := strings.Count(p.output.String(), "journal.db is not a file"); n != 1 {
		t.Errorf("the log tells of it %d times", n)
	}
}

func TestDatabaseIsRefusedAtStart(t *testing.T) {
	t.Parallel()
	p := start(t, nil, "DISCORD_TOKEN="+canary, "FAQBOT_DATABASE_URL=postgres://u:"+canary+"@h/d")
	if code := p.code(); code != misuse {
		t.Errorf("exit code %d, want %d", code, misuse)
	}
	expect(t, p.output.String(), "FAQBOT_DATABASE_URL", "PostgreSQL is not supported yet", "FAQBOT_DATA")
}
