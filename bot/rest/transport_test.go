package rest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
)

var errReset = errors.New("connection reset by peer")

// TestTries holds each kind of answer to each kind of call against how often it is sent, and what comes of it.
func TestTries(t *testing.T) {
	t.Parallel()
	reset, down := step{err: errReset}, step{status: 503, body: "upstream"}
	refused := func(status, code int) step {
		return step{status: status, body: fmt.Sprintf(`{"code":%d,"message":"m"}`, code)}
	}
	endless := strings.Repeat(" ", answerSize+1)
	tests := []struct {
		name   string
		call   func(*Client, context.Context) error
		steps  []step
		tries  int
		status int // of the error; 0 for no error or one without an answer
		code   int
		fails  bool
		unread bool // the id of the message
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
		{name: "reset and down, direct messages", call: openDirect, steps: []step{reset, down}, tries: 3},
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
		{name: "created, and an answer that is no JSON", call: create, steps: []step{{status: 200, body: "<html>"}}, tries: 1, unread: true},
		{name: "created, and an answer without end", call: create, steps: []step{{status: 200, body: endless}}, tries: 1, unread: true},
		{name: "created, and an answer cut off", call: create, steps: []step{{status: 200, body: `{"id":`, cut: true}}, tries: 2},
		{name: "created, an answer cut off, and a limit", call: create, steps: []step{
			{status: 200, body: `{"id":`, cut: true}, limited(`{"retry_after":60}`),
		}, tries: 2, unread: true},
		{name: "created, an answer cut off, and down", call: create, steps: []step{
			{status: 200, body: `{"id":`, cut: true}, down, down, down, down,
		}, tries: 5, unread: true},
		{name: "created without nonce, and an answer cut off", call: createOnce, steps: []step{{status: 200, cut: true}}, tries: 1, unread: true},
		{name: "changed, and an answer cut off", call: edit, steps: []step{{status: 200, cut: true}}, tries: 1},
		{name: "followed up, and an answer cut off", call: follow, steps: []step{{status: 200, cut: true}}, tries: 1},
		{name: "created with any success", call: create, steps: []step{{status: 202, body: `{"id":"1"}`}}, tries: 1},
		{name: "read, and an answer that is no JSON", call: look, steps: []step{{status: 200, body: "<html>"}}, tries: 1, fails: true},
		{name: "read, and an answer without end", call: look, steps: []step{{status: 200, body: endless}}, tries: 1, fails: true},
		{name: "read, and an answer cut off", call: look, steps: []step{{status: 200, cut: true}}, tries: 2},
		{name: "down, and an answer without end", call: edit, steps: []step{{status: 503, body: endless}}, tries: 2},
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
				if unread := strings.Contains(log.String(), "its id was not read"); unread != test.unread {
					t.Errorf("the log says that the id was not read: %v, want %v", unread, test.unread)
				}
				if n := strings.Count(log.String(), `"message":"request retried"`); n != test.tries-1 { // each time, and never in vain
					t.Errorf("%d lines say that it was retried, want %d", n, test.tries-1)
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
