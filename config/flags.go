package config

import "slices"

// Flags is what can be set, as the text in which it was set. A secret has no flag, because the command line of a process is
// no secret.
type Flags struct {
	Content
	Encoder
	Listen

	TokenFile      string
	APIBase        string
	AnswerChannels string
	HomeGuild      string
	ModeratorRoles string
	Moderators     string
	Data           string
	LogLevel       string
	LogFormat      string
}

// Content says which interviews to answer from. Commands that need nothing else take it alone.
type Content struct {
	Path string
}

// Encoder says whether questions are also understood by their meaning. Commands that answer take it beside Content.
type Encoder struct {
	Meaning string
}

// Listen says where health and metrics are served.
type Listen struct {
	HTTP string
}

// Setting is a field of Flags, with the flag and the environment variable that set it.
type Setting struct {
	Text     *string // the field
	Flag     string  // without dashes
	Variable string
	Form     string // what stands for the value in a help text: "PATH"
	Help     string // one or more sentences
	Hidden   bool   // no help text shows it
}

// Settings returns all settings, in the order in which a help text shows them.
func (f *Flags) Settings() []Setting {
	return slices.Concat(f.Content.Settings(), f.Encoder.Settings(), f.Listen.Settings(), []Setting{
		{Text: &f.TokenFile, Flag: "discord-token-file", Variable: "DISCORD_TOKEN_FILE", Form: "PATH", Help: "File that holds the bot token, instead of DISCORD_TOKEN."},
		{Text: &f.APIBase, Flag: "discord-api-base", Variable: "DISCORD_API_BASE", Form: "URL", Help: "For tests: a Discord on this machine.", Hidden: true},

		{Text: &f.AnswerChannels, Flag: "answer-channels", Variable: "FAQBOT_ANSWER_CHANNELS", Form: "ID,…", Help: "Channels in which every question is answered, without a mention. Needs the Message Content intent."},
		{Text: &f.HomeGuild, Flag: "home-guild", Variable: "FAQBOT_HOME_GUILD", Form: "ID", Help: "Server whose moderators may moderate. Not needed while the bot is in one server only."},
		{Text: &f.ModeratorRoles, Flag: "moderator-roles", Variable: "FAQBOT_MODERATOR_ROLES", Form: "ID,…", Help: "Roles of the home server that may moderate, beside members with Manage Server."},
		{Text: &f.Moderators, Flag: "moderators", Variable: "FAQBOT_MODERATORS", Form: "ID,…", Help: "Users who may moderate in the home server."},

		{Text: &f.Data, Flag: "data", Variable: "FAQBOT_DATA", Form: "DIR", Help: "Directory for what must outlast a restart: votes, quiet channels, how often each question was asked, and what was computed of the content. Default: none of it does."},

		{Text: &f.LogLevel, Flag: "log-level", Variable: "FAQBOT_LOG_LEVEL", Form: "LEVEL", Help: "trace, debug, info (the default), warn, error, fatal, panic or disabled."},
		{Text: &f.LogFormat, Flag: "log-format", Variable: "FAQBOT_LOG_FORMAT", Form: "FORMAT", Help: "json (the default) or console."},
	})
}

// Settings returns the setting of Content.
func (c *Content) Settings() []Setting {
	return []Setting{{Text: &c.Path, Flag: "content", Variable: "FAQBOT_CONTENT", Form: "PATH", Help: "Interview file, or directory of them. Default: the interview that is built in."}}
}

// Settings returns the setting of Encoder.
func (e *Encoder) Settings() []Setting {
	return []Setting{{Text: &e.Meaning, Flag: "meaning", Variable: "FAQBOT_MEANING", Form: "on|off", Help: "Whether the sentence encoder is used: on (the default) or off. Off takes less memory, and questions in other words are found less often."}}
}

// Settings returns the setting of Listen.
func (l *Listen) Settings() []Setting {
	return []Setting{{Text: &l.HTTP, Flag: "http", Variable: "FAQBOT_HTTP", Form: "ADDRESS", Help: "Address on which health and metrics are served, such as 127.0.0.1:8080. Default: nowhere."}}
}

// The secrets, which only the environment may hold.
const (
	tokenVariable       = "DISCORD_TOKEN"
	databaseURLVariable = "FAQBOT_DATABASE_URL"
)

// Secrets returns the names of the environment variables that hold secrets. Whoever has read the configuration may
// unset them.
func Secrets() []string { return []string{tokenVariable, databaseURLVariable} }

// variables returns the names of all environment variables.
func variables() []string {
	names := Secrets()
	for _, s := range new(Flags).Settings() {
		names = append(names, s.Variable)
	}
	return names
}
