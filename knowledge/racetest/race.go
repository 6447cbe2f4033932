//go:build race

package racetest

// On is true when the tests look for data races.
const On = true
