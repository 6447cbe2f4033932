package bot

import "github.com/bwmarrin/discordgo"

// browseCommand shows the table of contents, to the person alone.
func browseCommand() command {
	contexts, integrations := everywhere()
	return command{
		definition: told(&discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Contexts:         contexts,
			IntegrationTypes: integrations,
		}, msgBrowseName, msgBrowseTold),
		run: func(x exchange, _ actor, _ use) response {
			x.private = true
			return privately(x.overview(x.voice.Overview(x.base), 0))
		},
	}
}
