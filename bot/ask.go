package bot

import "github.com/bwmarrin/discordgo"

const optionQuestion = "question"

// askCommand answers a question where everybody sees it; small talk and refusals are between the bot and the person.
func askCommand() command {
	contexts, integrations := everywhere()
	return command{
		definition: told(&discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Name:             "ask",
			Contexts:         contexts,
			IntegrationTypes: integrations,
			Options:          []*discordgo.ApplicationCommandOption{questionOption()},
		}, func(v Voice) string { return v.askTold }),
		run: func(x exchange, _ actor, o options) response {
			p, came := x.answer(plain(o.text(optionQuestion)), surfaceCommand)
			r := openly(p)
			r.private = came.band == bandTalk || came.band == bandRefused
			r.outcome = came
			return r
		},
	}
}

// questionOption is the option in which a question is asked.
func questionOption() *discordgo.ApplicationCommandOption {
	shortest := 1
	return toldOption(&discordgo.ApplicationCommandOption{
		Type:      discordgo.ApplicationCommandOptionString,
		Name:      optionQuestion,
		Required:  true,
		MinLength: &shortest,
		MaxLength: maxAsked,
	}, func(v Voice) string { return v.questionTold })
}
