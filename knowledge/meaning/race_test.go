//go:build race

package meaning

// raced says that this test looks for data races, under which plain Go takes thirty times as long.
const raced = true
