package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"faqbot/config"
	"faqbot/knowledge/interview"
)

func TestRedact(t *testing.T) {
	t.Parallel()
	const odd = `pass"word\with<signs>`
	var out bytes.Buffer
	log := newLog(redact(&out, config.NewSecret(canary), config.NewSecret(odd), config.NewSecret("short"), config.Secret{}), config.Config{}, false)
	log.Error().Err(fmt.Errorf("Authorization: Bot %s", canary)).Str("password", odd).Msg(canary + canary)
	log.Info().Str("url", "https://discord.com/api/v9/interactions/123/aW50ZXJhY3Rpb24/callback?x=1").Msg("shortly")
	log.Info().Str("url", "/webhooks/456/c2VjcmV0/messages/@original").Msg("")
	text := out.String()
	for _, secret := range []string{canary, `pass\"word`, "aW50ZXJhY3Rpb24", "c2VjcmV0"} {
		if strings.Contains(text, secret) {
			t.Errorf("%q shows in:\n%s", secret, text)
		}
	}
	for _, kept := range []string{"shortly", "/interactions/123/***/callback?x=1", "/webhooks/456/***/messages/@original", "Bot ***"} {
		if !strings.Contains(text, kept) {
			t.Errorf("no %q in:\n%s", kept, text)
		}
	}
}

func TestRedactFails(t *testing.T) {
	t.Parallel()
	if n, err := redact(brokenPipe{}).Write([]byte("x")); err == nil || n != 0 {
		t.Errorf("wrote %d bytes, %v, into a broken pipe", n, err)
	}
}

func TestLogFormat(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	log := newLog(&out, config.Config{LogFormat: config.Console, LogLevel: zerolog.WarnLevel}, false)
	log.Info().Msg("quiet")
	log.Warn().Str("field", "value").Msg("careful")
	if text := out.String(); !strings.Contains(text, "WRN careful field=value") || strings.Contains(text, "quiet") || strings.Contains(text, "\x1b") {
		t.Errorf("got %q", text)
	}
}

// Who runs the bot reads how a transcript was guessed that serves as it is.
func TestReportGuesses(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	reportGuesses([]interview.Fault{{Text: "Ann asks"}, {Line: 3, Text: "a line was dropped"}, {Line: 4, Text: "another"}}, zerolog.New(&out))
	want := `{"level":"warn","guess":"Ann asks","message":"content is a transcript and was guessed"}
{"level":"warn","lines":2,"message":"lines of the transcript changed or doubtful; faqbot import shows them and makes an interview to keep"}
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	out.Reset()
	if reportGuesses(nil, zerolog.New(&out)); out.Len() > 0 {
		t.Errorf("an interview was reported as guessed: %s", out.String())
	}
}
