package component

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/locale"
)

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

// introduction renders paragraphs of an introduction, on pages when there is no room for all of them.
func (r Frame) introduction(in card.Introduction) Page {
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

// numberSlack is more than numbers add to the formats that they are put in.
const numberSlack = 20

// speech is what was said and by whom.
func speech(speaker string, paragraphs []string) string {
	var b strings.Builder
	b.WriteString("**" + Harmless(Cut(locale.OneLine(speaker), maxName, Cost)) + "**\n")
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
