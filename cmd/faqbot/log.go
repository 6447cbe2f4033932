package main

import (
	"bytes"
	"io"
	"os"
	"regexp"
	"time"

	"github.com/rs/zerolog"
	"golang.org/x/term"

	"faqbot/config"
)

// newLog returns the program's log.
func newLog(out io.Writer, settings config.Config, coloured bool) zerolog.Logger {
	if settings.LogFormat == config.Console {
		out = zerolog.ConsoleWriter{Out: out, NoColor: !coloured, TimeFormat: time.TimeOnly}
	}
	return zerolog.New(out).Level(settings.LogLevel).With().Timestamp().Logger()
}

func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// redactor writes text without secrets. It is a second line of defence: nobody should write any to begin with. Each
// Write has to hold whole lines.
type redactor struct {
	out     io.Writer
	secrets [][]byte
}

// shortestSecret is the length, in bytes, from which a secret is replaced. A shorter one would be found in ordinary
// words, and Discord issues none.
const shortestSecret = 8

// interactionToken matches the paths of Discord's API that hold the token of an interaction or a webhook.
var interactionToken = regexp.MustCompile(`/(interactions|webhooks)/(\d+)/[^/\s"\\?]+`)

// redact returns a writer to out that replaces the secrets, as they are and as they stand in JSON, and the tokens of
// interactions.
func redact(out io.Writer, secrets ...config.Secret) io.Writer {
	r := redactor{out: out}
	for _, secret := range secrets {
		text := secret.Reveal()
		if len(text) < shortestSecret {
			continue
		}
		r.secrets = append(r.secrets, []byte(text), inJSON(text))
	}
	return r
}

// inJSON returns text as it stands between the quotation marks of a JSON string in the log.
func inJSON(text string) []byte {
	var line bytes.Buffer
	log := zerolog.New(&line)
	log.Log().Str("", text).Send()
	return bytes.TrimSuffix(bytes.TrimPrefix(line.Bytes(), []byte(`{"":"`)), []byte("\"}\n"))
}

// Write writes text without secrets, and counts as if it had written all of it.
func (r redactor) Write(text []byte) (int, error) {
	clean := text
	for _, secret := range r.secrets {
		clean = bytes.ReplaceAll(clean, secret, []byte("***"))
	}
	clean = interactionToken.ReplaceAll(clean, []byte("/$1/$2/***"))
	if _, err := r.out.Write(clean); err != nil {
		return 0, err
	}
	return len(text), nil
}
