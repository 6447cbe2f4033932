package discordtest

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Request is a request to the HTTP API, whatever the answer was.
type Request struct {
	At     time.Time
	Method string
	Route  string // the description's template, "/channels/{channel_id}/messages"; "" for a path it does not have
	Path   string // without "/api/v9"
	Query  string
	Body   []byte // its JSON; empty when it had none
	Status int    // what was answered; 0 when nothing was, or not yet
}

// Connection is a connection to the gateway.
type Connection struct {
	At        time.Time
	Resuming  bool // it came by the resume_gateway_url of a READY
	Closed    bool
	CloseCode int // the code the client sent when it closed; 0 when it sent none
}

// Identify is an attempt to start a session.
type Identify struct {
	At      time.Time
	Intents discordgo.Intent
	Body    json.RawMessage // all of it, without the token
}

// Resume is an attempt to resume a session.
type Resume struct {
	At        time.Time
	SessionID string
	Sequence  int64
}

// Callback is the answer to an interaction.
type Callback struct {
	At            time.Time
	InteractionID string
	Type          discordgo.InteractionResponseType
	Body          json.RawMessage
}

// log is everything that the server has seen.
type log struct {
	requests    []Request
	forgotten   int // requests before these
	connections []Connection
	identifies  []Identify
	resumes     []Resume
	callbacks   []Callback
	heartbeats  int
}

func (s *Server) recordRequest(r Request) (index int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	s.log.requests = append(s.log.requests, r)
	if excess := s.excess(len(s.log.requests)); excess > 0 {
		s.log.requests, s.log.forgotten = slices.Clone(s.log.requests[excess:]), s.log.forgotten+excess
	}
	return s.log.forgotten + len(s.log.requests) - 1
}

// excess returns how many of the oldest records to forget. It returns 0 until there are twice as many as the server keeps.
func (s *Server) excess(records int) int {
	if s.settings.keep == 0 || records < 2*s.settings.keep {
		return 0
	}
	return records - s.settings.keep
}

func (s *Server) recordStatus(index int, a answer) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	if n := index - s.log.forgotten; !a.lost && n >= 0 {
		s.log.requests[n].Status = a.status
	}
}

func (s *Server) requestAt(index int) Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.requests[max(0, index-s.log.forgotten)]
}

// Requests returns the requests so far to one operation, oldest first. An empty method or route means any.
func (s *Server) Requests(method, route string) []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	var found []Request
	for _, r := range s.log.requests {
		if (method == "" || r.Method == method) && (route == "" || r.Route == route) {
			found = append(found, r)
		}
	}
	return found
}

// Connections returns all connections to the gateway so far, oldest first.
func (s *Server) Connections() []Connection { return snapshot(s, &s.log.connections) }

// Identifies returns all attempts to start a session so far, refused ones included.
func (s *Server) Identifies() []Identify { return snapshot(s, &s.log.identifies) }

// Resumes returns all attempts to resume a session so far, refused ones included.
func (s *Server) Resumes() []Resume { return snapshot(s, &s.log.resumes) }

// Callbacks returns the accepted answers to interactions, oldest first.
func (s *Server) Callbacks() []Callback { return snapshot(s, &s.log.callbacks) }

// Unanswered returns the ids of the interactions without a callback so far, oldest first.
func (s *Server) Unanswered() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var ids []string
	for id, i := range s.interactions {
		if !i.answered {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// Heartbeats returns how many heartbeats the gateway has received.
func (s *Server) Heartbeats() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.heartbeats
}

func snapshot[T any](s *Server, records *[]T) []T {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(*records)
}

// Commands returns the registered application commands of a guild; "" means the global ones.
func (s *Server) Commands(guildID string) []*discordgo.ApplicationCommand {
	s.mu.Lock()
	defer s.mu.Unlock()
	raw, err := json.Marshal(s.commands[guildID])
	var commands []*discordgo.ApplicationCommand
	if err == nil {
		err = json.Unmarshal(raw, &commands)
	}
	if err != nil {
		s.fail("read the registered commands: %v", err)
	}
	return commands
}
