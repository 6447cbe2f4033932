package bot

import (
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
)

// helpCommand says how to ask, in five lines.
func helpCommand() command {
	return saying("help", func(v Voice) string { return v.helpTold }, Voice.Help)
}

// aboutCommand says what the bot is, what it answers from and what it keeps about people.
func aboutCommand() command {
	return saying("about", func(v Voice) string { return v.aboutTold }, Voice.About)
}

// saying returns a command without options that says something to the person alone.
func saying(name string, described func(Voice) string, say func(Voice, *knowledge.Base) string) command {
	contexts, integrations := everywhere()
	return command{
		definition: told(&discordgo.ApplicationCommand{
			Type:             discordgo.ChatApplicationCommand,
			Name:             name,
			Contexts:         contexts,
			IntegrationTypes: integrations,
		}, described),
		run: func(x exchange, _ actor, _ use) response { return privately(note(say(x.voice, x.base))) },
	}
}

// maxInterviews is how many interviews /about names.
const maxInterviews = 10

// About says what the bot is, what it answers from and what it keeps about people.
func (v Voice) About(base *knowledge.Base) string {
	lines := []string{v.about}
	for n, i := range base.Interviews() {
		if n == maxInterviews {
			lines = append(lines, fmt.Sprintf(v.moreInterviews, len(base.Interviews())-n))
			break
		}
		title, name := cut(oneLine(i.Title), maxName, cost), cut(oneLine(i.Interviewee), maxName, cost)
		lines = append(lines, fmt.Sprintf(v.aboutInterview, title, name, len(i.Sections), turns(i)))
	}
	return strings.Join(append(lines, fmt.Sprintf(v.aboutVersion, base.Version()), v.kept), "\n")
}
