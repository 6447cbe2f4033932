package component

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/locale"
)

// contents renders a page of a section's questions, with a select that opens them.
func (r Frame) contents(c card.Contents) Page {
	return r.listing(listing{
		heading: c.Heading, place: c.Place, choose: r.Voice.Say(locale.Choose), options: c.Questions, opens: KindOpen,
		here: Control{Kind: KindSection, Key: c.Key}, up: r.Voice.Say(locale.ToOverview),
	}, c.Page)
}

// overview renders a page of the table of contents, with a select that opens the sections.
func (r Frame) overview(o card.Overview) Page {
	return r.listing(listing{
		heading: o.Title, place: o.Names, choose: r.Voice.Say(locale.ChooseSection), options: o.Sections, opens: KindSection,
		here: Control{Kind: KindBrowse},
	}, o.Page)
}

// listing is what can be gone through and chosen from, on as many pages as it takes.
type listing struct {
	heading, place string
	choose         string // what the select says
	options        []card.Option
	opens          Kind    // what choosing one does
	here           Control // leads to a page of the list
	up             string  // labels the button that leads to the table of contents; empty for none
}

func (r Frame) listing(l listing, n int) Page {
	head := texts{"**" + Harmless(Cut(locale.OneLine(l.heading), maxHeading, Cost)) + "**", Small(Cut(l.place, maxHeading, Cost))}
	pages := shelve(l.options, TextBudget-head.width()-Cost(r.Voice.Say(locale.ListPage, maxNumber, maxNumber))-Cost(r.Voice.Say(locale.Updated)))
	n = min(max(n, 0), len(pages)-1)
	all := append(head, lines(pages[n]))
	if len(pages) > 1 {
		all = append(all, Small(r.Voice.Say(locale.ListPage, n+1, len(pages))))
	}
	parts := all.displays()
	if options := r.values(pages[n], l.opens); len(options) > 0 {
		parts = append(parts, row(discordgo.SelectMenu{
			CustomID:    r.made(Control{Kind: KindChoose, Key: l.here.Key}).ID(),
			Placeholder: Cut(l.choose, MaxChoice, Width),
			Options:     options,
		}))
	}
	buttons := r.turning(l.here, n, len(pages))
	if l.up != "" {
		buttons = append(buttons, r.button(l.up, discordgo.SecondaryButton, Control{Kind: KindBrowse}))
	}
	if len(buttons) > 0 {
		parts = append(parts, row(buttons...))
	}
	return r.container(parts)
}

func lines(options []card.Option) string {
	var all []string
	for _, o := range options {
		all = append(all, numbered(o, maxListed))
	}
	return strings.Join(all, "\n")
}

// values are the options of a select, each of which carries a control of that kind.
func (r Frame) values(options []card.Option, opens Kind) []discordgo.SelectMenuOption {
	var values []discordgo.SelectMenuOption
	for _, o := range options {
		value := r.made(Control{Kind: opens, Key: o.Key}).ID()
		values = append(values, discordgo.SelectMenuOption{Label: Cut(numberedLine(o), MaxChoice, Width), Value: value})
	}
	return values
}

// maxListed is how long a question may be in a list.
const maxListed = 400

// shelve lays options out on pages. A page has room for so much text, and its select for so many options.
func shelve(questions []card.Option, room int) [][]card.Option {
	pages := [][]card.Option{nil}
	spent := 0
	for _, o := range questions {
		c := Width(numbered(o, maxListed)) + 1
		last := len(pages) - 1
		if len(pages[last]) == MaxChoices || (spent+c > room && len(pages[last]) > 0) {
			pages, spent, last = append(pages, nil), 0, last+1
		}
		pages[last] = append(pages[last], o)
		spent += c
	}
	return pages
}
