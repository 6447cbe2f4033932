package captions

import (
	"errors"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
)

// IsSubStation says that a text is captions of SubStation Alpha (.ssa, .ass).
func IsSubStation(text string) bool {
	return strings.Contains(text, "[Events]") && strings.Contains(text, "\nDialogue:")
}

// subStationFields are the values before the words of a line, when no line says which there are. The fifth is who speaks.
var subStationFields = []string{"Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text"}

// ReadSubStation reads the lines of such captions.
func ReadSubStation(r *about.File, text string) ([]block.Block, error) {
	fields := subStationFields
	var cues []block.Block
	events := false
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		key, value, _ := strings.Cut(line, ":")
		switch {
		case strings.HasPrefix(line, "["):
			events = line == "[Events]"
		case key == "Title":
			r.Meta.Field("title", strings.TrimSpace(value))
		case events && key == "Format":
			fields = strings.Split(value, ",")
		case events && key == "Dialogue":
			if b, ok := subStationCue(strings.SplitN(value, ",", len(fields)), fields); ok {
				b.Line = n + 1
				cues = append(cues, b)
			}
		}
	}
	if len(cues) == 0 {
		return nil, errors.New("these captions have no lines of dialogue; save them as WebVTT or SubRip, and import that")
	}
	return JoinCues(withoutNoise(r, cues)), nil
}

func subStationCue(values, fields []string) (block.Block, bool) {
	if len(values) < len(fields) {
		return block.Block{}, false
	}
	var b block.Block
	for n, name := range fields {
		switch strings.TrimSpace(name) {
		case "Name", "Actor":
			b.Voice = strings.TrimSpace(values[n])
		case "Text":
			words := strings.NewReplacer(`\N`, " ", `\n`, " ", `\h`, " ").Replace(cueTag.ReplaceAllString(values[n], ""))
			b.Text = strings.Join(strings.Fields(words), " ")
		}
	}
	b.Raw = b.Text
	return b, b.Text != ""
}
