package meaning

import (
	"bytes"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// release gives back the memory that holds a part of the program's own file, which the system reads again when it is looked
// at: a question looks at a few rows of the weights. It must be a part that nothing has written to. A program that is not
// mapped from its file, since something unpacked it in memory, loses the part: release notices that and returns false.
func release(part []byte) bool {
	page := uintptr(os.Getpagesize())
	start := uintptr(unsafe.Pointer(unsafe.SliceData(part)))
	skip := (page - start%page) % page
	if uintptr(len(part)) < skip+page {
		return true
	}
	whole := part[skip:]
	whole = whole[:uintptr(len(whole))/page*page]
	before := bytes.Clone(whole[:page])
	if err := unix.Madvise(whole, unix.MADV_DONTNEED); err != nil {
		return true // it stays where it is
	}
	return bytes.Equal(whole[:page], before)
}
