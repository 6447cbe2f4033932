package deliver

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/card"
	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/reply"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

// world is a sender on a Discord of its own.
type world struct {
	*Sender
	t   *testing.T
	srv *discordtest.Server
	log *bytes.Buffer
}

func newWorld(t *testing.T) *world {
	w := &world{t: t, srv: discordtest.New(t), log: &bytes.Buffer{}}
	log := zerolog.New(zerolog.SyncWriter(w.log))
	client := rest.New(rest.Options{Token: w.srv.Token(), APIBase: w.srv.APIBase(), Log: zerolog.Nop()})
	w.Sender = New(client, shelftest.Journal(t, ""), log, time.Now)
	return w
}

const (
	create   = "/channels/{channel_id}/messages"
	message  = "/channels/{channel_id}/messages/{message_id}"
	callback = "/interactions/{interaction_id}/{interaction_token}/callback"
	original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
	followUp = "/webhooks/{webhook_id}/{webhook_token}"
)

// page is one with a container, which has a plainer form.
func page(words string) component.Page {
	return component.Page{discordgo.Container{Components: []discordgo.MessageComponent{discordgo.TextDisplay{Content: words}}}}
}

// mentioned is a message that mentions the bot.
func (w *world) mentioned() *discordgo.Message { return w.srv.AddMessage(discordtest.Mention("why?")) }

// said is a message that the bot heard.
func said(m *discordgo.Message) listen.Heard {
	return listen.Heard{Message: m, Trace: listen.Trace{From: listen.Mention}, Voice: locale.English()}
}

// answering is a reply with a page.
func answering(p component.Page) reply.Reply {
	return reply.Reply{Page: p, Outcome: card.Outcome{Band: card.BandAnswer, Entry: "li-na/salt"}}
}

// answers replies to a message with a page.
func (w *world) answers(m *discordgo.Message, p component.Page) error {
	_, err := w.Reply(w.t.Context(), said(m), answering(p))
	return err
}

// replies are what stands in the channel besides its people's messages, for everybody to see.
func (w *world) replies() []discordtest.Message {
	var all []discordtest.Message
	for _, m := range w.srv.Messages(discordtest.ChannelID) {
		if !m.Ephemeral() {
			all = append(all, m)
		}
	}
	return all
}

// responds gives a new interaction a response, and returns it as it is in the end.
func (w *world) responds(i *discordgo.Interaction, r command.Response, received time.Time) (seen discordtest.Message, answered bool, err error) {
	w.t.Helper()
	i = w.srv.AddInteraction(i)
	answered, err = w.Respond(w.t.Context(), i, r, received)
	if answered {
		seen = w.srv.AwaitResponse(i.ID)
	}
	return seen, answered, err
}

// deferred is work that is done once the person is told to wait: the sender looks at the clock a second time then.
func (w *world) deferred() command.Response {
	waiting := make(chan struct{})
	var looks atomic.Int32
	w.now = func() time.Time {
		if looks.Add(1) == 2 {
			close(waiting)
		}
		return time.Now()
	}
	r := command.Working(func(context.Context) component.Page {
		<-waiting
		return page("done")
	})
	r.Voice = locale.English()
	return r
}

func points(at *discordgo.Message) command.Response {
	return command.Response{Private: true, Page: page("answer for one"), Voice: locale.English(), Effect: command.Reply{To: at, Page: page("answer")}}
}

func isForbidden(err error) bool {
	var f *Forbidden
	return errors.As(err, &f)
}

func public(m discordtest.Message) bool { return strings.HasPrefix(m.Text(), "Answered: ") }
