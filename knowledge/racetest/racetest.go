// Package racetest is for tests alone: it says whether they look for data races, under which everything takes five to thirty
// times as long. What one goroutine computes cannot race, however much it is, so such tests do less then.
package racetest

import "testing"

// Alone skips a test that shares nothing between goroutines when tests look for data races.
func Alone(t testing.TB) {
	t.Helper()
	if On {
		t.Skip("nothing is shared that could race")
	}
}

// Few returns n, or a tenth of it, at least 1, when tests look for data races: for how often the same is done again.
func Few(n int) int {
	if On {
		return max(1, n/10)
	}
	return n
}
