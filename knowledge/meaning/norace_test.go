//go:build !race

package meaning

const raced = false
