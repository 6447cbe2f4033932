package component

import (
	"slices"
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

// overview renders a page of the table of contents, with a select that opens the sections, and the way to the introductions
// of their interviews.
func (r Frame) overview(o card.Overview) Page {
	return r.listing(listing{
		heading: o.Title, place: o.Names, choose: r.Voice.Say(locale.ChooseSection), options: o.Sections, opens: KindSection,
		here: Control{Kind: KindBrowse}, before: o.Introductions,
	}, o.Page)
}

// listing is what can be gone through and chosen from, on as many pages as it takes.
type listing struct {
	heading, place string
	choose         string // what the select says
	options        []card.Option
	opens          Kind          // what choosing one does
	here           Control       // leads to a page of the list
	up             string        // labels the button that leads to the table of contents; empty for none
	before         []card.Option // the introductions of the interviews whose sections are listed
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
	switch before := ofInterviews(l.before, pages[n]); len(before) {
	case 0:
	case 1:
		buttons = append(buttons, r.button(before[0].Text, discordgo.SecondaryButton, Control{Kind: KindOpen, Key: before[0].Key}))
	default:
		for i := range before { // whose it is tells them apart
			before[i].Text, before[i].Detail = before[i].Text+" \u00b7 "+before[i].Detail, ""
		}
		parts = append(parts, row(discordgo.SelectMenu{
			CustomID:    r.made(Control{Kind: KindChoose, Key: l.here.Key, Number: 1}).ID(),
			Placeholder: Cut(r.Voice.Say(locale.WholeIntroduction), MaxChoice, Width),
			Options:     r.values(before, KindOpen),
		}))
	}
	if l.up != "" {
		buttons = append(buttons, r.button(l.up, discordgo.SecondaryButton, Control{Kind: KindBrowse}))
	}
	if len(buttons) > 0 {
		parts = append(parts, row(buttons...))
	}
	return r.container(parts)
}

// ofInterviews returns those options that are of the interviews of some sections. A key begins with the id of its interview.
// A page lists no more interviews than a select has room for.
func ofInterviews(options, sections []card.Option) []card.Option {
	var found []card.Option
	for _, o := range options {
		id, _, _ := strings.Cut(o.Key, "/")
		if slices.ContainsFunc(sections, func(s card.Option) bool { return strings.HasPrefix(s.Key, id+"/") }) {
			found = append(found, o)
		}
	}
	return found
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
