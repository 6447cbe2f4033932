package bot

import (
	"github.com/bwmarrin/discordgo"
)

// respond turns an interaction into the response it gets. Whatever is missing or unknown in it, there is a response;
// Discord shows a failure of the bot to everybody who gets none.
func respond(table []command, x exchange, i *discordgo.Interaction) response {
	switch data := i.Data.(type) {
	case discordgo.ApplicationCommandInteractionData:
		c, ok := named(table, data)
		if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
			if !ok || c.complete == nil {
				return suggesting(nil)
			}
			return suggesting(c.complete(x, options(data.Options).focused()))
		}
		if !ok {
			return privately(note(x.voice.unknownCommand))
		}
		return c.run(x, actorOf(i), data.Options)
	case discordgo.MessageComponentInteractionData:
		return x.click(data.CustomID, data.Values, i.Message)
	default:
		return privately(note(x.voice.unknownCommand))
	}
}

// named finds the command that was used. A command of another type never has been ours, whatever its name.
func named(table []command, data discordgo.ApplicationCommandInteractionData) (command, bool) {
	for _, c := range table {
		if c.definition.Name == data.Name && (data.CommandType == 0 || c.definition.Type == data.CommandType) {
			return c, true
		}
	}
	return command{}, false
}
