package discordtest

import (
	"fmt"
	"strings"
	"time"
)

// Await waits until the condition holds, and checks it whenever anything happens on the server. When that takes longer
// than the server's Patience, it fails the test and says what was awaited and what happened. Call it, and everything
// else that waits, from the test's own goroutine.
func (s *Server) Await(what string, condition func() bool) {
	s.t.Helper()
	limit := time.NewTimer(s.settings.patience)
	defer limit.Stop()
	for {
		s.mu.Lock()
		changed := s.changed // before the condition is asked, so that no change slips in between
		s.mu.Unlock()
		if condition() {
			return
		}
		select {
		case <-changed:
		case <-limit.C:
			s.t.Fatalf("discord: waited %v for %s\n%s", s.settings.patience, what, s.story())
		}
	}
}

// await is Await for a value.
func await[T any](s *Server, what string, look func() (T, bool)) T {
	s.t.Helper()
	var found T
	s.Await(what, func() bool {
		v, ok := look()
		found = v
		return ok
	})
	return found
}

// AwaitMessage waits for a message of the bot in a channel that match accepts, and returns the first. A nil match
// accepts every message.
func (s *Server) AwaitMessage(channelID string, match func(Message) bool) Message {
	s.t.Helper()
	return await(s, "a message in channel "+channelID, func() (Message, bool) {
		for _, m := range s.Messages(channelID) {
			if match == nil || match(m) {
				return m, true
			}
		}
		return Message{}, false
	})
}

// AwaitReply waits for the bot's reply to a message.
func (s *Server) AwaitReply(channelID, messageID string) Message {
	s.t.Helper()
	return await(s, "a reply to message "+messageID, func() (Message, bool) {
		s.mu.Lock()
		defer s.mu.Unlock()
		if ch := s.channels[channelID]; ch != nil {
			for _, m := range ch.messages {
				if m.mine && text(object(m.tree["message_reference"])["message_id"]) == messageID {
					return s.view(m), true
				}
			}
		}
		return Message{}, false
	})
}

// AwaitCallback waits for the answer to an interaction.
func (s *Server) AwaitCallback(interactionID string) Callback {
	s.t.Helper()
	return await(s, "a callback to interaction "+interactionID, func() (Callback, bool) {
		for _, c := range s.Callbacks() {
			if c.InteractionID == interactionID {
				return c, true
			}
		}
		return Callback{}, false
	})
}

// AwaitResponse waits for the message that answers an interaction and returns it once the bot has stopped thinking.
func (s *Server) AwaitResponse(interactionID string) Message {
	s.t.Helper()
	return await(s, "a message in response to interaction "+interactionID, func() (Message, bool) {
		s.mu.Lock()
		defer s.mu.Unlock()
		i := s.interactions[interactionID]
		if i == nil {
			return Message{}, false
		}
		m := i.channel.find(i.original)
		if m == nil || m.flags()&flagLoading != 0 {
			return Message{}, false
		}
		return s.view(m), true
	})
}

// AwaitRequests waits until n requests to an operation were answered, and returns them.
func (s *Server) AwaitRequests(method, route string, n int) []Request {
	s.t.Helper()
	return await(s, fmt.Sprintf("%d requests %s %s", n, method, route), func() ([]Request, bool) {
		var done []Request
		for _, r := range s.Requests(method, route) {
			if r.Status != 0 {
				done = append(done, r)
			}
		}
		return done, len(done) >= n
	})
}

// AwaitConnection waits until a session is up: identified or resumed, and no fault since.
func (s *Server) AwaitConnection() {
	s.t.Helper()
	s.Await("a session that is up", func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		for _, session := range s.sessions {
			if session.conn != nil {
				return true
			}
		}
		return false
	})
}

// AwaitIdentifies waits for n attempts to start a session.
func (s *Server) AwaitIdentifies(n int) []Identify {
	s.t.Helper()
	return await(s, fmt.Sprintf("%d identifies", n), func() ([]Identify, bool) {
		all := s.Identifies()
		return all, len(all) >= n
	})
}

// AwaitResumes waits for n attempts to resume a session.
func (s *Server) AwaitResumes(n int) []Resume {
	s.t.Helper()
	return await(s, fmt.Sprintf("%d resumes", n), func() ([]Resume, bool) {
		all := s.Resumes()
		return all, len(all) >= n
	})
}

// AwaitCommands waits until a guild has application commands ("" for the global ones).
func (s *Server) AwaitCommands(guildID string) {
	s.t.Helper()
	s.Await("application commands", func() bool { return len(s.Commands(guildID)) > 0 })
}

// story sums up in a few lines what the server has seen.
func (s *Server) story() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b strings.Builder
	fmt.Fprintf(&b, "seen: %d connections, %d identifies, %d resumes, %d heartbeats, %d callbacks, %d requests\n",
		len(s.log.connections), len(s.log.identifies), len(s.log.resumes), s.log.heartbeats, len(s.log.callbacks),
		len(s.log.requests))
	const shown = 12
	for _, r := range s.log.requests[max(0, len(s.log.requests)-shown):] {
		fmt.Fprintf(&b, "  %s %s: %d\n", r.Method, r.Path, r.Status)
	}
	return b.String()
}
