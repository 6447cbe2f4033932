package bot

import (
	"context"
	"runtime/debug"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

const (
	// callbackTime is how long the first response to an interaction may take from its receipt. Discord waits 3 s; the
	// rest is for the way there.
	callbackTime = 2500 * time.Millisecond

	// workTime is how long work may go on before the person is told to wait.
	workTime = 1500 * time.Millisecond

	// sendTime bounds a message and the edit of a response, which Discord waits for in no hurry.
	sendTime = 10 * time.Second
)

// Discord's error codes that the bot acts on.
const (
	codeUnknownChannel   = 10003
	codeUnknownMessage   = 10008
	codeMissingAccess    = 50001
	codeNoPermission     = 50013
	codeInvalidForm      = 50035
	codeAnswered         = 40060  // by another instance, while one takes over from the other
	codeNotOpenYet       = 40058  // a post in a forum has no first message yet
	codeReplyWithoutRead = 160002 // a reply needs the permission to read the channel's history
)

// send replies to m with p and returns the id of the reply; ok is false when there is none. Whatever is sent for one
// message carries the same nonce, so that Discord posts it once.
func (b *Bot) send(ctx context.Context, m *discordgo.Message, p page) (id string, ok bool) {
	out := b.shape(p)
	out.Reference, out.Nonce = m.SoftReference(), m.ID
	sent, err := b.post(ctx, m.ChannelID, out)
	switch {
	case err == nil:
		return sent, true
	case !b.forbade(ctx, m.GuildID, m.ChannelID, err):
		b.log.Error().Err(err).Str("channel", m.ChannelID).Msg("reply not sent")
	}
	return "", false
}

// post posts a reply, in a plainer form if Discord does not take it as it is.
func (b *Bot) post(ctx context.Context, channel string, out *rest.Message) (id string, err error) {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	sent, err := b.createWhenOpen(ctx, channel, out)
	if code := rest.Code(err); code == codeUnknownMessage || code == codeReplyWithoutRead || rest.Concerns(err, "message_reference") {
		out.Reference = nil // it is gone after all, or not for the bot to read
		sent, err = b.rest.CreateMessage(ctx, channel, out)
	}
	if rest.Code(err) == codeInvalidForm {
		b.log.Error().Err(err).Str("channel", channel).Msg("reply refused for its form, sent as plain text")
		simplify(out)
		sent, err = b.rest.CreateMessage(ctx, channel, out)
	}
	return sent, err
}

// createWhenOpen posts a message, in a forum's post as soon as this takes any: for a moment after somebody has opened it,
// Discord still waits for its first message, of which the bot may have heard already.
func (b *Bot) createWhenOpen(ctx context.Context, channel string, m *rest.Message) (id string, err error) {
	for wait := firstWait; ; wait *= 2 {
		sent, err := b.rest.CreateMessage(ctx, channel, m)
		if rest.Code(err) != codeNotOpenYet {
			return sent, err
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

// shape is a page as a message.
func (b *Bot) shape(p page) *rest.Message {
	return &rest.Message{Components: b.links.Load().linked(p), Flags: discordgo.MessageFlagsIsComponentsV2}
}

// maxContent is Discord's limit for the text of a message without components, less 5%.
const maxContent = 1900

// simplify makes a text of a message's page.
func simplify(m *rest.Message) {
	m.Content = plainly(m.Components)
	m.Components = nil
	m.Flags &^= discordgo.MessageFlagsIsComponentsV2
}

// plainly is the text of a page alone. A person whose answer Discord finds a fault with still gets its words.
func plainly(p page) string {
	var all []string
	var read func([]discordgo.MessageComponent)
	read = func(parts []discordgo.MessageComponent) {
		for _, part := range parts {
			switch c := part.(type) {
			case discordgo.Container:
				read(c.Components)
			case discordgo.TextDisplay:
				all = append(all, c.Content)
			}
		}
	}
	read(p)
	return cut(strings.Join(all, paragraphBreak), maxContent, width)
}

// callback gives an interaction its response.
func (b *Bot) callback(ctx context.Context, i *discordgo.Interaction, r response, received time.Time) bool {
	if r.work != nil {
		return b.workAndCall(ctx, i, r, received)
	}
	return b.call(ctx, i, r, received) && (!r.removes || b.remove(ctx, i))
}

// call sends the one callback that an interaction may get.
func (b *Bot) call(ctx context.Context, i *discordgo.Interaction, r response, received time.Time) bool {
	ctx, cancel := context.WithTimeout(ctx, callbackTime-b.now().Sub(received))
	defer cancel()
	out := b.wire(r)
	err := b.rest.Callback(ctx, i, out)
	if rest.Code(err) == codeInvalidForm && r.form == discordgo.InteractionResponseChannelMessageWithSource {
		b.log.Error().Err(err).Msg("response refused for its form, sent as plain text")
		simplify(out.Message)
		err = b.rest.Callback(ctx, i, out)
	}
	switch {
	case err == nil:
		return true
	case rest.Code(err) == codeAnswered:
		b.log.Info().Msg("interaction answered by another instance")
	default:
		b.log.Error().Err(err).Msg("interaction not answered")
	}
	return false
}

// workAndCall answers with what the work makes of the page: at once when it is quick, otherwise by asking the person
// to wait and editing that later. The work is finished either way, and whatever becomes of the callbacks.
func (b *Bot) workAndCall(ctx context.Context, i *discordgo.Interaction, r response, received time.Time) bool {
	made := make(chan page, 1)
	go func() { made <- b.work(ctx, r.work, voiceFor(i)) }()
	patience := time.NewTimer(workTime - b.now().Sub(received))
	defer patience.Stop()
	select {
	case r.page = <-made:
		return b.call(ctx, i, r, received)
	case <-patience.C:
	}

	r.form = discordgo.InteractionResponseDeferredChannelMessageWithSource
	called := b.call(ctx, i, r, received)
	p := <-made
	if !called {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	if err := b.rest.EditOriginal(ctx, i, b.shape(p)); err != nil {
		b.log.Error().Err(err).Msg("interaction response not edited")
		return false
	}
	return true
}

// work runs the work of a response. A fault in it is told to the person like any other.
func (b *Bot) work(ctx context.Context, make func(context.Context) page, v Voice) (p page) {
	defer func() {
		if fault := recover(); fault != nil {
			b.log.Error().Any("fault", fault).Bytes("stack", debug.Stack()).Msg("interaction work failed")
			p = note(v.say(msgFailed))
		}
	}()
	return make(ctx)
}

// wire is a response as Discord takes it.
func (b *Bot) wire(r response) *rest.Response {
	w := &rest.Response{Type: r.form, Choices: r.choices}
	switch r.form {
	case discordgo.InteractionApplicationCommandAutocompleteResult, discordgo.InteractionResponseDeferredMessageUpdate:
		return w
	case discordgo.InteractionResponseDeferredChannelMessageWithSource:
		w.Message = &rest.Message{}
	default:
		w.Message = b.shape(r.page)
		w.Message.Mentions = r.pings
	}
	if r.private {
		w.Message.Flags |= discordgo.MessageFlagsEphemeral
	}
	return w
}
