package bot

import "github.com/bwmarrin/discordgo"

const optionQuestion = "question"

// askCommand answers a question where everybody sees it; small talk and refusals are between the bot and the person.
func askCommand() command {
	contexts, integrations := everywhere()
	return command{
		definition: &discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Name:             "ask",
			Description:      "Ask about the interview and read what was said, word for word",
			Contexts:         contexts,
			IntegrationTypes: integrations,
			Options:          []*discordgo.ApplicationCommandOption{questionOption()},
		},
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
	return &discordgo.ApplicationCommandOption{
		Type:        discordgo.ApplicationCommandOptionString,
		Name:        optionQuestion,
		Description: "Your question, in your own words",
		Required:    true,
		MinLength:   &shortest,
		MaxLength:   maxAsked,
	}
}
