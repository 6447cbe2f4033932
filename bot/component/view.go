package component

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/locale"
)

// Page is what a message or a response shows: Components V2, and nothing beside them.
type Page []discordgo.MessageComponent

// TextBudget is how many characters all texts of a page may have together: Discord's 4000 less 5%, since it does not
// say how it counts. The limits below it are those of a page's single parts; they leave an answer more than half.
const (
	TextBudget  = 3800
	maxQuestion = 1000
	maxHeading  = 300
	maxName     = 100
	maxLabel    = 80  // Discord's limit for a button, in characters
	MaxChoice   = 100 // and for an option of a select or a choice of a command
	MaxChoices  = 25
)

// paragraphBreak stands between two paragraphs of one text.
const paragraphBreak = "\n\n"

// Frame turns cards into pages. Their custom ids say which content they were made from and for whom.
type Frame struct {
	Voice   locale.Voice
	Version string // of the content
	Asker   string // the user whose clicks change the page in place
	Private bool   // the page is seen by one person only
	Updated bool   // the page replaces one that was made from other content

	Above []string // lines of mark-up above the view
}

// Of renders a view.
func (r Frame) Of(v card.View) Page {
	return append(texts(r.Above).displays(), r.view(v)...)
}

func (r Frame) view(v card.View) Page {
	switch v := v.(type) {
	case card.Card:
		return r.card(v)
	case card.Whole:
		return r.whole(v)
	case card.Pick:
		return r.pick(v)
	case card.Pointers:
		return r.pointers(v)
	case card.Contents:
		return r.contents(v)
	case card.Overview:
		return r.overview(v)
	case card.Feedback:
		return r.feedback(v)
	case card.Introduction:
		return r.introduction(v)
	case card.Note:
		return r.leading(v)
	default:
		return nil // there is no other kind
	}
}

// Note renders sentences of the bot's own.
func Note(text string) Page {
	return Page{discordgo.TextDisplay{Content: Harmless(Cut(text, TextBudget, Cost))}}
}

// Marked renders lines that are mark-up already.
func Marked(lines ...string) Page {
	return Page{discordgo.TextDisplay{Content: strings.Join(lines, "\n")}}
}

// container puts parts into one container, below the word that the content has changed when it has.
func (r Frame) container(parts []discordgo.MessageComponent) Page {
	if r.Updated {
		parts = append([]discordgo.MessageComponent{discordgo.TextDisplay{Content: Small(r.Voice.Say(locale.Updated))}}, parts...)
	}
	return Page{discordgo.Container{Components: parts}}
}

func (r Frame) button(label string, style discordgo.ButtonStyle, c Control) discordgo.MessageComponent {
	return discordgo.Button{Label: Cut(locale.OneLine(label), maxLabel, Width), Style: style, CustomID: r.made(c).ID()}
}

// symbol is a button without words.
func (r Frame) symbol(emoji string, c Control) discordgo.MessageComponent {
	return discordgo.Button{Emoji: &discordgo.ComponentEmoji{Name: emoji}, Style: discordgo.SecondaryButton, CustomID: r.made(c).ID()}
}

// made completes a control with what all of a page's controls share.
func (r Frame) made(c Control) Control {
	c.Version, c.Asker = r.Version, r.Asker
	return c
}

// texts are the texts of a page, made harmless, from top to bottom.
type texts []string

func (t texts) width() int {
	n := 0
	for _, s := range t {
		n += Width(s)
	}
	return n
}

func (t texts) displays() []discordgo.MessageComponent {
	var parts []discordgo.MessageComponent
	for _, s := range t {
		parts = append(parts, discordgo.TextDisplay{Content: s})
	}
	return parts
}

// Small is a line of small text.
func Small(s string) string { return "-# " + Harmless(Cut(locale.OneLine(s), maxQuestion, Cost)) }

func row(parts ...discordgo.MessageComponent) discordgo.MessageComponent {
	return discordgo.ActionsRow{Components: parts}
}
