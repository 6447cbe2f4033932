package bot

import (
	"time"

	"github.com/bwmarrin/discordgo"
)

// command is one application command: what Discord is told about it, and what it does. The table of commands is the
// only list of them: registration, dispatch and completion all read it.
type command struct {
	definition *discordgo.ApplicationCommand
	moderating bool // offered in the home guild only
	asks       bool // takes a question, of which nobody may ask too many at once
	run        func(exchange, actor, use) response
	complete   func(exchange, options) []*discordgo.ApplicationCommandOptionChoice // of the option being typed; nil for none
}

// commands returns the table.
func (b *Bot) commands() []command {
	return append(answerThis(), askCommand(), sectionCommand(), browseCommand(), helpCommand(), aboutCommand(),
		b.reloadCommand(), b.explainCommand(), b.doctorCommand(), b.quietCommand())
}

// Definitions returns what Discord is told about the commands: those that are offered everywhere, and those that are
// offered in the home guild alone.
func (b *Bot) Definitions() (everywhere, home []*discordgo.ApplicationCommand) {
	for _, c := range b.commands() {
		if c.moderating {
			home = append(home, c.definition)
		} else {
			everywhere = append(everywhere, c.definition)
		}
	}
	return everywhere, home
}

// everywhere are the contexts of a command that is offered wherever people are: in guilds that have the bot, in its direct
// messages, and, for those who have added it to their account, in every other place, too.
func everywhere() (*[]discordgo.InteractionContextType, *[]discordgo.ApplicationIntegrationType) {
	return &[]discordgo.InteractionContextType{
			discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel,
		}, &[]discordgo.ApplicationIntegrationType{
			discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall,
		}
}

// use is one use of a command: what came with it.
type use struct {
	options
	resolved *discordgo.ApplicationCommandInteractionDataResolved // what the ids in the options stand for; may be nil
	target   *discordgo.Message                                   // the message that a message command is about; may be nil
	channel  string                                               // id of the channel in which it was used
	granted  int64                                                // what the bot may do in it
	present  bool                                                 // whether the bot itself is there, and not only brought along
	delay    time.Duration                                        // from the use until the bot heard of it, by two clocks
}

// options are a command's options as they came in. Nothing about them is certain but what their methods promise.
type options []*discordgo.ApplicationCommandInteractionDataOption

// text returns the option of that name, a string or an id; empty when it is missing or neither.
func (o options) text(name string) string {
	for _, option := range o {
		if option != nil && option.Name == name {
			s, _ := option.Value.(string)
			return s
		}
	}
	return ""
}

// flag reports whether the option of that name was set to true.
func (o options) flag(name string) bool {
	for _, option := range o {
		if option != nil && option.Name == name {
			set, _ := option.Value.(bool)
			return set
		}
	}
	return false
}

// focused returns the option being completed, and what has been typed into it so far.
func (o options) focused() (name, typed string) {
	for _, option := range o {
		if option != nil && option.Focused {
			typed, _ = option.Value.(string)
			return option.Name, typed
		}
	}
	return "", ""
}
