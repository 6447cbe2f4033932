package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
	"faqbot/knowledge/match"
)

// click answers the use of a button or a select. What is private changes in place, since nobody else sees it; what is
// public changes for the person who asked, and everybody else gets a private copy.
func (x exchange) click(by actor, id string, values []string, on *discordgo.Message) response {
	c, ok := parseControl(id)
	if ok && c.Kind == kindChoose && len(values) == 1 {
		c, ok = parseControl(values[0])
		ok = ok && (c.Kind == kindOpen || c.Kind == kindSection) // nothing else is ever in a list
	}
	if !ok {
		return privately(note(x.voice.say(msgUnknownButton)))
	}

	x.updated = !c.of(x.base)
	place := private(on) || (c.Asker != "" && c.Asker == x.asker && on != nil)
	switch c.Kind {
	case kindFull, kindOpen, kindPick:
		return x.clickEntry(c, place, on)
	case kindSection:
		return x.clickSection(c, on)
	case kindBrowse:
		return x.clickBrowse(c, on)
	case kindAway:
		return x.clickAway(by, c, on)
	case kindShare:
		return x.clickShare(by, c)
	case kindUp, kindDown, kindReason:
		return x.clickVote(c, on)
	case kindNone:
		x.private = private(on)
		return x.clickNone(place)
	default:
		return privately(note(x.voice.say(msgUnknownButton)))
	}
}

// clickEntry shows the entry that c is about. Only a pick changes a public message, which then is the answer.
func (x exchange) clickEntry(c control, place bool, on *discordgo.Message) response {
	e, ok := findEntry(x.base, c.Key)
	if !ok {
		return x.gone(c)
	}
	place = place && (c.Kind == kindPick || private(on))
	x.private = !place || private(on)
	switch c.Kind {
	case kindFull:
		return shown(x.whole(x.voice.Opened(e), x.number(c)), place)
	case kindOpen:
		return shown(x.card(x.voice.Opened(e)), place)
	default:
		r := shown(x.card(x.voice.Card(knowledge.Hit{Entry: e, Passage: x.number(c)})), place)
		if place {
			r.outcome.entry = e.Key() // it is the answer now; everybody else only has a look
		}
		return r
	}
}

// number is the number that c carries. In other content the page or passage meant may be another one: then it is 0.
func (x exchange) number(c control) int {
	if x.updated {
		return 0
	}
	return c.Number
}

func (x exchange) clickSection(c control, on *discordgo.Message) response {
	s, ok := findSection(x.base, c.Key)
	if !ok {
		x.private, x.updated = true, false
		return privately(x.pointers(x.voice.instead(msgGoneSection, x.base)))
	}
	x.private = true
	return shown(x.contents(x.voice.Contents(s), x.number(c)), private(on))
}

func (x exchange) clickBrowse(c control, on *discordgo.Message) response {
	x.private = true
	return shown(x.overview(x.voice.Overview(x.base), x.number(c)), private(on))
}

// clickShare posts an answer that one person reads, for everybody, and says whose idea that was.
func (x exchange) clickShare(by actor, c control) response {
	e, ok := findEntry(x.base, c.Key)
	if !ok {
		return x.gone(c)
	}
	if x.quiet {
		return privately(note(x.voice.say(msgQuietShare)))
	}
	x.private = false
	card := x.voice.Card(knowledge.Hit{Entry: e, Passage: x.number(c)})
	card.Lead = x.voice.say(msgOpened)
	if name := unlinked(oneLine(by.name)); name != "" {
		card.Lead = x.voice.say(msgShared, cut(name, maxName, cost))
	}
	return openly(x.card(card))
}

func (x exchange) clickNone(place bool) response {
	if !place {
		return privately(note(x.voice.say(msgNotYours)))
	}
	return inPlace(x.pointers(x.voice.NoneMeant(x.base)))
}

// gone answers a click that is about an entry which the content does not have any more, or not by that name: the words
// of the name may find what it is now. They are no question, so what they find is offered, however sure.
func (x exchange) gone(c control) response {
	x.private, x.updated = true, false
	_, id, _ := strings.Cut(c.Key, "/")
	found := x.base.Ask(strings.ReplaceAll(id, "-", " "))
	if found.Talk != match.None || found.Shown == 0 {
		return privately(x.pointers(x.voice.instead(msgGoneEntry, x.base)))
	}
	p := x.voice.Pick(found)
	p.Lead = x.voice.say(msgGoneEntry) + "\n" + x.voice.say(msgPerhaps)
	return privately(x.pick(p))
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
