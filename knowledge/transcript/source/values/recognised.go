package values

import (
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/captions"
)

// Programs that recognise speech give each word, and each mark, with the readings that it may have: the first is the likeliest.
// Who speaks stands beside the word, or in a list of its own with the same times.

// recognised reads a list of such words, and counts their bytes as utterancesOf does.
func recognised(list []any, heard map[string]string) ([]block.Block, int) {
	var out []block.Block
	size, voice := 0, ""
	for n, v := range list {
		word, ok := v.(map[string]any)
		if !ok {
			continue
		}
		text := likeliest(word)
		if text == "" {
			continue
		}
		mark := word["type"] == "punctuation"
		if name := speakerOf(word); name != "" {
			voice = name
		} else if name := speakerOf(first(word)); name != "" && !mark {
			voice = name
		} else if name := heard[timeOf(word)]; name != "" && !mark {
			voice = name
		}
		if size += len(text); voice != "" {
			size += len(text)
		}
		last := len(out) - 1
		switch {
		case last >= 0 && mark:
			out[last].Text += text
		case last >= 0 && out[last].Voice == voice && (len(out[last].Text) < captions.LongCue || !block.EndsSentence(out[last].Text)) && len(out[last].Text) < about.MaxParagraph:
			out[last].Text += " " + text
		default:
			out = append(out, block.Block{Line: n + 1, Text: text, Voice: voice, Gap: true})
		}
	}
	for n := range out {
		out[n].Raw = out[n].Text
	}
	return out, size
}

// likeliest returns the first reading of a word, or of a phrase.
func likeliest(o map[string]any) string {
	return textOf(first(o), []string{"content", "display", "transcript"})
}

// first returns the first reading of a word, with what some programs say of it there: who speaks.
func first(o map[string]any) map[string]any {
	for _, key := range []string{"alternatives", "nBest"} {
		list, _ := o[key].([]any)
		if len(list) == 0 {
			continue
		}
		if reading, ok := list[0].(map[string]any); ok {
			return reading
		}
	}
	return nil
}

// timeOf returns when a word begins, as it is written.
func timeOf(o map[string]any) string {
	text, _ := o["start_time"].(string)
	return text
}

// voicesByTime returns who speaks at a time, from lists that say nothing else: {"start_time": "1.5", "speaker_label": "spk_0"}.
func voicesByTime(root any) map[string]string {
	heard := map[string]string{}
	var look func(v any, depth int)
	look = func(v any, depth int) {
		if depth > 40 {
			return
		}
		switch v := v.(type) {
		case map[string]any:
			if name, _ := v["speaker_label"].(string); name != "" && strings.TrimSpace(timeOf(v)) != "" {
				heard[timeOf(v)] = name
			}
			for _, inner := range v {
				look(inner, depth+1)
			}
		case []any:
			for _, inner := range v {
				look(inner, depth+1)
			}
		}
	}
	look(root, 0)
	return heard
}
