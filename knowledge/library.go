// Package knowledge is the library that the bot answers from: it loads interviews, publishes them as an immutable
// Base behind one atomic pointer, and finds the turn that a question means.
//
// It knows nothing of Discord, of logging or of the environment.
package knowledge

import (
	"context"
	"sync/atomic"
)

// Library serves the current Base and replaces it as a whole. All methods may be called from any goroutine.
type Library struct {
	base atomic.Pointer[Base]
}

// Base returns what the library knows now. It is never nil.
func (l *Library) Base() *Base { return l.base.Load() }

// Change says what a reload changed.
type Change struct {
	Version  string // of the content that now serves
	Sections int
	Turns    int
	Added    int // turns
	Changed  int
	Removed  int
}

// Reload reads the content again and swaps it in. On an error nothing is swapped and the old Base goes on serving; the
// error joins every fault found, each with file and line.
func (l *Library) Reload(ctx context.Context) (Change, error) { return Change{}, nil }
