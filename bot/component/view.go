package component

import (
	"fmt"
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
	MaxName     = 100
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
}

// card renders an answer, whole when there is room for it. Otherwise the page shows the paragraph that carries the
// evidence, unaltered and marked as an excerpt, with a button for the whole.
func (r Frame) card(c card.Card) Page {
	head := r.head(c, c.Lead)
	place := Small(c.Place)
	room := TextBudget - texts(head).width() - Width(place)
	body := speech(c.Speaker, c.Answer)
	if c.Note != "" {
		room -= Width(Small(c.Note))
	}
	if Width(body) <= room {
		return r.framed(noted(append(head, body), c.Note), place, r.also(c), r.around(c), r.votes(c))
	}

	note := Small(r.Voice.Say(locale.Excerpt, c.Passage+1, len(c.Answer)))
	passage := c.Answer[c.Passage : c.Passage+1]
	if body = speech(c.Speaker, passage); Width(body) > room-Width(note) {
		note = Small(r.Voice.Say(locale.Shortened, c.Passage+1, len(c.Answer)))
		body = speech(c.Speaker, split(passage[0], room-Width(note)-Width(speech(c.Speaker, nil)))[:1])
	}
	full := r.button(r.Voice.Say(locale.Full), discordgo.PrimaryButton, Control{Kind: KindFull, Key: c.Key})
	return r.framed(noted(append(head, body, note), c.Note), place, r.also(c), append([]discordgo.MessageComponent{full}, r.around(c)...), r.votes(c))
}

// whole renders a page of the whole answer; the nearest there is when there is no such page.
func (r Frame) whole(w card.Whole) Page {
	c, n := w.Card, w.Page
	lead := r.Voice.Say(locale.WholePage, maxNumber, maxNumber) // stands in for the line itself, which depends on the result
	room := TextBudget - texts(r.head(c, lead)).width() - Width(Small(c.Place)) - Cost(speech(c.Speaker, nil)) - numberSlack
	pages := paginate(c.Answer, room)
	n = min(max(n, 0), len(pages)-1)
	lead = r.Voice.Say(locale.Whole)
	if len(pages) > 1 {
		lead = r.Voice.Say(locale.WholePage, n+1, len(pages))
	}
	turning := r.turning(Control{Kind: KindFull, Key: c.Key}, n, len(pages))
	return r.framed(append(r.head(c, lead), speech(c.Speaker, pages[n])), Small(c.Place), turning, r.around(c), r.votes(c))
}

// noted adds a note to texts, when there is one.
func noted(t texts, note string) texts {
	if note == "" {
		return t
	}
	return append(t, Small(note))
}

// also returns the buttons that lead to the same question in other interviews.
func (r Frame) also(c card.Card) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	for _, o := range c.Also {
		buttons = append(buttons, r.button(o.Text, discordgo.PrimaryButton, Control{Kind: KindOpen, Key: o.Key}))
	}
	return buttons
}

// Introduction renders paragraphs of an introduction, on pages when there is no room for all of them.
func (r Frame) Introduction(in card.Introduction) Page {
	head := texts{}
	if r.Updated {
		head = append(head, Small(r.Voice.Say(locale.Updated)))
	}
	head = append(head, Small(in.Lead), "**"+Harmless(Cut(in.Title, maxQuestion, Cost))+"**")
	pages := paginate(in.Text, TextBudget-head.width()-Width(Small(in.Place)))
	n := min(max(in.Page, 0), len(pages)-1)
	buttons := r.turning(Control{Kind: KindFull, Key: in.Key}, n, len(pages))
	if in.Part {
		buttons = append(buttons, r.button(r.Voice.Say(locale.WholeIntroduction), discordgo.PrimaryButton, Control{Kind: KindFull, Key: in.Key}))
	}
	if in.First != "" {
		buttons = append(buttons, r.button(r.Voice.Say(locale.FirstQuestion), discordgo.SecondaryButton, Control{Kind: KindOpen, Key: in.First}))
	}
	buttons = append(buttons, r.button(r.Voice.Say(locale.ToOverview), discordgo.SecondaryButton, Control{Kind: KindBrowse}))
	var body []string
	for _, paragraph := range pages[n] {
		body = append(body, Harmless(paragraph))
	}
	return r.framed(append(head, strings.Join(body, paragraphBreak)), Small(in.Place), buttons, r.away())
}

// leading renders a note with buttons for what it leads to.
func (r Frame) leading(note card.Note) Page {
	page := Note(note.Text)
	var buttons []discordgo.MessageComponent
	for _, o := range note.Open {
		buttons = append(buttons, r.button(o.Text, discordgo.SecondaryButton, Control{Kind: KindOpen, Key: o.Key}))
	}
	if len(buttons) > 0 {
		page = append(page, row(buttons...))
	}
	return page
}

// numberSlack is more than numbers add to the formats that they are put in.
const numberSlack = 20

// pick renders candidates: the questions in full as text, and a button for each.
func (r Frame) pick(p card.Pick) Page {
	all := texts{Harmless(p.Lead)}
	room := (TextBudget - all.width() - Cost(r.Voice.Say(locale.Updated))) / max(len(p.Options), 1)
	var rows []discordgo.MessageComponent
	for _, o := range p.Options {
		all = append(all, numbered(o, room-numberSlack))
		rows = append(rows, row(r.button(label(o), discordgo.PrimaryButton, Control{Kind: KindPick, Key: o.Key, Number: o.Passage})))
	}
	none := r.button(r.Voice.Say(locale.None), discordgo.SecondaryButton, Control{Kind: KindNone})
	last := append([]discordgo.MessageComponent{none}, r.away()...)
	return r.container(append(all.displays(), append(rows, row(last...))...))
}

// pointers renders where else to look: in one line, with a button for each section. What the content has to say to that
// is a footnote, so that nothing looks like an answer.
func (r Frame) pointers(p card.Pointers) Page {
	lead := Cut(p.Lead, maxQuestion, Cost)
	if len(p.Sections) > 0 {
		lead = locale.Joined(lead, p.Below)
	}
	parts := texts{Harmless(lead)}.displays()
	for _, o := range p.Sections {
		parts = append(parts, row(r.button(label(o), discordgo.SecondaryButton, Control{Kind: KindSection, Key: o.Key})))
	}
	if line := locale.OneLine(p.Line); line != "" {
		parts = append(parts, discordgo.TextDisplay{Content: Small(line)})
	}
	if away := r.away(); len(away) > 0 {
		parts = append(parts, row(away...))
	}
	return r.container(parts)
}

// Note renders sentences of the bot's own.
func Note(text string) Page {
	return Page{discordgo.TextDisplay{Content: Harmless(Cut(text, TextBudget, Cost))}}
}

// Marked renders lines that are mark-up already.
func Marked(lines ...string) Page {
	return Page{discordgo.TextDisplay{Content: strings.Join(lines, "\n")}}
}

// Of renders a view.
func (r Frame) Of(v card.View) Page {
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
		return r.Introduction(v)
	case card.Note:
		return r.leading(v)
	default:
		return nil // there is no other kind
	}
}

// head is what stands above an answer: a small line and the question.
func (r Frame) head(c card.Card, lead string) texts {
	var t texts
	if r.Updated {
		t = append(t, Small(r.Voice.Say(locale.Updated)))
	}
	return append(t, Small(lead), "**"+Harmless(Cut(c.Question, maxQuestion, Cost))+"**")
}

// framed puts texts, the place below them and rows of buttons into one container.
func (r Frame) framed(body texts, place string, rows ...[]discordgo.MessageComponent) Page {
	parts := append(body.displays(), discordgo.Separator{}, discordgo.TextDisplay{Content: place})
	for _, buttons := range rows {
		if len(buttons) > 0 {
			parts = append(parts, row(buttons...))
		}
	}
	return Page{discordgo.Container{Components: parts}}
}

// container puts parts into one container, below the word that the content has changed when it has.
func (r Frame) container(parts []discordgo.MessageComponent) Page {
	if r.Updated {
		parts = append([]discordgo.MessageComponent{discordgo.TextDisplay{Content: Small(r.Voice.Say(locale.Updated))}}, parts...)
	}
	return Page{discordgo.Container{Components: parts}}
}

// turning returns the buttons that lead to the pages before and after page n.
func (r Frame) turning(to Control, n, pages int) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	if n > 0 {
		to.Number = n - 1
		buttons = append(buttons, r.button(r.Voice.Say(locale.Back), discordgo.SecondaryButton, to))
	}
	if n+1 < min(pages, maxNumber) {
		to.Number = n + 1
		buttons = append(buttons, r.button(r.Voice.Say(locale.Next), discordgo.SecondaryButton, to))
	}
	return buttons
}

// around returns the buttons that lead from an answer to what stands around it: the questions before and after it. What
// one person reads has two more, to its section and for sharing it.
func (r Frame) around(c card.Card) []discordgo.MessageComponent {
	var buttons []discordgo.MessageComponent
	if c.Before != "" {
		buttons = append(buttons, r.button(r.Voice.Say(locale.PreviousTurn), discordgo.SecondaryButton, Control{Kind: KindOpen, Key: c.Before}))
	}
	if c.After != "" {
		buttons = append(buttons, r.button(r.Voice.Say(locale.NextTurn), discordgo.SecondaryButton, Control{Kind: KindOpen, Key: c.After}))
	}
	if r.Private {
		buttons = append(buttons,
			r.button(r.Voice.Say(locale.ToSection), discordgo.SecondaryButton, Control{Kind: KindSection, Key: c.Section}),
			r.button(r.Voice.Say(locale.Share), discordgo.SecondaryButton, Control{Kind: KindShare, Key: c.Key, Number: c.Passage}))
	}
	return buttons
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

// speech is what was said and by whom.
func speech(speaker string, paragraphs []string) string {
	var b strings.Builder
	b.WriteString("**" + Harmless(Cut(locale.OneLine(speaker), MaxName, Cost)) + "**\n")
	for n, p := range paragraphs {
		if n > 0 {
			b.WriteString(paragraphBreak)
		}
		b.WriteString(passage(p))
	}
	return b.String()
}

// passage is a paragraph of an answer: code and tables as such, everything else as the words that they are. It is at most
// Cost(p) wide.
func passage(p string) string {
	text, language, ok := card.Monospaced(p)
	if !ok {
		return Harmless(p)
	}
	if block := codeBlock(text, language); Width(block) <= Cost(p) {
		return block
	}
	if block := codeBlock(p, ""); Width(block) <= Cost(p) {
		return block // a table whose columns would take too much to bring in line
	}
	return Harmless(p)
}

// numbered is an option as a line of a list, its text cut to the limit.
func numbered(o card.Option, limit int) string {
	line := fmt.Sprintf("**%d** · %s", o.Number, Harmless(Cut(locale.OneLine(o.Text), limit, Cost)))
	if o.Detail != "" {
		line += " · " + Harmless(Cut(o.Detail, maxHeading, Cost))
	}
	return line
}

// numberedLine is the same without mark-up, for labels.
func numberedLine(o card.Option) string {
	return fmt.Sprintf("%d · %s", o.Number, locale.OneLine(o.Text))
}

// label is the text of an option's button. Whose it is stays, however long the text.
func label(o card.Option) string {
	if o.Detail == "" {
		return Cut(numberedLine(o), maxLabel, Width)
	}
	whose := " · " + Cut(locale.OneLine(o.Detail), maxLabel/2, Width)
	return Cut(numberedLine(o), maxLabel-Width(whose), Width) + whose
}

func row(parts ...discordgo.MessageComponent) discordgo.MessageComponent {
	return discordgo.ActionsRow{Components: parts}
}
