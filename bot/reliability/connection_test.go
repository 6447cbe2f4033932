package reliability

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
)

// ready waits until a session is up, and returns how long that took.
func (s *Stand) ready() time.Duration {
	s.t.Helper()
	began := time.Now()
	s.Discord.AwaitConnection()
	for !s.Gateway.Ready() { // Discord knows a moment before the bot does
		time.Sleep(time.Millisecond)
	}
	return time.Since(began)
}

// sessions checks how many sessions were started and resumed.
func (s *Stand) sessions(identifies, resumes int) {
	s.t.Helper()
	if i, r := len(s.Discord.Identifies()), len(s.Discord.Resumes()); i != identifies || r != resumes {
		s.t.Errorf("%d identifies and %d resumes, want %d and %d", i, r, identifies, resumes)
	}
}

// within checks that something took so long, and no longer.
func (s *Stand) within(what string, took, shortest, longest time.Duration) {
	s.t.Helper()
	if took < shortest || took > longest {
		s.t.Errorf("%s took %v, want %v to %v", what, took, shortest, longest)
	}
}

// TestRowG1Reset breaks the connection while something happens.
func TestRowG1Reset(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.Drop())
		m := s.Discord.SendMessage(discordtest.Mention(question))
		i := s.Discord.SendInteraction(discordtest.Command("help"))
		s.within("coming back", s.ready(), 0, 5*time.Second)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		s.Discord.AwaitCallback(i.ID)
		s.checked()
		s.sessions(1, 1)
	})
}

// TestRowG2ResumeRefused has Discord forget the session.
func TestRowG2ResumeRefused(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnResume(discordtest.InvalidSession(false)) }}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.Drop())
		s.Discord.AwaitResumes(1)
		s.within("the new session", s.ready(), time.Second, 5100*time.Millisecond)
		s.checked()
		s.sessions(2, 1)
	})
}

// TestRowG3ResumeRefusedForNow has Discord refuse the resume, and say that the session may be resumed.
func TestRowG3ResumeRefusedForNow(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnResume(discordtest.InvalidSession(true)) }}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.Drop())
		s.Discord.AwaitResumes(1)
		s.within("coming back", s.ready(), time.Second, 5100*time.Millisecond)
		s.checked()
	})
}

// TestRowG3InvalidForNow has Discord call a session invalid in the middle of it, and resumable.
func TestRowG3InvalidForNow(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Inject(discordtest.InvalidSession(true))
		m := s.Discord.SendMessage(discordtest.Mention(question))
		s.within("coming back", s.ready(), 0, 2*time.Second)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		s.checked()
		s.sessions(1, 1)
	})
}

func TestRowG4ReconnectAsked(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		for n := range 20 { // the bot comes back soon each time, since it was there in between
			s.ready()
			s.Discord.Inject(discordtest.Reconnect())
			s.Discord.AwaitResumes(n + 1)
			s.within("coming back", s.ready(), 0, 1100*time.Millisecond)
		}
		s.checked()
		s.sessions(1, 20)
	})
}

// TestRowG4ReconnectAskedAtOnce asks for another connection before there is a session, again and again.
func TestRowG4ReconnectAskedAtOnce(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnConnect(discordtest.Reconnect().Times(20)) }}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		times := connected(s)
		if first, last := times[1].Sub(times[0]), times[20].Sub(times[19]); first > time.Second || last < 8*first || last > time.Minute {
			t.Errorf("the pauses grow from %v to %v, want from 1 s to a minute", first, last)
		}
		s.checked()
		s.sessions(1, 0)
	})
}

// connected returns when each connection was made.
func connected(s *Stand) []time.Time {
	var times []time.Time
	for _, c := range s.Discord.Connections() {
		times = append(times, c.At)
	}
	return times
}

// TestRowG5NoSessionGranted answers every identify with op 9, for ten minutes.
func TestRowG5NoSessionGranted(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnIdentify(discordtest.InvalidSession(false).Always()) }}
	bubble(t, set, func(t *testing.T, s *Stand) {
		time.Sleep(10 * time.Minute)
		identifies := s.Discord.Identifies()
		if n := len(identifies); n < 5 || n > 30 {
			t.Errorf("%d identifies in ten minutes", n)
		}
		budget(t, identifies)
		if s.Gateway.Ready() {
			t.Error("the bot says that it is ready")
		}
		if !strings.Contains(s.Logged(), "calls the session invalid") {
			t.Error("the log does not say why the bot is not connected")
		}
	})
}

// budget checks that no more sessions were started than the bot allows itself: 10 in a minute.
func budget(t *testing.T, identifies []discordtest.Identify) {
	t.Helper()
	for n := 10; n < len(identifies); n++ {
		if took := identifies[n].At.Sub(identifies[n-10].At); took < time.Minute {
			t.Errorf("11 sessions were started within %v", took)
		}
	}
}

// TestRowG6CloseCodes closes the connection with each code that the bot can go on after.
func TestRowG6CloseCodes(t *testing.T) {
	t.Parallel()
	for code, identifies := range map[int]int{
		4000: 1, 4001: 1, 4002: 1, 4003: 2, 4005: 1, 4007: 2, 4008: 1, 4009: 2, 1000: 2, 1001: 2, 1012: 1,
	} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				s.Discord.Inject(discordtest.Close(code))
				s.Discord.Await("another connection", func() bool { return len(s.Discord.Connections()) > 1 })
				s.within("coming back", s.ready(), 0, 7*time.Second)
				s.checked()
				if n := len(s.Discord.Identifies()); n != identifies {
					t.Errorf("%d identifies, want %d", n, identifies)
				}
			})
		})
	}
}

// TestRowG7FinalCloseCodes closes the connection with each code after which there is no use in trying again.
func TestRowG7FinalCloseCodes(t *testing.T) {
	t.Parallel()
	for code, says := range map[int]string{
		4004: "DISCORD_TOKEN", 4010: "guilds", 4011: "guilds", 4012: "newer", 4013: "newer", 4014: "Privileged Gateway Intents",
	} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			set := setting{
				script: func(d *discordtest.Server) { d.OnIdentify(discordtest.Close(code).Always()) },
				change: withoutAnswerChannels,
			}
			bubble(t, set, func(t *testing.T, s *Stand) {
				err := s.Ended(time.Minute)
				var refusal *gateway.Refusal
				if !errors.As(err, &refusal) || refusal.Code != code || !strings.Contains(err.Error(), says) {
					t.Errorf("the bot ended with %v, want a refusal that speaks of %q", err, says)
				}
				time.Sleep(10 * time.Minute)
				if n := len(s.Discord.Connections()); n != 1 || s.Gateway.Ready() {
					t.Errorf("%d connections, ready %v", n, s.Gateway.Ready())
				}
			})
		})
	}
}

// TestRowG8Late has Discord say nothing where something is due, or say it late.
func TestRowG8Late(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		script      func(*discordtest.Server)
		longest     time.Duration
		connections int
	}{
		"no Hello":     {func(d *discordtest.Server) { d.OnConnect(discordtest.Ignore()) }, 12 * time.Second, 2},
		"no READY":     {func(d *discordtest.Server) { d.OnIdentify(discordtest.Ignore()) }, 33 * time.Second, 2},
		"a late READY": {func(d *discordtest.Server) { d.OnIdentify(discordtest.Late(29 * time.Second)) }, 29100 * time.Millisecond, 1},
		"READY of nobody": {func(d *discordtest.Server) {
			d.OnIdentify(discordtest.Frame(`{"op":0,"s":1,"t":"READY","d":{"session_id":"x"}}`))
		}, 3 * time.Second, 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{script: c.script}, func(t *testing.T, s *Stand) {
				s.within("connecting", s.ready(), 0, c.longest)
				s.checked()
				if n := len(s.Discord.Connections()); n != c.connections {
					t.Errorf("%d connections, want %d", n, c.connections)
				}
			})
		})
	}
}

// TestRowG9NoAcknowledgement has Discord stop to acknowledge heartbeats. All else goes on.
func TestRowG9NoAcknowledgement(t *testing.T) {
	t.Parallel()
	const interval = 41250 * time.Millisecond
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		time.Sleep(10 * time.Minute)
		s.Discord.OnHeartbeat(discordtest.Ignore().Always())
		began := time.Now()
		s.Discord.AwaitResumes(1)
		s.within("noticing it", time.Since(began), interval, 2*interval+time.Second)
		if c := s.Discord.Connections()[0]; c.CloseCode == 1000 || c.CloseCode == 1001 {
			t.Errorf("the connection was closed with %d, which ends the session", c.CloseCode)
		}
		s.checked()
		s.sessions(1, 1)
	})
}

func TestRowG9LateAcknowledgement(t *testing.T) {
	t.Parallel()
	set := setting{script: func(d *discordtest.Server) { d.OnHeartbeat(discordtest.Late(37 * time.Second).Always()) }} // 0.9 intervals
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.ready()
		time.Sleep(10 * time.Minute)
		s.checked()
		if n := len(s.Discord.Connections()); n != 1 {
			t.Errorf("%d connections, want 1", n)
		}
	})
}

func TestRowG9HeartbeatAsked(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		time.Sleep(time.Minute)
		before := s.Discord.Heartbeats()
		s.Discord.Inject(discordtest.Frame(`{"op":1,"d":null}`))
		began := time.Now()
		s.Discord.Await("the heartbeat", func() bool { return s.Discord.Heartbeats() > before })
		s.within("the heartbeat", time.Since(began), 0, 10*time.Millisecond)
		s.checked()
	})
}

// TestRowG10HalfOpen leaves the connection open and has one side of it dead.
func TestRowG10HalfOpen(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]discordtest.GatewayFault{
		"Discord says nothing": discordtest.Silence(), "Discord reads nothing": discordtest.Deaf(),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, setting{}, func(t *testing.T, s *Stand) {
				s.ready()
				time.Sleep(time.Minute)
				s.Discord.Inject(fault)
				began := time.Now()
				s.Discord.AwaitResumes(1)
				s.within("noticing it", time.Since(began), 0, 3*41250*time.Millisecond+time.Second) // one heartbeat may still arrive
				s.checked()
				s.sessions(1, 1)
			})
		})
	}
}

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

// TestRowG12Malformed sends what no handler may see.
func TestRowG12Malformed(t *testing.T) {
	t.Parallel()
	frames := []string{
		`null`, `{`, `[]`, `""`, `17`, `{}`, `{"op":null}`, `{"op":"0"}`, `{"op":99,"d":null}`, `{"op":0}`, `{"op":0,"t":7}`,
		`{"op":0,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":1e30,"t":"MESSAGE_CREATE","d":{}}`, `{"op":0,"s":-1,"t":"MESSAGE_CREATE","d":{}}`,
		strings.Repeat(`[`, 20000) + strings.Repeat(`]`, 20000), `{"op":10,"d":{"heartbeat_interval":1}}`, "\x1f\x8b\x00\xff",
	}
	events := map[string][]string{
		"GUILD_CREATE": {`null`, `{"id":"1","channels":[null]}`}, "NO_SUCH_EVENT": {`{}`},
		"MESSAGE_CREATE": {
			`null`, `[]`, `{"id":5,"author":7}`, `{"id":"5","channel_id":"6","author":null}`,
			`{"id":"5","channel_id":"6","author":{"id":"7"},"content":"` + strings.Repeat("x", 4<<20) + `"}`,
			strings.Repeat(`{"referenced_message":`, 5000) + `{}` + strings.Repeat(`}`, 5000),
		},
		"MESSAGE_UPDATE": {`{}`}, "MESSAGE_DELETE": {`{}`, `7`}, "MESSAGE_DELETE_BULK": {`{"ids":7}`},
		"INTERACTION_CREATE": {`null`, `{"id":"5","token":"t","type":1}`, `{"id":7}`},
	}
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		for _, f := range frames {
			s.Discord.Inject(discordtest.Frame(f))
		}
		for name, contents := range events {
			for _, content := range contents {
				s.Discord.Dispatch(name, json.RawMessage(content))
			}
		}
		s.checked()
		if n := len(s.Discord.Connections()); n != 1 {
			t.Errorf("%d connections, want 1", n)
		}
		for _, said := range []string{"gateway packet dropped", "event not read"} {
			if lines := strings.Count(s.Logged(), said); lines == 0 || lines > 12 {
				t.Errorf("%d lines %q for %d packets", lines, said, len(frames)+16)
			}
		}
	})
}

// TestRowG12UnknownParts sends messages and interactions with a part that nobody knows. They are answered.
func TestRowG12UnknownParts(t *testing.T) {
	t.Parallel()
	author := fmt.Sprintf(`{"id":%q,"username":"ada","public_flags":"0"}`, discordtest.UserID)
	message := fmt.Sprintf(`{"id":"500","channel_id":%q,"guild_id":%q,"type":0,"author":%s,"content":"<@%s> %s","components":[{"type":99}],"embeds":[{"image":{"height":1.5}}]}`,
		discordtest.ChannelID, discordtest.GuildID, author, discordtest.BotID, question)
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		s.Discord.Dispatch("MESSAGE_CREATE", json.RawMessage(message))
		if got := s.Discord.AwaitMessage(discordtest.ChannelID, nil); !strings.Contains(got.Text(), answer) {
			t.Errorf("answered with %q", got.Text())
		}
		pointing := discordtest.Command("Answer this")
		pointing.Data = discordgo.ApplicationCommandInteractionData{Name: "Answer this", CommandType: discordgo.MessageApplicationCommand}
		pointed := s.Discord.AddInteraction(pointing)
		s.Discord.Dispatch("INTERACTION_CREATE", json.RawMessage(fmt.Sprintf(
			`{"id":%q,"token":%q,"application_id":%q,"type":2,"guild_id":%q,"channel_id":%q,"member":{"user":%s,"roles":[],"permissions":"0"},
			"data":{"id":"1","name":"Answer this","type":3,"target_id":"500","resolved":{"messages":{"500":%s}}}}`,
			pointed.ID, pointed.Token, discordtest.ApplicationID, discordtest.GuildID, discordtest.ChannelID, author, message)))
		s.Discord.AwaitCallback(pointed.ID)
		strange := s.Discord.AddInteraction(discordtest.Command("ask"))
		s.Discord.Dispatch("INTERACTION_CREATE", json.RawMessage(fmt.Sprintf(
			`{"id":%q,"token":%q,"application_id":%q,"type":99,"data":{}}`, strange.ID, strange.Token, discordtest.ApplicationID)))
		s.Discord.AwaitCallback(strange.ID)
		s.checked()
	})
}

// TestRowG13Duplicates delivers everything twice: with the same number, with another one, and again by a resume.
func TestRowG13Duplicates(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		m := s.Discord.SendMessage(discordtest.Mention(question))
		s.Discord.SendAgain()
		s.Discord.SendMessage(m)
		i := s.Discord.SendInteraction(discordtest.Command("help"))
		s.Discord.SendAgain()
		s.Discord.SendInteraction(i)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		s.Discord.AwaitCallback(i.ID)
		s.Discord.Inject(discordtest.Drop())
		s.Discord.SendMessage(m)
		s.Discord.SendInteraction(i)
		s.checked()
		if n := s.Discord.Replies()[m.ID].Count; n != 1 {
			t.Errorf("%d replies", n)
		}
		if e := s.Discord.Ledger()[0]; e.Tries != 1 {
			t.Errorf("%d callbacks", e.Tries)
		}
	})
}

// TestRowG14Order sends old numbers, numbers out of order, and an edit before its message.
func TestRowG14Order(t *testing.T) {
	t.Parallel()
	bubble(t, setting{}, func(t *testing.T, s *Stand) {
		s.ready()
		m := discordtest.Mention(question)
		m.ID = "600"
		s.Discord.SendEdit(m)
		s.Discord.SendMessage(m)
		s.Discord.AwaitReply(m.ChannelID, m.ID)
		for _, seq := range rand.New(rand.NewPCG(1, 2)).Perm(4) { // 0 to 3: all of them have been
			s.Discord.Inject(discordtest.Frame(fmt.Sprintf(`{"op":0,"s":%d,"t":"MESSAGE_CREATE","d":{}}`, seq)))
		}
		s.checked()
		s.Discord.Inject(discordtest.Drop())
		resumes := s.Discord.AwaitResumes(1)
		if seq := resumes[0].Sequence; seq < 3 {
			t.Errorf("resumed from %d, want what was last seen", seq)
		}
		s.checked()
		if n := s.Discord.Replies()[m.ID].Count; n != 1 {
			t.Errorf("%d replies", n)
		}
	})
}

// TestOutage has Discord away for a minute, after which it knows no session any more.
func TestOutage(t *testing.T) {
	t.Parallel()
	for _, forgets := range []bool{true, false} {
		t.Run(fmt.Sprintf("sessions forgotten %v", forgets), func(t *testing.T) {
			t.Parallel()
			for range 10 { // the pauses are random
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

// TestGap has a session lost. The bot is told which time it has missed; after a resume, and at first, it has missed none.
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
