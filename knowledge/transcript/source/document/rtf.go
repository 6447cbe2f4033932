package document

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/styled"
)

// rtfReader collects the blocks of a document in RTF (Rich Text Format, version 1.9.1).
type rtfReader struct {
	styled.Writer
	state   rtfState
	outer   []rtfState // of the groups around
	bytes   []byte     // of a code page, which are decoded together
	fonts   map[int]string
	page    string // the code page of the document
	title   strings.Builder
	high    rune // the first half of a character of two
	skip    int  // so many characters stand for one that was given by its number
	counter int  // of paragraphs
}

// rtfState is what a group may change, and what comes back at its end.
type rtfState struct {
	bold, italic bool
	hidden       bool // what nobody reads: fonts, pictures, headers
	title        bool
	fonts        bool // the table of fonts
	font         int
	uc           int // characters that stand for one given by its number
}

// hiddenInRTF are destinations that hold no words of the text.
var hiddenInRTF = block.SetOf("colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf pict object footnote listtable listoverridetable generator themedata datastore latentstyles rsidtbl xmlnstbl fldinst listtext pntext bkmkstart bkmkend annotation atnid atnauthor")

// signsOfRTF are control words that stand for a character.
var signsOfRTF = map[string]string{"emdash": "\u2014", "endash": "\u2013", "lquote": "\u2018", "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "tab": wideBlank, "cell": wideBlank, "emspace": " ", "enspace": " "}

// pagesOfRTF are the code pages of fonts, by the number of the character set.
var pagesOfRTF = map[int]string{128: "shift_jis", 129: "euc-kr", 134: "gbk", 136: "big5", 161: "windows-1253", 162: "windows-1254", 163: "windows-1258", 177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251", 222: "windows-874", 238: "windows-1250"}

const (
	maxRTFDepth = 500 // groups, one in the other
	defaultPage = "windows-1252"
)

// ReadRTF reads the paragraphs of a document in RTF, with what is bold, in italics or a heading in it.
func ReadRTF(r *about.File, raw []byte) ([]block.Block, error) {
	d := rtfReader{fonts: map[int]string{}, page: defaultPage, state: rtfState{uc: 1}}
	for at := 0; at < len(raw); {
		at = d.next(raw, at)
		if len(d.outer) > maxRTFDepth {
			return nil, errBrokenDocument
		}
		if len(d.Blocks) > about.MaxBlocks {
			return nil, about.ErrTooMany
		}
	}
	d.endParagraph(true)
	r.Meta.Field("title", d.title.String())
	return d.Blocks, nil
}

// next reads the token at a place and returns the place of the next.
func (d *rtfReader) next(raw []byte, at int) int {
	switch c := raw[at]; c {
	case '{':
		d.outer = append(d.outer, d.state)
	case '}':
		d.decode()
		if n := len(d.outer) - 1; n >= 0 {
			d.state, d.outer = d.outer[n], d.outer[:n]
		}
	case '\r', '\n':
	case '\\':
		return d.control(raw, at+1)
	default:
		d.byte(c)
	}
	return at + 1
}

// control reads what stands behind a backslash.
func (d *rtfReader) control(raw []byte, at int) int {
	if at >= len(raw) {
		return at
	}
	c := raw[at]
	if c == '\'' {
		if at+3 <= len(raw) {
			if n, err := strconv.ParseUint(string(raw[at+1:at+3]), 16, 8); err == nil {
				d.byte(byte(n))
			}
		}
		return min(len(raw), at+3)
	}
	if c < 'a' || c > 'z' {
		switch c {
		case '~':
			d.text("\u00a0")
		case '_':
			d.text("-")
		case '*':
			d.state.hidden = true
		case '{', '}', '\\':
			d.byte(c)
		case '\r', '\n':
			d.endParagraph(true)
		}
		return at + 1
	}
	end := at
	for end < len(raw) && raw[end] >= 'a' && raw[end] <= 'z' {
		end++
	}
	word, from := string(raw[at:min(end, at+32)]), end
	if end < len(raw) && raw[end] == '-' {
		end++
	}
	for end < len(raw) && raw[end] >= '0' && raw[end] <= '9' && end-from < 10 {
		end++
	}
	value, err := strconv.Atoi(string(raw[from:end]))
	if end < len(raw) && raw[end] == ' ' {
		end++
	}
	d.word(word, value, err == nil)
	return end
}

// word carries out a control word.
func (d *rtfReader) word(word string, value int, valued bool) {
	on := !valued || value != 0
	switch word {
	case "par", "sect", "page", "row":
		d.endParagraph(true)
	case "line":
		d.endParagraph(false)
	case "pard":
		d.Level = 0
	case "outlinelevel":
		d.Level = min(max(value, 0), 5) + 1
	case "b":
		d.decode()
		d.state.bold = on
	case "i":
		d.decode()
		d.state.italic = on
	case "plain":
		d.decode()
		d.state.bold, d.state.italic = false, false
	case "v", "deleted":
		d.decode()
		d.state.hidden = d.state.hidden || on
	case "ansicpg":
		d.page = "windows-" + strconv.Itoa(value)
	case "fonttbl":
		d.state.hidden, d.state.fonts = true, true
	case "f":
		d.decode()
		d.state.font = value
	case "fcharset":
		if d.state.fonts {
			d.fonts[d.state.font] = pagesOfRTF[value]
		}
	case "title":
		d.state.title = d.state.hidden
	case "uc":
		d.state.uc = max(0, value)
	case "u":
		d.decode()
		d.skip = d.state.uc
		r := rune(uint16(value))
		if utf16.IsSurrogate(r) {
			if d.high, r = r, utf16.DecodeRune(d.high, r); r == utf8.RuneError {
				return // the second half is to come
			}
		}
		d.text(string(r))
	default:
		if hiddenInRTF[word] {
			d.state.hidden = true
		} else if sign := signsOfRTF[word]; sign != "" {
			d.decode()
			d.text(sign)
		}
	}
}

// byte takes a character of a code page.
func (d *rtfReader) byte(c byte) {
	if d.skip > 0 {
		d.skip--
		return
	}
	d.bytes = append(d.bytes, c)
}

// decode takes the bytes of a code page as words.
func (d *rtfReader) decode() {
	if len(d.bytes) == 0 {
		return
	}
	name := d.fonts[d.state.font]
	if name == "" {
		name = d.page
	}
	page, err := htmlindex.Get(name)
	if err != nil {
		page = encoding.Nop
	}
	said, err := page.NewDecoder().Bytes(d.bytes)
	if err != nil {
		said = d.bytes
	}
	d.bytes = d.bytes[:0]
	d.text(strings.ToValidUTF8(string(said), "\ufffd"))
}

// text takes words in the style of the group.
func (d *rtfReader) text(s string) {
	switch {
	case d.state.title:
		d.title.WriteString(s)
	case d.state.hidden:
	default:
		d.SetStyle(d.state.bold, d.state.italic)
		d.Add(s)
	}
}

// endParagraph ends a paragraph, or a line of one. The line of a block is the number of its paragraph.
func (d *rtfReader) endParagraph(gap bool) {
	d.decode()
	if gap {
		d.counter++
	}
	d.Line = d.counter
	d.Flush(gap)
}
