package rest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
)

// Options are what a Client is made of. Only Token is required.
type Options struct {
	Token   string // the bot's token, revealed, without "Bot "
	APIBase string // where Discord's paths start; empty for Discord itself. It is sent the token: be sure of it
	Log     zerolog.Logger
	Metrics prometheus.Registerer // nil for none
}

// Client calls Discord. Its methods may be called from any goroutine. Each returns when the context is done, at the
// latest callTime after it was called, with an [*Error] unless the call succeeded.
type Client struct {
	base      string
	session   *discordgo.Session
	transport *transport
}

// callTime bounds a call with all its waits and repetitions, whatever its context allows.
const callTime = 10 * time.Second

// New returns a client for one bot.
func New(o Options) *Client {
	wire := http.DefaultTransport.(*http.Transport).Clone()
	wire.MaxIdleConnsPerHost = 32 // everything goes to one host; the default of 2 would reconnect in each burst
	return newClient(o, wire)
}

// newClient returns a client whose requests go out through next.
func newClient(o Options, next http.RoundTripper) *Client {
	t := newTransport(next, o)
	session, _ := discordgo.New("Bot " + o.Token) // v0.29.0 has no error to return
	session.Client = &http.Client{
		Transport:     t,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	session.MaxRestRetries = 0
	session.ShouldRetryOnRateLimit = false
	session.LogLevel = -1 // says nothing: its lines may hold addresses with tokens
	base := discordgo.EndpointAPI
	if o.APIBase != "" {
		base = o.APIBase
	}
	return &Client{base: strings.TrimSuffix(base, "/"), session: session, transport: t}
}

// Close lets go of idle connections. Calls may still be made.
func (c *Client) Close() { c.session.Client.CloseIdleConnections() }

// Refused is closed once Discord has refused the bot's token. Every later call that needs the token fails.
func (c *Client) Refused() <-chan struct{} { return c.transport.refused }

// CreateMessage sends a message to a channel. It is tried again after failures only if it has a nonce.
func (c *Client) CreateMessage(ctx context.Context, channel string, m *Message) (*discordgo.Message, error) {
	return c.message(ctx, createMessage(channel, m.Nonce != ""), m.create())
}

// EditMessage replaces what a message of ours shows. Reference and nonce stay as they are.
func (c *Client) EditMessage(ctx context.Context, channel, id string, m *Message) (*discordgo.Message, error) {
	return c.message(ctx, editMessage(channel, id), m.edit())
}

// DeleteMessage removes a message of ours.
func (c *Client) DeleteMessage(ctx context.Context, channel, id string) error {
	return c.do(ctx, deleteMessage(channel, id), nil, nil)
}

// Callback gives an interaction its first response, which Discord waits 3 s for.
func (c *Client) Callback(ctx context.Context, i *discordgo.Interaction, r *Response) error {
	return c.do(ctx, callback(i), r.callback(), nil)
}

// EditOriginal replaces what the first response to an interaction shows, and turns a deferred one into a message.
func (c *Client) EditOriginal(ctx context.Context, i *discordgo.Interaction, m *Message) error {
	return c.do(ctx, editOriginal(i), m.edit(), nil)
}

// DeleteOriginal removes the first response to an interaction; for one with a component, the message that this stands
// in.
func (c *Client) DeleteOriginal(ctx context.Context, i *discordgo.Interaction) error {
	return c.do(ctx, deleteOriginal(i), nil, nil)
}

// FollowUp sends a further message in response to an interaction. It is never tried twice: Discord knows no nonce here.
func (c *Client) FollowUp(ctx context.Context, i *discordgo.Interaction, m *Message) (*discordgo.Message, error) {
	return c.message(ctx, followUp(i), m.followUp())
}

// Commands lists an application's commands in a guild, or everywhere if guild is empty, with their translations.
func (c *Client) Commands(ctx context.Context, application, guild string) ([]*discordgo.ApplicationCommand, error) {
	var commands []*discordgo.ApplicationCommand
	err := c.do(ctx, listCommands(application, guild), nil, &commands)
	return commands, err
}

// PutCommands replaces an application's commands in a guild, or everywhere if guild is empty, and returns them as they
// are then.
func (c *Client) PutCommands(
	ctx context.Context, application, guild string, commands []*discordgo.ApplicationCommand,
) ([]*discordgo.ApplicationCommand, error) {
	if commands == nil {
		commands = []*discordgo.ApplicationCommand{} // Discord wants a list
	}
	var there []*discordgo.ApplicationCommand
	err := c.do(ctx, putCommands(application, guild), commands, &there)
	return there, err
}

// Gateway is where the gateway is, and how many sessions may still be started.
type Gateway struct {
	URL        string
	Remaining  int           // sessions that may be started before the count is reset
	ResetAfter time.Duration // until the count is reset
}

// Gateway asks where the gateway is.
func (c *Client) Gateway(ctx context.Context) (Gateway, error) {
	var answer discordgo.GatewayBotResponse
	if err := c.do(ctx, gatewayForBots(), nil, &answer); err != nil {
		return Gateway{}, err
	}
	limit := answer.SessionStartLimit
	return Gateway{
		URL:        answer.URL,
		Remaining:  limit.Remaining,
		ResetAfter: time.Duration(limit.ResetAfter) * time.Millisecond,
	}, nil
}

// message makes a call that is answered with a message.
func (c *Client) message(ctx context.Context, k call, body any) (*discordgo.Message, error) {
	m := new(discordgo.Message)
	if err := c.do(ctx, k, body, m); err != nil {
		return nil, err
	}
	return m, nil
}

// do makes a call with the JSON of in as its body, unless that is nil, and reads the answer into out, unless that is
// nil.
func (c *Client) do(ctx context.Context, k call, in, out any) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	var body []byte
	if in != nil {
		var err error
		if body, err = json.Marshal(in); err != nil {
			return &Error{Op: k.op, cause: fmt.Errorf("write the body: %w", err)}
		}
	}
	bucket := new(discordgo.Bucket)
	bucket.Lock() // the session unlocks it
	answer, err := c.session.RequestWithLockedBucket(
		k.method, c.base+k.path, "application/json", body, bucket, 0, discordgo.WithContext(k.in(ctx)))
	if err != nil {
		return k.failed(err)
	}
	if out == nil || len(answer) == 0 {
		return nil
	}
	if err := json.Unmarshal(answer, out); err != nil {
		return &Error{Op: k.op, cause: fmt.Errorf("read the answer: %w", err)}
	}
	return nil
}
