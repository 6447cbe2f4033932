package discordtest

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"sync"
)

// accepted remembers bodies without a fault, because a bot sends most of them again and again: the same commands at each
// start, the same answer to everybody who asks. It is safe for concurrent use.
type accepted struct {
	mu     sync.Mutex
	bodies map[[sha256.Size]byte]bool
}

// mostAccepted is how many bodies are remembered: half a megabyte.
const mostAccepted = 10_000

// shapeOf returns what decides about the faults of a body. Messages that differ in their ids alone have one shape: no rule
// depends on an id, but for its length and whether two are the same.
func shapeOf(method, template string, raw []byte, prior int) [sha256.Size]byte {
	if use := uses[method+" "+template]; use == createUse || use == followUse || use == editUse || use == callbackUse {
		raw = withoutIDs(raw)
	}
	return sha256.Sum256(fmt.Appendf(nil, "%s %s %d %s", method, template, prior, raw))
}

// withoutIDs replaces each id by its length and a number that is the same for the same id.
func withoutIDs(raw []byte) []byte {
	var out []byte
	places, copied := map[string]int{}, 0
	for start := 0; start < len(raw); start++ {
		end := start
		for end < len(raw) && '0' <= raw[end] && raw[end] <= '9' {
			end++
		}
		if end == start {
			continue
		}
		if isID(raw, start, end) {
			id := string(raw[start:end])
			place, seen := places[id]
			if !seen {
				place = len(places)
				places[id] = place
			}
			out = append(out, raw[copied:start]...)
			out = fmt.Appendf(out, "\x00%d.%d\x00", len(id), place)
			copied = end
		}
		start = end
	}
	return append(out, raw[copied:]...)
}

// isID returns true for digits that are an id or a nonce: a string of digits alone, or many digits within a string, behind a
// character that stands before an id in mark-up, in an address or in a custom id. A number of JSON is none: it stands behind a
// comma, a bracket, or a colon that follows a quotation mark.
func isID(raw []byte, start, end int) bool {
	const many = 15
	if start == 0 || raw[start] == '0' {
		return false
	}
	before := raw[start-1]
	if before == '"' && end+1 < len(raw) && raw[end] == '"' && strings.IndexByte(",}]", raw[end+1]) >= 0 {
		return true
	}
	if end-start < many {
		return false
	}
	return strings.IndexByte(`"/@#&`, before) >= 0 || before == ':' && start > 1 && raw[start-2] != '"'
}

// has returns true for a body in which a check found no fault.
func (a *accepted) has(shape [sha256.Size]byte) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.bodies[shape]
}

// add remembers a body. When there are too many, it forgets those before.
func (a *accepted) add(shape [sha256.Size]byte) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.bodies == nil || len(a.bodies) == mostAccepted {
		a.bodies = map[[sha256.Size]byte]bool{}
	}
	a.bodies[shape] = true
}
