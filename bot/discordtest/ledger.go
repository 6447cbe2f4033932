package discordtest

import (
	"maps"
	"slices"
	"time"
)

// Entry says what happened to an interaction.
type Entry struct {
	ID        string
	Delivered []time.Time // when it was sent to the bot: at once, and again by a resume
	Answered  time.Time   // when its callback was accepted; zero when none was
	Tries     int         // callbacks that the bot sent, refused ones and repetitions too

	// Lost is true for one that was not answered and may never have arrived: it was not delivered at all, or the last time on
	// a connection that broke within a second.
	Lost bool
}

// Took returns how long the bot took from the latest delivery before the answer.
func (e Entry) Took() time.Duration {
	for _, at := range slices.Backward(e.Delivered) {
		if !at.After(e.Answered) {
			return e.Answered.Sub(at)
		}
	}
	return 0
}

// delivery is an interaction sent on a connection.
type delivery struct {
	at   time.Time
	conn *connection
}

// Ledger returns an entry for each interaction that was sent, by id.
func (s *Server) Ledger() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	var entries []Entry
	for id, i := range s.interactions {
		if !i.sent {
			continue
		}
		e := Entry{ID: id, Answered: i.answeredAt, Tries: i.tries}
		for _, d := range i.delivered {
			e.Delivered = append(e.Delivered, d.at)
		}
		if !i.answered {
			e.Lost = true
			if n := len(i.delivered); n > 0 {
				last := i.delivered[n-1]
				ended := last.conn.overAt
				e.Lost = last.conn.over && ended.Sub(last.at) < time.Second
			}
		}
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b Entry) int { return compareIDs(a.ID, b.ID) })
	return entries
}

// Replies says how often the bot replied to a message.
type Replies struct {
	Count int
	First time.Time // when the first of them was posted
}

// Replies returns the replies of the bot to each message, by its id. Deleted replies count.
func (s *Server) Replies() map[string]Replies {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.replies)
}
