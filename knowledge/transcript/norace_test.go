//go:build !race

package transcript

// measured is true when times mean something.
const measured = true
