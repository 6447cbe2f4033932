package meaning

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

func TestRelease(t *testing.T) {
	t.Parallel()
	whole := bytes.Repeat([]byte("weights "), os.Getpagesize())
	name := filepath.Join(t.TempDir(), "weights")
	if err := os.WriteFile(name, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	mapped, err := unix.Mmap(int(file.Fd()), 0, len(whole), unix.PROT_READ, unix.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Munmap(mapped)
	if !release(mapped[1:]) || !bytes.Equal(mapped, whole) {
		t.Error("a part of a file is lost")
	}
	if !release(mapped[1:100]) {
		t.Error("less than a page cannot be lost")
	}

	anonymous, err := unix.Mmap(-1, 0, len(whole), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANONYMOUS)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Munmap(anonymous)
	copy(anonymous, whole)
	if release(anonymous[1:]) {
		t.Error("memory that is no file is lost, and nothing says so")
	}
}
