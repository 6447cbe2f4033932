package command

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
)

// Button is one kind of button, or a list that is chosen from: what it does when it is used.
type Button struct {
	Kind   component.Kind
	Asks   bool // puts a question, posts an answer or has something kept; how often a person may is limited
	Listed bool // may stand in a list
	List   bool // is a list: what is chosen from it is a button, which runs
	Run    func(Exchange, component.Control) Response
}

// from is how a question comes with the button; None when none does.
func (b Button) from() listen.Surface {
	if b.Asks {
		return listen.Button
	}
	return listen.None
}

// buttons is the table of all kinds.
func buttons() []Button {
	return []Button{
		{Kind: component.KindFull, Run: clickFull},
		{Kind: component.KindPick, Asks: true, Run: clickPick},
		{Kind: component.KindNone, Run: clickNone},
		{Kind: component.KindSection, Listed: true, Run: clickSection},
		{Kind: component.KindOpen, Listed: true, Run: clickOpen},
		{Kind: component.KindChoose, List: true},
		{Kind: component.KindShare, Asks: true, Run: clickShare},
		{Kind: component.KindAway, Run: clickAway},
		{Kind: component.KindBrowse, Run: clickBrowse},
		{Kind: component.KindUp, Asks: true, Run: clickVote},
		{Kind: component.KindDown, Asks: true, Run: clickVote},
		{Kind: component.KindReason, Asks: true, Run: clickVote},
	}
}

// clickFull shows a page of a whole answer. What everybody sees stays as it is.
func clickFull(x Exchange, c component.Control) Response {
	e, ok := component.FindEntry(x.Base, c.Key)
	if !ok {
		return x.removed(c)
	}
	if e.Introduces() {
		return x.inPlace(x.Look(e, x.number(c)), ephemeral(x.on))
	}
	return x.inPlace(card.Whole{Card: x.Opened(e), Page: x.number(c)}, ephemeral(x.on))
}

// clickOpen shows an entry. What everybody sees stays as it is.
func clickOpen(x Exchange, c component.Control) Response {
	e, ok := component.FindEntry(x.Base, c.Key)
	if !ok {
		return x.removed(c)
	}
	return x.inPlace(x.Look(e, 0), ephemeral(x.on))
}

// clickPick shows the candidate that was chosen, in place of the candidates for the person who asked. It then is the
// answer; everybody else only has a look.
func clickPick(x Exchange, c component.Control) Response {
	e, ok := component.FindEntry(x.Base, c.Key)
	if !ok {
		return x.removed(c)
	}
	r := x.hushed(x.inPlace(x.Picked(e, x.number(c)), x.changes(c)))
	if r.Form == Replace {
		r.Outcome.Entry = e.Key()
	}
	return r
}

// clickNone puts the candidates away for the person who asked.
func clickNone(x Exchange, c component.Control) Response {
	if !x.owns(c) {
		return x.Privately(x.Note(locale.NotYours))
	}
	return x.inPlace(x.NoneMeant(), x.changes(c))
}

func clickSection(x Exchange, c component.Control) Response {
	s, ok := component.FindSection(x.Base, c.Key)
	if !ok {
		x.updated = false
		return x.Privately(x.SectionRemoved())
	}
	contents := x.Contents(s)
	contents.Page = x.number(c)
	return x.inPlace(contents, ephemeral(x.on))
}

func clickBrowse(x Exchange, c component.Control) Response {
	overview := x.Overview()
	overview.Page = x.number(c)
	return x.inPlace(overview, ephemeral(x.on))
}

// clickShare posts an answer that one person reads, for everybody, and says whose idea that was.
func clickShare(x Exchange, c component.Control) Response {
	e, ok := component.FindEntry(x.Base, c.Key)
	switch {
	case !ok:
		return x.removed(c)
	case x.Quiet:
		return x.Privately(x.Note(locale.QuietShare))
	}
	shared := x.Chosen(e, x.number(c))
	shared.Lead = x.Voice.Say(locale.Opened)
	if name := component.Name(x.By.Name); name != "" {
		shared.Lead = x.Voice.Say(locale.Shared, name)
	}
	return x.Openly(shared)
}

// clickAway takes the message away for the person whom it was made for and for those who may delete anybody's. A click
// on a button that the message does not have is a forgery.
func clickAway(x Exchange, c component.Control) Response {
	const deleting = discordgo.PermissionManageMessages | discordgo.PermissionAdministrator
	asker := c.Asker != "" && c.Asker == x.By.User
	moderator := x.By.Permissions&deleting != 0 // which only a member has
	switch {
	case !x.onMessage(c):
		return x.Privately(x.Note(locale.UnknownButton))
	case !asker && !moderator:
		return x.Privately(x.Note(locale.NotYourAnswer))
	}
	return Response{Form: Acknowledge, Effect: Remove{}}
}

// onMessage returns true when the message that was clicked has the button. Discord may leave its components out.
func (x Exchange) onMessage(c component.Control) bool {
	return x.on != nil && (len(x.on.Components) == 0 || component.Carries(x.on.Components, c.ID()))
}

// changes returns true when a click changes the page in place. What everybody sees in a quiet channel stays as it is.
func (x Exchange) changes(c component.Control) bool {
	return x.owns(c) && (!x.Quiet || ephemeral(x.on))
}

// owns returns true when a click is on a page of the person's: it is private, or the button on it was made for them.
func (x Exchange) owns(c component.Control) bool {
	return x.on != nil && (ephemeral(x.on) || c.Asker != "" && c.Asker == x.By.User && x.onMessage(c))
}

// number is the number that a control carries. In other content it may mean another page or passage: then it is 0.
func (x Exchange) number(c component.Control) int {
	if x.updated {
		return 0
	}
	return c.Number
}

// removed answers a click that is about an entry which the content does not have any more.
func (x Exchange) removed(c component.Control) Response {
	x.updated = false
	return x.Privately(x.EntryRemoved(c.Key))
}
