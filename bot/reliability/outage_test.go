package reliability

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
)

// TestRowG11NoGateway has everything go wrong on the way to the gateway. The session is kept meanwhile.
func TestRowG11NoGateway(t *testing.T) {
	t.Parallel()
	unknown := &net.DNSError{Err: "no such host", Name: "gateway.discord.gg", IsNotFound: true}
	there := func(body string) *discordtest.RequestFault {
		return discordtest.OnRequest("GET", "/gateway/bot").Answer(http.StatusOK, nil, body)
	}
	failing := 0 // of the connections that are tried next; the bubble has one test in it
	set := setting{
		script: func(d *discordtest.Server) {
			d.Script(
				discordtest.OnRequest("GET", "/gateway/bot").Status(500).Times(6), there(`{`), there(`{"url":"ws://gateway.example/"}`),
				there(`{"url":"wss://127.0.0.1:1/"}`), // which does not speak TLS
				discordtest.OnRequest("GET", "/gateway/bot").Slow(20*time.Second),
			)
		},
		change: func(o *Options) {
			dial := o.Discord.Dialer()
			o.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
				if failing > 0 {
					failing--
					return nil, unknown
				}
				return dial(ctx, network, address)
			}
		},
	}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		s.sessions(1, 0)
		failing = 10
		s.Discord.Inject(discordtest.Drop())
		m := s.Discord.SendMessage(discordtest.Mention(question))
		s.ready()
		s.Discord.AwaitReply(m.ChannelID, m.ID) // by a resume
		for _, said := range []string{"discord answered 500", "unexpected end of JSON", "not encrypted", "HTTP response to HTTPS client", "deadline exceeded", "no such host"} {
			if !strings.Contains(s.Logged(), said) {
				t.Errorf("the log does not say %q", said)
			}
		}
		s.checked()
		s.sessions(1, 1)
	})
}

// TestOutage has Discord away for a minute, after which it knows no session any more.
func TestOutage(t *testing.T) {
	t.Parallel()
	for _, forgets := range []bool{true, false} {
		t.Run(fmt.Sprintf("sessions forgotten %v", forgets), func(t *testing.T) {
			t.Parallel()
			for range outages {
				bubble(t, setting{}, func(t *testing.T, s *Stand) {
					s.ready()
					s.Discord.GoDown()
					time.Sleep(time.Minute)
					if forgets {
						s.Discord.ForgetSessions()
					}
					s.Discord.ComeBack()
					s.within("coming back", s.ready(), 0, 8*time.Second)
					budget(t, s.Discord.Identifies())
					s.checked()
				})
			}
		})
	}
}

// TestGap has a session lost. Ready names the time that the bot has missed; after a resume, and at first, there is none.
func TestGap(t *testing.T) {
	t.Parallel()
	var missed []gateway.Gap // of the bubble
	watch := func(next Handler) Handler {
		return func(ctx context.Context, e gateway.Event) {
			if e.Ready != nil {
				missed = append(missed, e.Ready.Missed)
			}
			next(ctx, e)
		}
	}
	bubble(t, setting{change: func(o *Options) { o.Handle = watch }}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.Drop())
		s.Discord.AwaitResumes(1)
		s.ready()
		time.Sleep(10 * time.Minute)
		s.checked()
		last := time.Now()
		time.Sleep(time.Second)
		s.Discord.GoDown()
		s.Discord.ForgetSessions()
		time.Sleep(5 * time.Minute)
		s.Discord.ComeBack()
		s.ready()
		s.checked()
		if len(missed) != 2 || missed[0] != (gateway.Gap{}) {
			t.Fatalf("missed are %v, want nothing at first, and one gap", missed)
		}
		s.within("from what was last heard of", missed[1].From.Sub(last), 0, time.Second) // a heartbeat may have been acknowledged
		s.within("the gap", missed[1].To.Sub(missed[1].From), 5*time.Minute, 5*time.Minute+30*time.Second)
	})
}

// TestFiveDrops has the connection drop five times in half a minute, with things happening all the time. What Discord
// delivers, at once or by a resume, is answered within 3 s of that.
func TestFiveDrops(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]discordtest.GatewayFault{
		"reset": discordtest.Drop(), "op 7": discordtest.Reconnect(), "close 4000": discordtest.Close(4000), "op 9": discordtest.InvalidSession(false),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				for n := range 60 {
					if n%12 == 6 {
						s.ready()
						s.Discord.Inject(fault)
					}
					s.Discord.SendInteraction(discordtest.Command("help"))
					time.Sleep(500 * time.Millisecond)
				}
				s.checked()
				answered := 0
				for _, e := range s.Discord.Ledger() {
					if !e.Answered.IsZero() {
						answered++
					}
				}
				if least := 60; name != "op 9" && answered < least {
					t.Errorf("%d interactions were answered, want %d", answered, least)
				}
				budget(t, s.Discord.Identifies())
			})
		})
	}
}

// withoutAnswerChannels leaves nothing that the bot would need privileged intents for.
func withoutAnswerChannels(o *Options) { o.Bot = noAnswerChannels }
