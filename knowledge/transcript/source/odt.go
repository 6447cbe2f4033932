package source

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// openBlocks reads content.xml of an OpenDocument text.
func openBlocks(r *about.File, document []byte) ([]block.Block, error) {
	w := walker{}
	in := xml.NewDecoder(bytes.NewReader(document))
	in.Strict = false
	boldStyles, italicStyles := map[string]bool{}, map[string]bool{}
	name, number := "", 0
	var open []bool
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return w.blocks, nil
		}
		if err != nil {
			return nil, errBrokenDocument
		}
		if len(w.blocks) > about.MaxBlocks {
			return nil, about.ErrTooMany
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "style":
				name = xmlAttribute(e, "name")
			case "text-properties":
				boldStyles[name] = xmlAttribute(e, "font-weight") == "bold"
				italicStyles[name] = xmlAttribute(e, "font-style") == "italic"
			case "p", "h":
				number++
				w.line, w.level, w.bold, w.italic, w.gap = number, 0, 0, 0, true
				if e.Name.Local == "h" {
					w.level, _ = strconv.Atoi(xmlAttribute(e, "outline-level"))
					w.level = max(1, w.level)
				}
				if boldStyles[xmlAttribute(e, "style-name")] {
					w.bold++
				}
			case "span":
				style := xmlAttribute(e, "style-name")
				open = append(open, boldStyles[style])
				if boldStyles[style] {
					w.bold++
				}
			case "line-break":
				w.flush(false)
			case "tab", "s":
				w.add(" ")
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "p", "h":
				w.flush(true)
			case "span":
				if n := len(open) - 1; n >= 0 {
					if open[n] {
						w.bold--
					}
					open = open[:n]
				}
			}
		case xml.CharData:
			if number > 0 {
				w.add(string(e))
			}
		}
	}
}
