package source

import (
	"bytes"
	"errors"
	"strings"

	"faqbot/knowledge/transcript/block"
)

const (
	// MaxBytes is the most that is read of a file. A book has one or two MiB.
	MaxBytes = 8 << 20

	// MaxBlocks is the most lines, paragraphs or cues that are read. A talk of ten hours has 15,000 cues, a book 10,000
	// paragraphs.
	MaxBlocks = 60_000

	// maxLines is the most lines of a text, which may be wrapped.
	maxLines = 120_000
)

var errBrokenMail = errors.New("this letter is broken off or damaged; save it again, or copy its text into a .txt file, and import that")

// ErrTooMany says that a file has more blocks than are read.
var ErrTooMany = errors.New("the file has more than 60,000 lines or paragraphs, the most that are read, and a talk of ten hours has 15,000; split it")

// container is one kind of file, told by its bytes. To teach the importer another, add a row to containers.
type container struct {
	is   func(raw []byte) bool
	read func(r *File, raw []byte) ([]block.Block, error)
}

// containers are tried in order; what is none of them is text.
var containers = []container{
	{isEmpty, refuseWith("the file is empty; put a transcript into it")},
	{startsWith("%PDF-"), refuseWith("this is a PDF, which has no paragraphs to read; open it, copy its text into a .txt file, and import that")},
	{startsWith("PK\x03\x04"), readDocument},
	{startsWith("{\\rtf"), readRTF},
	{startsWith("\xd0\xcf\x11\xe0"), refuseWith("this is an old Word document (.doc); save it as .docx or as text, and import that")},
	{isBinary, refuseWith("this is no text: a picture, a recording or a program; import its transcript")},
}

// textContainers are told apart once the encoding is known.
var textContainers = []struct {
	is   func(text string) bool
	read func(r *File, text string) ([]block.Block, error)
}{
	{isTimedText, readTimedText},
	{IsPage, readPage},
	{isXML, readXML},
	{isSubStation, readSubStation},
	{isCaptions, readCaptions},
	{isJSON, readJSON},
	{isYAML, readYAML},
	{isLaTeX, readLaTeX},
	{isValues, readTable},
}

// Open reads the blocks of a file by what its bytes are, whatever its name says. The error is a sentence that says what to do
// instead.
func (r *File) Open(raw []byte) ([]block.Block, error) {
	if len(raw) > MaxBytes {
		return nil, errors.New("the file is larger than 8 MiB, the most that is read; split it")
	}
	if isPackedMail(raw) {
		words, err := unpackMail(r, raw)
		if err != nil {
			return nil, err
		}
		raw = words
	}
	for _, c := range containers {
		if c.is(raw) {
			return c.read(r, raw)
		}
	}
	text, err := decode(r, raw)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, errors.New("the file is empty; put a transcript into it")
	}
	for _, find := range []func(*File, string) (string, bool){pageBelowFields, pageOfProgram} {
		if page, ok := find(r, text); ok {
			return readPage(r, page)
		}
	}
	if blocks, ok := dataOfProgram(r, text); ok {
		return blocks, nil
	}
	for _, c := range textContainers {
		if c.is(text) {
			return c.read(r, strings.ReplaceAll(text, "\f", ""))
		}
	}
	if strings.Count(text, "\n") > maxLines {
		return nil, ErrTooMany
	}
	r.Lines = linesOf(r, partRunOn(r, text))
	return unwrap(r, textBlocks(r, r.Lines)), nil
}

func isEmpty(raw []byte) bool { return len(bytes.TrimSpace(raw)) == 0 }

func startsWith(prefix string) func([]byte) bool {
	return func(raw []byte) bool { return bytes.HasPrefix(raw, []byte(prefix)) }
}

func refuseWith(sentence string) func(*File, []byte) ([]block.Block, error) {
	return func(*File, []byte) ([]block.Block, error) { return nil, errors.New(sentence) }
}

// isBinary says that the bytes are no text in any encoding: many control characters that no text has.
func isBinary(raw []byte) bool {
	head := raw[:min(len(raw), 4096)]
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return false
	}
	control, zero := 0, 0
	for _, c := range head {
		switch {
		case c == 0:
			zero++
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b && c != 0x1a:
			control++
		}
	}
	if zero > 0 && (zeros(head, 0) || zeros(head, 1) || breaks(head, "\n\x00") || breaks(head, "\x00\n")) {
		return false // UTF-16 without a mark
	}
	return control*10 > len(head)
}
