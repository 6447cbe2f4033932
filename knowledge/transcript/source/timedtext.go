package source

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// isTimedText says that a text is captions in XML (TTML, https://www.w3.org/TR/ttml2/).
func isTimedText(text string) bool {
	return timedText.MatchString(block.CutBytes(text, 4096))
}

var timedText = block.Express(`^\s*(?:<\?xml[^>]*>\s*)?<tt(?:\s[^>]*)?>`)

// timedText reads the paragraphs of such captions, with the names of those who speak.
func (r *File) timedText(text string) ([]block.Block, error) {
	names := map[string]string{} // by the id of the agent
	agent, depth := "", 0        // depth: within a paragraph
	var cues []block.Block
	var words strings.Builder
	var held *strings.Builder // where words go; nil for nowhere
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, errors.New("these captions are no XML that can be read; save them as WebVTT or SubRip, and import that")
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch {
			case e.Name.Local == "agent":
				agent = xmlAttribute(e, "id")
			case e.Name.Local == "name" && agent != "", e.Name.Local == "title":
				words.Reset()
				held = &words
			case e.Name.Local == "p":
				line, _ := decoder.InputPos()
				cues = append(cues, block.Block{Line: line, Voice: names[xmlAttribute(e, "agent")]})
				words.Reset()
				held, depth = &words, 1
			case e.Name.Local == "br" && depth > 0:
				words.WriteString("\n")
			}
		case xml.CharData:
			if held != nil {
				held.Write(e)
			}
		case xml.EndElement:
			said := strings.Join(strings.Fields(words.String()), " ")
			switch e.Name.Local {
			case "name":
				if names[agent] == "" {
					names[agent] = said
				}
				held = nil
			case "title":
				r.Meta.field("title", said)
				held = nil
			case "agent":
				agent = ""
			case "p":
				last := &cues[len(cues)-1]
				last.Text, last.Raw = said, said
				held, depth = nil, 0
			}
		}
	}
	var full []block.Block
	for _, c := range cues {
		if c.Text != "" {
			full = append(full, c)
		}
	}
	return JoinCues(r.withoutNoise(full)), nil
}
