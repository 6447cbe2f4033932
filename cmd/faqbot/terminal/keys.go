package terminal

import "unicode/utf8"

// key is a key that somebody pressed: one of the constants, or text to insert.
type key struct {
	kind keyKind
	text string // of inserted
}

type keyKind int

const (
	inserted keyKind = iota
	enter
	tab
	left
	right
	home
	end
	wordLeft
	wordRight
	up
	down
	deleteLeft
	deleteRight
	deleteWord
	deleteToStart
	deleteToEnd
	redraw
	interrupt // Ctrl-C
	endOfText // Ctrl-D
)

// controls are the keys that send one control character, as in other programs that read lines.
var controls = map[byte]keyKind{
	'\r': enter, '\n': enter, '\t': tab, 0x7f: deleteLeft, 'H' - '@': deleteLeft, 'A' - '@': home, 'B' - '@': left,
	'C' - '@': interrupt, 'D' - '@': endOfText, 'E' - '@': end, 'F' - '@': right, 'K' - '@': deleteToEnd, 'L' - '@': redraw,
	'N' - '@': down, 'P' - '@': up, 'U' - '@': deleteToStart, 'W' - '@': deleteWord,
}

// sequences are the keys that send an escape sequence, by what follows the escape character. They are those of xterm and
// of terminals like it.
var sequences = map[string]keyKind{
	"[A": up, "[B": down, "[C": right, "[D": left, "[H": home, "[F": end,
	"OA": up, "OB": down, "OC": right, "OD": left, "OH": home, "OF": end,
	"[1~": home, "[7~": home, "[4~": end, "[8~": end, "[3~": deleteRight,
	"[1;5C": wordRight, "[1;5D": wordLeft, "[1;3C": wordRight, "[1;3D": wordLeft, "f": wordRight, "b": wordLeft,
	"\x7f": deleteWord,
}

const (
	escape     = 0x1b
	pasteStart = "[200~" // of a bracketed paste, after the escape character
	pasteEnd   = "[201~"
)

// keyboard turns bytes into keys. A sequence that some bytes cut off continues in the next ones.
type keyboard struct {
	pending []byte
	pasting bool
}

// read returns the keys in the bytes that the terminal had at one time. A sequence mostly arrives at once, and people
// press one key after another. An escape character alone is no key. At the end of the bytes it waits, and is dropped
// when nothing follows that makes it a sequence. A paste without its end mark ends in the same way.
func (k *keyboard) read(bytes []byte) []key {
	if len(bytes) == 1 {
		if string(k.pending) == "\x1b" {
			k.pending = nil
		}
		k.pasting = k.pasting && bytes[0] >= ' '
	}
	input := append(k.pending, bytes...)
	k.pending = nil
	var keys []key
	for len(input) > 0 {
		length := 0
		switch b := input[0]; {
		case b == escape:
			var pressed []key
			if pressed, length = k.sequence(input); length == 0 {
				k.pending = input
				return keys
			}
			keys = append(keys, pressed...)
		case b < ' ' || b == 0x7f:
			length = 1
			keys = append(keys, k.control(b)...)
		default:
			if !utf8.FullRune(input) {
				k.pending = input
				return keys
			}
			var r rune
			r, length = utf8.DecodeRune(input)
			keys = append(keys, key{text: string(r)}) // what is not UTF-8 becomes the replacement character
		}
		input = input[length:]
	}
	return keys
}

// control returns the key of a control character. In a paste it is a blank: a paste is text and presses no key.
func (k *keyboard) control(b byte) []key {
	if k.pasting {
		return []key{{text: " "}}
	}
	if kind, known := controls[b]; known {
		return []key{{kind: kind}}
	}
	return nil
}

// longestSequence is the most bytes of an escape sequence. Keys and the mouse send fewer.
const longestSequence = 32

// sequence reads the escape sequence at the start of input. Its length is 0 when the sequence is incomplete. Most
// sequences are not in the table of keys.
func (k *keyboard) sequence(input []byte) ([]key, int) {
	if len(input) == 1 {
		return nil, 0
	}
	length := 2 // escape and a character: Alt and a key
	switch input[1] {
	case '[': // parameters up to a final byte; ECMA-48, 5.4
		for length < len(input) && length < longestSequence && input[length] >= 0x20 && input[length] < 0x40 {
			length++
		}
		if length == len(input) && length < longestSequence {
			return nil, 0
		}
		if length < len(input) && input[length] >= 0x40 && input[length] < 0x7f {
			length++
		}
	case 'O':
		if len(input) == 2 {
			return nil, 0
		}
		length = 3
	}
	switch name := string(input[1:length]); {
	case name == pasteStart:
		k.pasting = true
	case name == pasteEnd:
		k.pasting = false
	case k.pasting: // of pasted text that has one in it
	case sequences[name] != 0:
		return []key{{kind: sequences[name]}}, length
	case input[1] != '[':
		return nil, 1 // the escape key, and then another
	}
	return nil, length
}
