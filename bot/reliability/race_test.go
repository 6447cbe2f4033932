//go:build race

package reliability

// crowd is how much of a flood there is: under the race detector everything takes ten times as long.
const crowd = 10
