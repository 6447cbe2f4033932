package gateway

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

// piece is a frame of a server that need not be the last of its message.
func piece(kind byte, final bool, payload string) []byte {
	f := fromServer(kind, []byte(payload))
	if !final {
		f[0] &^= frameFinal
	}
	return f
}

func TestFrames(t *testing.T) {
	const ping = 0x9
	tests := []struct {
		name string
		in   [][]byte
		want []string // payloads, in order
		err  error
	}{
		{name: "nothing", err: io.EOF},
		{name: "empty", in: [][]byte{piece(frameText, true, "")}, want: []string{""}, err: io.EOF},
		{name: "two", in: [][]byte{piece(frameText, true, "a"), piece(frameText, true, "b")}, want: []string{"a", "b"}, err: io.EOF},
		{
			name: "pieces, with a ping between",
			in: [][]byte{
				piece(frameText, false, "a"), piece(ping, true, "ping"), piece(frameContinuation, false, "b"), piece(frameContinuation, true, "c"),
			},
			want: []string{"ping", "abc"}, err: io.EOF,
		},
		{name: "longest short length", in: [][]byte{piece(frameText, true, strings.Repeat("x", 125))}, want: []string{strings.Repeat("x", 125)}, err: io.EOF},
		{name: "shortest middle length", in: [][]byte{piece(frameText, true, strings.Repeat("x", 126))}, want: []string{strings.Repeat("x", 126)}, err: io.EOF},
		{name: "longest middle length", in: [][]byte{piece(frameText, true, strings.Repeat("x", 0xffff))}, want: []string{strings.Repeat("x", 0xffff)}, err: io.EOF},
		{name: "long length", in: [][]byte{piece(frameText, true, strings.Repeat("x", 0x10000))}, want: []string{strings.Repeat("x", 0x10000)}, err: io.EOF},
		{name: "cut off", in: [][]byte{piece(frameText, true, "abc")[:4]}, err: io.ErrUnexpectedEOF},
		{name: "continues nothing", in: [][]byte{piece(frameContinuation, true, "a")}, err: errFrame},
		{name: "breaks in", in: [][]byte{piece(frameText, false, "a"), piece(frameText, true, "b")}, err: errFrame},
		{name: "control in pieces", in: [][]byte{piece(ping, false, "a")}, err: errFrame},
		{name: "long control", in: [][]byte{piece(ping, true, strings.Repeat("x", 126))}, err: errFrame},
		{name: "masked", in: [][]byte{fromClient(frameText, []byte("a"))}, err: errFrame},
		{name: "extension", in: [][]byte{{frameFinal | 0x40 | frameText, 0}}, err: errFrame},
		{name: "too large", in: [][]byte{{frameFinal | frameText, 127, 0, 0, 0, 0, 1, 0, 0, 1}}, err: errTooLarge},
		{name: "absurd length", in: [][]byte{{frameFinal | frameText, 127, 255, 255, 255, 255, 255, 255, 255, 255}}, err: errTooLarge},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := frames{source: bufio.NewReader(bytes.NewReader(bytes.Join(test.in, nil)))}
			var got []string
			for {
				_, payload, err := f.next()
				if err != nil {
					if !errors.Is(err, test.err) {
						t.Errorf("error = %v, want %v", err, test.err)
					}
					break
				}
				got = append(got, string(payload))
			}
			if len(got) != len(test.want) || strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("%d messages, want %d", len(got), len(test.want))
			}
		})
	}
}

func FuzzFrames(f *testing.F) {
	f.Add(piece(frameText, true, `{"op":10}`))
	f.Add(append(piece(frameText, false, "a"), piece(frameContinuation, true, "b")...))
	f.Fuzz(func(t *testing.T, in []byte) {
		source := frames{source: bufio.NewReader(bytes.NewReader(in))}
		for {
			if _, _, err := source.next(); err != nil {
				return
			}
		}
	})
}
