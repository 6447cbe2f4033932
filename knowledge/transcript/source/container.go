// Package source reads the blocks of a file, whatever it is: bytes → blocks, each with its line and its style.
//
// Its door is [Open] (container.go). What the bytes are decides, not the name:
//
//	text       charset.go, lines.go with plain.go, runon.go for a talk in one line, wiki.go and wikispeech.go for the source of a wiki, mail.go for letters
//	values     json.go with exchange.go, written.go and assigned.go for other programs, chat.go, shapes.go and recognised.go, yaml.go, values.go for tables
//
// Below this package, about holds the file, its head and what is reported; captions reads those, table the rows that people talk in;
// page reads HTML and other XML, document what word processors write, and styled makes blocks for both; markup and latex write
// other marks as Markdown. Here pages.go takes out the numbers, heads and feet of printed pages. In Markdown, insertion.go and
// opentable.go read notes and tables, definitions.go lists of terms, htmllines.go and markdowntable.go what is set in HTML there.
// wrap.go joins lines that were only wrapped, but not those of an outline (outline.go), and hyphen.go words that were only parted.
//
// A new container is a row in containers or textContainers (container.go). The package knows nothing of turns.
package source

import (
	"bytes"
	"errors"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/captions"
	"faqbot/knowledge/transcript/source/document"
	"faqbot/knowledge/transcript/source/latex"
	"faqbot/knowledge/transcript/source/page"
)

// maxLines is the most lines of a text, which may be wrapped.
const maxLines = 120_000

// container is one kind of file, told by its bytes. To teach the importer another, add a row to containers.
type container struct {
	is   func(raw []byte) bool
	read func(r *about.File, raw []byte) ([]block.Block, error)
}

// containers are tried in order; what is none of them is text.
var containers = []container{
	{isEmpty, refuseWith("the file is empty; put a transcript into it")},
	{startsWith("%PDF-"), refuseWith("this is a PDF, which has no paragraphs to read; open it, copy its text into a .txt file, and import that")},
	{startsWith("PK\x03\x04"), document.ReadArchive},
	{startsWith("{\\rtf"), document.ReadRTF},
	{startsWith("\xd0\xcf\x11\xe0"), refuseWith("this is an old Word document (.doc); save it as .docx or as text, and import that")},
	{isBinary, refuseWith("this is no text: a picture, a recording or a program; import its transcript")},
}

// textContainers are told apart once the encoding is known.
var textContainers = []struct {
	is   func(text string) bool
	read func(r *about.File, text string) ([]block.Block, error)
}{
	{captions.IsTimedText, captions.ReadTimedText},
	{page.Is, readPage},
	{page.IsXML, readOtherXML},
	{captions.IsSubStation, captions.ReadSubStation},
	{captions.IsSubtitles, captions.ReadSubtitles},
	{isJSON, readJSON},
	{isYAML, readYAML},
	{latex.Is, readLaTeX},
	{isValues, readTable},
}

// Open reads the blocks of a file by what its bytes are, whatever its name says. The error is a sentence that says what to do
// instead.
func Open(r *about.File, raw []byte) ([]block.Block, error) {
	blocks, err := open(r, raw)
	if err == nil && len(blocks) > about.MaxBlocks {
		return nil, about.ErrTooMany
	}
	return blocks, err
}

func open(r *about.File, raw []byte) ([]block.Block, error) {
	if len(raw) > about.MaxBytes {
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
	if words, ok := page.Within(r, text); ok {
		return readPage(r, words)
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
		return nil, about.ErrTooMany
	}
	return readText(r, text), nil
}

// readPage reads a page, and text that stands in it as it was typed. A page that only a program fills is read from the program's data.
func readPage(r *about.File, text string) ([]block.Block, error) {
	blocks, err := page.Read(r, text, readTyped)
	if err != nil || !strings.Contains(text, "json\"") || page.Tells(blocks) {
		return blocks, err
	}
	if said, ok := dataOfPage(r, text); ok {
		return said, nil
	}
	return blocks, nil
}

// readOtherXML reads XML likewise.
func readOtherXML(r *about.File, text string) ([]block.Block, error) {
	return page.ReadXML(r, text, readTyped)
}

// readLaTeX reads LaTeX as the Markdown that says the same.
func readLaTeX(r *about.File, text string) ([]block.Block, error) {
	return readMarkdown(r, latex.Markdown(r, text)), nil
}

func isEmpty(raw []byte) bool { return len(bytes.TrimSpace(raw)) == 0 }

func startsWith(prefix string) func([]byte) bool {
	return func(raw []byte) bool { return bytes.HasPrefix(raw, []byte(prefix)) }
}

func refuseWith(sentence string) func(*about.File, []byte) ([]block.Block, error) {
	return func(*about.File, []byte) ([]block.Block, error) { return nil, errors.New(sentence) }
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
