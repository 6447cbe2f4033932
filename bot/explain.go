package bot

import "github.com/bwmarrin/discordgo"

// explainCommand tells a moderator, and nobody else, how the bot comes to its answer to a question.
func (b *Bot) explainCommand() command {
	definition := &discordgo.ApplicationCommand{
		Name:        "explain",
		Description: "See how a question is understood, and why",
		Options:     []*discordgo.ApplicationCommandOption{questionOption()},
	}
	return b.moderating(definition, func(x exchange, o options) response {
		return privately(note(x.base.Explain(plain(o.text(optionQuestion)))))
	})
}
