package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/styled"
)

// openBlocks reads content.xml of an OpenDocument text.
func openBlocks(r *about.File, document []byte) ([]block.Block, error) {
	w := styled.Writer{}
	in := xml.NewDecoder(bytes.NewReader(document))
	in.Strict = false
	boldStyles, italicStyles := map[string]bool{}, map[string]bool{}
	name, number := "", 0
	var open []bool
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return w.Blocks, nil
		}
		if err != nil {
			return nil, errBrokenDocument
		}
		if len(w.Blocks) > about.MaxBlocks {
			return nil, about.ErrTooMany
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "style":
				name = attribute(e, "name")
			case "text-properties":
				boldStyles[name] = attribute(e, "font-weight") == "bold"
				italicStyles[name] = attribute(e, "font-style") == "italic"
			case "p", "h":
				number++
				w.Line, w.Level, w.Bold, w.Italic, w.Gap = number, 0, 0, 0, true
				if e.Name.Local == "h" {
					w.Level, _ = strconv.Atoi(attribute(e, "outline-level"))
					w.Level = max(1, w.Level)
				}
				if boldStyles[attribute(e, "style-name")] {
					w.Bold++
				}
			case "span":
				style := attribute(e, "style-name")
				open = append(open, boldStyles[style])
				if boldStyles[style] {
					w.Bold++
				}
			case "line-break":
				w.Flush(false)
			case "tab", "s":
				w.Add(" ")
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "p", "h":
				w.Flush(true)
			case "span":
				if n := len(open) - 1; n >= 0 {
					if open[n] {
						w.Bold--
					}
					open = open[:n]
				}
			}
		case xml.CharData:
			if number > 0 {
				w.Add(string(e))
			}
		}
	}
}
