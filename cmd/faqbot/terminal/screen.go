package terminal

import (
	"fmt"
	"io"
	"os"
	"strings"

	"faqbot/bot/card"

	"golang.org/x/term"
)

// Screen shows views. It is not safe for concurrent use.
type Screen struct {
	out    io.Writer
	width  func() int // columns; zero for no limit
	styled bool
	err    error // of the first write that failed
}

const (
	widestText = 96 // columns; longer lines are hard to follow
	usualWidth = 80 // of terminals that do not say
)

// NewScreen returns a screen that writes to out. On a terminal it wraps lines at the terminal's width, and uses colours
// unless NO_COLOR or TERM forbids it. Anywhere else it does neither. lookup reads environment variables.
func NewScreen(out io.Writer, lookup func(string) string) *Screen {
	file, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return &Screen{out: out, width: func() int { return 0 }}
	}
	return &Screen{
		out: out,
		width: func() int {
			width, _, err := term.GetSize(int(file.Fd()))
			if err != nil || width <= 0 {
				width = usualWidth
			}
			return min(width, widestText)
		},
		styled: lookup("NO_COLOR") == "" && lookup("TERM") != "dumb",
	}
}

// style is a look of text, as the escape sequence for it.
type style string

const (
	plain  style = ""
	bold   style = "\x1b[1m"
	faint  style = "\x1b[2m"
	accent style = "\x1b[36m"
	reset  style = "\x1b[0m"
)

// Show shows a view.
func (s *Screen) Show(view card.View) {
	switch v := view.(type) {
	case card.Card:
		s.card(v)
	case card.Whole:
		s.card(v.Card)
	case card.Pick:
		s.pick(v)
	case card.Pointers:
		s.pointers(v)
	case card.Contents:
		s.contents(v)
	case card.Overview:
		s.overview(v)
	case card.Feedback:
		s.feedback(v)
	case card.Introduction:
		s.introduction(v)
	case card.Note:
		s.note(v)
	}
}

// evidence marks the paragraph that answers the question, when there are others beside it.
const evidence = "▎ "

// card shows a whole answer. It marks no paragraph when the passage is none of the answer's.
func (s *Screen) card(c card.Card) {
	var p page
	if c.Lead != "" {
		p.text("", c.Lead, faint)
	}
	p.text("", c.Question, bold)
	p.gap()
	p.text("", c.Speaker, accent)
	for n, paragraph := range c.Answer {
		if n > 0 {
			p.gap()
		}
		margin := "  "
		if n == c.Passage && len(c.Answer) > 1 {
			margin = evidence
		}
		if text, _, ok := card.Monospaced(paragraph); ok {
			paragraph = strings.ReplaceAll(text, "\t", "    ")
		}
		p.text(margin, paragraph, plain)
	}
	p.gap()
	if c.Note != "" {
		p.text("", c.Note, faint)
	}
	p.text("", c.Place, faint)
	s.show(p)
}

// introduction shows paragraphs of an introduction. They are nobody's words, so no name stands above them.
func (s *Screen) introduction(in card.Introduction) {
	var p page
	p.text("", in.Lead, faint)
	p.text("", in.Title, bold)
	for _, paragraph := range in.Text {
		p.gap()
		p.text("", paragraph, plain)
	}
	p.gap()
	p.text("", in.Place, faint)
	s.show(p)
}

// pick shows candidates with their numbers.
func (s *Screen) pick(pick card.Pick) {
	var p page
	p.text("", pick.Lead, plain)
	p.gap()
	p.options(pick.Options)
	s.show(p)
}

// pointers shows where else to look.
func (s *Screen) pointers(pointers card.Pointers) {
	var p page
	p.text("", pointers.Lead, plain)
	if pointers.Line != "" {
		p.text("", pointers.Line, plain)
	}
	if len(pointers.Sections) > 0 {
		p.gap()
		p.text("", pointers.Below, faint)
		p.options(pointers.Sections)
	}
	s.show(p)
}

// contents shows the questions of a section.
func (s *Screen) contents(c card.Contents) {
	var p page
	p.text("", c.Heading, bold)
	p.text("", c.Place, faint)
	p.gap()
	p.options(c.Questions)
	s.show(p)
}

// overview shows the sections of all interviews, and the introductions.
func (s *Screen) overview(o card.Overview) {
	var p page
	p.options(o.Sections)
	p.options(o.Introductions)
	s.show(p)
}

// feedback shows other questions, and the reasons that a person can give.
func (s *Screen) feedback(f card.Feedback) {
	var p page
	p.text("", f.Lead, plain)
	if len(f.Options) > 0 {
		p.gap()
		p.text("", f.Offer, faint)
		p.options(f.Options)
	}
	p.gap()
	p.text("", f.Ask, plain)
	for _, reason := range f.Reasons {
		p = append(p, block{lead: "  -  ", text: clean(reason)})
	}
	s.show(p)
}

// note shows sentences, and what a person can open from them.
func (s *Screen) note(n card.Note) {
	var p page
	p.text("", n.Text, plain)
	if len(n.Open) > 0 {
		p.gap()
		p.options(n.Open)
	}
	s.show(p)
}

// Say shows sentences, each on a line of its own.
func (s *Screen) Say(sentences string) {
	var p page
	p.text("", sentences, plain)
	s.show(p)
}

// page is everything that is shown at once.
type page []block

// block is a paragraph. Its first line begins with lead. The others begin with as many blanks, or with lead again when
// lead is a margin.
type block struct {
	lead   string
	margin bool
	text   string
	style  style
}

func (p *page) text(margin, text string, style style) {
	*p = append(*p, block{lead: margin, margin: true, text: clean(text), style: style})
}

func (p *page) gap() { p.text("", "", plain) }

func (p *page) options(options []card.Option) {
	for _, o := range options {
		text := strings.Join(strings.Fields(clean(o.Text)), " ")
		if o.Detail != "" {
			text += " \u00b7 " + strings.Join(strings.Fields(clean(o.Detail)), " ")
		}
		*p = append(*p, block{lead: fmt.Sprintf("%3d  ", o.Number), text: text})
	}
}

// show writes a page and an empty line.
func (s *Screen) show(p page) {
	width := s.width()
	var out strings.Builder
	for _, b := range p {
		room := 0
		if width > 0 {
			room = max(width-columns(b.lead+"."), 1)
		}
		for n, line := range Wrap(b.text, room) {
			lead := b.lead
			if n > 0 && !b.margin {
				lead = strings.Repeat(" ", len(b.lead))
			}
			out.WriteString(strings.TrimRight(lead+s.styledText(line, b.style), " ") + "\n")
		}
	}
	if s.err == nil {
		_, s.err = io.WriteString(s.out, out.String()+"\n")
	}
}

// Err returns the error of the first failed write. After it, the screen shows nothing.
func (s *Screen) Err() error {
	if s.err != nil {
		return fmt.Errorf("show on the terminal: %w", s.err)
	}
	return nil
}

func (s *Screen) styledText(text string, style style) string {
	if !s.styled || style == plain || text == "" {
		return text
	}
	return string(style) + text + string(reset)
}
