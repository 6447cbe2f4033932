package main

import (
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestDropAndResume(t *testing.T) {
	t.Parallel()
	srv, _ := connect(t)
	srv.Inject(discordtest.Drop())
	missed := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitResumes(1)
	expect(t, srv.AwaitReply(missed.ChannelID, missed.ID).Text(), verdict)
	srv.AwaitConnection()
	m := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitReply(m.ChannelID, m.ID)
	if n := len(srv.Identifies()); n != 1 {
		t.Errorf("%d identifies, want 1: the session was there to be resumed", n)
	}
	if n := len(srv.Messages(discordtest.ChannelID)); n != 2 {
		t.Errorf("%d replies to 2 questions", n)
	}
}

// TestRowG15Stopped stops the program, as a laptop that sleeps does, for several intervals between heartbeats. Discord hangs
// up meanwhile, or does not notice. What was asked meanwhile is answered, once.
func TestRowG15Stopped(t *testing.T) {
	t.Parallel()
	const interval = 250 * time.Millisecond
	for name, hangsUp := range map[string]bool{"and Discord hangs up": true, "and Discord does not notice": false} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := discord(t, discordtest.HeartbeatInterval(interval))
			p := start(t, srv)
			srv.AwaitConnection()
			p.signal(syscall.SIGSTOP)
			if hangsUp {
				srv.Inject(discordtest.Close(4000))
			}
			missed := srv.SendMessage(discordtest.Mention(barrier))
			<-time.After(6 * interval)
			p.signal(syscall.SIGCONT)
			expect(t, srv.AwaitReply(missed.ChannelID, missed.ID).Text(), verdict)
			srv.AwaitConnection()
			m := srv.SendMessage(discordtest.Mention(barrier))
			srv.AwaitReply(m.ChannelID, m.ID)
			if n := len(srv.Identifies()); n != 1 {
				t.Errorf("%d identifies, want one: the session was there to be resumed", n)
			}
			if n := srv.Replies()[missed.ID].Count; n != 1 {
				t.Errorf("%d replies to what was asked meanwhile", n)
			}
		})
	}
}

func TestDrain(t *testing.T) {
	t.Parallel()
	srv, p := connect(t)
	gate := make(chan struct{})
	srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Hold(gate))
	m := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitReply(m.ChannelID, m.ID)
	p.signal(syscall.SIGTERM)
	awaitClosed(t, srv)
	select {
	case <-p.exited:
		t.Error("the program ended with an answer on its way")
	default:
	}
	close(gate)
	if code := p.code(); code != 0 {
		t.Errorf("exit code %d, want 0", code)
	}
}

func TestSecondSignal(t *testing.T) {
	t.Parallel()
	srv, p := connect(t)
	gate := make(chan struct{})
	defer close(gate)
	srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Hold(gate))
	m := srv.SendMessage(discordtest.Mention(barrier))
	srv.AwaitReply(m.ChannelID, m.ID)
	p.signal(syscall.SIGTERM)
	awaitClosed(t, srv)
	p.signal(syscall.SIGTERM)
	if code := p.code(); code != failed {
		t.Errorf("exit code %d, want %d: the first signal alone would have waited and ended with 0", code, failed)
	}
}

func TestRefusedToken(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t) // with a token of its own
	p := start(t, srv)
	if code := p.code(); code != failed {
		t.Errorf("exit code %d, want %d", code, failed)
	}
	expect(t, p.output.String(), "DISCORD_TOKEN", "Reset Token")
}

func TestFatalClose(t *testing.T) {
	t.Parallel()
	srv := discord(t)
	srv.OnIdentify(discordtest.Close(4013).Always())
	p := start(t, srv)
	if code := p.code(); code != failed {
		t.Errorf("exit code %d, want %d", code, failed)
	}
	expect(t, p.output.String(), "4013")
}

func TestAnswerChannelWithoutIntent(t *testing.T) {
	t.Parallel()
	srv := discord(t, discordtest.DisallowIntents(discordgo.IntentMessageContent))
	p := start(t, srv, "FAQBOT_ANSWER_CHANNELS="+discordtest.AnswerChannelID)
	srv.AwaitConnection()
	m := srv.SendMessage(discordtest.Mention(barrier))
	expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), verdict)
	p.await("(?i)message content")
}

func TestAnswerChannel(t *testing.T) {
	t.Parallel()
	srv, _ := connect(t, "FAQBOT_ANSWER_CHANNELS="+discordtest.AnswerChannelID)
	m := srv.SendMessage(discordtest.Said(discordtest.AnswerChannelID, barrier))
	expect(t, srv.AwaitReply(m.ChannelID, m.ID).Text(), verdict)
}

// The token may come from a file, and the secrets of the environment do not stay there.
func TestTokenFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "token")
	write(t, file, "Bot "+canary+"\n")
	srv := discord(t)
	start(t, nil, "DISCORD_TOKEN_FILE="+file, "DISCORD_API_BASE="+srv.APIBase())
	srv.AwaitConnection()
}

func TestPortTaken(t *testing.T) {
	t.Parallel()
	srv, p := connect(t)
	address := p.address()
	second := start(t, srv, "FAQBOT_HTTP="+address)
	if code := second.code(); code != failed {
		t.Errorf("exit code %d, want %d", code, failed)
	}
	expect(t, second.output.String(), "FAQBOT_HTTP")
}

// awaitClosed waits until the program has left the gateway.
func awaitClosed(t *testing.T, srv *discordtest.Server) {
	t.Helper()
	srv.Await("the program to leave", func() bool {
		for _, c := range srv.Connections() {
			if !c.Closed {
				return false
			}
		}
		return true
	})
}
