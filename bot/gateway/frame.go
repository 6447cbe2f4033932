package gateway

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// Kinds of WebSocket frames (RFC 6455, section 5.2).
const (
	frameContinuation = 0x0
	frameText         = 0x1
	frameClose        = 0x8
)

const (
	frameFinal  = 0x80 // bit of the first byte: the last frame of its message
	frameMasked = 0x80 // bit of the second byte: a mask of four bytes follows the length

	controlSize = 125

	// messageSize is the largest message that is read. The largest that we get is READY, about 100 bytes for each guild.
	messageSize = 16 << 20
)

var (
	errFrame    = errors.New("malformed WebSocket frame")
	errTooLarge = fmt.Errorf("message larger than %d bytes", messageSize)
)

// frames reads messages from the frames of a server.
type frames struct {
	source  *bufio.Reader
	kind    byte // of the message that is read in pieces; 0 between messages
	partial []byte
}

// next returns the next whole message, or a control frame, which may come between the pieces of a message.
func (f *frames) next() (kind byte, payload []byte, err error) {
	for {
		kind, final, piece, err := f.frame()
		switch {
		case err != nil:
			return 0, nil, err
		case kind >= frameClose:
			if !final {
				return 0, nil, errFrame
			}
			return kind, piece, nil
		case (kind == frameContinuation) != (f.kind != 0):
			return 0, nil, errFrame // goes on with nothing, or breaks in
		case kind != frameContinuation:
			f.kind, f.partial = kind, piece
		default:
			f.partial = append(f.partial, piece...)
		}
		if final {
			kind, payload = f.kind, f.partial
			f.kind, f.partial = 0, nil
			return kind, payload, nil
		}
	}
}

func (f *frames) frame() (kind byte, final bool, payload []byte, err error) {
	var head [2]byte
	if _, err := io.ReadFull(f.source, head[:]); err != nil {
		return 0, false, nil, err
	}
	kind, final = head[0]&0x0f, head[0]&frameFinal != 0
	if head[0]&0x70 != 0 || head[1]&frameMasked != 0 {
		return 0, false, nil, errFrame // an extension that was not agreed on, or a client's frame
	}
	size, err := f.size(head[1])
	switch {
	case err != nil:
		return 0, false, nil, err
	case kind >= frameClose && size > controlSize:
		return 0, false, nil, errFrame
	case size > messageSize || len(f.partial)+int(size) > messageSize:
		return 0, false, nil, errTooLarge
	}
	payload = make([]byte, size)
	_, err = io.ReadFull(f.source, payload)
	return kind, final, payload, err
}

// size reads the length of a payload, which starts in the second byte of the frame.
func (f *frames) size(second byte) (uint64, error) {
	var wide [8]byte
	switch second {
	case 126:
		_, err := io.ReadFull(f.source, wide[6:])
		return binary.BigEndian.Uint64(wide[:]), err
	case 127:
		_, err := io.ReadFull(f.source, wide[:])
		return binary.BigEndian.Uint64(wide[:]), err
	}
	return uint64(second), nil
}

// fromServer writes a message as one frame of a server.
func fromServer(kind byte, payload []byte) []byte {
	return append(head(kind, len(payload), 0), payload...)
}

// fromClient writes a message as one frame of a client. A client must mask, to protect caches of other people's that
// take WebSocket for HTTP; these messages are ours alone, and the mask of zeros leaves them as they are.
func fromClient(kind byte, payload []byte) []byte {
	frame := append(head(kind, len(payload), frameMasked), 0, 0, 0, 0)
	return append(frame, payload...)
}

func head(kind byte, size int, mask byte) []byte {
	first := frameFinal | kind
	switch {
	case size <= controlSize:
		return []byte{first, mask | byte(size)}
	case size <= 0xffff:
		return binary.BigEndian.AppendUint16([]byte{first, mask | 126}, uint16(size))
	}
	return binary.BigEndian.AppendUint64([]byte{first, mask | 127}, uint64(size))
}
