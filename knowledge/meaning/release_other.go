//go:build !linux

package meaning

// release does nothing: see release_linux.go.
func release([]byte) bool { return true }
