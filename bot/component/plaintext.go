package component

import (
	"strings"

	"github.com/bwmarrin/discordgo"
)

// maxContent is Discord's limit for the text of a message without components, less 5%.
const maxContent = 1900

// PlainText returns the text of a page alone, for when Discord refuses the page.
func PlainText(p Page) string {
	var all []string
	var read func([]discordgo.MessageComponent)
	read = func(parts []discordgo.MessageComponent) {
		for _, part := range parts {
			switch c := part.(type) {
			case discordgo.Container:
				read(c.Components)
			case discordgo.TextDisplay:
				all = append(all, c.Content)
			}
		}
	}
	read(p)
	return Cut(strings.Join(all, paragraphBreak), maxContent, Width)
}
