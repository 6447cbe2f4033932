package command

import (
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/listen"
	"faqbot/bot/locale"
)

// Command is one application command: what Discord shows of it, and what it does. The table of commands is the only list
// of them: registration, dispatch and completion all read it.
type Command struct {
	Definition *discordgo.ApplicationCommand
	Home       bool           // offered in the home guild only
	Asks       listen.Surface // how a question comes with it, and how many a person may ask is limited; None when none does
	Run        func(Exchange, Use) Response
	Complete   func(Exchange, Options) []*discordgo.ApplicationCommandOptionChoice // of the option being typed; nil for none
}

// complete completes the option that is being typed, unless the person types faster than anybody can.
func (c Command) complete(x Exchange, o Options) Response {
	if c.Complete == nil || !x.Pace.Keystroke(x.Received, x.By.User) {
		return suggesting(nil)
	}
	return suggesting(c.Complete(x, o))
}

// Everywhere has a command offered wherever people are: in guilds that have the bot, in its direct messages, and, for those
// who have added it to their account, in every other place, too.
func Everywhere(definition *discordgo.ApplicationCommand) *discordgo.ApplicationCommand {
	definition.Contexts = &[]discordgo.InteractionContextType{
		discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel,
	}
	definition.IntegrationTypes = &[]discordgo.ApplicationIntegrationType{
		discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall,
	}
	return definition
}

// Use is one use of a command: what came with it.
type Use struct {
	Options
	Resolved *discordgo.ApplicationCommandInteractionDataResolved // what the ids in the options stand for; may be nil
	Target   *discordgo.Message                                   // the message that a message command is about; may be nil
	Channel  string                                               // id of the channel in which it was used
	Granted  int64                                                // what the bot may do in it
	Present  bool                                                 // whether the bot itself is there, and not only brought along
	Delay    time.Duration                                        // from the use until the bot heard of it, by two clocks
}

// useOf reads what came with a command.
func useOf(i *discordgo.Interaction, used discordgo.ApplicationCommandInteractionData, received time.Time) Use {
	u := Use{Options: used.Options, Resolved: used.Resolved, Channel: i.ChannelID, Granted: i.AppPermissions}
	_, u.Present = i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]
	if used.Resolved != nil {
		u.Target = used.Resolved.Messages[used.TargetID]
	}
	if sent, err := discordgo.SnowflakeTimestamp(i.ID); err == nil {
		u.Delay = received.Sub(sent)
	}
	return u
}

// Options are a command's options as they came in, called by the phrase that is their name. Nothing about them is certain
// but what their methods promise.
type Options []*discordgo.ApplicationCommandInteractionDataOption

// Text returns the option of that name, a string or an id; empty when it is missing or neither.
func (o Options) Text(name locale.Phrase) string {
	s, _ := o.value(name).(string)
	return s
}

// Flag returns true when the option of that name was set to true.
func (o Options) Flag(name locale.Phrase) bool {
	set, _ := o.value(name).(bool)
	return set
}

func (o Options) value(name locale.Phrase) any {
	called := locale.English().Say(name)
	for _, option := range o {
		if option != nil && option.Name == called {
			return option.Value
		}
	}
	return nil
}

// Focused returns the option being completed, and what has been typed into it so far.
func (o Options) Focused() (name, typed string) {
	for _, option := range o {
		if option != nil && option.Focused {
			typed, _ = option.Value.(string)
			return option.Name, typed
		}
	}
	return "", ""
}
