// Package config turns flags and environment variables into one validated Config.
//
// Nothing is validated by halves: every fault is found before any is reported, and each says which variable is meant
// and what to set. Blank is the same as unset everywhere.
//
// The package knows nothing of what its values are for: it opens no connection, changes nothing, and reads no file but
// the one that holds the token.
package config

import (
	"errors"

	"github.com/rs/zerolog"
)

// Config is everything that the bot is told from outside, validated. It is a value: nothing in it is shared.
type Config struct {
	Token   Secret // as Discord issued it, without "Bot "
	APIBase string // empty for Discord itself; otherwise on this machine, without a trailing slash
	Content string // a file or directory; empty for the content that is built in
	Meaning bool   // whether the sentence encoder is used

	AnswerChannels []string // ids
	HomeGuild      string   // id; empty when not set
	ModeratorRoles []string // ids
	Moderators     []string // ids of users

	Data string // a directory, which need not exist; empty when not set

	HTTP      string // listen address; empty for none
	LogLevel  zerolog.Level
	LogFormat LogFormat
}

// LogFormat is the form of a log line.
type LogFormat string

// The forms of a log line.
const (
	JSON    LogFormat = "json"    // for machines
	Console LogFormat = "console" // for people
)

// Config validates what was set. The error joins all faults.
func (f Flags) Config(env Environment) (Config, error) {
	var c Config
	var faults faults
	faults.add(env.Misspelt())
	c.Token = f.token(env, &faults)
	c.APIBase = f.apiBase(&faults)
	c.Content = f.Content.path(&faults)
	c.Meaning = f.Encoder.on(&faults)
	c.AnswerChannels = snowflakes("FAQBOT_ANSWER_CHANNELS", f.AnswerChannels, "channel", &faults)
	c.HomeGuild = f.homeGuild(&faults)
	c.ModeratorRoles = snowflakes("FAQBOT_MODERATOR_ROLES", f.ModeratorRoles, "role", &faults)
	c.Moderators = snowflakes("FAQBOT_MODERATORS", f.Moderators, "user", &faults)
	c.Data = f.journal(env, &faults)
	c.HTTP = f.Listen.address(&faults)
	c.LogLevel = f.level(&faults)
	c.LogFormat = f.format(&faults)
	if len(faults) > 0 {
		return Config{}, errors.Join(faults...)
	}
	return c, nil
}
