package rest

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestBreaker(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		told := func(message string) map[string]any {
			return map[string]any{"_errors": []any{map[string]any{"code": "BAD", "message": message}}}
		}
		errorsBody, err := json.Marshal(map[string]any{"code": 50035, "message": "Invalid Form Body", "errors": map[string]any{
			"a": map[string]any{"0": told("too long")}, "b": told(canary + " " + interactionCanary), "c": told(strings.Repeat("\u00e9", 2000)),
		}})
		if err != nil {
			t.Fatal(err)
		}
		s := &script{steps: []step{{status: 400, body: string(errorsBody)}}}
		c, _ := scripted(s)
		got := respond(c, beginning(t))
		checkSecrets(t, got.Error())
		if !strings.Contains(got.Error(), "discord answered 400, code 50035: a.0: BAD: too long; b: BAD: *** ***; c: BAD: \u00e9") || len(got.Error()) > detailSize+200 {
			t.Errorf("error = %.200s… with %d bytes", got, len(got.Error()))
		}
	})
}

// TestShortDetail: an explanation that is short is quoted as it is.
func TestShortDetail(t *testing.T) {
	t.Parallel()
	body := `{"code":50035,"errors":{"content":{"_errors":[{"code":"BAD","message":"too long"}]}}}`
	c, _ := scripted(&script{steps: []step{{status: 400, body: body}}})
	if got, want := create(c, t.Context()), "create message: discord answered 400, code 50035: content: BAD: too long"; got == nil || got.Error() != want {
		t.Errorf("error = %v, want %s", got, want)
	}
}

// TestRequestThatCannotBeMade fails before there is a request, with an error of net/http's that quotes the address.
func TestRequestThatCannotBeMade(t *testing.T) {
	t.Parallel()
	c := New(Options{Token: canary, APIBase: "http://[half an address"})
	err := respond(c, t.Context())
	if err == nil {
		t.Fatal("a response went nowhere without an error")
	}
	checkSecrets(t, err.Error())
}
