//go:build race

package reliability

// usualCrowd is small because under the race detector everything takes five times as long, and a few hundred events at once
// meet in every way in which thousands do. They are still more than the bot may answer.
const usualCrowd = 2

// rate is how many questions a second TestLoad asks.
const rate = 10

// outages is how many outages TestOutage has, one after the other.
const outages = 2
