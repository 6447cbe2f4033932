//go:build race

package reliability

// usualCrowd is small because under the race detector everything takes ten times as long. It is still a multiple of what
// Discord lets the bot answer.
const usualCrowd = 8

// rate is how many questions a second TestLoad asks.
const rate = 20
