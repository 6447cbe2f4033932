package bot

import (
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// page is what a message or a response shows: Components V2, and nothing beside them.
type page []discordgo.MessageComponent

// textBudget is how many characters all texts of a page may have together: Discord's 4000 less 5%, since it does not
// say how it counts. The limits below it are those of a page's single parts; they leave an answer more than half.
const (
	textBudget  = 3800
	maxQuestion = 1000
	maxHeading  = 300
	maxName     = 100
	maxLabel    = 80  // Discord's limit for a button, in characters
	maxChoice   = 100 // and for an option of a select or a choice of a command
	maxChoices  = 25
)

// paragraphBreak stands between two paragraphs of one text.
const paragraphBreak = "\n\n"

// renderer turns cards into pages. Their custom ids say which content they were made from and for whom.
type renderer struct {
	voice   Voice
	version string // of the content
	asker   string // the user whose clicks change the page in place
	private bool   // the page is seen by one person only
	updated bool   // the page replaces one that was made from other content
}

// card renders an answer, whole when there is room for it. Otherwise the page shows the paragraph that carries the
// evidence, unaltered and marked as an excerpt, with a button for the whole.
func (r renderer) card(c Card) page {
	head := r.head(c, c.Lead)
	place := small(c.Place)
	room := textBudget - texts(head).width() - width(place)
	body := speech(c.Speaker, c.Answer)
	if width(body) <= room {
		return r.framed(append(head, body), place, r.around(c), r.votes(c))
	}

	note := small(r.voice.say(msgExcerpt, c.Passage+1, len(c.Answer)))
	passage := c.Answer[c.Passage : c.Passage+1]
	if body = speech(c.Speaker, passage); width(body) > room-width(note) {
		note = small(r.voice.say(msgShortened, c.Passage+1, len(c.Answer)))
		body = speech(c.Speaker, split(passage[0], room-width(note)-width(speech(c.Speaker, nil)))[:1])
	}
	full := r.button(r.voice.say(msgFull), discordgo.PrimaryButton, control{Kind: kindFull, Key: c.key})
	return r.framed(append(head, body, note), place, append([]discordgo.MessageComponent{full}, r.around(c)...), r.votes(c))
}

// whole renders page n of the whole answer, counted from 0; the nearest there is when there is no such page.
func (r renderer) whole(c Card, n int) page {
	lead := r.voice.say(msgWholePage, maxNumber, maxNumber) // stands in for the line itself, which depends on the result
	room := textBudget - texts(r.head(c, lead)).width() - width(small(c.Place)) - cost(speech(c.Speaker, nil)) - numberSlack
	pages := paginate(c.Answer, room)
	n = min(max(n, 0), len(pages)-1)
	lead = r.voice.say(msgWhole)
	if len(pages) > 1 {
		lead = r.voice.say(msgWholePage, n+1, len(pages))
	}
	turning := r.turning(control{Kind: kindFull, Key: c.key}, n, len(pages))
	return r.framed(append(r.head(c, lead), speech(c.Speaker, pages[n])), small(c.Place), turning, r.around(c), r.votes(c))
}

// numberSlack is more than numbers add to the formats that they are put in.
const numberSlack = 20

// pick renders candidates: the questions in full as text, and a button for each.
func (r renderer) pick(p Pick) page {
	all := texts{harmless(p.Lead)}
	room := (textBudget - all.width() - cost(r.voice.say(msgUpdated))) / max(len(p.Options), 1)
	var rows []discordgo.MessageComponent
	for _, o := range p.Options {
		all = append(all, numbered(o, room-numberSlack))
		rows = append(rows, row(r.button(label(o), discordgo.PrimaryButton, control{Kind: kindPick, Key: o.key, Number: o.passage})))
	}
	none := r.button(r.voice.say(msgNone), discordgo.SecondaryButton, control{Kind: kindNone})
	last := append([]discordgo.MessageComponent{none}, r.away()...)
	return r.container(append(all.displays(), append(rows, row(last...))...))
}

// pointers renders where else to look: in one line, with a button for each section. What the content has to say to that
// is a footnote, so that nothing looks like an answer.
func (r renderer) pointers(p Pointers) page {
	lead := cut(p.Lead, maxQuestion, cost)
	if len(p.Sections) > 0 {
		lead = joined(lead, p.Below)
	}
	parts := texts{harmless(lead)}.displays()
	for _, o := range p.Sections {
		parts = append(parts, row(r.button(label(o), discordgo.SecondaryButton, control{Kind: kindSection, Key: o.key})))
	}
	if line := oneLine(p.Line); line != "" {
		parts = append(parts, discordgo.TextDisplay{Content: small(line)})
	}
	if away := r.away(); len(away) > 0 {
		parts = append(parts, row(away...))
	}
	return r.container(parts)
}

// note renders a sentence of the bot's own.
func note(sentence string) page {
	return page{discordgo.TextDisplay{Content: harmless(cut(sentence, textBudget, cost))}}
}

// head is what stands above an answer: a small line and the question.
func (r renderer) head(c Card, lead string) texts {
	var t texts
	if r.updated {
		t = append(t, small(r.voice.say(msgUpdated)))
	}
	return append(t, small(lead), "**"+harmless(cut(c.Question, maxQuestion, cost))+"**")
}

// framed puts texts, the place below them and rows of buttons into one container.
func (r renderer) framed(body texts, place string, rows ...[]discordgo.MessageComponent) page {
	parts := append(body.displays(), discordgo.Separator{}, discordgo.TextDisplay{Content: place})
	for _, buttons := range rows {
		if len(buttons) > 0 {
			parts = append(parts, row(buttons...))
		}
	}
	return page{discordgo.Container{Components: parts}}
}

// container puts parts into one container, below the word that the content has changed when it has.
func (r renderer) container(parts []discordgo.MessageComponent) page {
	if r.updated {
		parts = append([]discordgo.MessageComponent{discordgo.TextDisplay{Content: small(r.voice.say(msgUpdated))}}, parts...)
	}
	return page{discordgo.Container{Components: parts}}
}

// turning returns the buttons that lead to the pages before and after page n.
func (r renderer) turning(to control, n, pages int) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	if n > 0 {
		to.Number = n - 1
		buttons = append(buttons, r.button(r.voice.say(msgBack), discordgo.SecondaryButton, to))
	}
	if n+1 < min(pages, maxNumber) {
		to.Number = n + 1
		buttons = append(buttons, r.button(r.voice.say(msgNext), discordgo.SecondaryButton, to))
	}
	return buttons
}

// around returns the buttons that lead from an answer to what stands around it: the questions before and after it. What
// one person reads has two more, to its section and for sharing it.
func (r renderer) around(c Card) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	if c.before != "" {
		buttons = append(buttons, r.button(r.voice.say(msgPreviousTurn), discordgo.SecondaryButton, control{Kind: kindOpen, Key: c.before}))
	}
	if c.after != "" {
		buttons = append(buttons, r.button(r.voice.say(msgNextTurn), discordgo.SecondaryButton, control{Kind: kindOpen, Key: c.after}))
	}
	if r.private {
		buttons = append(buttons,
			r.button(r.voice.say(msgToSection), discordgo.SecondaryButton, control{Kind: kindSection, Key: c.section}),
			r.button(r.voice.say(msgShare), discordgo.SecondaryButton, control{Kind: kindShare, Key: c.key, Number: c.Passage}))
	}
	return buttons
}

func (r renderer) button(label string, style discordgo.ButtonStyle, c control) discordgo.MessageComponent {
	return discordgo.Button{Label: cut(oneLine(label), maxLabel, width), Style: style, CustomID: r.made(c).id()}
}

// symbol is a button without words.
func (r renderer) symbol(emoji string, c control) discordgo.MessageComponent {
	return discordgo.Button{Emoji: &discordgo.ComponentEmoji{Name: emoji}, Style: discordgo.SecondaryButton, CustomID: r.made(c).id()}
}

// made completes a control with what all of a page's controls share.
func (r renderer) made(c control) control {
	c.Version, c.Asker = r.version, r.asker
	return c
}

// texts are the texts of a page, made harmless, from top to bottom.
type texts []string

func (t texts) width() int {
	n := 0
	for _, s := range t {
		n += width(s)
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

// small is a line of small text.
func small(s string) string { return "-# " + harmless(cut(oneLine(s), maxQuestion, cost)) }

// speech is what was said and by whom.
func speech(speaker string, paragraphs []string) string {
	var b strings.Builder
	b.WriteString("**" + harmless(cut(oneLine(speaker), maxName, cost)) + "**\n")
	for n, p := range paragraphs {
		if n > 0 {
			b.WriteString(paragraphBreak)
		}
		b.WriteString(harmless(p))
	}
	return b.String()
}

// numbered is an option as a line of a list, its text cut to the limit.
func numbered(o Option, limit int) string {
	line := fmt.Sprintf("**%d** · %s", o.Number, harmless(cut(oneLine(o.Text), limit, cost)))
	if o.Detail != "" {
		line += " · " + harmless(cut(o.Detail, maxHeading, cost))
	}
	return line
}

// numberedLine is the same without mark-up, for labels.
func numberedLine(o Option) string { return fmt.Sprintf("%d · %s", o.Number, oneLine(o.Text)) }

func label(o Option) string { return cut(numberedLine(o), maxLabel, width) }

func row(parts ...discordgo.MessageComponent) discordgo.MessageComponent {
	return discordgo.ActionsRow{Components: parts}
}
