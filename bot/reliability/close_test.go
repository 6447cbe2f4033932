package reliability

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
)

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

// TestRowG5TwoIdentifies has the first session end at once. Discord takes no second identify within 5 s, and answers it with
// op 9, after which there would be a third.
func TestRowG5TwoIdentifies(t *testing.T) {
	t.Parallel()
	set := setting{
		discord: []discordtest.Option{discordtest.RateLimited()},
		script:  func(d *discordtest.Server) { d.OnIdentify(discordtest.Close(4007)) },
	}
	bubble(t, set, func(t *testing.T, s *Stand) {
		s.within("connecting", s.ready(), 5*time.Second, 5100*time.Millisecond)
		s.checked()
		if n := len(s.Discord.Identifies()); n != 2 {
			t.Errorf("%d identifies, want one again", n)
		}
	})
}

// budget checks that no more sessions were started than the bot allows itself: 10 in a minute, and 5 s apart.
func budget(t *testing.T, identifies []discordtest.Identify) {
	t.Helper()
	for n := 1; n < len(identifies); n++ {
		if apart := identifies[n].At.Sub(identifies[n-1].At); apart < 5*time.Second {
			t.Errorf("two sessions were started %v apart", apart)
		}
	}
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
