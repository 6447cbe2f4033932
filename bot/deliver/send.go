package deliver

import (
	"context"
	"errors"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/rest"
)

// message is a page as a message.
func (s *Sender) message(p component.Page) *rest.Message {
	return &rest.Message{Components: s.links.Load().Linked(p), Flags: discordgo.MessageFlagsIsComponentsV2}
}

// plainer sends a message, and once more in a plainer form when Discord refuses the form. A person whose answer Discord
// finds a fault with still gets its words. Every call that sends or edits goes through here.
func (s *Sender) plainer(m *rest.Message, simplify func(*rest.Message), send func() error) error {
	err := send()
	if rest.Code(err) != rest.CodeInvalidForm || m == nil || len(m.Components) == 0 {
		return err
	}
	s.log.Error().Err(err).Msg("message refused for its form, sent as plain text")
	simplify(m)
	return send()
}

// asContent makes a message without components of one with them.
func asContent(m *rest.Message) {
	m.Content = component.PlainText(m.Components)
	m.Components = nil
	m.Flags &^= discordgo.MessageFlagsIsComponentsV2
}

// asText leaves of a message one text. What has components already stays a message with components: Discord does not let
// them be taken out.
func asText(m *rest.Message) {
	m.Components = component.Marked(component.PlainText(m.Components))
}

// errDeleted says that a message is not there any more, so that there is nothing to reply to.
var errDeleted = errors.New("message deleted")

// create posts a reply to m and returns its id, which is empty when Discord's answer could not be read. Discord posts what
// has the same nonce once. With strict, a message that is not there any more gets no reply, and the error is errDeleted.
func (s *Sender) create(
	ctx context.Context, m *discordgo.Message, p component.Page, nonce string, strict bool,
) (id string, err error) {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	out := s.message(p)
	out.Reference, out.Nonce = m.SoftReference(), nonce
	if strict {
		out.Reference = m.Reference()
	}
	err = s.plainer(out, asContent, func() error {
		id, err = s.createWhenOpen(ctx, m.ChannelID, out)
		switch code := rest.Code(err); {
		case code == rest.CodeReplyWithoutRead:
		case code == rest.CodeUnknownMessage, rest.Concerns(err, "message_reference"):
			if strict {
				return errDeleted
			}
		default:
			return err
		}
		out.Reference = nil // the message is gone after all, or not for the bot to read
		id, err = s.rest.CreateMessage(ctx, m.ChannelID, out)
		return err
	})
	return id, s.forbidden(m.GuildID, m.ChannelID, err)
}

// createWhenOpen posts a message, in a forum's post as soon as this takes any: for a moment after somebody has opened it,
// Discord still waits for its first message, of which the bot may have heard already.
func (s *Sender) createWhenOpen(ctx context.Context, channel string, m *rest.Message) (id string, err error) {
	for wait := firstWait; ; wait *= 2 {
		id, err = s.rest.CreateMessage(ctx, channel, m)
		if rest.Code(err) != rest.CodeNotOpenYet {
			return id, err
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return "", err
		}
	}
}

// firstWait is how long a forum's post is given to open, at first.
const firstWait = 250 * time.Millisecond

// Direct writes to a person where nobody else sees it. Whether they take it is up to them: that they do not is an error
// with rest.CodeRefusesDirect.
func (s *Sender) Direct(ctx context.Context, person string, p component.Page) error {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	channel, err := s.rest.DirectChannel(ctx, person)
	if err != nil {
		return err
	}
	out := s.message(p)
	err = s.plainer(out, asContent, func() error {
		_, err := s.rest.CreateMessage(ctx, channel.ID, out)
		return err
	})
	return s.forbidden("", channel.ID, err)
}
