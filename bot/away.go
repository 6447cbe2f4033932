package bot

import (
	"context"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

// binEmoji is on the button that takes a message away.
const binEmoji = "🗑️"

// away returns that button for what is no answer; every answer has it among its votes. What one person sees needs none:
// Discord lets them dismiss it.
func (r renderer) away() []discordgo.MessageComponent {
	if r.private {
		return nil
	}
	return []discordgo.MessageComponent{r.symbol(binEmoji, control{Kind: kindAway})}
}

// clickAway takes the message away for the person whom it was made for and for those who may delete anybody's. A click
// on a button that the message does not have is a forgery.
func (x exchange) clickAway(by actor, c control, on *discordgo.Message) response {
	const deleting = discordgo.PermissionManageMessages | discordgo.PermissionAdministrator
	asker := c.Asker != "" && c.Asker == by.user
	moderator := by.member && by.permissions&deleting != 0
	switch {
	case on == nil || len(on.Components) > 0 && !carries(on.Components, c.id()):
		return privately(note(x.voice.say(msgUnknownButton)))
	case !asker && !moderator:
		return privately(note(x.voice.say(msgNotYourAnswer)))
	}
	return response{form: discordgo.InteractionResponseDeferredMessageUpdate, removes: true}
}

// carries reports whether a button with that custom id is among components as they came in.
func carries(components []discordgo.MessageComponent, id string) bool {
	for _, part := range components {
		switch c := part.(type) {
		case *discordgo.Container:
			if carries(c.Components, id) {
				return true
			}
		case *discordgo.ActionsRow:
			if carries(c.Components, id) {
				return true
			}
		case *discordgo.Button:
			if c.CustomID == id {
				return true
			}
		}
	}
	return false
}

// remove takes away the message whose button was clicked, once that click was answered. The interaction's own token is
// enough for that: it needs no permission, and no message that the answer was a reply to. Where the token does not do,
// the bot deletes the message as its own.
func (b *Bot) remove(ctx context.Context, i *discordgo.Interaction) bool {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	err := b.rest.DeleteOriginal(ctx, i)
	if err != nil && i.Message != nil && rest.Code(err) != codeUnknownMessage {
		err = b.rest.DeleteMessage(ctx, i.ChannelID, i.Message.ID)
	}
	if err == nil || rest.Code(err) == codeUnknownMessage {
		return true
	}
	b.log.Error().Err(err).Msg("answer not taken away")
	sorry := b.shape(note(voiceFor(i).say(msgFailed)))
	sorry.Flags |= discordgo.MessageFlagsEphemeral
	if err := b.rest.FollowUp(ctx, i, sorry); err != nil {
		b.log.Error().Err(err).Msg("failure not told")
	}
	return false
}
