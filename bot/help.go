package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
)

// helpCommand says how to ask, in five lines.
func helpCommand() command {
	return saying(msgHelpName, msgHelpTold, Voice.Help)
}

// aboutCommand says what the bot is, what it answers from and what it keeps about people.
func aboutCommand() command {
	return saying(msgAboutName, msgAboutTold, Voice.About)
}

// saying returns a command without options that says something to the person alone.
func saying(name, description phrase, say func(Voice, *knowledge.Base) string) command {
	contexts, integrations := everywhere()
	return command{
		definition: told(&discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Contexts:         contexts,
			IntegrationTypes: integrations,
		}, name, description),
		run: func(x exchange, _ actor, _ use) response { return privately(note(say(x.voice, x.base))) },
	}
}

// maxInterviews is how many interviews /about names.
const maxInterviews = 10

// About says what the bot is, what it answers from and what it keeps about people.
func (v Voice) About(base *knowledge.Base) string {
	lines := []string{v.say(msgAbout)}
	for n, i := range base.Interviews() {
		if n == maxInterviews {
			lines = append(lines, v.say(msgMoreInterviews, len(base.Interviews())-n))
			break
		}
		title, name := cut(oneLine(i.Title), maxName, cost), cut(oneLine(i.Interviewee), maxName, cost)
		lines = append(lines, v.say(msgAboutInterview, title, name, v.counts(len(i.Sections), turns(i))))
	}
	return strings.Join(append(lines, v.say(msgAboutVersion, base.Version()), v.say(msgKept)), "\n")
}
