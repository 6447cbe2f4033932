package rest

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/bwmarrin/discordgo"
)

// TestWaits holds what an answer says about limits against when the next call goes out.
func TestWaits(t *testing.T) {
	t.Parallel()
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
		{name: "no number", first: limited(`{"retry_after":"soon"}`), passes: unnamedLimit},
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
			name:  "some left",
			first: step{status: 200, body: "{}", header: map[string]string{"X-RateLimit-Remaining": "1", "X-RateLimit-Reset-After": "1.5"}},
		},
		{name: "another channel", first: limited(`{"retry_after":2}`), other: func(c *Client, ctx context.Context) error {
			_, err := c.CreateMessage(ctx, "55", &Message{Content: "hi", Nonce: "n"})
			return err
		}},
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
	t.Parallel()
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

// TestNothingIsKept makes calls for many interactions.
func TestNothingIsKept(t *testing.T) {
	t.Parallel()
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
