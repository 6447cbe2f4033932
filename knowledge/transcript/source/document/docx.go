// Package document reads documents of word processors: docx.go with word.go, odt.go, rtf.go.
//
// What is bold, in italics, a heading, an item or a table is taken from the document. The line of a block is the number of its
// paragraph, since a document has no lines. The package knows nothing of who speaks.
package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// The most that is unpacked of each part of a document, in bytes. A book has five MiB of XML, and Word's own styles
// have 50 KiB.
const (
	maxUnpacked   = about.MaxBytes
	maxStyles     = 1 << 20
	maxProperties = 64 << 10
)

var (
	errNotDocument    = errors.New("this is a ZIP archive or another kind of document; save the text as .docx or .txt, or unpack it, and import that")
	errTooLong        = errors.New("the document unpacks to more than 8 MiB; save its text as .txt, and import that")
	errBrokenDocument = errors.New("this document is broken; save it anew as .docx or as text")
)

// ReadArchive reads the paragraphs of a Word document, or of an OpenDocument text, with what is bold or a heading in it.
func ReadArchive(r *about.File, raw []byte) ([]block.Block, error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, errors.New("this is a broken document or archive; save it anew as .docx or as text")
	}
	if core, err := unpack(archive, "docProps/core.xml", maxProperties); err == nil {
		coreProperties(r, core)
	}
	if document, err := unpack(archive, "word/document.xml", maxUnpacked); !errors.Is(err, errNotDocument) {
		if err != nil {
			return nil, err
		}
		styles, _ := unpack(archive, "word/styles.xml", maxStyles) // without them, headings are told by their looks
		return wordBlocks(r, document, headingStyles(styles))
	}
	document, err := unpack(archive, "content.xml", maxUnpacked)
	if err != nil {
		return nil, err
	}
	return openBlocks(r, document)
}

// unpack returns a part of an archive, of limit bytes at most, whatever the archive says of its size.
func unpack(archive *zip.Reader, name string, limit int64) ([]byte, error) {
	for _, f := range archive.File {
		if f.Name != name {
			continue
		}
		if f.UncompressedSize64 > uint64(limit) {
			return nil, errTooLong
		}
		in, err := f.Open()
		if err != nil {
			return nil, errNotDocument
		}
		defer in.Close()
		text := bytes.NewBuffer(make([]byte, 0, f.UncompressedSize64+bytes.MinRead))
		switch n, err := text.ReadFrom(io.LimitReader(in, limit+1)); {
		case err != nil:
			return nil, errBrokenDocument
		case n > limit:
			return nil, errTooLong
		}
		return text.Bytes(), nil
	}
	return nil, errNotDocument
}

// coreProperties takes the title and the language of a document.
func coreProperties(r *about.File, core []byte) {
	in := xml.NewDecoder(bytes.NewReader(core))
	for {
		token, err := in.Token()
		if err != nil {
			return
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "title" || e.Name.Local == "language") {
			var text string
			if in.DecodeElement(&text, &e) == nil && strings.TrimSpace(text) != "" {
				r.Meta.Field(e.Name.Local, text)
			}
		}
	}
}

// wordStyle is what a paragraph style of a document means.
type wordStyle struct {
	level int
	bold  bool
}

// headingStyles returns the meaning of the styles of a document by their ids, which differ between languages; their names
// do not.
func headingStyles(styles []byte) map[string]wordStyle {
	out := map[string]wordStyle{}
	in := xml.NewDecoder(bytes.NewReader(styles))
	id := ""
	for {
		token, err := in.Token()
		if err != nil {
			return out
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		s := out[id]
		switch e.Name.Local {
		case "style":
			id = attribute(e, "styleId")
			continue
		case "name":
			name := strings.ToLower(attribute(e, "val"))
			if level, err := strconv.Atoi(strings.TrimPrefix(name, "heading ")); err == nil && strings.HasPrefix(name, "heading ") {
				s.level = level
			}
			if name == "title" {
				s.level = 1
			}
		case "b":
			s.bold = attribute(e, "val") != "0" && attribute(e, "val") != "false"
		default:
			continue
		}
		if id != "" {
			out[id] = s
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
