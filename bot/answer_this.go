package bot

import (
	"cmp"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge/match"
)

// answerThis are the two commands in the menu of a message. Discord hands the message over with the command, so that no
// privileged intent is needed to read it.
func answerThis() []command {
	return []command{
		messageCommand(msgAnswerThis, false),
		messageCommand(msgAnswerThisPrivately, true),
	}
}

func messageCommand(name phrase, private bool) command {
	contexts, integrations := everywhere()
	names := translations(name)
	return command{
		definition: &discordgo.ApplicationCommand{
			Type:              discordgo.MessageApplicationCommand,
			Name:              English().say(name),
			NameLocalizations: &names,
			Contexts:          contexts,
			IntegrationTypes:  integrations,
		},
		asks: true,
		run: func(x exchange, _ actor, u use) response {
			x.private = private || x.quiet
			return x.answerMessage(u.target)
		},
	}
}

// answerMessage answers a message that somebody pointed at. For everybody to see there is only what helps the one who
// wrote it: that there is no answer, the person who pointed is told alone.
func (x exchange) answerMessage(m *discordgo.Message) response {
	if m == nil || plain(m.Content) == "" {
		return privately(note(x.voice.say(msgWordless)))
	}
	p, came := x.answer(plain(m.Content), surfaceMessage)
	if helps := came.band == match.Answer.String() || came.band == match.Pick.String(); !helps && !x.private {
		x.private = true
		p, came = x.answer(plain(m.Content), surfaceMessage)
	}
	r := openly(p)
	r.outcome, r.private = came, x.private
	if !r.private && m.Author != nil && isSnowflake(m.ID) {
		name := harmless(cut(oneLine(nameOf(m.Author)), maxName, cost))
		line := x.voice.say(msgInAnswerTo, name, jump(x.guild, m))
		r.page = append(page{discordgo.TextDisplay{Content: "-# " + line}}, r.page...)
	}
	return x.hushed(r)
}

// jump is the address of a message in Discord.
func jump(guild string, m *discordgo.Message) string {
	return "https://discord.com/channels/" + cmp.Or(guild, "@me") + "/" + m.ChannelID + "/" + m.ID
}
