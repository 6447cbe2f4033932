package rest

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"
)

const (
	canary            = "MTAx.canary.bot-token"
	interactionCanary = "aW50.canary-interaction-token"
)

// script is Discord as a list of answers. After the last one it answers every request with success.
type script struct {
	mu       sync.Mutex
	steps    []step
	requests []request
}

// step is one answer: a response, or the error when there was none.
type step struct {
	status int
	header map[string]string
	body   string
	cut    bool // the connection breaks after the body, which is not its end
	err    error
}

type request struct {
	at     time.Duration // since the beginning
	method string
	path   string
	body   string
}

func (s *script) RoundTrip(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	now := time.Since(epoch(r.Context()))
	s.requests = append(s.requests, request{now, r.Method, r.URL.EscapedPath(), string(body)})
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	next := step{status: http.StatusOK, body: `{"id":"1"}`}
	if len(s.steps) > 0 {
		next, s.steps = s.steps[0], s.steps[1:]
	}
	if next.err != nil {
		return nil, next.err
	}
	header := http.Header{}
	for name, value := range next.header {
		header.Set(name, value)
	}
	answer := io.Reader(strings.NewReader(next.body))
	if next.cut {
		answer = io.MultiReader(answer, iotest.ErrReader(errReset))
	}
	return &http.Response{StatusCode: next.status, Header: header, Body: io.NopCloser(answer), Request: r}, nil
}

type epochKey struct{}

func epoch(ctx context.Context) time.Time {
	t, _ := ctx.Value(epochKey{}).(time.Time)
	return t
}

// beginning returns a context that remembers when the test began.
func beginning(t *testing.T) context.Context {
	return context.WithValue(t.Context(), epochKey{}, time.Now())
}

func scripted(s *script) (*Client, *bytes.Buffer) {
	log := new(bytes.Buffer)
	return newClient(Options{Token: canary, Log: zerolog.New(log)}, s), log
}

func asked() *discordgo.Interaction {
	return &discordgo.Interaction{ID: "77", AppID: "9", Token: interactionCanary}
}

func limited(body string, header ...string) step {
	s := step{status: http.StatusTooManyRequests, body: body, header: map[string]string{}}
	for n := 0; n < len(header); n += 2 {
		s.header[header[n]] = header[n+1]
	}
	return s
}

// Calls, by what may be done with them again.
func create(c *Client, ctx context.Context) error {
	_, err := c.CreateMessage(ctx, "5", &Message{Content: "hi", Nonce: "n"})
	return err
}
func createOnce(c *Client, ctx context.Context) error {
	_, err := c.CreateMessage(ctx, "5", &Message{Content: "hi"})
	return err
}
func edit(c *Client, ctx context.Context) error {
	return c.EditMessage(ctx, "5", "6", &Message{Content: "hi"})
}
func look(c *Client, ctx context.Context) error {
	_, err := c.Channel(ctx, "5")
	return err
}
func remove(c *Client, ctx context.Context) error { return c.DeleteMessage(ctx, "5", "6") }
func openDirect(c *Client, ctx context.Context) error {
	_, err := c.DirectChannel(ctx, "8")
	return err
}
func respond(c *Client, ctx context.Context) error {
	return c.Callback(ctx, asked(), &Response{
		Type: discordgo.InteractionResponseChannelMessageWithSource, Message: &Message{Content: "hi"},
	})
}
func editResponse(c *Client, ctx context.Context) error {
	return c.EditOriginal(ctx, asked(), &Message{Content: "hi"})
}
func follow(c *Client, ctx context.Context) error {
	return c.FollowUp(ctx, asked(), &Message{Content: "hi"})
}

func checkSecrets(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(text, "canary") {
			t.Errorf("a token is shown: %s", text)
		}
	}
}
