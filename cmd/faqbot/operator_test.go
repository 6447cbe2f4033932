package main

import (
	"bufio"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/knowledge/racetest"
)

func TestHangupReloads(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "talk.md")
	write(t, file, talk)
	srv, p := connect(t, "FAQBOT_CONTENT="+file)
	p.signal(syscall.SIGHUP)
	p.await("reload requested by a signal")
	p.await("content reloaded")
	m := srv.SendMessage(discordtest.Mention("Who built the analytical engine?"))
	expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), "Nobody has, so far.")
	p.signal(syscall.SIGTERM)
	if code := p.code(); code != fine {
		t.Errorf("exit code %d, want %d", code, fine)
	}
}

// Whoever reads the log may go away. The bot goes on, and health says so.
func TestLogPipeIsClosed(t *testing.T) {
	t.Parallel()
	srv := discord(t)
	read, pipe, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := itself(t)
	cmd.Env = append(cmd.Env, "FAQBOT_HTTP=127.0.0.1:0", "DISCORD_TOKEN="+canary, "DISCORD_API_BASE="+srv.APIBase())
	cmd.Stdout, cmd.Stderr = pipe, pipe
	if err := errors.Join(cmd.Start(), pipe.Close()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() }) // it may have ended
	address := ""
	for lines := bufio.NewScanner(read); address == "" && lines.Scan(); {
		if _, rest, found := strings.Cut(lines.Text(), `"address":"`); found {
			address, _, _ = strings.Cut(rest, `"`)
		}
	}
	read.Close()
	srv.AwaitConnection()
	eventually(t, "a line that cannot be logged", func() bool {
		_ = cmd.Process.Signal(syscall.SIGHUP) // logs a line
		_, body := get(t, address, "/healthz")
		return strings.Contains(body, "the log cannot be written") && strings.Contains(body, "broken pipe")
	})
	m := srv.SendMessage(discordtest.Mention(barrier))
	expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), verdict)
	if err := errors.Join(cmd.Process.Signal(syscall.SIGTERM), cmd.Wait()); err != nil {
		t.Errorf("it ended with %v, want 0", err)
	}
}

// With Discord, a scrape and a disk that hang together, the end still comes.
func TestTheEndTakesTenSeconds(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("waits for eight seconds")
	}
	srv, p := connect(t, "FAQBOT_DATA="+t.TempDir())
	gate := make(chan struct{})
	defer close(gate)
	srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Hold(gate).Always())
	m := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitReply(m.ChannelID, m.ID)
	begin := time.Now()
	p.signal(syscall.SIGTERM)
	p.code()
	if took := time.Since(begin); took > 2*endTime { // twice, since the machine may be busy; nothing else would end it
		t.Errorf("the end took %v, want some %v", took, endTime)
	}
}

// A second bot with the same directory says who has it, and answers all the same.
func TestJournalInUse(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	_, first := connect(t, "FAQBOT_DATA="+directory)
	first.address()
	srv, second := connect(t, "FAQBOT_DATA="+directory)
	second.await("journal.db is in use by process " + strconv.Itoa(first.cmd.Process.Pid) + " on ")
	m := srv.SendMessage(discordtest.Mention(barrier))
	expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), verdict)
	first.signal(syscall.SIGTERM)
	first.code()
	eventually(t, "the second has the journal", func() bool { _, body := get(t, second.address(), "/healthz"); return body == "alive\n" })
}

func TestJournalIsDeleted(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	_, p := connect(t, "FAQBOT_DATA="+directory)
	p.address()
	if err := os.Remove(filepath.Join(directory, "journal.db")); err != nil {
		t.Fatal(err)
	}
	p.await(`"journal in trouble"`)
	_, body := get(t, p.address(), "/healthz")
	expect(t, body, "journal.db was deleted while it was in use", "made anew")
	if _, err := os.Stat(filepath.Join(directory, "journal.db")); err != nil {
		t.Error(err)
	}
}

// Content that nobody has seen before is understood soon, readiness says so, and what was computed for it is kept.
func TestNewContentIsUnderstood(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	file := filepath.Join(directory, "talk.md")
	write(t, file, talk)
	for range racetest.Few(2) {
		srv, p := connect(t, understood, "FAQBOT_CONTENT="+file, "FAQBOT_DATA="+filepath.Join(directory, "kept"))
		p.await(`"meaning":"ready","missing":0.*content understood`)
		awaitReady(t, p.address())
		if _, body := get(t, p.address(), "/readyz"); body != "ready\nmeaning: ready\n" {
			t.Errorf("/readyz says %q", body)
		}
		m := srv.SendMessage(discordtest.Mention("Who built the analytical engine?"))
		expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), "Nobody has, so far.")
		p.signal(syscall.SIGTERM)
		p.code()
	}
}
