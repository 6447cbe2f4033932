//go:build race

package transcript

// raced is true when the tests look for data races, which makes them ten times as slow.
const raced = true
