package reliability

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
)

// The operations that answers go by.
const (
	toChannel  = "/channels/{channel_id}/messages"
	toCallback = "/interactions/{interaction_id}/{interaction_token}/callback"
	toOriginal = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
)

// onMessage starts a fault for messages in the first channel.
func onMessage() *discordtest.RequestFault {
	return discordtest.OnRequest("POST", toChannel).In(discordtest.ChannelID)
}

// mention asks in a channel. Nothing goes wrong in the second one.
func mention(channel string) *discordgo.Message {
	m := discordtest.Mention(question)
	m.ChannelID = channel
	return m
}

const elsewhere = discordtest.AnswerChannelID

// answered asks in a channel and returns how long the answer took.
func (s *Stand) answered(channel string) time.Duration {
	s.t.Helper()
	began := time.Now()
	m := s.Discord.SendMessage(mention(channel))
	if reply := s.Discord.AwaitReply(channel, m.ID); !strings.Contains(reply.Text(), answer) {
		s.t.Errorf("answered with %q", reply.Text())
	}
	return time.Since(began)
}

// unanswered asks in a channel and gives the bot a minute to answer, which it must not.
func (s *Stand) unanswered(channel string) {
	s.t.Helper()
	m := s.Discord.SendMessage(mention(channel))
	time.Sleep(time.Minute)
	if n := s.Discord.Replies()[m.ID].Count; n != 0 {
		s.t.Errorf("%d answers", n)
	}
}

// tried checks how often an operation was asked for.
func (s *Stand) tried(method, route string, least, most int) {
	s.t.Helper()
	if n := len(s.Discord.Requests(method, route)); n < least || n > most {
		s.t.Errorf("%s %s was tried %d times, want %d to %d", method, route, n, least, most)
	}
}

// TestRowR1Limits holds every kind of limit against how long it holds what.
func TestRowR1Limits(t *testing.T) {
	t.Parallel()
	header := func(name, value string) http.Header { return http.Header{name: {value}} }
	for name, c := range map[string]struct {
		fault                     *discordtest.RequestFault
		here, there, interactions time.Duration // until these are answered; 0 for at once
	}{
		"route, 0.3 s":          {onMessage().RateLimit(300 * time.Millisecond), 300 * time.Millisecond, 0, 0},
		"route, 5 s":            {onMessage().RateLimit(5 * time.Second), 5 * time.Second, 0, 0},
		"shared":                {onMessage().SharedRateLimit(2 * time.Second), 2 * time.Second, 0, 0},
		"global":                {onMessage().GlobalRateLimit(2 * time.Second), 2 * time.Second, 2 * time.Second, 0},
		"everybody's":           {onMessage().CloudflareRateLimit(2 * time.Second), 2 * time.Second, 2 * time.Second, 2 * time.Second},
		"without a body":        {onMessage().Answer(429, header("Retry-After", "2"), ""), 2 * time.Second, 0, 0},
		"without a time":        {onMessage().Answer(429, nil, `{}`), 5 * time.Second, 0, 0},
		"with a negative time":  {onMessage().Answer(429, nil, `{"retry_after":-1}`), 5 * time.Second, 0, 0},
		"with a time of no use": {onMessage().Answer(429, header("Retry-After", "NaN"), `{"retry_after":"soon"}`), 5 * time.Second, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				s.Discord.Script(c.fault)
				here := s.Discord.SendMessage(mention(discordtest.ChannelID))
				s.Discord.AwaitRequests("POST", toChannel, 1)
				began := time.Now()
				time.Sleep(time.Millisecond) // until the bot has read the answer
				there, i := s.Discord.SendMessage(mention(elsewhere)), s.Discord.SendInteraction(discordtest.Command("help"))
				s.Discord.AwaitCallback(i.ID)
				s.within("the interaction", time.Since(began), c.interactions, c.interactions+100*time.Millisecond)
				s.Discord.AwaitReply(elsewhere, there.ID)
				s.within("the answer elsewhere", time.Since(began), c.there, max(c.there, c.interactions)+100*time.Millisecond)
				s.Discord.AwaitReply(here.ChannelID, here.ID)
				s.within("the answer here", time.Since(began), c.here-10*time.Millisecond, max(c.here, c.there)+100*time.Millisecond)
				s.tried("POST", toChannel, 3, 4)
			})
		})
	}
}

// TestRowR1Hour has Discord hold back a channel for longer than anybody waits. Nothing is sent into it meanwhile.
func TestRowR1Hour(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Script(onMessage().RateLimit(10 * time.Minute))
		s.unanswered(discordtest.ChannelID)
		s.unanswered(discordtest.ChannelID)
		s.tried("POST", toChannel, 1, 1)
		s.answered(elsewhere)
		time.Sleep(10 * time.Minute)
		s.checked()
	})
}

// TestRowR2Down has Discord answer that it is down, once, thrice, and for as long as the bot tries.
func TestRowR2Down(t *testing.T) {
	t.Parallel()
	for _, status := range []int{500, 502, 503, 504} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				for _, times := range []int{1, 3} {
					s.Discord.Script(onMessage().Status(status).Times(times))
					s.answered(discordtest.ChannelID)
				}
				s.Discord.Script(onMessage().Status(status).Times(5))
				s.unanswered(discordtest.ChannelID)
				s.tried("POST", toChannel, 2+4+5, 2+4+5)

				s.Discord.Script(discordtest.OnRequest("POST", toCallback).Status(status).Times(3))
				s.Discord.AwaitCallback(s.Discord.SendInteraction(discordtest.Command("help")).ID)
				s.checked()
			})
		})
	}
}

// TestRowR3LostAnswers has Discord do what it is asked, and its answers get lost.
func TestRowR3LostAnswers(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Script(onMessage().Lose().Times(2), discordtest.OnRequest("POST", toCallback).Lose().Times(2))
		m, i := s.Discord.SendMessage(mention(discordtest.ChannelID)), s.Discord.SendInteraction(discordtest.Command("help"))
		s.Discord.AwaitCallback(i.ID)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		time.Sleep(time.Minute)
		s.tried("POST", toChannel, 3, 3)
		if strings.Contains(s.Logged(), `"level":"error"`) {
			t.Errorf("what was done is in the log as an error:\n%s", s.Logged())
		}
		s.checked()
	})
}

// TestRowR4Slow has Discord answer late, byte by byte, and without end. What it did is done.
func TestRowR4Slow(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fault     func(*discordtest.RequestFault) *discordtest.RequestFault
		callbacks int // sent at most
	}{
		"1 s":             {func(f *discordtest.RequestFault) *discordtest.RequestFault { return f.Slow(time.Second) }, 1},
		"2.6 s":           {func(f *discordtest.RequestFault) *discordtest.RequestFault { return f.Slow(2600 * time.Millisecond) }, 1},
		"4 s":             {func(f *discordtest.RequestFault) *discordtest.RequestFault { return f.Slow(4 * time.Second) }, 1},
		"30 s":            {func(f *discordtest.RequestFault) *discordtest.RequestFault { return f.Slow(30 * time.Second) }, 1},
		"a byte a second": {func(f *discordtest.RequestFault) *discordtest.RequestFault { return f.Drip(time.Second) }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				s.Discord.Script(c.fault(onMessage()), c.fault(discordtest.OnRequest("POST", toCallback)))
				began := time.Now()
				m, i := s.Discord.SendMessage(mention(discordtest.ChannelID)), s.Discord.SendInteraction(discordtest.Command("help"))
				s.Discord.AwaitCallback(i.ID)
				s.Discord.AwaitReply(m.ChannelID, m.ID)
				s.within("doing it", time.Since(began), 0, 100*time.Millisecond)
				time.Sleep(time.Minute)
				s.checked()
				if e := s.Discord.Ledger()[0]; e.Tries > c.callbacks {
					t.Errorf("%d callbacks", e.Tries)
				}
			})
		})
	}
}

// TestRowR4Huge has Discord answer with more than is ever read.
func TestRowR4Huge(t *testing.T) {
	t.Parallel()
	huge := strings.Repeat(" ", 5<<20)
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Script(onMessage().Answer(http.StatusOK, nil, huge), onMessage().Answer(http.StatusForbidden, nil, huge))
		s.unanswered(discordtest.ChannelID)
		s.unanswered(discordtest.ChannelID)
		s.tried("POST", toChannel, 2, 2)
		s.checked()
	})
}

// TestRowR5FinalCallbacks has Discord refuse callbacks for good. Nothing is tried again, and each leaves a line.
func TestRowR5FinalCallbacks(t *testing.T) {
	t.Parallel()
	for code, line := range map[int]string{10062: `"level":"error"`, 50027: `"level":"error"`, 40060: `"level":"info"`} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				s.Discord.AwaitCommands("")
				s.Discord.Script(discordtest.OnRequest("POST", toCallback).Refuse(code))
				s.Discord.SendInteraction(discordtest.Command("help"))
				s.AwaitLog("interaction not answered", time.Minute)
				time.Sleep(time.Minute)
				s.tried("POST", toCallback, 1, 1)
				if n := strings.Count(s.Logged(), "interaction not answered"); n != 1 || !strings.Contains(s.Logged(), line) {
					t.Errorf("%d lines:\n%s", n, s.Logged())
				}
				s.answered(discordtest.ChannelID)
			})
		})
	}
}

// TestRowR6Refusals has Discord refuse an answer for each reason that there is something to do about.
func TestRowR6Refusals(t *testing.T) {
	t.Parallel()
	for code, c := range map[int]struct {
		requests int  // for the first question
		answered bool // the first question, after all
		rests    bool // nothing more is sent into the channel for ten minutes
	}{
		50001: {1, false, true}, 50013: {1, false, true},
		10003: {1, false, false}, 10008: {2, true, false}, 160002: {2, true, false}, 50007: {1, false, false},
	} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				s.Discord.AwaitCommands("")
				s.Discord.Script(onMessage().Refuse(code))
				m := s.Discord.SendMessage(mention(discordtest.ChannelID))
				time.Sleep(time.Minute)
				here := func() int {
					n := 0
					for _, r := range s.Discord.Requests("POST", toChannel) {
						if strings.Contains(r.Path, discordtest.ChannelID) {
							n++
						}
					}
					return n
				}
				if n := here(); n != c.requests {
					t.Errorf("%d requests, want %d", n, c.requests)
				}
				sent := false
				for _, seen := range s.Discord.Messages(m.ChannelID) { // a reply without a reference is one, too
					sent = sent || strings.Contains(seen.Text(), answer)
				}
				if sent != c.answered {
					t.Errorf("answered after all: %v", sent)
				}
				if c.rests {
					s.unanswered(discordtest.ChannelID)
					if n := here(); n != c.requests {
						t.Errorf("%d requests into a channel that rests", n)
					}
					s.answered(elsewhere)
					time.Sleep(10 * time.Minute)
				}
				s.checked()
			})
		})
	}
}

// TestRowR6Edits has Discord refuse to edit an old message. The answer stays as it is.
func TestRowR6Edits(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		const route = "/channels/{channel_id}/messages/{message_id}"
		s.Discord.Script(discordtest.OnRequest("PATCH", route).Refuse(30046).Always())
		m := s.Discord.SendMessage(mention(discordtest.ChannelID))
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		m.Content = "<@" + discordtest.BotID + "> How long did breeding the first plants take?"
		s.Discord.SendEdit(m)
		s.Discord.AwaitRequests("PATCH", route, 1)
		time.Sleep(time.Minute)
		s.tried("PATCH", route, 1, 1)
		s.checked()
	})
}

// TestRowR7TokenRefused has Discord refuse the token while the gateway is up.
func TestRowR7TokenRefused(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.AwaitCommands("")
		s.Discord.AwaitCommands(discordtest.GuildID)
		before := len(s.Discord.Requests("", ""))
		s.Discord.Script(discordtest.OnRequest("", "").Unauthorized().Always())
		s.Discord.SendMessage(mention(discordtest.ChannelID))
		err := s.Ended(time.Minute)
		if refusal := (*gateway.Refusal)(nil); !errors.As(err, &refusal) || !strings.Contains(err.Error(), "DISCORD_TOKEN") {
			t.Errorf("the bot ended with %v", err)
		}
		time.Sleep(time.Hour)
		if n := len(s.Discord.Requests("", "")) - before; n != 1 || len(s.Discord.Connections()) != 1 {
			t.Errorf("%d requests and %d connections with a refused token", n, len(s.Discord.Connections()))
		}
	})
}

// TestRowR8Form has Discord find fault with the form of an answer. Its words arrive as plain text.
func TestRowR8Form(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.AwaitCommands("")
		const fault = `{"code":50035,"message":"Invalid Form Body","errors":{"components":{"0":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"Must be between 1 and 10"}]}}}}`
		s.Discord.Script(onMessage().Answer(http.StatusBadRequest, nil, fault), discordtest.OnRequest("POST", toCallback).Answer(http.StatusBadRequest, nil, fault))
		m := s.Discord.SendMessage(mention(discordtest.ChannelID))
		reply := s.Discord.AwaitReply(m.ChannelID, m.ID)
		if !strings.Contains(reply.Content, answer) || len(reply.Components) > 0 {
			t.Errorf("the answer is %q, with %d components", reply.Content, len(reply.Components))
		}
		i := s.Discord.SendInteraction(discordtest.Command("ask", discordtest.TextOption("question", question)))
		s.Discord.AwaitCallback(i.ID)
		if !strings.Contains(s.Logged(), "components.0: BASE_TYPE_BAD_LENGTH: Must be between 1 and 10") {
			t.Errorf("the log does not say what was wrong:\n%s", s.Logged())
		}
		s.tried("POST", toChannel, 2, 2)
		s.checked()
	})
}

// TestRowR9ManyAtOnce gives 8 times crowd interactions at once, and Discord takes half a second for each callback.
func TestRowR9ManyAtOnce(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Script(discordtest.OnRequest("POST", toCallback).Slow(500 * time.Millisecond).Always())
		for range 8 * crowd {
			s.Discord.SendInteraction(discordtest.Command("help"))
		}
		s.checked()
		for _, e := range s.Discord.Ledger() {
			if e.Took() > 2500*time.Millisecond {
				t.Errorf("a callback took %v", e.Took())
			}
		}
	})
}
