//go:build !race

package reliability

// usualCrowd makes floods of 2,500 messages in a second, of which the limits of Discord let 540 be answered in time.
const usualCrowd = 25

// rate is how many questions a second TestLoad asks: more than twice what the bot may answer.
const rate = 100

// outages is how many outages TestOutage has, one after the other. The pauses of the bot are random.
const outages = 10
