package journal

import (
	"errors"
	"fmt"
	"sync"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrReported stands for a trouble that lasts and that an earlier call returned in full. Log what is not ErrReported, and
// a disk that is full is logged once.
var ErrReported = errors.New("the journal is still in the trouble that was reported before")

// trouble is what keeps a journal from its work. The zero trouble is none.
type trouble struct {
	mu   sync.Mutex
	err  error
	told bool // somebody knows of err; of no meaning without one

	notice     error     // what happened to the file and is over; nil for nothing
	noticed    time.Time // when
	noticeTold bool
}

// noticeLife is how long a notice is shown: somebody looks once a day.
const noticeLife = 24 * time.Hour

// announce keeps what happened to the file, to be told once and shown for noticeLife.
func (t *trouble) announce(notice error, now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.notice, t.noticed, t.noticeTold = notice, now, false
}

// note says what became of a write. With nil, the trouble is over.
func (t *trouble) note(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err == nil || t.err == nil || err.Error() != t.err.Error() {
		t.told = false
	}
	t.err = err
}

func (t *trouble) current() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.err
}

// recent returns the notice as long as it lives.
func (t *trouble) recent(now time.Time) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.notice == nil || now.Sub(t.noticed) >= noticeLife {
		return ""
	}
	return t.notice.Error()
}

// tell returns err for a caller whose write failed with it, or ErrReported when that is known by now.
func (t *trouble) tell(err error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.told {
		return ErrReported
	}
	t.told = true
	return err
}

// news returns the trouble or the notice unless a caller knows of it, for a caller whose own write comes later.
func (t *trouble) news() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.notice != nil && !t.noticeTold {
		t.noticeTold = true
		return t.notice
	}
	if t.told {
		return nil
	}
	t.told = true
	return t.err
}

// remedies say what people can do about what SQLite says, by its primary result codes: https://sqlite.org/rescode.html
var remedies = map[int]string{
	sqlite3.SQLITE_READONLY: "may not be written; let the user who runs faqbot write the file and its directory",
	sqlite3.SQLITE_CANTOPEN: "cannot be opened; let the user who runs faqbot write the file and its directory",
	sqlite3.SQLITE_FULL:     "has no more room; free some on its disk",
	sqlite3.SQLITE_IOERR:    "cannot be read or written; see whether its disk is full or broken",
	sqlite3.SQLITE_CORRUPT:  "is damaged; put a copy that is whole in its place, or take it away",
	sqlite3.SQLITE_NOTADB:   "is damaged or is no database; put a copy that is whole in its place, or take it away",
	sqlite3.SQLITE_BUSY:     "is in use; end the other program that holds it",
}

// explain adds to an error which file it is about and what can be done. What was explained stays as it is, and so does
// nil.
func (s *store) explain(err error) error {
	var explained *explanation
	if err == nil || errors.As(err, &explained) {
		return err
	}
	var said *sqlite.Error
	if errors.As(err, &said) {
		if remedy, ok := remedies[said.Code()&0xff]; ok { // the bits above tell kinds of a code apart
			return &explanation{fmt.Sprintf("%s %s", s.path, remedy), err}
		}
	}
	return &explanation{s.path + " cannot be used", err}
}

// explanation is an error in words for people, with the one behind it.
type explanation struct {
	sentence string
	err      error
}

func (e *explanation) Error() string { return e.sentence + ": " + e.err.Error() }
func (e *explanation) Unwrap() error { return e.err }
