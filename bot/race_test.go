//go:build race

package bot

// stride says that TestEverythingEverShownCanBePressed presses one in so many controls again: one press comes after the other, so that
// a few show all that could race.
const stride = 12
