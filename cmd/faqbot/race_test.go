//go:build race

package main

// raced is true when the tests look for data races.
const raced = true
