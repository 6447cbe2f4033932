package captions

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// IsTimedText says that a text is captions in XML (TTML, https://www.w3.org/TR/ttml2/).
func IsTimedText(text string) bool { return timedTextStart.MatchString(block.CutBytes(text, 4096)) }

var timedTextStart = block.Express(`^\s*(?:<\?xml[^>]*>\s*)?<tt(?:\s[^>]*)?>`)

// ReadTimedText reads the paragraphs of such captions, with the names of those who speak.
func ReadTimedText(r *about.File, text string) ([]block.Block, error) {
	t := timedReader{names: map[string]string{}}
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
			line, _ := decoder.InputPos()
			t.start(e, line)
		case xml.CharData:
			if t.holds {
				t.words.Write(e)
			}
		case xml.EndElement:
			t.end(e.Name.Local)
		}
	}
	r.Meta.Field("title", t.title)
	return JoinCues(withoutNoise(r, t.cues)), nil
}

// timedReader is what was read of captions in XML so far.
type timedReader struct {
	title string
	names map[string]string // of those who speak, by the id of the agent
	agent string            // the id of the one that is being read
	cue   block.Block       // the paragraph that is being read
	words strings.Builder   // of the element that is being read, while holds is true
	holds bool
	cues  []block.Block
}

func (t *timedReader) start(e xml.StartElement, line int) {
	switch e.Name.Local {
	case "agent":
		t.agent = attribute(e, "id")
	case "p":
		t.cue = block.Block{Line: line, Voice: t.names[attribute(e, "agent")]}
		t.hold()
	case "name", "title":
		t.hold()
	case "br":
		t.words.WriteString("\n")
	}
}

func (t *timedReader) hold() {
	t.words.Reset()
	t.holds = true
}

func (t *timedReader) end(element string) {
	said := strings.Join(strings.Fields(t.words.String()), " ")
	switch element {
	case "agent":
		t.agent = ""
	case "p":
		if t.cue.Text, t.cue.Raw = said, said; said != "" {
			t.cues = append(t.cues, t.cue)
		}
		t.holds = false
	case "name":
		if t.names[t.agent] == "" {
			t.names[t.agent] = said
		}
		t.holds = false
	case "title":
		t.title = said
		t.holds = false
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
