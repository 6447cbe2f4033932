package bot

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
)

// click answers the use of a button or a select. What is private changes in place, since nobody else sees it; what is
// public changes for the person who asked, and everybody else gets a private copy.
func (x exchange) click(id string, values []string, on *discordgo.Message) response {
	c, ok := parseControl(id)
	if ok && c.Kind == kindChoose && len(values) == 1 {
		c, ok = parseControl(values[0])
	}
	if !ok {
		return privately(note(x.voice.unknownButton))
	}

	x.updated = !c.of(x.base)
	place := private(on) || (c.Asker != "" && c.Asker == x.asker && on != nil)
	switch c.Kind {
	case kindFull, kindOpen, kindPick:
		return x.clickEntry(c, place, on)
	case kindSection:
		return x.clickSection(c, on)
	case kindNone:
		return x.clickNone(place)
	default:
		return privately(note(x.voice.unknownButton))
	}
}

// clickEntry shows the entry that c is about. Only a pick changes a public message, which then is the answer.
func (x exchange) clickEntry(c control, place bool, on *discordgo.Message) response {
	e, ok := findEntry(x.base, c.Key)
	if !ok {
		return privately(note(x.voice.goneEntry))
	}
	place = place && (c.Kind == kindPick || private(on))
	x.private = !place || private(on)
	hit := knowledge.Hit{Entry: e}
	if c.Kind == kindFull {
		number := c.Number
		if x.updated {
			number = 0 // the page meant may be another one now
		}
		return shown(x.whole(x.voice.Card(hit), number), place)
	}
	if c.Kind == kindPick && !x.updated {
		hit.Passage = c.Number
	}
	return shown(x.card(x.voice.Card(hit)), place)
}

func (x exchange) clickSection(c control, on *discordgo.Message) response {
	s, ok := findSection(x.base, c.Key)
	if !ok {
		return privately(note(x.voice.goneSection))
	}
	x.private = true
	number := c.Number
	if x.updated {
		number = 0
	}
	return shown(x.contents(x.voice.Contents(s), number), private(on))
}

func (x exchange) clickNone(place bool) response {
	if !place {
		return privately(note(x.voice.notYours))
	}
	return inPlace(x.pointers(x.voice.NoneMeant(x.base)))
}

func shown(p page, place bool) response {
	if place {
		return inPlace(p)
	}
	return privately(p)
}

// private reports whether only one person sees the message.
func private(m *discordgo.Message) bool {
	return m != nil && m.Flags&discordgo.MessageFlagsEphemeral != 0
}
