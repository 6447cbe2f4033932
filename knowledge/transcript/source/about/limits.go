package about

import "errors"

const (
	// MaxBytes is the most that is read of a file. A book has one or two MiB.
	MaxBytes = 8 << 20

	// MaxBlocks is the most lines, paragraphs or cues that are read. A talk of ten hours has 15,000 cues, a book 10,000
	// paragraphs.
	MaxBlocks = 60_000

	// MaxParagraph is the length, in bytes, from which nothing more is joined: no paragraph of a book is as long.
	MaxParagraph = 16 << 10

	// MaxPictures is the most pictures whose captions are read.
	MaxPictures = 20
)

// ErrTooMany says that a file has more blocks than are read.
var ErrTooMany = errors.New("the file has more than 60,000 lines or paragraphs, the most that are read, and a talk of ten hours has 15,000; split it")
