package terminal

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// maxLine is how many bytes of a line are kept: far more than a question has.
const maxLine = 64 << 10

// ReadLine returns the next line of r without its line break. It drops what exceeds 64 KiB. The error is io.EOF when
// there is no further line. The last line needs no line break.
func ReadLine(r *bufio.Reader) (string, error) {
	var line []byte
	for some := false; ; some = true {
		part, err := r.ReadSlice('\n')
		line = append(line, part[:min(len(part), max(maxLine+len("\r\n")-len(line), 0))]...)
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (!errors.Is(err, io.EOF) || (len(part) == 0 && !some)) {
			return "", err
		}
		return trimLine(string(line)), nil
	}
}

func trimLine(line string) string {
	line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
	if len(line) <= maxLine {
		return line
	}
	end := maxLine
	for end > maxLine-utf8.UTFMax && !utf8.RuneStart(line[end]) {
		end--
	}
	return line[:end]
}
