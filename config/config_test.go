package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"faqbot/config"
)

// token has the form of a bot token and opens nothing.
const token = "MTAwMDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"

func TestDefaults(t *testing.T) {
	t.Parallel()
	c, err := config.Flags{}.Config(config.Environment{"DISCORD_TOKEN=" + token, "HOME=/root", "NOISE"})
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Token.Reveal(); got != token {
		t.Errorf("token has %d characters, want %d", len(got), len(token))
	}
	c.Token = config.Secret{}
	want := config.Config{Meaning: true, LogLevel: zerolog.InfoLevel, LogFormat: config.JSON}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got %+v, want %+v", c, want)
	}
}

func TestEverythingSet(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	flags := config.Flags{
		Content:        config.Content{Path: directory},
		Encoder:        config.Encoder{Meaning: " OFF "},
		Listen:         config.Listen{HTTP: " 127.0.0.1:8080 "},
		APIBase:        "http://127.0.0.1:4321/api/v9/",
		AnswerChannels: "1, 22\t333,,1\n",
		HomeGuild:      "42",
		ModeratorRoles: "7 8",
		Moderators:     "18446744073709551615",
		Data:           directory,
		LogLevel:       "WARN",
		LogFormat:      "Console",
	}
	c, err := flags.Config(config.Environment{"DISCORD_TOKEN=Bot stand-in "})
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Token.Reveal(); got != "stand-in" {
		t.Errorf("token = %q, want %q", got, "stand-in")
	}
	c.Token = config.Secret{}
	want := config.Config{
		Content: directory, HTTP: "127.0.0.1:8080", APIBase: "http://127.0.0.1:4321/api/v9",
		AnswerChannels: []string{"1", "22", "333"}, HomeGuild: "42", ModeratorRoles: []string{"7", "8"},
		Moderators: []string{"18446744073709551615"}, Data: directory, LogLevel: zerolog.WarnLevel, LogFormat: config.Console,
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("got %+v, want %+v", c, want)
	}
}

// Blank is the same as unset, so that FAQBOT_HTTP=${ADDRESS:-} in a compose file does what it says.
func TestBlankIsUnset(t *testing.T) {
	t.Parallel()
	blank := config.Flags{
		Content: config.Content{Path: " "}, Encoder: config.Encoder{Meaning: " "}, Listen: config.Listen{HTTP: "\t"}, TokenFile: " ", APIBase: " ", AnswerChannels: " , ",
		HomeGuild: " ", ModeratorRoles: ",", Moderators: " ", Data: " ", LogLevel: " ", LogFormat: " ",
	}
	c, err := blank.Config(config.Environment{"DISCORD_TOKEN=" + token, "FAQBOT_DATABASE_URL= "})
	if err != nil {
		t.Fatal(err)
	}
	c.Token = config.Secret{}
	if want := (config.Config{Meaning: true, LogLevel: zerolog.InfoLevel, LogFormat: config.JSON}); !reflect.DeepEqual(c, want) {
		t.Errorf("got %+v, want %+v", c, want)
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct {
		flags       config.Flags
		environment config.Environment
		variable    string
		says        string
	}{
		"no host":            {flags: config.Flags{APIBase: "http://"}, variable: "DISCORD_API_BASE", says: `the host ""`},
		"foreign host":       {flags: config.Flags{APIBase: "https://discord.example"}, variable: "DISCORD_API_BASE", says: "discord.example"},
		"host that pretends": {flags: config.Flags{APIBase: "http://localhost.example.com"}, variable: "DISCORD_API_BASE", says: "localhost.example.com"},
		"address as name":    {flags: config.Flags{APIBase: "http://127.0.0.1.example.com"}, variable: "DISCORD_API_BASE", says: "127.0.0.1.example.com"},
		"every interface":    {flags: config.Flags{APIBase: "http://0.0.0.0:80"}, variable: "DISCORD_API_BASE", says: "0.0.0.0"},
		"private address":    {flags: config.Flags{APIBase: "http://10.0.0.1"}, variable: "DISCORD_API_BASE", says: "10.0.0.1"},
		"user in address":    {flags: config.Flags{APIBase: "http://127.0.0.1:80@discord.example"}, variable: "DISCORD_API_BASE", says: "user name"},
		"other scheme":       {flags: config.Flags{APIBase: "file://localhost/etc"}, variable: "DISCORD_API_BASE", says: "http://"},
		"no scheme":          {flags: config.Flags{APIBase: "127.0.0.1:4321"}, variable: "DISCORD_API_BASE", says: "not an address"},
		"query":              {flags: config.Flags{APIBase: "http://localhost?x"}, variable: "DISCORD_API_BASE", says: "query"},
		"content missing":    {flags: config.Flags{Content: config.Content{Path: file + "/no"}}, variable: "FAQBOT_CONTENT", says: "cannot be looked at"},
		"content not there":  {flags: config.Flags{Content: config.Content{Path: file + "s"}}, variable: "FAQBOT_CONTENT", says: "does not exist"},
		"no port":            {flags: config.Flags{Listen: config.Listen{HTTP: "localhost"}}, variable: "FAQBOT_HTTP", says: "not an address"},
		"port alone":         {flags: config.Flags{Listen: config.Listen{HTTP: "8080"}}, variable: "FAQBOT_HTTP", says: ":8080"},
		"address as URL":     {flags: config.Flags{Listen: config.Listen{HTTP: "http://localhost:80"}}, variable: "FAQBOT_HTTP", says: "not an address"},
		"high port":          {flags: config.Flags{Listen: config.Listen{HTTP: ":65536"}}, variable: "FAQBOT_HTTP", says: "port"},
		"named port":         {flags: config.Flags{Listen: config.Listen{HTTP: ":web"}}, variable: "FAQBOT_HTTP", says: "port"},
		"channel by name":    {flags: config.Flags{AnswerChannels: "1,#help"}, variable: "FAQBOT_ANSWER_CHANNELS", says: `"#help"`},
		"zero role":          {flags: config.Flags{ModeratorRoles: "0"}, variable: "FAQBOT_MODERATOR_ROLES", says: "Copy Role ID"},
		"signed user":        {flags: config.Flags{Moderators: "+5"}, variable: "FAQBOT_MODERATORS", says: `"+5"`},
		"user beyond 64 bit": {flags: config.Flags{Moderators: "18446744073709551616"}, variable: "FAQBOT_MODERATORS", says: "no id"},
		"two home guilds":    {flags: config.Flags{HomeGuild: "1 2"}, variable: "FAQBOT_HOME_GUILD", says: "2 servers"},
		"loud":               {flags: config.Flags{LogLevel: "loud"}, variable: "FAQBOT_LOG_LEVEL", says: "debug, info, warn"},
		"level by number":    {flags: config.Flags{LogLevel: "5"}, variable: "FAQBOT_LOG_LEVEL", says: `"5"`},
		"meaning":            {flags: config.Flags{Encoder: config.Encoder{Meaning: "yes"}}, variable: "FAQBOT_MEANING", says: "on or off"},
		"format":             {flags: config.Flags{LogFormat: "xml"}, variable: "FAQBOT_LOG_FORMAT", says: "json or console"},
		"data is a file":     {flags: config.Flags{Data: file}, variable: "FAQBOT_DATA", says: "not a directory"},
		"a database":         {environment: config.Environment{"FAQBOT_DATABASE_URL=postgres://u:hush@h/d"}, variable: "FAQBOT_DATABASE_URL", says: "PostgreSQL is not supported yet: unset it, and set FAQBOT_DATA"},
		"no database":        {environment: config.Environment{"FAQBOT_DATABASE_URL=hush"}, variable: "FAQBOT_DATABASE_URL", says: "FAQBOT_DATA"},
		"id in quotes":       {flags: config.Flags{HomeGuild: `"5"`}, variable: "FAQBOT_HOME_GUILD", says: "take the quotation marks away"},
		"path in quotes":     {flags: config.Flags{Content: config.Content{Path: "'" + file + "'"}}, variable: "FAQBOT_CONTENT", says: "take the quotation marks away"},
		"misspelt variable":  {environment: config.Environment{"FAQBOT_CONTNET=x"}, variable: "FAQBOT_CONTNET", says: "FAQBOT_CONTENT if"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := c.flags.Config(append(c.environment, "DISCORD_TOKEN="+token))
			var fault config.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("error %v, want a fault", err)
			}
			if fault.Variable != c.variable || fault.Remedy == "" {
				t.Errorf("fault %+v, want one of %s with a remedy", fault, c.variable)
			}
			if !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "hush") {
				t.Errorf("it says %q, want one line with %q and no secret", err, c.says)
			}
		})
	}
}

func TestForeignVariablesAreNoFaults(t *testing.T) {
	t.Parallel()
	foreign := config.Environment{"FAQBOT_SERVICE_HOST=10.0.0.7", "FAQBOT_PORT=tcp://10.0.0.7:80", "FAQBOT_PORT_80_TCP_PROTO=tcp", "DISCORD_WEBHOOK=x", "HOME=/", "="}
	if err := foreign.Misspelt(); err != nil {
		t.Errorf("Misspelt() = %v, want nothing", err)
	}
}

func TestAllFaultsAtOnce(t *testing.T) {
	t.Parallel()
	flags := config.Flags{LogLevel: "loud", LogFormat: "xml", Moderators: "a b", HomeGuild: "x", APIBase: "ftp://h"}
	_, err := flags.Config(config.Environment{"FAQBOT_LOG_LEVL=1", "DISCORD_TOKN=1"})
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 9 {
		t.Errorf("%d faults, want 9:\n%v", len(lines), err)
	}
}

// What is set in the wrong place may be the token.
func TestFaultsShowNoToken(t *testing.T) {
	t.Parallel()
	_, err := config.Flags{
		Content: config.Content{Path: token}, Listen: config.Listen{HTTP: token}, Moderators: token, HomeGuild: "Bot " + token,
		LogLevel: token, LogFormat: token, APIBase: "http://" + token,
	}.Config(config.Environment{"DISCORD_TOKEN=" + token + "\x00", "FAQBOT_DATABASE_URL=" + token})
	if err == nil || strings.Contains(strings.ToLower(err.Error()), strings.ToLower(token[:20])) {
		t.Errorf("the token shows in:\n%v", err)
	}
}

func TestFlagsAlone(t *testing.T) {
	t.Parallel()
	if path, err := (config.Content{Path: "no such file"}).File(); err == nil || path == "" {
		t.Errorf("File() = %q, %v, want the path and a fault", path, err)
	}
	if address, err := (config.Listen{HTTP: ":0"}).Address(); err != nil || address != ":0" {
		t.Errorf("Address() = %q, %v", address, err)
	}
}
