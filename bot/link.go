package bot

import (
	"maps"
	"regexp"

	"github.com/bwmarrin/discordgo"
)

// links are the ids of the commands, by name.
type links map[string]string

// typedCommand is a command as people type it.
var typedCommand = regexp.MustCompile(`(^|[^\w/<])/([a-z]+)\b`)

// in returns what the bot says itself with a link in place of each command that is named. Pressing it starts the command,
// whatever that is called in the reader's language; Discord shows the link itself by the English name.
//
//	"Use /ask." is "Use </ask:1300000000000000042>."
func (l links) in(said string) string {
	return typedCommand.ReplaceAllStringFunc(said, func(typed string) string {
		part := typedCommand.FindStringSubmatch(typed)
		id, known := l[part[2]]
		if !known {
			return typed
		}
		return part[1] + "</" + part[2] + ":" + id + ">"
	})
}

// linked returns a page with links to the commands. What stands in a container may be the interview's, and is left as it is.
func (l links) linked(p page) page {
	linked := make(page, 0, len(p))
	for _, part := range p {
		if text, ok := part.(discordgo.TextDisplay); ok {
			if said := l.in(text.Content); width(said) <= textBudget {
				part = discordgo.TextDisplay{Content: said}
			}
		}
		linked = append(linked, part)
	}
	return linked
}

// learn takes note of the ids that commands have in Discord.
func (b *Bot) learn(there []*discordgo.ApplicationCommand) {
	b.learning.Lock()
	defer b.learning.Unlock()
	known := maps.Clone(*b.links.Load()) // others may be reading it
	for _, c := range there {
		if c != nil && c.ID != "" {
			known[c.Name] = c.ID
		}
	}
	b.links.Store(&known)
}
