package component

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
)

// ShownIn returns what a message of the bot's own shows, as its buttons say: the entry that it answers with, or the entries
// that it offers, in order. It is the zero value for a message without such buttons. What the content does not have any
// more is left out; removed is true when nothing else was shown.
func ShownIn(base *knowledge.Base, components []discordgo.MessageComponent) (before knowledge.Before, removed bool) {
	each(components, func(id string) {
		c, _ := Parse(id)
		shows := traits[c.Kind]
		if !shows.offers && !shows.answers {
			return
		}
		e, ok := FindEntry(base, c.Key)
		switch {
		case !ok:
			removed = true
		case shows.offers:
			before.Offered = append(before.Offered, e.Key())
		default:
			before.Answered = e.Key()
		}
	})
	if len(before.Offered) > 0 {
		before.Answered = ""
	}
	return before, removed && len(before.Offered) == 0 && before.Answered == ""
}

// each calls yield with the custom ids of all buttons, from top to bottom, of components as they came in or as they were made.
func each(components []discordgo.MessageComponent, yield func(id string)) {
	for _, part := range components {
		switch part := part.(type) {
		case *discordgo.Container:
			each(part.Components, yield)
		case discordgo.Container:
			each(part.Components, yield)
		case *discordgo.ActionsRow:
			each(part.Components, yield)
		case discordgo.ActionsRow:
			each(part.Components, yield)
		case *discordgo.Button:
			yield(part.CustomID)
		case discordgo.Button:
			yield(part.CustomID)
		}
	}
}
