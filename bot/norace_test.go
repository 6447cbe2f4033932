//go:build !race

package bot

// stride says that TestEverythingEverShownCanBePressed presses one in so many controls again: all of them.
const stride = 1
