package command

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/locale"
)

// browseCommand shows the table of contents.
func browseCommand() Command {
	return look(locale.BrowseName, locale.BrowseDescription, func(t card.Teller) card.View { return t.Overview() })
}

// helpCommand says how to ask, in five lines.
func helpCommand() Command {
	return look(locale.HelpName, locale.HelpDescription, func(t card.Teller) card.View { return t.Help() })
}

// aboutCommand says what the bot is, what it answers from and what it keeps about people.
func aboutCommand() Command {
	return look(locale.AboutName, locale.AboutDescription, func(t card.Teller) card.View { return t.About() })
}

// look returns a command without options that shows something to the person alone.
func look(name, description locale.Phrase, view func(card.Teller) card.View) Command {
	return Command{
		Definition: Everywhere(Described(&discordgo.ApplicationCommand{Type: discordgo.ChatApplicationCommand}, name, description)),
		Run:        func(x Exchange, _ Use) Response { return x.Privately(view(x.Teller)) },
	}
}
