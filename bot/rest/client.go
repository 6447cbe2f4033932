package rest

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/VictoriaMetrics/metrics"
	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"
)

// Options configure a Client. Only Token is required.
type Options struct {
	Token   string // the bot's token, revealed, without "Bot "
	APIBase string // where Discord's paths start; empty for Discord itself. It is sent the token: be sure of it
	Log     zerolog.Logger
	Metrics *metrics.Set // nil for none
	Dial    Dial         // nil for the standard way; tests in which no real time passes set it
}

// Dial opens a connection.
type Dial = func(ctx context.Context, network, address string) (net.Conn, error)

// Client calls Discord. Its methods may be called from any goroutine. Each returns when the context is done, at the
// latest callTime after it was called, with an [*Error] unless the call succeeded.
type Client struct {
	wire      *http.Transport
	transport *transport
	log       zerolog.Logger
}

// callTime bounds a call with all its waits and repetitions, whatever its context allows.
const callTime = 10 * time.Second

// New returns a client for one bot. It reads from the environment which proxy to use.
func New(o Options) *Client {
	wire := newWire(o.Dial)
	c := newClient(o, wire)
	c.wire = wire
	return c
}

// newClient returns a client whose requests go out through next.
func newClient(o Options, next http.RoundTripper) *Client {
	o.APIBase = cmp.Or(o.APIBase, discordgo.EndpointAPI)
	return &Client{transport: newTransport(next, o), log: o.Log}
}

// Close lets go of idle connections. Calls may still be made.
func (c *Client) Close() { c.transport.close() }

// Refused is closed once Discord has refused the bot's token. Every later call that needs the token fails.
func (c *Client) Refused() <-chan struct{} { return c.transport.refused }

// CreateMessage sends a message to a channel and returns its id. It is tried again after failures only if it has a nonce.
// The id is empty when Discord has taken the message and its answer cannot be read.
func (c *Client) CreateMessage(ctx context.Context, channel string, m *Message) (id string, err error) {
	a, err := c.do(ctx, createMessage(channel, m.Nonce != ""), m.create())
	if err != nil {
		return "", err
	}
	var created struct{ ID string }
	if err := a.into(&created); err != nil || created.ID == "" {
		c.log.Warn().Err(err).Str("channel", channel).Msg("message sent, but its id was not read")
	}
	return created.ID, nil
}

// EditMessage replaces what a message of ours shows. Reference and nonce stay as they are.
func (c *Client) EditMessage(ctx context.Context, channel, id string, m *Message) error {
	_, err := c.do(ctx, editMessage(channel, id), m.edit())
	return err
}

// DeleteMessage removes a message of ours.
func (c *Client) DeleteMessage(ctx context.Context, channel, id string) error {
	_, err := c.do(ctx, deleteMessage(channel, id), nil)
	return err
}

// Callback gives an interaction its first response, which Discord waits 3 s for.
func (c *Client) Callback(ctx context.Context, i *discordgo.Interaction, r *Response) error {
	_, err := c.do(ctx, callback(i), r.callback())
	return err
}

// EditOriginal replaces what the first response to an interaction shows, and turns a deferred one into a message.
func (c *Client) EditOriginal(ctx context.Context, i *discordgo.Interaction, m *Message) error {
	_, err := c.do(ctx, editOriginal(i), m.edit())
	return err
}

// DeleteOriginal removes the first response to an interaction; for one with a component, the message that this stands
// in.
func (c *Client) DeleteOriginal(ctx context.Context, i *discordgo.Interaction) error {
	_, err := c.do(ctx, deleteOriginal(i), nil)
	return err
}

// FollowUp sends a further message in response to an interaction. It is never tried twice: Discord knows no nonce here.
func (c *Client) FollowUp(ctx context.Context, i *discordgo.Interaction, m *Message) error {
	_, err := c.do(ctx, followUp(i), m.followUp())
	return err
}

// Commands lists an application's commands in a guild, or everywhere if guild is empty, with their translations.
func (c *Client) Commands(ctx context.Context, application, guild string) ([]*discordgo.ApplicationCommand, error) {
	there, err := read[[]*discordgo.ApplicationCommand](ctx, c, listCommands(application, guild), nil)
	return *there, err
}

// PutCommands replaces an application's commands in a guild, or everywhere if guild is empty, and returns them as they
// are then.
func (c *Client) PutCommands(
	ctx context.Context, application, guild string, commands []*discordgo.ApplicationCommand,
) ([]*discordgo.ApplicationCommand, error) {
	if commands == nil {
		commands = []*discordgo.ApplicationCommand{} // Discord's documentation asks for a list
	}
	there, err := read[[]*discordgo.ApplicationCommand](ctx, c, putCommands(application, guild), commands)
	return *there, err
}

// Gateway is where the gateway is, and how many sessions may still be started.
type Gateway struct {
	URL        string
	Remaining  int           // sessions that may be started before the count is reset
	ResetAfter time.Duration // until the count is reset
}

// Gateway asks where the gateway is.
func (c *Client) Gateway(ctx context.Context) (Gateway, error) {
	answer, err := read[discordgo.GatewayBotResponse](ctx, c, gatewayForBots(), nil)
	if err != nil {
		return Gateway{}, err
	}
	limit := answer.SessionStartLimit
	return Gateway{
		URL:        answer.URL,
		Remaining:  limit.Remaining,
		ResetAfter: time.Duration(limit.ResetAfter) * time.Millisecond,
	}, nil
}

// read makes a call and decodes its answer. The value is never nil: after an error it is zero.
func read[T any](ctx context.Context, c *Client, k call, in any) (*T, error) {
	out := new(T)
	k.wanted = true
	a, err := c.do(ctx, k, in)
	if err != nil {
		return out, err
	}
	if err := a.into(out); err != nil {
		return new(T), &Error{Op: k.op, cause: err}
	}
	return out, nil
}

// do makes a call with the JSON of in as its body, unless that is nil.
func (c *Client) do(ctx context.Context, k call, in any) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var body []byte
	if in != nil {
		var err error
		if body, err = written(in); err != nil {
			return answer{}, &Error{Op: k.op, cause: fmt.Errorf("write the body: %w", err)}
		}
	}
	return c.transport.make(ctx, k, body)
}

// into decodes the answer's body.
func (a answer) into(out any) error {
	err := a.cut
	if err == nil {
		err = json.Unmarshal(a.body, out)
	}
	if err != nil {
		return fmt.Errorf("read the answer: %w", err)
	}
	return nil
}
