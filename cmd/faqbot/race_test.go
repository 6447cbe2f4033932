//go:build race

package main

// raced says that this test looks for data races, so that the program under test should, too.
const raced = true
