package transcript

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// The most that is unpacked of each part of a document, in bytes. A book has five MiB of XML, and Word's own styles
// have 50 KiB.
const (
	maxUnpacked   = 8 << 20
	maxStyles     = 1 << 20
	maxProperties = 64 << 10
)

var (
	errNotDocument    = errors.New("this is a ZIP archive or another kind of document; save the text as .docx or .txt, or unpack it, and import that")
	errTooLong        = errors.New("the document unpacks to more than 8 MiB; save its text as .txt, and import that")
	errBrokenDocument = errors.New("this document is broken; save it anew as .docx or as text")
)

// docx reads the paragraphs of a Word document, or of an OpenDocument text, with what is bold or a heading in it.
func (r *reader) docx(raw []byte) ([]block, error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, errors.New("this is a broken document or archive; save it anew as .docx or as text")
	}
	if core, err := unpack(archive, "docProps/core.xml", maxProperties); err == nil {
		r.coreProperties(core)
	}
	if document, err := unpack(archive, "word/document.xml", maxUnpacked); !errors.Is(err, errNotDocument) {
		if err != nil {
			return nil, err
		}
		styles, _ := unpack(archive, "word/styles.xml", maxStyles) // without them, headings are told by their looks
		return r.wordBlocks(document, headingStyles(styles))
	}
	document, err := unpack(archive, "content.xml", maxUnpacked)
	if err != nil {
		return nil, err
	}
	return r.openBlocks(document)
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
func (r *reader) coreProperties(core []byte) {
	in := xml.NewDecoder(bytes.NewReader(core))
	for {
		token, err := in.Token()
		if err != nil {
			return
		}
		if e, ok := token.(xml.StartElement); ok && (e.Name.Local == "title" || e.Name.Local == "language") {
			var text string
			if in.DecodeElement(&text, &e) == nil && strings.TrimSpace(text) != "" {
				r.meta.field(e.Name.Local, text)
			}
		}
	}
}

// wordStyle is what a paragraph style of a document means.
type wordStyle struct {
	level int
	bold  bool
	list  bool
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
			id = xmlAttribute(e, "styleId")
			continue
		case "name":
			name := strings.ToLower(xmlAttribute(e, "val"))
			if level, err := strconv.Atoi(strings.TrimPrefix(name, "heading ")); err == nil && strings.HasPrefix(name, "heading ") {
				s.level = level
			}
			if name == "title" {
				s.level = 1
			}
			s.list = strings.HasPrefix(name, "list")
		case "b":
			s.bold = xmlAttribute(e, "val") != "0" && xmlAttribute(e, "val") != "false"
		default:
			continue
		}
		if id != "" {
			out[id] = s
		}
	}
}

func xmlAttribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// wordBlocks reads document.xml. The line of a block is the number of its paragraph, since a document has no lines.
func (r *reader) wordBlocks(document []byte, styles map[string]wordStyle) ([]block, error) {
	w := walker{}
	in := xml.NewDecoder(bytes.NewReader(document))
	in.Strict = false
	var rows []row
	inTable, number := 0, 0
	words := func(text string) { w.add(text) }
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, errBrokenDocument
		}
		if len(w.blocks)+len(w.cells) > maxBlocks {
			return nil, errTooMany
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "p":
				number++
				w.line, w.level, w.mark, w.bold, w.italic, w.gap = number, 0, prose, 0, 0, true
			case "pStyle":
				s := styles[xmlAttribute(e, "val")]
				if w.level = s.level; s.bold && s.level == 0 {
					w.paragraphBold = true
				}
			case "numPr":
				w.mark = item
			case "r":
				w.bold, w.italic = 0, 0
				if w.paragraphBold {
					w.bold = 1
				}
			case "b":
				w.bold = onOff(e, w.inRun)
			case "i":
				w.italic = onOff(e, w.inRun)
			case "rPr":
				w.inRun = true
			case "t":
				var text string
				if in.DecodeElement(&text, &e) == nil {
					words(text)
				}
			case "tab":
				if w.inRun || len(w.runs) > 0 {
					words(wideBlank)
				}
			case "br", "cr":
				w.flush(false)
			case "tbl":
				inTable++
				rows = nil
			case "tr":
				rows = append(rows, row{line: number + 1})
			case "tc":
				if n := len(rows); n > 0 {
					rows[n-1].cells = append(rows[n-1].cells, "")
				}
			case "instrText", "delText", "footnoteReference", "del":
				if err := in.Skip(); err != nil {
					return nil, errBrokenDocument
				}
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "p":
				before := len(w.blocks)
				w.flush(true)
				w.paragraphBold = false
				if inTable > 0 && len(w.blocks) > before && len(rows) > 0 && len(rows[len(rows)-1].cells) > 0 {
					cell := &rows[len(rows)-1].cells[len(rows[len(rows)-1].cells)-1]
					*cell = strings.TrimSpace(*cell + "\n" + w.blocks[before].text)
					w.cells = append(w.cells, w.blocks[before:]...)
					w.blocks = w.blocks[:before]
				}
			case "rPr":
				w.inRun = false
			case "tbl":
				if inTable--; inTable == 0 {
					if blocks, ok := tableBlocks(rows); ok {
						w.blocks = append(w.blocks, blocks...)
					} else {
						w.blocks = append(w.blocks, w.cells...)
					}
					w.cells = nil
				}
			}
		}
	}
	return w.blocks, nil
}

// wideBlank stands for a tab, which parts a name from the words.
const wideBlank = "\u2003"

// onOff reads a property of a run that is on unless it says that it is off.
func onOff(e xml.StartElement, inRun bool) int {
	if v := xmlAttribute(e, "val"); !inRun || v == "0" || v == "false" || v == "none" {
		return 0
	}
	return 1
}
