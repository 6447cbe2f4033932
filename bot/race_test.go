//go:build race

package bot

// How much TestEverythingEverShownCanBePressed presses: one press comes after the other, so that a few show all that could
// race.
const (
	enough = 60 // presses of what is found, at the most
	stride = 12 // of those, one in so many is pressed again
)
