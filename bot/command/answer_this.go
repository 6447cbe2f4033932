package command

import (
	"cmp"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
)

// answerThis is a command in the menu of a message. Discord hands the message over with the command, so that no privileged
// intent is needed to read it.
func answerThis(name locale.Phrase, private bool) Command {
	names := translations(name)
	return Command{
		Definition: Everywhere(&discordgo.ApplicationCommand{
			Type: discordgo.MessageApplicationCommand, Name: locale.English().Say(name), NameLocalizations: &names,
		}),
		Asks: listen.PointedAt,
		Run:  func(x Exchange, u Use) Response { return x.answerMessage(u, private || x.Quiet) },
	}
}

// answerMessage answers a message that somebody pointed at. Everybody sees only what helps the one who wrote it: that
// there is no answer, the person who pointed is told alone. What everybody sees is a reply to the message where the bot
// may write one, and a response that leads to the message elsewhere.
func (x Exchange) answerMessage(u Use, private bool) Response {
	m := u.Target
	if m == nil || listen.Plain(m.Content) == "" {
		return x.Privately(x.Note(locale.Wordless))
	}
	r := x.Openly(nil)
	r.view, r.Outcome = x.Answer(card.Question{Text: listen.Plain(m.Content)})
	r.Private = private || !r.Outcome.Helps()
	if !r.Private && u.mayReply(x.Place) {
		r.Private, r.Effect = true, Reply{To: m}
		return r
	}
	if !r.Private && m.Author != nil && component.IsSnowflake(m.ID) {
		name := component.Harmless(component.Name(nameOf(m.Author)))
		r.above = "-# " + x.Voice.Say(locale.InAnswerTo, name, component.Address(x.By.Guild, m.ChannelID, m.ID))
	}
	return x.hushed(r)
}

// mayReply returns true when the bot may reply to the message that a command is about, in a channel that stands there.
func (u Use) mayReply(place listen.Place) bool {
	return u.Present && component.IsSnowflake(u.Target.ID) && component.IsSnowflake(u.Target.ChannelID) &&
		u.Granted&writingIn(place) != 0 && u.Granted&discordgo.PermissionReadMessageHistory != 0
}

// nameOf is what somebody is called outside guilds.
func nameOf(u *discordgo.User) string { return cmp.Or(u.GlobalName, u.Username) }
