package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// decode returns the text of a file in whatever encoding it is, its line ends single line feeds and characters that nobody
// types on purpose taken out.
func decode(r *about.File, raw []byte) (string, error) {
	text, err := characters(r, raw)
	if err != nil {
		return "", err
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.Map(func(c rune) rune {
		switch c {
		case '\r', '\u2028', '\u2029', '\u0085', '\v':
			return '\n'
		}
		return c
	}, text)
	if found := len(chatNote.FindAllString(text, -1)); found > 0 {
		text = chatNote.ReplaceAllString(text, "")
		r.Dropped("note of the chat program", found)
	}
	return clean(r, text), nil
}

// chatNote is a line of an exported chat that nobody typed. WhatsApp begins its words with a mark that nobody sees.
var chatNote = block.Express(`(?m)^\x{200e}?\[[^\]\n]{8,30}\] [^:\n]{1,60}: \x{200e}.*\n`)

// clean takes out control characters and those that change the direction of the text around them.
func clean(r *about.File, text string) string {
	unwanted := func(c rune) bool {
		return c < ' ' && c != '\t' && c != '\n' && c != '\f' || c >= 0x7f && c <= 0x9f || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069' || c == '\ufffe'
	}
	n := 0
	cleaned := strings.Map(func(c rune) rune {
		switch {
		case unwanted(c):
			n++
			return -1
		case c == '\ufeff', c == '\u200b', c == '\u200e', c == '\u00ad', c == '\u2060':
			return -1 // nobody sees them
		}
		return c
	}, text)
	if n > 0 {
		r.Dropped("control character", n)
	}
	return cleaned
}

// sniffed is as much of a file as its encoding is told by.
const sniffed = 256 << 10

// characters decodes by the mark at the start, as UTF-8 when it is that, and otherwise by the bytes that are frequent.
func characters(r *about.File, raw []byte) (string, error) {
	name, decoder := encodingOf(raw)
	if decoder == encoding.Nop {
		text := strings.ToValidUTF8(string(raw), "\ufffd")
		if bad := strings.Count(text, "\ufffd") - bytes.Count(raw, []byte("\ufffd")); bad > 0 {
			r.Errorf(0, "%d places are no UTF-8 and stand as \ufffd; save the file as UTF-8 and import it again", bad)
		}
		return strings.TrimPrefix(text, "\ufeff"), nil
	}
	if decoder == nil {
		return "", fmt.Errorf("its encoding is not known; save the file as UTF-8")
	}
	text, err := decoder.NewDecoder().Bytes(raw)
	if err != nil {
		return "", fmt.Errorf("it cannot be read as %s; save the file as UTF-8", name)
	}
	if bad := bytes.Count(text, []byte("\ufffd")); bad > 0 {
		r.Errorf(0, "%d characters could not be read as %s and stand as \ufffd; save the file as UTF-8 and import it again", bad, name)
	}
	r.Warnf(0, "the file was read as %s", name)
	return strings.TrimPrefix(string(text), "\ufeff"), nil
}

func encodingOf(raw []byte) (string, encoding.Encoding) {
	switch zero := bytes.IndexByte(raw, 0) >= 0; {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), zero && (zeros(raw, 1) || breaks(raw, "\n\x00")):
		return "UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")), zero && (zeros(raw, 0) || breaks(raw, "\x00\n")):
		return "UTF-16", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case utf8.Valid(raw), mostlyUTF8(raw):
		return "UTF-8", encoding.Nop
	}
	name := chardet.Detect(raw[:min(len(raw), sniffed)]).Encoding
	decoder, err := htmlindex.Get(name)
	if err != nil {
		return name, nil
	}
	return name, decoder
}

// zeros says that most bytes at even or odd places are zero, as Latin letters are in UTF-16.
func zeros(raw []byte, at int) bool {
	head := raw[:min(len(raw), 2048)]
	n := 0
	for i := at; i < len(head); i += 2 {
		if head[i] == 0 {
			n++
		}
	}
	return n*4 > len(head)
}

// breaks says that line ends stand at even places only, in a text with zeros: UTF-16 whose letters are not Latin.
func breaks(raw []byte, end string) bool {
	head := raw[:min(len(raw), sniffed)]
	even, odd := 0, 0
	for i := 0; i+1 < len(head); i++ {
		if head[i] == end[0] && head[i+1] == end[1] {
			if i%2 == 0 {
				even++
			} else {
				odd++
			}
		}
	}
	return even >= 2 && odd == 0
}

// mostlyUTF8 says that a text is UTF-8 but for a few bytes.
func mostlyUTF8(raw []byte) bool {
	whole, broken := 0, 0
	for head := raw[:min(len(raw), sniffed)]; len(head) > 0; {
		c, size := utf8.DecodeRune(head)
		switch {
		case c == utf8.RuneError && size == 1 && len(head) > 3:
			broken++
		case size > 1:
			whole++
		}
		head = head[size:]
	}
	return whole > 10*broken
}
