//go:build race

package main

// stride says that in one scene of so many everything is pressed at the end: scenes and presses come one after the other, so that a quarter of them shows all that could race.
const stride = 4
