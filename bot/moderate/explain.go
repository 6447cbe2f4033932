package moderate

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
)

// explainCommand shows a moderator, and nobody else, how the bot comes to its answer to a question.
func (s *Steward) explainCommand() command.Command {
	definition := command.Described(&discordgo.ApplicationCommand{
		Options: []*discordgo.ApplicationCommandOption{command.QuestionOption()},
	}, locale.ExplainName, locale.ExplainDescription)
	return s.moderating(definition, func(x command.Exchange, u command.Use) command.Response {
		return command.Saying(x.Base.Explain(listen.Plain(u.Text(locale.QuestionName))))
	})
}
