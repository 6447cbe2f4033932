// Package source reads the blocks of a file, whatever it is: bytes → blocks, each with its line and its style.
//
// Its door is [Open], and container.go has the table of the kinds of files. What the bytes are decides, not the name. charset.go
// decodes them, and mail.go unpacks a letter. How a kind is read is known in the rooms below, each of which knows only those under it:
//
//	values/    JSON, YAML, TOML, tables with a delimiter, and the lists of programs
//	markdown/  plain text and the Markdown of other people: lines → blocks
//	page/      HTML, and other XML with words in it
//	latex/     LaTeX → Markdown
//	markup/    AsciiDoc, reStructuredText, Org, Textile → Markdown
//	document/  what word processors write: Word, OpenDocument, RTF
//	styled/    words in styles → blocks, for pages and documents
//	table/     rows of cells → what people say
//	captions/  WebVTT, SubRip, SubViewer, SubStation Alpha, TTML
//	about/     the file, what it says of itself, and what is reported of it
//
// A new kind of file is a file in one of them, and a row in containers or textContainers; a new language of marks is a file and a
// row in markup. The package knows nothing of turns.
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
	"faqbot/knowledge/transcript/source/markdown"
	"faqbot/knowledge/transcript/source/page"
	"faqbot/knowledge/transcript/source/values"
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
	{values.IsJSON, values.ReadJSON},
	{values.IsYAML, values.ReadYAML},
	{values.IsSections, values.ReadSections},
	{latex.Is, readLaTeX},
	{values.IsTable, values.ReadTable},
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
	text = page.WithoutProgram(r, text)
	if blocks, ok := values.DataOfProgram(r, text); ok {
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
	return markdown.ReadText(r, text), nil
}

// readPage reads a page, and text that stands in it as it was typed. A page that only a program fills is read from the program's data.
func readPage(r *about.File, text string) ([]block.Block, error) {
	blocks, err := page.Read(r, text, markdown.ReadTyped)
	if err != nil || !strings.Contains(text, "json\"") || page.Tells(blocks) {
		return blocks, err
	}
	if said, ok := values.DataOfPage(r, text); ok {
		return said, nil
	}
	return blocks, nil
}

// readOtherXML reads XML likewise.
func readOtherXML(r *about.File, text string) ([]block.Block, error) {
	return page.ReadXML(r, text, markdown.ReadTyped)
}

// readLaTeX reads LaTeX as the Markdown that says the same.
func readLaTeX(r *about.File, text string) ([]block.Block, error) {
	return markdown.Read(r, latex.Markdown(r, text)), nil
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
