//go:build !race

package bot

import "math"

// How much TestEverythingEverShownCanBePressed presses: everything.
const (
	enough = math.MaxInt // presses of what is found, at the most
	stride = 1           // of those, one in so many is pressed again
)
