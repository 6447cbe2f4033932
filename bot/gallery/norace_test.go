//go:build !race

package main

// stride says that TestScenes plays one scene in so many: all of them.
const stride = 1
