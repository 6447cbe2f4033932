//go:build !race

package main

// stride says that in one scene of so many everything is pressed at the end: in all of them.
const stride = 1
