package deliver

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
)

const (
	// callbackTime is how long the first response to an interaction may take from its receipt. Discord waits 3 s; the
	// rest is for the way there.
	callbackTime = 2500 * time.Millisecond

	// workTime is how long work may go on before the person is told to wait.
	workTime = 1500 * time.Millisecond
)

// ErrAnswered says that another instance of the bot has answered the interaction, as while one takes over from the other.
var ErrAnswered = errors.New("interaction answered by another instance")

// Respond gives an interaction its response and carries out the effect. The error may be a *Forbidden when answered is true:
// then the person alone has seen what was for everybody.
func (s *Sender) Respond(ctx context.Context, i *discordgo.Interaction, r command.Response, received time.Time) (answered bool, err error) {
	switch e := r.Effect.(type) {
	case command.Work:
		err = s.workAndCall(ctx, i, r, received, e.Do)
	case command.Vote:
		err = s.workAndCall(ctx, i, r, received, func(ctx context.Context) component.Page {
			if err := s.journal.Vote(ctx, e.Vote); err != nil {
				LogJournal(s.log, err)
				return e.Lost
			}
			return r.Page
		})
	case command.Reply:
		var forbidden error
		err = s.workAndCall(ctx, i, r, received, func(ctx context.Context) (seen component.Page) {
			seen, forbidden = s.point(ctx, i, r, e)
			return seen
		})
		return s.responded(i, r, err), errors.Join(err, forbidden)
	case command.Remove:
		if err = s.call(ctx, i, r, received); err == nil {
			err = s.remove(ctx, i, r.Voice)
		}
	default:
		err = s.call(ctx, i, r, received)
	}
	return s.responded(i, r, err), err
}

// responded counts a response that Discord took, and returns true for one.
func (s *Sender) responded(i *discordgo.Interaction, r command.Response, err error) bool {
	if err == nil {
		s.shown(r.Outcome.Entry)
		if !r.Private {
			s.remember(i.ChannelID, r.Outcome.Entry)
		}
	}
	return err == nil
}

// call sends the one callback that an interaction may get.
func (s *Sender) call(ctx context.Context, i *discordgo.Interaction, r command.Response, received time.Time) error {
	out := &rest.Response{Choices: r.Choices}
	simplify := asContent
	switch r.Form {
	case command.Show:
		out.Type = discordgo.InteractionResponseChannelMessageWithSource
	case command.Replace:
		out.Type, simplify = discordgo.InteractionResponseUpdateMessage, asText
	case command.Complete:
		out.Type = discordgo.InteractionApplicationCommandAutocompleteResult
	case command.Acknowledge:
		out.Type = discordgo.InteractionResponseDeferredMessageUpdate
	}
	if r.Form == command.Show || r.Form == command.Replace {
		out.Message = s.message(r.Page)
		out.Message.Mentions = r.Pings
	}
	if r.Form == command.Show && r.Private {
		out.Message.Flags |= discordgo.MessageFlagsEphemeral
	}
	return s.callback(ctx, i, out, simplify, received)
}

func (s *Sender) callback(
	ctx context.Context, i *discordgo.Interaction, out *rest.Response, simplify func(*rest.Message), received time.Time,
) error {
	ctx, cancel := context.WithTimeout(ctx, callbackTime-s.now().Sub(received))
	defer cancel()
	err := s.plainer(out.Message, simplify, func() error { return s.rest.Callback(ctx, i, out) })
	if rest.Code(err) == rest.CodeAnswered {
		return ErrAnswered
	}
	return err
}

// workAndCall answers with what the work makes of the page: at once when it is quick, otherwise by asking the person
// to wait and editing that later. The work is finished either way, and whatever becomes of the callbacks.
func (s *Sender) workAndCall(
	ctx context.Context, i *discordgo.Interaction, r command.Response, received time.Time, do func(context.Context) component.Page,
) error {
	made := make(chan component.Page, 1)
	go func() { made <- s.work(ctx, do, r.Voice) }()
	patience := time.NewTimer(workTime - s.now().Sub(received))
	defer patience.Stop()
	select {
	case r.Page = <-made:
		return s.call(ctx, i, r, received)
	case <-patience.C:
	}
	deferral := &rest.Response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource, Message: &rest.Message{}}
	if r.Private {
		deferral.Message.Flags = discordgo.MessageFlagsEphemeral
	}
	late := s.callback(ctx, i, deferral, asContent, received)
	p := <-made
	if errors.Is(late, ErrAnswered) || rest.Code(late) == rest.CodeUnknownInteraction {
		return late
	}
	ctx, cancel := context.WithTimeout(ctx, sendTime) // Discord may have taken the callback though its answer came late
	defer cancel()
	out := s.message(p)
	if err := s.plainer(out, asContent, func() error { return s.rest.EditOriginal(ctx, i, out) }); err != nil {
		return errors.Join(late, fmt.Errorf("edit a deferred response: %w", err))
	}
	return nil
}

// work runs the work of a response. A fault in it is told to the person like any other.
func (s *Sender) work(ctx context.Context, do func(context.Context) component.Page, v locale.Voice) (p component.Page) {
	defer func() {
		if fault := recover(); fault != nil {
			s.log.Error().Any("fault", fault).Bytes("stack", debug.Stack()).Msg("interaction work failed")
			p = component.Note(v.Say(locale.Failed))
		}
	}()
	return do(ctx)
}

// remove takes away the message whose button was clicked, once that click was answered. The interaction's own token is
// enough for that: it needs no permission, and no message that the answer was a reply to. Where the token does not do,
// the bot deletes the message as its own. When that fails too, the person is told.
func (s *Sender) remove(ctx context.Context, i *discordgo.Interaction, v locale.Voice) error {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	err := s.rest.DeleteOriginal(ctx, i)
	if err != nil && i.Message != nil && rest.Code(err) != rest.CodeUnknownMessage {
		err = s.forbidden(i.GuildID, i.ChannelID, s.rest.DeleteMessage(ctx, i.ChannelID, i.Message.ID))
	}
	if err == nil || rest.Code(err) == rest.CodeUnknownMessage {
		if i.Message != nil {
			s.forget(i.Message.ID)
		}
		return nil
	}
	sorry := s.message(component.Note(v.Say(locale.Failed)))
	sorry.Flags |= discordgo.MessageFlagsEphemeral
	failed := s.plainer(sorry, asContent, func() error { return s.rest.FollowUp(ctx, i, sorry) })
	return errors.Join(fmt.Errorf("take an answer away: %w", err), failed)
}
