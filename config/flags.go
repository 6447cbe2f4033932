package config

import (
	"maps"
	"reflect"
	"slices"
)

// Flags is what can be set, as the text in which it was set: a field for each, with its flag and its environment
// variable in the tags that kong reads. A secret has no flag, because the command line of a process is no secret.
type Flags struct {
	Content
	Encoder
	Listen

	TokenFile string `name:"discord-token-file" env:"DISCORD_TOKEN_FILE" placeholder:"PATH" help:"File that holds the bot token, instead of DISCORD_TOKEN."`
	APIBase   string `name:"discord-api-base" env:"DISCORD_API_BASE" placeholder:"URL" hidden:"" help:"For tests: a Discord on this machine."`

	AnswerChannels string `env:"FAQBOT_ANSWER_CHANNELS" placeholder:"ID,…" help:"Channels in which every question is answered, without a mention. Needs the Message Content intent."`
	HomeGuild      string `env:"FAQBOT_HOME_GUILD" placeholder:"ID" help:"Server whose moderators may moderate. Not needed while the bot is in one server only."`
	ModeratorRoles string `env:"FAQBOT_MODERATOR_ROLES" placeholder:"ID,…" help:"Roles of the home server that may moderate, beside members with Manage Server."`
	Moderators     string `env:"FAQBOT_MODERATORS" placeholder:"ID,…" help:"Users who may moderate in the home server."`

	Data string `env:"FAQBOT_DATA" placeholder:"DIR" help:"Directory for what must outlast a restart: votes, quiet channels, how often each question was asked. Default: none of it does."`

	LogLevel  string `env:"FAQBOT_LOG_LEVEL" placeholder:"LEVEL" help:"trace, debug, info (the default), warn, error, fatal, panic or disabled."`
	LogFormat string `env:"FAQBOT_LOG_FORMAT" placeholder:"FORMAT" help:"json (the default) or console."`
}

// Content says which interviews to answer from. Commands that need nothing else take it alone.
type Content struct {
	Path string `name:"content" env:"FAQBOT_CONTENT" placeholder:"PATH" help:"Interview file, or directory of them. Default: the interview that is built in."`
}

// Encoder says whether questions are also understood by their meaning. Commands that answer take it beside Content.
type Encoder struct {
	Meaning string `name:"meaning" env:"FAQBOT_MEANING" placeholder:"on|off" help:"Whether the sentence encoder is used: on (the default) or off. Off takes less memory, and questions in other words are found less often."`
}

// Listen says where health and metrics are served.
type Listen struct {
	HTTP string `name:"http" env:"FAQBOT_HTTP" placeholder:"ADDRESS" help:"Address on which health and metrics are served, such as 127.0.0.1:8080. Default: nowhere."`
}

// The secrets, which only the environment may hold.
const (
	tokenVariable       = "DISCORD_TOKEN"
	databaseURLVariable = "FAQBOT_DATABASE_URL"
)

// Secrets returns the names of the environment variables that hold secrets. Whoever has read the configuration may
// unset them.
func Secrets() []string { return []string{tokenVariable, databaseURLVariable} }

// variables returns the names of all environment variables, sorted.
func variables() []string {
	names := map[string]bool{}
	for _, secret := range Secrets() {
		names[secret] = true
	}
	for _, field := range reflect.VisibleFields(reflect.TypeFor[Flags]()) {
		if name := field.Tag.Get("env"); name != "" {
			names[name] = true
		}
	}
	return slices.Sorted(maps.Keys(names))
}
