package main

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/knowledge/racetest"
)

const (
	barrier = "What is the core barrier of developing big models?"
	verdict = "The core barriers of big model include data, arithmetic power and algorithm."
)

// discord returns a new Discord that knows the token.
func discord(t *testing.T, options ...discordtest.Option) *discordtest.Server {
	t.Helper()
	return discordtest.New(t, append(options, discordtest.Token(canary), discordtest.Patience(patience))...)
}

// connect starts the program against a new Discord and waits until it is up.
func connect(t *testing.T, environment ...string) (*discordtest.Server, *process) {
	t.Helper()
	srv := discord(t)
	p := start(t, srv, environment...)
	srv.AwaitConnection()
	return srv, p
}

// public counts the messages that everybody sees.
func public(messages []discordtest.Message) int {
	n := 0
	for _, m := range messages {
		if !m.Ephemeral() {
			n++
		}
	}
	return n
}

func expect(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("no %q in:\n%s", part, text)
		}
	}
}

func TestAnswers(t *testing.T) {
	t.Parallel()
	environment, place, sections := []string{shipped, understood}, []string{"Section 2 of 3", "question 5 of 14"}, 3
	if racetest.On { // TestNewContentIsUnderstood has the encoders, and more questions have no more goroutines
		environment, place, sections = nil, []string{"Section 2 of 2", "question 3 of 4"}, 2
	}
	srv, p := connect(t, environment...)
	srv.AwaitCommands("")
	t.Run("mention", func(t *testing.T) {
		m := srv.SendMessage(discordtest.Mention(barrier))
		expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), append(place, barrier, verdict)...)
	})
	t.Run("direct message", func(t *testing.T) {
		m := srv.SendMessage(discordtest.DM(barrier))
		expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), verdict)
	})
	t.Run("/ask", func(t *testing.T) {
		i := srv.SendInteraction(discordtest.Command("ask", discordtest.TextOption("question", barrier)))
		expect(t, srv.AwaitResponse(i.ID).Text(), barrier, verdict)
	})
	t.Run("/section", func(t *testing.T) {
		i := srv.SendInteraction(discordtest.Autocomplete("section", "name", ""))
		choices := srv.AwaitCallback(i.ID).Choices()
		if len(choices) != sections {
			t.Fatalf("%d choices for nothing typed, want the %d sections", len(choices), sections)
		}
		i = srv.SendInteraction(discordtest.Command("section", discordtest.TextOption("name", choices[1].Value.(string))))
		expect(t, srv.AwaitResponse(i.ID).Text(), choices[1].Name, barrier)
		i = srv.SendInteraction(discordtest.Command("section", discordtest.TextOption("name", "quantum gardening")))
		expect(t, srv.AwaitResponse(i.ID).Text(), "no section of that name", choices[0].Name)
	})
	t.Run("not addressed", func(t *testing.T) {
		for _, m := range []*discordgo.Message{discordtest.Said(discordtest.ChannelID, barrier), discordtest.FromBot(barrier), discordtest.FromWebhook(barrier)} {
			srv.SendMessage(m)
		}
	})
	t.Run("twice", func(t *testing.T) {
		m := srv.SendMessage(discordtest.Mention(barrier))
		srv.SendAgain()
		srv.SendMessage(m)
		srv.AwaitReply(m.ChannelID, m.ID)
	})
	// Events are taken in order, so what was not to be answered has been let go by the time that this is answered.
	last := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitReply(last.ChannelID, last.ID)
	p.signal(syscall.SIGTERM)
	if code := p.code(); code != 0 {
		t.Errorf("exit code %d after SIGTERM, want 0", code)
	}
	if n := public(srv.Messages(discordtest.ChannelID)); n != 4 {
		t.Errorf("%d messages for everybody, want 4: to a mention, /ask, another mention and the last", n)
	}
	if strings.Contains(p.output.String(), "barrier") {
		t.Error("the log holds what was asked")
	}
}

func TestStatus(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	srv := discord(t)
	srv.Script(discordtest.OnRequest("GET", "/gateway/bot").Hold(gate))
	p := start(t, srv)
	address := p.address()
	if status, _ := get(t, address, "/healthz"); status != http.StatusOK {
		t.Errorf("/healthz: %d before there is a connection", status)
	}
	if status, body := get(t, address, "/readyz"); status != http.StatusServiceUnavailable || !strings.Contains(body, "not connected") {
		t.Errorf("/readyz: %d %s before there is a connection", status, body)
	}
	close(gate)
	awaitReady(t, address)

	m := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitReply(m.ChannelID, m.ID)
	awaitMetric(t, address, `faqbot_questions_total{band="answer",surface="mention"} 1`)
	_, metrics := get(t, address, "/metrics")
	expect(t, metrics, "faqbot_answer_seconds_count 1", "faqbot_gateway_events_total", "faqbot_gateway_connects_total",
		"faqbot_rest_requests_total", "go_goroutines", "process_open_fds", "# TYPE faqbot_answer_seconds histogram\n",
		`faqbot_answer_seconds_bucket{le="5.12"} 1`, "# HELP faqbot_handler_panics_total Events", "faqbot_handler_panics_total 0",
		`faqbot_meaning_missing_texts{state="off"} 0`)
	if strings.Contains(metrics, canary) {
		t.Error("the metrics show the token")
	}

	if _, body := get(t, address, "/readyz"); body != "ready\nmeaning: off\n" {
		t.Errorf("/readyz says %q", body)
	}
	if status, _ := get(t, address, "/"); status != http.StatusNotFound {
		t.Errorf("/: %d, want 404", status)
	}
	if code := command(t, []string{"FAQBOT_HTTP=" + address}, "", "healthcheck").code; code != 0 {
		t.Errorf("healthcheck: exit code %d while all is well", code)
	}
	p.signal(syscall.SIGINT)
	if code := p.code(); code != 0 {
		t.Errorf("exit code %d after SIGINT, want 0", code)
	}
	if code := command(t, []string{"FAQBOT_HTTP=" + address}, "", "healthcheck").code; code != 1 {
		t.Errorf("healthcheck: exit code %d with nobody there, want 1", code)
	}
}

const talk = `---
id: talk
title: A talk
interviewer: Grace
interviewee: Ada
language: en
---

## Engines {#engines}

### Who built the analytical engine? {#who-built}

Nobody has, so far.
`

const moreTalk = `
### What colour is the sky over the garden? {#sky}

It is green on some evenings.
`

func TestReload(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	file := filepath.Join(directory, "talk.md")
	write(t, file, talk)
	srv, p := connect(t, "FAQBOT_CONTENT="+directory, "FAQBOT_HOME_GUILD="+discordtest.GuildID)
	srv.AwaitCommands(discordtest.GuildID)
	moderator := discordtest.Member(discordtest.User(discordtest.OtherUserID, "grace"), discordgo.PermissionManageGuild)
	reload := func(member *discordgo.Member) string {
		i := discordtest.Command("reload")
		if member != nil {
			i = discordtest.By(member, i)
		}
		i = srv.SendInteraction(i)
		response := srv.AwaitResponse(i.ID)
		if !response.Ephemeral() {
			t.Errorf("everybody sees what /reload reports: %s", response.Text())
		}
		return response.Text()
	}
	ask := func(question string) string {
		m := srv.SendMessage(discordtest.DM(question))
		return srv.AwaitReply(m.ChannelID, m.ID).Text()
	}
	const sky = "What colour is the sky over the garden?"

	expect(t, reload(nil), "for members who may manage the server")
	if got := ask(sky); strings.Contains(got, "green") {
		t.Fatalf("answered before it was there: %s", got)
	}
	write(t, file, talk+moreTalk)
	expect(t, reload(moderator), "1 section, 2 questions")
	expect(t, ask(sky), "It is green on some evenings.")

	write(t, file, talk+moreTalk+"\n### Is this answered? {#sky}\n")
	expect(t, reload(moderator), "not reloaded", "talk.md", "19", "has no answer")
	expect(t, ask(sky), "It is green on some evenings.")

	// Nobody has to say that a file was changed.
	write(t, file, strings.Replace(talk+moreTalk, "green", "violet", 1))
	p.await(`"changed":1.*content reloaded`)
	expect(t, ask(sky), "It is violet on some evenings.")
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// get asks for a page of the status server.
func get(t *testing.T, address, path string) (status int, body string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// awaitReady asks until the program says that it is ready. Nothing else tells of the moment.
func awaitReady(t *testing.T, address string) {
	t.Helper()
	eventually(t, "ready", func() bool { status, _ := get(t, address, "/readyz"); return status == http.StatusOK })
}

func awaitMetric(t *testing.T, address, line string) {
	t.Helper()
	eventually(t, line, func() bool { _, body := get(t, address, "/metrics"); return strings.Contains(body, line) })
}

// eventually asks again and again until the condition holds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	late := time.After(patience)
	for !holds() {
		select {
		case <-again.C:
		case <-late:
			t.Fatalf("not within %v: %s", patience, what)
		}
	}
}
