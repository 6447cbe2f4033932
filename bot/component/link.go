package component

import (
	"regexp"

	"github.com/bwmarrin/discordgo"
)

// Links are the ids of the commands, by name.
type Links map[string]string

// typedCommand is a command as people type it.
var typedCommand = regexp.MustCompile(`(^|[^\w/<])/([a-z]+)\b`)

// In returns what the bot says itself with a link in place of each command that is named. Pressing it starts the command,
// whatever that is called in the reader's language; Discord shows the link itself by the English name.
//
//	"Use /ask." is "Use </ask:1300000000000000042>."
func (l Links) In(said string) string {
	return typedCommand.ReplaceAllStringFunc(said, func(typed string) string {
		part := typedCommand.FindStringSubmatch(typed)
		id, known := l[part[2]]
		if !known {
			return typed
		}
		return part[1] + "</" + part[2] + ":" + id + ">"
	})
}

// Linked returns a page with links to the commands. It leaves containers alone, since their words may be the interview's.
func (l Links) Linked(p Page) Page {
	linked := make(Page, 0, len(p))
	for _, part := range p {
		if text, ok := part.(discordgo.TextDisplay); ok {
			if said := l.In(text.Content); Width(said) <= TextBudget {
				part = discordgo.TextDisplay{Content: said}
			}
		}
		linked = append(linked, part)
	}
	return linked
}
