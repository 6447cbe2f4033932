//go:build race

package main

// stride says that TestScenes plays one scene in so many. What people see is checked without the race detector; all scenes run
// the same goroutines, so that a few show what could race.
const stride = 6
