package gateway

import (
	"sync"
	"time"

	"github.com/rs/zerolog"
)

// noticeTime is how long a subject is silent after a line about it.
const noticeTime = time.Minute

// notices logs what happens again and again. The first time it writes a line at once; after that at most one a minute, with
// the count since the line before. Its methods may be called from any goroutine.
type notices struct {
	log zerolog.Logger

	mu       sync.Mutex
	subjects map[subject]*recurrence
	closed   bool
}

// subject is what a line is about. There must be a bounded number of them.
type subject struct{ what, kind, why string }

// recurrence is what has happened since the last line about a subject.
type recurrence struct {
	count int
	err   error // the latest one; may be nil
}

func newNotices(log zerolog.Logger) *notices {
	return &notices{log: log, subjects: map[subject]*recurrence{}}
}

// happened counts one more. The error may be nil.
func (n *notices) happened(s subject, err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if r := n.subjects[s]; r != nil {
		r.count, r.err = r.count+1, err
		return
	}
	n.write(s, recurrence{1, err})
	if !n.closed {
		n.subjects[s] = new(recurrence)
		time.AfterFunc(noticeTime, func() { n.again(s) })
	}
}

// again logs what happened in the last minute. It forgets a subject without news, whose next line then comes at once.
func (n *notices) again(s subject) {
	n.mu.Lock()
	defer n.mu.Unlock()
	r := n.subjects[s]
	if n.closed || r == nil {
		return
	}
	if r.count == 0 {
		delete(n.subjects, s)
		return
	}
	n.write(s, *r)
	*r = recurrence{}
	time.AfterFunc(noticeTime, func() { n.again(s) })
}

// close logs the counts that have not been logged yet. What happens later is logged at once.
func (n *notices) close() {
	n.mu.Lock()
	defer n.mu.Unlock()
	for s, r := range n.subjects {
		if r.count > 0 {
			n.write(s, *r)
		}
	}
	n.closed, n.subjects = true, map[subject]*recurrence{}
}

func (n *notices) write(s subject, r recurrence) {
	line := n.log.Warn().Err(r.err).Int("count", r.count)
	if s.kind != "" {
		line = line.Str("type", s.kind)
	}
	if s.why != "" {
		line = line.Str("why", s.why)
	}
	line.Msg(s.what)
}
