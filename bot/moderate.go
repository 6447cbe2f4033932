package bot

import "github.com/bwmarrin/discordgo"

// moderating returns a chat command for those who may moderate, which is checked on every call. Discord's own check of
// permissions can be overruled by the administrators of any guild, so it is only there to keep the command out of
// people's way.
func (b *Bot) moderating(definition *discordgo.ApplicationCommand, run func(exchange, use) response) command {
	needed := int64(discordgo.PermissionManageGuild)
	definition.Type = discordgo.ChatApplicationCommand
	definition.DefaultMemberPermissions = &needed
	return command{
		moderating: true,
		definition: definition,
		run: func(x exchange, a actor, u use) response {
			if sentence, ok := b.authority().refusal(a, x.voice); !ok {
				return privately(note(sentence))
			}
			return run(x, u)
		},
	}
}
