package bot

import (
	"strings"

	"github.com/bwmarrin/discordgo"
)

// contents renders page n of a section's questions, counted from 0, with a select that opens them.
func (r renderer) contents(c Contents, n int) page {
	return r.listing(listing{
		heading: c.Heading, place: c.Place, choose: r.voice.say(msgChoose), options: c.Questions, opens: kindOpen,
		here: control{Kind: kindSection, Key: c.key}, up: r.voice.say(msgToOverview),
	}, n)
}

// overview renders page n of the table of contents, counted from 0, with a select that opens the sections.
func (r renderer) overview(o Overview, n int) page {
	return r.listing(listing{
		heading: o.Title, place: o.Names, choose: r.voice.say(msgChooseSection), options: o.Sections, opens: kindSection,
		here: control{Kind: kindBrowse},
	}, n)
}

// listing is what can be gone through and chosen from, on as many pages as it takes.
type listing struct {
	heading, place string
	choose         string // what the select says
	options        []Option
	opens          kind    // what choosing one does
	here           control // leads to a page of the list
	up             string  // labels the button that leads to the table of contents; empty for none
}

func (r renderer) listing(l listing, n int) page {
	head := texts{"**" + harmless(cut(oneLine(l.heading), maxHeading, cost)) + "**", small(cut(l.place, maxHeading, cost))}
	pages := shelve(l.options, textBudget-head.width()-cost(r.voice.say(msgListPage, maxNumber, maxNumber))-cost(r.voice.say(msgUpdated)))
	n = min(max(n, 0), len(pages)-1)
	all := append(head, lines(pages[n]))
	if len(pages) > 1 {
		all = append(all, small(r.voice.say(msgListPage, n+1, len(pages))))
	}
	parts := all.displays()
	if options := r.values(pages[n], l.opens); len(options) > 0 {
		parts = append(parts, row(discordgo.SelectMenu{
			CustomID:    r.made(control{Kind: kindChoose, Key: l.here.Key}).id(),
			Placeholder: cut(l.choose, maxChoice, width),
			Options:     options,
		}))
	}
	buttons := r.turning(l.here, n, len(pages))
	if l.up != "" {
		buttons = append(buttons, r.button(l.up, discordgo.SecondaryButton, control{Kind: kindBrowse}))
	}
	if len(buttons) > 0 {
		parts = append(parts, row(buttons...))
	}
	return r.container(parts)
}

func lines(options []Option) string {
	var all []string
	for _, o := range options {
		all = append(all, numbered(o, maxListed))
	}
	return strings.Join(all, "\n")
}

// values are the options of a select, each of which carries a control of that kind.
func (r renderer) values(options []Option, opens kind) []discordgo.SelectMenuOption {
	var values []discordgo.SelectMenuOption
	for _, o := range options {
		value := r.made(control{Kind: opens, Key: o.key}).id()
		values = append(values, discordgo.SelectMenuOption{Label: cut(numberedLine(o), maxChoice, width), Value: value})
	}
	return values
}

// maxListed is how long a question may be in a list.
const maxListed = 400

// shelve lays questions out on pages by the room that they take as lines, and by what a select holds.
func shelve(questions []Option, room int) [][]Option {
	pages := [][]Option{nil}
	spent := 0
	for _, o := range questions {
		c := width(numbered(o, maxListed)) + 1
		last := len(pages) - 1
		if len(pages[last]) == maxChoices || (spent+c > room && len(pages[last]) > 0) {
			pages, spent, last = append(pages, nil), 0, last+1
		}
		pages[last] = append(pages[last], o)
		spent += c
	}
	return pages
}
