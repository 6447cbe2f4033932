package discordtest

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"regexp"
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

// anID matches an id or a nonce: a string of digits alone, or many digits in a string with what stands before them. A number in
// JSON stands behind a colon that a quotation mark precedes, a comma or a bracket, and is none.
var anID = regexp.MustCompile(`"[1-9]\d*"[,}\]]|(?:["/@#&]|[^"]:)[1-9]\d{14,}`)

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
	places := map[string]int{}
	return anID.ReplaceAllFunc(raw, func(match []byte) []byte {
		end := 1 + bytes.LastIndexFunc(match, isDigit)
		start := 1 + bytes.LastIndexFunc(match[:end], func(r rune) bool { return !isDigit(r) })
		id := string(match[start:end])
		place, seen := places[id]
		if !seen {
			place = len(places)
			places[id] = place
		}
		return fmt.Appendf(nil, "%s\x00%d.%d\x00%s", match[:start], len(id), place, match[end:])
	})
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

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
