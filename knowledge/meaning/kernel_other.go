//go:build !amd64

package meaning

// fastest returns the kernels for this machine.
func fastest() kernels { return inGo() }
