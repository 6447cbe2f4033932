package discordtest

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"sync"
)

// accepted remembers bodies without a fault, because a bot sends most of them again and again: the same commands at each start,
// the same answer to each who asks. It is safe for concurrent use.
type accepted struct {
	mu     sync.Mutex
	bodies map[[sha256.Size]byte]bool
}

// mostAccepted is how many bodies are remembered: half a megabyte.
const mostAccepted = 10_000

// shapeOf identifies the bodies that a check finds the same of: messages that differ in their ids alone. No rule depends on
// which id stands where, only on how long it is and whether two are the same.
func shapeOf(method, template string, raw []byte, prior int) [sha256.Size]byte {
	if use := uses[method+" "+template]; use == createUse || use == editUse || use == callbackUse {
		raw = withoutIDs(raw)
	}
	return sha256.Sum256(fmt.Appendf(nil, "%s %s %d %s", method, template, prior, raw))
}

// withoutIDs replaces each id by its length and its place among those that differ.
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

// isID returns true for digits that are an id or a nonce: a string of digits alone, or many digits in a string, behind what stands
// before an id there. A number in JSON stands behind a colon that a quotation mark precedes, a comma or a bracket, and is none.
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

// add remembers a body. When there are too many, those before it are forgotten.
func (a *accepted) add(shape [sha256.Size]byte) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.bodies == nil || len(a.bodies) == mostAccepted {
		a.bodies = map[[sha256.Size]byte]bool{}
	}
	a.bodies[shape] = true
}
