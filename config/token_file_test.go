//go:build unix

package config_test

import (
	"path/filepath"
	"syscall"
	"testing"

	"faqbot/config"
)

func TestTokenFileFaults(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	pipe := filepath.Join(directory, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("make a pipe: %v", err)
	}
	cases := map[string]struct {
		file        string
		environment config.Environment
		says        string
	}{
		"missing":   {file: filepath.Join(directory, "no"), says: "no such file"},
		"directory": {file: directory, says: "not a regular file"},
		"pipe":      {file: pipe, says: "not a regular file"},
		"both set":  {file: pipe, environment: config.Environment{"DISCORD_TOKEN=" + token}, says: "beside DISCORD_TOKEN"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := config.Flags{TokenFile: c.file}.Config(c.environment)
			checkToken(t, got.Token, err, "DISCORD_TOKEN_FILE", "", c.says)
		})
	}
}
