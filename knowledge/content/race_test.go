//go:build race

package content_test

// raced is true when the tests look for data races.
const raced = true
