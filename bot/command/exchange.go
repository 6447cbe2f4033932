package command

import (
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/pace"
	"faqbot/knowledge"
	"faqbot/knowledge/journal"
)

// Exchange is one interaction being answered: for one person, from one version of the content.
type Exchange struct {
	card.Teller // of the library's content at this moment; Respond sets it, and By
	By          Actor

	listen.Scene
	Received   time.Time // when the interaction arrived
	Unreadable bool      // what the interaction is about could not be read
	Library    *knowledge.Library
	Journal    *journal.Journal
	Pace       *pace.Limiter

	on      *discordgo.Message // the message whose button was used; nil for commands
	updated bool               // the button was made from other content
}

// frame is that of a page for the person, who alone sees it if it is private.
func (x Exchange) frame(r Response, private bool) component.Frame {
	f := component.Frame{Voice: x.Voice, Version: x.Base.Version(), Asker: x.By.User, Private: private, Updated: r.updated}
	if r.above != "" {
		f.Above = []string{r.above}
	}
	return f
}

// Openly shows a view to everybody in the channel.
func (x Exchange) Openly(v card.View) Response { return Response{view: v, updated: x.updated} }

// Privately shows a view to the person alone.
func (x Exchange) Privately(v card.View) Response {
	return Response{Private: true, view: v, updated: x.updated}
}

// inPlace shows a view in place of the page that was clicked, for everybody who sees that, or else to the person alone.
func (x Exchange) inPlace(v card.View, place bool) Response {
	if !place {
		return x.Privately(v)
	}
	return Response{Form: Replace, Private: ephemeral(x.on), view: v, updated: x.updated}
}

// ephemeral returns true when only one person sees the message.
func ephemeral(m *discordgo.Message) bool {
	return m != nil && m.Flags&discordgo.MessageFlagsEphemeral != 0
}

// paced runs what a question comes with, unless the person asks too much. What no question comes with always runs.
func (x Exchange) paced(i *discordgo.Interaction, from listen.Surface, run func() Response) Response {
	if from == listen.None {
		return run()
	}
	r := Response{Outcome: card.Outcome{Band: card.BandPaced}}
	switch x.Pace.Allow(x.Received, x.By.User, i.ChannelID, i.GuildID) {
	case pace.TooFast:
		r.view = x.Note(locale.SlowDown)
	case pace.Crowded: // it is not this person's doing
		r.view = x.Note(locale.Crowded)
	default:
		r = run()
	}
	r.From, r.Private = from, r.Private || r.Outcome.Band == card.BandPaced
	return r
}
