package bot

import (
	"slices"

	"github.com/bwmarrin/discordgo"
)

// respond turns an interaction into the response it gets. Whatever is missing or unknown in it, there is a response;
// Discord shows a failure of the bot to everybody who gets none.
func respond(table []command, x exchange, i *discordgo.Interaction) response {
	switch used := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c, ok := named(table, used)
		if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
			if !ok || c.complete == nil {
				return suggesting(nil)
			}
			return suggesting(c.complete(x, used.Options))
		}
		if !ok {
			return privately(note(x.voice.say(msgUnknownCommand)))
		}
		x.guild = i.GuildID
		return c.run(x, actorOf(i), x.use(i, used))
	case discordgo.MessageComponentInteractionData:
		return x.click(actorOf(i), used.CustomID, used.Values, i.Message)
	default:
		return privately(note(x.voice.say(msgUnknownCommand)))
	}
}

// named finds the command that was used. A command of another type never has been ours, whatever its name.
func named(table []command, used discordgo.ApplicationCommandInteractionData) (command, bool) {
	for _, c := range table {
		if c.definition.Name == used.Name && (used.CommandType == 0 || c.definition.Type == used.CommandType) {
			return c, true
		}
	}
	return command{}, false
}

// use reads what came with a command.
func (x exchange) use(i *discordgo.Interaction, used discordgo.ApplicationCommandInteractionData) use {
	u := use{options: used.Options, resolved: used.Resolved, channel: i.ChannelID, granted: i.AppPermissions}
	_, u.present = i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]
	if used.Resolved != nil {
		u.target = used.Resolved.Messages[used.TargetID]
	}
	if sent, err := discordgo.SnowflakeTimestamp(i.ID); err == nil {
		u.delay = x.received.Sub(sent)
	}
	return u
}

// asks reports whether an interaction puts a question, posts an answer for everybody, or has something written down.
// Looking around is free.
func asks(table []command, i *discordgo.Interaction) bool {
	switch used := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c, ok := named(table, used)
		return ok && c.asks && i.Type == discordgo.InteractionApplicationCommand
	case discordgo.MessageComponentInteractionData:
		c, ok := parseControl(used.CustomID)
		return ok && slices.Contains([]kind{kindPick, kindShare, kindUp, kindDown, kindReason}, c.Kind)
	}
	return false
}
