package terminal

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadLine(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", maxLine)
	cases := map[string]struct {
		input string
		want  []string
	}{
		"nothing":           {"", nil},
		"a line":            {"one\n", []string{"one"}},
		"without an end":    {"one\ntwo", []string{"one", "two"}},
		"CRLF":              {"one\r\ntwo\r\n", []string{"one", "two"}},
		"empty":             {"\n\r\n\n", []string{"", "", ""}},
		"longest":           {long + "\nend\n", []string{long, "end"}},
		"longest, CRLF":     {long + "\r\nend\r\n", []string{long, "end"}},
		"too long":          {long + "y\nend\n", []string{long, "end"}},
		"too long, no end":  {long + long + "y", []string{long}},
		"rune at the limit": {long[:maxLine-1] + "é\nend", []string{long[:maxLine-1], "end"}},
		"not UTF-8":         {strings.Repeat("\x80", maxLine+10) + "\nend", []string{strings.Repeat("\x80", maxLine-4), "end"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			for _, input := range []io.Reader{strings.NewReader(c.input), iotest.OneByteReader(strings.NewReader(c.input)), iotest.DataErrReader(strings.NewReader(c.input))} {
				var got []string
				lines := bufio.NewReader(input)
				line, err := ReadLine(lines)
				for ; err == nil; line, err = ReadLine(lines) {
					got = append(got, line)
				}
				if !errors.Is(err, io.EOF) || !slices.Equal(got, c.want) {
					t.Errorf("%d lines and %v, want %d lines", len(got), err, len(c.want))
				}
			}
		})
	}
}

func TestReadLineFails(t *testing.T) {
	t.Parallel()
	want := errors.New("pulled out")
	lines := bufio.NewReader(io.MultiReader(strings.NewReader("half"), iotest.ErrReader(want)))
	if line, err := ReadLine(lines); !errors.Is(err, want) || line != "" {
		t.Errorf("got %q, %v, want the error", line, err)
	}
}
