package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
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
	return &http.Response{StatusCode: next.status, Header: header, Body: io.NopCloser(strings.NewReader(next.body)), Request: r}, nil
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
	_, err := c.EditMessage(ctx, "5", "6", &Message{Content: "hi"})
	return err
}
func remove(c *Client, ctx context.Context) error { return c.DeleteMessage(ctx, "5", "6") }
func respond(c *Client, ctx context.Context) error {
	return c.Callback(ctx, asked(), &Response{
		Type: discordgo.InteractionResponseChannelMessageWithSource, Message: &Message{Content: "hi"},
	})
}
func editResponse(c *Client, ctx context.Context) error {
	return c.EditOriginal(ctx, asked(), &Message{Content: "hi"})
}
func follow(c *Client, ctx context.Context) error {
	_, err := c.FollowUp(ctx, asked(), &Message{Content: "hi"})
	return err
}

var errReset = errors.New("connection reset by peer")

// TestTries holds each kind of answer to each kind of call against how often it is sent, and what comes of it.
func TestTries(t *testing.T) {
	reset, down := step{err: errReset}, step{status: 503, body: "upstream"}
	refused := func(status, code int) step {
		return step{status: status, body: fmt.Sprintf(`{"code":%d,"message":"m"}`, code)}
	}
	tests := []struct {
		name   string
		call   func(*Client, context.Context) error
		steps  []step
		tries  int
		status int // of the error; 0 for no error or one without an answer
		code   int
		fails  bool
	}{
		{name: "success", call: create, tries: 1},
		{name: "no content", call: remove, steps: []step{{status: 204}}, tries: 1},
		{name: "down once", call: create, steps: []step{down}, tries: 2},
		{name: "502 twice", call: edit, steps: []step{{status: 502}, {status: 502}}, tries: 3},
		{name: "down for ever", call: create, steps: []step{down, down, down, down, down, down}, tries: 5, status: 503, fails: true},
		{name: "down, create without nonce", call: createOnce, steps: []step{down}, tries: 1, status: 503, fails: true},
		{name: "down, follow-up", call: follow, steps: []step{down}, tries: 1, status: 503, fails: true},
		{name: "reset, create with nonce", call: create, steps: []step{reset}, tries: 2},
		{name: "reset, create without nonce", call: createOnce, steps: []step{reset}, tries: 1, fails: true},
		{name: "reset, edit", call: edit, steps: []step{reset}, tries: 2},
		{name: "callback whose answer was lost", call: respond, steps: []step{reset, refused(400, 40060)}, tries: 2},
		{name: "callback that somebody else gave", call: respond, steps: []step{refused(400, 40060)}, tries: 1, status: 400, code: 40060, fails: true},
		{name: "deletion whose answer was lost", call: remove, steps: []step{reset, refused(404, 10008)}, tries: 2},
		{name: "deletion of nothing", call: remove, steps: []step{refused(404, 10008)}, tries: 1, status: 404, code: 10008, fails: true},
		{name: "unknown interaction", call: respond, steps: []step{refused(404, 10062)}, tries: 1, status: 404, code: 10062, fails: true},
		{name: "interaction over", call: editResponse, steps: []step{refused(401, 50027)}, tries: 1, status: 401, code: 50027, fails: true},
		{name: "no permission", call: create, steps: []step{refused(403, 50013)}, tries: 1, status: 403, code: 50013, fails: true},
		{name: "limited once", call: createOnce, steps: []step{limited(`{"retry_after":0.3}`)}, tries: 2},
		{name: "limited for ever", call: createOnce, steps: []step{
			limited(`{"retry_after":0.3}`), limited(`{"retry_after":0.3}`), limited(`{"retry_after":0.3}`),
			limited(`{"retry_after":0.3}`), limited(`{"retry_after":0.3}`), limited(`{"retry_after":0.3}`),
		}, tries: 5, status: 429, fails: true},
		{name: "limited for longer than there is time", call: create, steps: []step{limited(`{"retry_after":60}`)}, tries: 1, status: 429, fails: true},
		{name: "redirect", call: create, steps: []step{{status: 302, header: map[string]string{"Location": "https://example.org/"}}}, tries: 1, status: 302, fails: true},
		{name: "answer that is no JSON", call: create, steps: []step{{status: 200, body: "<html>"}}, tries: 1, fails: true},
		{name: "answer without end", call: create, steps: []step{{status: 200, body: strings.Repeat(" ", answerSize+1)}}, tries: 1, fails: true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := &script{steps: test.steps}
				c, log := scripted(s)
				err := test.call(c, beginning(t))
				if (err != nil) != test.fails {
					t.Fatalf("error = %v, want one: %v", err, test.fails)
				}
				if len(s.requests) != test.tries {
					t.Errorf("sent %d times, want %d", len(s.requests), test.tries)
				}
				var e *Error
				if errors.As(err, &e); e != nil && (e.Status != test.status || Code(err) != test.code || e.Op == "") {
					t.Errorf("error = %+v, want status %d and code %d", e, test.status, test.code)
				}
				if err != nil && e == nil {
					t.Errorf("error = %T, want *Error", err)
				}
				checkSecrets(t, fmt.Sprintf("%v %+v %#v", err, err, err), log.String())
			})
		})
	}
}

func checkSecrets(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(text, "canary") {
			t.Errorf("a token is told: %s", text)
		}
	}
}

// TestWaits holds what an answer says about limits against when the next call goes out.
func TestWaits(t *testing.T) {
	tests := []struct {
		name   string
		first  step
		other  func(*Client, context.Context) error // the call after the one that was limited; nil for the same again
		passes time.Duration                        // until the other call is sent
	}{
		{name: "body", first: limited(`{"retry_after":0.3}`), passes: 300 * time.Millisecond},
		{name: "body before the rounded header", first: limited(`{"retry_after":0.3}`, "Retry-After", "1"), passes: 300 * time.Millisecond},
		{name: "header alone", first: limited("", "Retry-After", "5"), passes: 5 * time.Second},
		{name: "neither", first: limited(""), passes: unnamedLimit},
		{name: "negative", first: limited(`{"retry_after":-3}`), passes: unnamedLimit},
		{name: "not a number", first: limited(`{}`, "Retry-After", "NaN"), passes: unnamedLimit},
		{name: "shared", first: limited(`{"retry_after":2}`, "X-RateLimit-Scope", "shared"), passes: 2 * time.Second},
		{name: "another route", first: limited(`{"retry_after":2}`), other: edit},
		{name: "global, another route", first: limited(`{"retry_after":2,"global":true}`), other: edit, passes: 2 * time.Second},
		{name: "global by header", first: limited("", "Retry-After", "2", "X-RateLimit-Global", "true"), other: edit, passes: 2 * time.Second},
		{name: "global, interaction", first: limited(`{"retry_after":2,"global":true}`), other: respond},
		{name: "proxy, interaction", first: limited("<html>", "Retry-After", "2"), other: respond, passes: 2 * time.Second},
		{
			name:   "none left",
			first:  step{status: 200, body: "{}", header: map[string]string{"X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "1.5"}},
			passes: 1500 * time.Millisecond,
		},
		{
			name:  "none left, another route",
			first: step{status: 200, body: "{}", header: map[string]string{"X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "1.5"}},
			other: edit,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := &script{steps: []step{test.first}}
				c, _ := scripted(s)
				ctx := beginning(t)
				short, cancel := context.WithTimeout(ctx, 100*time.Millisecond) // the first call does not wait itself
				defer cancel()
				_ = create(c, short) // its error is the point of another test
				began := time.Since(epoch(ctx))
				if began != 0 {
					t.Errorf("a call that could not be in time waited for %v", began)
				}
				other := test.other
				if other == nil {
					other = create
				}
				if err := other(c, ctx); err != nil {
					t.Fatal(err)
				}
				last := s.requests[len(s.requests)-1]
				if last.at != test.passes {
					t.Errorf("sent after %v, want %v", last.at, test.passes)
				}
			})
		})
	}
}

func TestRateOfTheBot(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &script{}
		c, _ := scripted(s)
		ctx := beginning(t)
		var calls sync.WaitGroup
		for range 3 * botRate {
			calls.Go(func() {
				if err := edit(c, ctx); err != nil {
					t.Error(err)
				}
			})
			calls.Go(func() {
				if err := respond(c, ctx); err != nil {
					t.Error(err)
				}
			})
		}
		calls.Wait()
		edits := map[time.Duration]int{}
		for _, r := range s.requests {
			switch {
			case strings.HasPrefix(r.path, "/api/v9/channels/"):
				edits[r.at.Truncate(time.Second)]++
			case r.at != 0:
				t.Errorf("a callback waited for %v", r.at)
			}
		}
		for second, n := range edits {
			if n > botRate+botBurst {
				t.Errorf("%d requests in second %v", n, second)
			}
		}
	})
}

func TestBreaker(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b breaker
		for range invalidLimit - 1 {
			b.count(time.Now())
		}
		if b.open(time.Now()) {
			t.Error("open one request too early")
		}
		time.Sleep(invalidWindow - invalidSlot)
		b.count(time.Now())
		if !b.open(time.Now()) {
			t.Error("closed at the limit")
		}
		time.Sleep(2 * invalidSlot)
		if b.open(time.Now()) {
			t.Error("open although the window has passed")
		}
	})
}

func TestTooManyInvalidRequests(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &script{}
		c, _ := scripted(s)
		for range invalidLimit {
			c.transport.breaker.count(time.Now())
		}
		ctx := beginning(t)
		if err := create(c, ctx); !errors.Is(err, errBroken) || len(s.requests) != 0 {
			t.Errorf("error = %v after %d requests, want none sent", err, len(s.requests))
		}
		if err := respond(c, ctx); err != nil {
			t.Errorf("callback: %v", err)
		}
	})
}

func TestInvalid(t *testing.T) {
	for _, test := range []struct {
		status int
		scope  string
		want   bool
	}{{200, "", false}, {401, "", true}, {403, "", true}, {404, "", false}, {429, "user", true}, {429, "shared", false}, {500, "", false}} {
		a := answer{status: test.status, header: http.Header{"X-Ratelimit-Scope": {test.scope}}}
		if a.invalid() != test.want {
			t.Errorf("status %d, scope %q: invalid = %v", test.status, test.scope, !test.want)
		}
	}
}

func TestUnauthorized(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		unauthorized := step{status: 401, body: `{"code":0,"message":"401: Unauthorized"}`}
		s := &script{steps: []step{{status: 401, body: `{"code":50027}`}, unauthorized}}
		c, _ := scripted(s)
		ctx := beginning(t)
		if err := editResponse(c, ctx); Unauthorized(err) {
			t.Error("an interaction that is over was taken for a refused bot")
		}
		select {
		case <-c.Refused():
			t.Fatal("refused too early")
		default:
		}
		if err := create(c, ctx); !Unauthorized(err) {
			t.Errorf("error = %v, want unauthorized", err)
		}
		<-c.Refused()
		sent := len(s.requests)
		if err := create(c, ctx); !Unauthorized(err) || len(s.requests) != sent {
			t.Errorf("error = %v, and %d further requests with a refused token", err, len(s.requests)-sent)
		}
	})
}

func TestDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hang := roundTripper(func(r *http.Request) (*http.Response, error) {
			<-r.Context().Done()
			return nil, r.Context().Err()
		})
		c := newClient(Options{Token: canary}, hang)
		began := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), 2500*time.Millisecond)
		defer cancel()
		if err := respond(c, ctx); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) != 2500*time.Millisecond {
			t.Errorf("callback = %v after %v", err, time.Since(began))
		}
		began = time.Now()
		if err := edit(c, t.Context()); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) != callTime {
			t.Errorf("edit = %v after %v", err, time.Since(began))
		}
	})
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestDetail(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		errorsBody, err := json.Marshal(map[string]any{"code": 50035, "message": "Invalid Form Body", "errors": map[string]any{
			"a": "content: too long", "b": canary + " " + interactionCanary, "c": strings.Repeat("é", 2000),
		}})
		if err != nil {
			t.Fatal(err)
		}
		s := &script{steps: []step{{status: 400, body: string(errorsBody)}}}
		c, _ := scripted(s)
		got := respond(c, beginning(t))
		checkSecrets(t, got.Error())
		if !strings.Contains(got.Error(), "content: too long") || len(got.Error()) > detailSize+200 {
			t.Errorf("error = %.200s… with %d bytes", got, len(got.Error()))
		}
	})
}

// TestNothingIsKept makes calls for many interactions.
func TestNothingIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		used := step{status: 200, body: "{}", header: map[string]string{"X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "1"}}
		s := &script{}
		c, _ := scripted(s)
		for n := range 20 * swept {
			s.steps = []step{used}
			i := &discordgo.Interaction{ID: fmt.Sprint(n), AppID: "9", Token: "t"}
			if err := c.EditOriginal(t.Context(), i, &Message{Content: "hi"}); err != nil {
				t.Fatal(err)
			}
			time.Sleep(100 * time.Millisecond)
		}
		if n := len(c.transport.pace.limits); n > swept {
			t.Errorf("%d limits are kept", n)
		}
	})
}
