//go:build race

package transcript

// measured is false under the race detector, which makes times mean little and everything ten times as slow.
const measured = false
