package meaning

import (
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// release tells the system that part will not be read again soon, so the memory that holds it can be used for other things.
// Its bytes stay what they are. It is a hint: errors do not matter.
func release(part []byte) {
	page := uintptr(os.Getpagesize())
	start := uintptr(unsafe.Pointer(unsafe.SliceData(part)))
	skip := (page - start%page) % page
	if uintptr(len(part)) <= skip {
		return
	}
	whole := part[skip:]
	_ = unix.Madvise(whole[:uintptr(len(whole))/page*page], unix.MADV_PAGEOUT)
}
