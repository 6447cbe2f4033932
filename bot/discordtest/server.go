package discordtest

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Server is a fake Discord: HTTP API and gateway on one loopback port. It records and checks every request, and fails the test
// when Discord would refuse one or the bot must never send it. It is safe for concurrent use; call the methods that wait from
// the test's own goroutine.
type Server struct {
	t        testing.TB
	settings settings
	http     *httptest.Server
	listener *listener
	work     sync.WaitGroup // gateway connections
	closing  chan struct{}  // closed when the test is over

	reporting sync.Mutex
	ended     bool // nothing may be reported any more

	mu           sync.Mutex
	changed      chan struct{} // closed and replaced whenever something below changes
	lastID       int64
	channels     map[string]*channel
	commands     map[string][]map[string]any // by guild, "" for the global ones
	interactions map[string]*interaction
	replies      map[string]Replies // of the bot to each message, by its id
	byToken      map[string]*interaction
	sessions     map[string]*session
	connections  []*connection
	everReady    bool
	faults       []*RequestFault
	windows      map[string]*window
	stages       map[stage][]GatewayFault
	log          log
}

// Option changes the world of a new Server.
type Option func(*settings)

type settings struct {
	token      string
	guilds     []string
	heartbeat  time.Duration
	patience   time.Duration
	disallowed discordgo.Intent
	remaining  int
	inMemory   bool
	limited    bool
	keep       int
}

// Token makes the server accept only this bot token. By default it accepts the one that Server.Token returns.
func Token(token string) Option { return func(s *settings) { s.token = token } }

// Guilds sets the guilds that the bot is in. Without this option it is GuildID; with no argument it is none.
func Guilds(ids ...string) Option { return func(s *settings) { s.guilds = ids } }

// HeartbeatInterval is the interval that Hello asks for. The default is 41.25 s, as in production.
func HeartbeatInterval(d time.Duration) Option { return func(s *settings) { s.heartbeat = d } }

// Patience is how long a waiting method waits before it fails the test. The default is 15 s.
func Patience(d time.Duration) Option { return func(s *settings) { s.patience = d } }

// DisallowIntents makes the gateway close with 4014 when a session asks for one of these intents, as for an application
// that has not enabled its privileged intents.
func DisallowIntents(intents discordgo.Intent) Option {
	return func(s *settings) { s.disallowed = intents }
}

// IdentifiesRemaining is how many identifies GET /gateway/bot says remain today. The default is 1000.
func IdentifiesRemaining(n int) Option { return func(s *settings) { s.remaining = n } }

// Keep makes the server remember about so many of the latest requests, callbacks and events, and messages of each channel:
// for what runs for hours. Without it nothing is forgotten. What Ledger and Replies say is always kept.
func Keep(n int) Option { return func(s *settings) { s.keep = n } }

// New starts a server. It closes when the test ends.
func New(t testing.TB, options ...Option) *Server {
	t.Helper()
	s := &Server{
		t: t,
		settings: settings{
			token: defaultToken(), guilds: []string{GuildID},
			heartbeat: 41250 * time.Millisecond, patience: 15 * time.Second, remaining: 1000,
		},
		closing:      make(chan struct{}),
		changed:      make(chan struct{}),
		channels:     map[string]*channel{},
		commands:     map[string][]map[string]any{},
		interactions: map[string]*interaction{},
		replies:      map[string]Replies{},
		byToken:      map[string]*interaction{},
		sessions:     map[string]*session{},
		stages:       map[stage][]GatewayFault{},
		windows:      map[string]*window{},
	}
	for _, option := range options {
		option(&s.settings)
	}
	for _, c := range startChannels {
		s.channels[c.id] = &c
	}
	s.http = httptest.NewUnstartedServer(http.HandlerFunc(s.serve))
	if s.settings.inMemory {
		_ = s.http.Listener.Close() // nobody has heard of it
		s.http.Listener = newMemory()
	}
	s.listener = &listener{Listener: s.http.Listener}
	s.http.Listener = s.listener
	s.http.Start()
	t.Cleanup(s.close)
	return s
}

// APIBase returns the value for DISCORD_API_BASE: the address below which Discord's paths start.
func (s *Server) APIBase() string { return s.http.URL + "/api/v9" }

// Token returns the bot token the server accepts, without "Bot ".
func (s *Server) Token() string { return s.settings.token }

func (s *Server) close() {
	close(s.closing)
	s.mu.Lock()
	for _, c := range s.connections {
		c.end()
	}
	s.mu.Unlock()
	s.http.CloseClientConnections()
	s.http.Close()
	s.work.Wait()
	s.reporting.Lock()
	defer s.reporting.Unlock()
	s.ended = true
}

// fail reports a breach to the test that caused it. Any goroutine may call it at any time; after the end of the test it
// does nothing.
func (s *Server) fail(format string, args ...any) {
	s.reporting.Lock()
	defer s.reporting.Unlock()
	if !s.ended {
		s.t.Errorf("discord: "+format, args...)
	}
}

// notify wakes everything that waits for a change. The caller holds s.mu.
func (s *Server) notify() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// discordEpoch is where snowflakes count from, in Unix milliseconds.
const discordEpoch = 1420070400000

// newID returns a snowflake for the present time, higher than all before. The caller holds s.mu.
func (s *Server) newID() string {
	id := (time.Now().UnixMilli() - discordEpoch) << 22
	s.lastID = max(s.lastID+1, id)
	return formatID(s.lastID)
}
