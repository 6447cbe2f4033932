package terminal

import (
	"faqbot/bot/card"
	"faqbot/bot/locale"
	"faqbot/knowledge"
)

// show shows a view, and lets the person choose what it offers by number.
func (c *Conversation) show(t card.Teller, view card.View) {
	c.offers = nil
	c.Screen.Show(view)
	switch v := view.(type) {
	case card.Pick:
		c.offerPick(t, v)
	case card.Pointers:
		c.offers = map[int]func(){}
		c.offerSections(t, v.Sections)
	case card.Contents:
		c.offerQuestions(t, v)
	case card.Overview:
		c.offers = map[int]func(){}
		c.offerLooks(t, v.Introductions)
		c.offerSections(t, v.Sections)
	case card.Note:
		c.offers = map[int]func(){}
		c.offerLooks(t, v.Open)
		c.offersStand()
	}
}

// offerLooks offers what a page leads to: introductions and questions.
func (c *Conversation) offerLooks(t card.Teller, options []card.Option) {
	for _, o := range options {
		if e, ok := t.Base.Entry(o.Key); ok {
			c.offers[o.Number] = func() {
				c.before = knowledge.Before{Answered: o.Key}
				c.Screen.Show(t.Look(e, 0))
			}
		}
	}
}

// offersStand says what to type when there is something to choose.
func (c *Conversation) offersStand() {
	if len(c.offers) == 0 {
		c.offers = nil
		return
	}
	c.Screen.Say(c.Voice.Say(locale.TypedOpen))
}

// offerPick offers candidates by number.
func (c *Conversation) offerPick(t card.Teller, p card.Pick) {
	c.offers = map[int]func(){0: func() {
		c.before = knowledge.Before{}
		c.show(t, t.NoneMeant())
	}}
	for _, o := range p.Options {
		if e, ok := t.Base.Entry(o.Key); ok {
			c.offers[o.Number] = func() {
				c.before = knowledge.Before{Answered: o.Key}
				c.Screen.Show(t.Picked(e, o.Passage))
			}
		}
	}
	c.Screen.Say(c.Voice.Say(locale.TypedChoose))
}

// offerQuestions offers the questions of a section by number.
func (c *Conversation) offerQuestions(t card.Teller, contents card.Contents) {
	c.offers = map[int]func(){}
	for _, o := range contents.Questions {
		if e, ok := t.Base.Entry(o.Key); ok {
			shown := t.Opened(e)
			shown.Lead, shown.Passage = "", -1 // nothing in it is closest to anything
			c.offers[o.Number] = func() {
				c.before = knowledge.Before{Answered: o.Key}
				c.Screen.Show(shown)
			}
		}
	}
	c.Screen.Say(c.Voice.Say(locale.TypedOpen))
}

// offerSections offers sections by number. When two interviews have a section of the same number, it opens the first.
func (c *Conversation) offerSections(t card.Teller, options []card.Option) {
	for _, o := range options {
		for _, s := range t.Base.Sections() {
			if s.Key() == o.Key && c.offers[o.Number] == nil {
				c.offers[o.Number] = func() { c.show(t, t.Contents(s)) }
			}
		}
	}
	c.offersStand()
}
