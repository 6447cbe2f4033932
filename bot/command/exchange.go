package command

import (
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/knowledge/journal"
)

// Exchange is one interaction being answered: for one person, from one version of the content.
type Exchange struct {
	card.Teller
	By       Actor
	Place    listen.Place // of the channel, as far as it is known
	Received time.Time    // when the interaction arrived
	Quiet    bool         // the bot was told to be quiet in the channel: then it answers in private alone
	Journal  *journal.Journal

	on      *discordgo.Message // the message whose button was used; nil for commands
	updated bool               // the button was made from other content
}

// frame is that of a page for the person, who alone sees it if it is private.
func (x Exchange) frame(private bool) component.Frame {
	return component.Frame{
		Voice: x.Voice, Version: x.Base.Version(), Asker: x.By.User, Private: private, Updated: x.updated,
	}
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
