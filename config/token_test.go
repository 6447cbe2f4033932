package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqbot/config"
)

func TestToken(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		text    string
		standIn bool
		want    string // empty: refused
		says    string
	}{
		"as issued":         {text: token, want: token},
		"line end":          {text: token + "\r\n", want: token},
		"with prefix":       {text: "Bot " + token, want: token},
		"prefix and blanks": {text: " bot   " + token + " ", want: token},
		"empty":             {text: "", says: "not set"},
		"blank":             {text: " \n", says: "not set"},
		"double quotes":     {text: `"` + token + `"`, want: token},
		"single quotes":     {text: "'" + token + "'\n", want: token},
		"back quotes":       {text: "`" + token + "`", want: token},
		"typographic":       {text: "\u201c" + token + "\u201d", want: token},
		"angle brackets":    {text: "<" + token + ">", want: token},
		"comma":             {text: `"` + token + `",`, want: token},
		"semicolon":         {text: token + ";", want: token},
		"byte order mark":   {text: "\ufeff" + token, want: token},
		"variable":          {text: "DISCORD_TOKEN=" + token, want: token},
		"line of a shell":   {text: "export DISCORD_TOKEN = \"Bot " + token + "\";", want: token},
		"line of JSON":      {text: `"token": "` + token + `",`, says: "blank"},
		"line of YAML":      {text: "token: " + token, want: token},
		"header":            {text: "Authorization: Bot " + token, want: token},
		"quotes in prefix":  {text: `Bot "` + token + `"`, want: token},
		"one quote":         {text: `"` + token, says: `('"')`},
		"quote at the end":  {text: token + `'`, says: `('\'')`},
		"one bracket":       {text: "<" + token, says: "('<')"},
		"quote inside":      {text: strings.Replace(token, ".", `".`, 1), says: `('"')`},
		"other variable":    {text: "PASSWORD=" + token, says: "('=')"},
		"quotes alone":      {text: `""`, says: "holds no token"},
		"prefix alone":      {text: "Bot", says: "three parts"},
		"blank inside":      {text: strings.Replace(token, ".", " .", 1), says: "blank"},
		"line break inside": {text: token + "\n" + token, says: "line break"},
		"control character": {text: token + "\x1b", says: "(U+001B)"},
		"invisible":         {text: token + "\u200b", says: "(U+200B)"},
		"not UTF-8":         {text: token + "\xff", says: "(U+FFFD)"},
		"two parts":         {text: "abc.def", says: "three parts"},
		"empty part":        {text: "abc..def", says: "three parts"},
		"four parts":        {text: token + ".x", says: "three parts"},
		"client secret":     {text: "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345", says: "three parts"},
		"huge":              {text: strings.Repeat("a", 5000), says: "longer"},
		"for a stand-in":    {text: "anything", standIn: true, want: "anything"},
		"stand-in, blank":   {text: "any thing", standIn: true, says: "blank"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var flags config.Flags
			if c.standIn {
				flags.APIBase = "http://localhost:1"
			}
			got, err := flags.Config(config.Environment{"DISCORD_TOKEN=" + c.text})
			checkToken(t, got.Token, err, "DISCORD_TOKEN", c.want, c.says)

			file := filepath.Join(t.TempDir(), "token")
			if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			flags.TokenFile = file
			got, err = flags.Config(nil)
			says := c.says
			if says == "not set" {
				says = "holds no token"
			}
			checkToken(t, got.Token, err, "DISCORD_TOKEN_FILE", c.want, says)
		})
	}
}

func checkToken(t *testing.T, got config.Secret, err error, variable, want, says string) {
	t.Helper()
	if got.Reveal() != want {
		t.Errorf("%s: token %q, want %q", variable, got.Reveal(), want)
	}
	if want != "" {
		if err != nil {
			t.Errorf("%s: %v", variable, err)
		}
		return
	}
	var fault config.Fault
	if !errors.As(err, &fault) || fault.Variable != variable || !strings.Contains(fault.Problem, says) {
		t.Errorf("%s: error %v, want %q", variable, err, says)
	}
	if err != nil && strings.Contains(err.Error(), token[:10]) {
		t.Errorf("%s: the error shows the token: %v", variable, err)
	}
}
