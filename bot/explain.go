package bot

import "github.com/bwmarrin/discordgo"

// explainCommand tells a moderator, and nobody else, how the bot comes to its answer to a question.
func (b *Bot) explainCommand() command {
	definition := told(&discordgo.ApplicationCommand{
		Options: []*discordgo.ApplicationCommandOption{questionOption()},
	}, msgExplainName, msgExplainTold)
	return b.moderating(definition, func(x exchange, u use) response {
		return privately(note(x.base.Explain(plain(u.text(optionQuestion)))))
	})
}
