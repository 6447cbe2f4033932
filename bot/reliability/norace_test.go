//go:build !race

package reliability

// crowd is how much of a flood there is.
const crowd = 100
