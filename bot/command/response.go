package command

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/knowledge/journal"
)

// Response is what an interaction gets. The zero value shows an empty page to everybody.
type Response struct {
	Form    Form
	Private bool     // only the person sees it
	Pings   []string // ids of the users whom the page may notify
	Page    component.Page
	Choices []*discordgo.ApplicationCommandOptionChoice // for Complete
	Effect  Effect                                      // nil for none
	Voice   locale.Voice                                // in which the person is told what becomes of it

	Outcome card.Outcome   // of the question, if there was one
	From    listen.Surface // how the question came; None for none
	Fault   error          // what went wrong on our side, which the page says; nil when nothing did

	above   string    // mark-up above the view; may be empty
	view    card.View // becomes Page; nil when Page was set at once
	updated bool      // the view replaces one that was made from other content
}

// Form is how a response is shown.
type Form int

// The forms.
const (
	Show        Form = iota // a new message
	Replace                 // in place of the page whose button was used
	Acknowledge             // nothing changes but by the effect
	Complete                // choices for what is being typed
)

// Effect is what is to be done besides showing something: one of [Work], [Vote], [Reply] and [Remove].
type Effect interface{ effect() }

// Work makes the page, and may take longer than Discord waits for a response.
type Work struct {
	Do func(context.Context) component.Page
}

// Vote has a vote kept. The page thanks for it.
type Vote struct {
	journal.Vote
	Lost component.Page // shown in place of the page when the vote could not be kept

	lost card.View // becomes Lost
}

// Reply has a page sent as a reply to a message, for everybody. The person is told where it stands, or sees the response's
// own page when it cannot be sent.
type Reply struct {
	To   *discordgo.Message
	Page component.Page
}

// Remove takes away the message whose button was used.
type Remove struct{}

func (Work) effect()   {}
func (Vote) effect()   {}
func (Reply) effect()  {}
func (Remove) effect() {}

// Working shows, to the person alone, the page that work makes.
func Working(do func(context.Context) component.Page) Response {
	return Response{Private: true, Effect: Work{do}}
}

// suggesting completes what is being typed.
func suggesting(choices []*discordgo.ApplicationCommandOptionChoice) Response {
	return Response{Form: Complete, Choices: choices}
}

// Saying shows a sentence to the person alone.
func Saying(sentence string) Response {
	return Response{Private: true, Page: component.Note(sentence)}
}

// failure says that something went wrong on our side. What is being typed is not disturbed.
func (x Exchange) failure(i *discordgo.Interaction) Response {
	if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
		return suggesting(nil)
	}
	return Saying(x.Voice.Say(locale.Failed))
}

// rendered is the response with all of its pages: who sees a page is decided by now.
func (r Response) rendered(x Exchange) Response {
	if r.view != nil {
		r.Page = x.frame(r, r.Private).Of(r.view)
	}
	switch e := r.Effect.(type) {
	case Reply:
		e.Page = x.frame(r, false).Of(r.view)
		r.Effect = e
	case Vote:
		e.Lost = x.frame(r, r.Private).Of(e.lost)
		r.Effect = e
	}
	r.Voice = x.Voice
	return r
}
