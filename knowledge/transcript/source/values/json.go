// Package values reads what programs write and people keep as values: JSON (json.go), YAML (yaml.go), TOML (sections.go), tables with a delimiter
// (values.go), and the lists of a program in its own language, or in a page (assigned.go, written.go).
//
// json.go finds the list in which people talk: of utterances, of messages (chat.go), of words that a program heard (recognised.go), of
// pairs and of names (shapes.go), of questions with answers (exchange.go). A key that means a speaker, words, a question or an answer is a word there. A long text among the
// values is read by package markdown or package page. The package knows nothing of how the bytes of a file are told.
package values

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/captions"
	"faqbot/knowledge/transcript/source/table"
)

func IsJSON(text string) bool {
	head := strings.TrimLeft(block.CutBytes(text, 4096), " \t\n")
	if !strings.HasPrefix(head, "{") && !strings.HasPrefix(head, "[") {
		return false
	}
	if about.IsHead(text) {
		return false
	}
	inner := strings.TrimLeft(head[1:], " \t\n")
	if head[0] == '{' { // two of them open a template of a wiki
		return strings.HasPrefix(inner, "\"") || strings.HasPrefix(inner, "'")
	}
	return strings.HasPrefix(inner, "\"") || strings.HasPrefix(inner, "{") || strings.HasPrefix(inner, "[{") || strings.HasPrefix(inner, "[[")
}

// ReadJSON reads what programs write: the podcast namespace's transcripts, diarised segments, lists of questions and
// answers, or a line of it for each utterance. The list that holds most words counts.
func ReadJSON(r *about.File, text string) ([]block.Block, error) {
	if !json.Valid([]byte(text)) { // as Python prints it
		if value, rest, ok := writtenValue(text, 0); ok && withoutRemarks(rest) == "" {
			return talkOf(r, value)
		}
	}
	var values []any
	in := json.NewDecoder(strings.NewReader(text))
	for {
		var v any
		err := in.Decode(&v)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			at := int(in.InputOffset())
			if syntax := new(json.SyntaxError); errors.As(err, &syntax) {
				at = int(syntax.Offset)
			} else if errors.Is(err, io.ErrUnexpectedEOF) {
				at = len(text)
			}
			return nil, fmt.Errorf("this begins as JSON and is none (line %d); mend it, or copy the words out of it", 1+strings.Count(text[:min(at, len(text))], "\n"))
		}
		values = append(values, v)
	}
	var root any = values
	if len(values) == 1 {
		root = values[0]
	}
	return talkOf(r, root)
}

// talkOf returns what is said in the values of a file.
func talkOf(r *about.File, root any) ([]block.Block, error) {
	blocks, err := textWithin(r, root, talkIn(r, root))
	if err != nil {
		return nil, err
	}
	if len(blocks) > 0 {
		return blocks, nil
	}
	return nil, errors.New("no list of what was said is in this JSON; it needs a speaker and a text for each utterance, or a question and an answer")
}

// talkIn returns what is said in the list of a file that holds most words, and takes the title, the language and the names that
// stand at the top. It returns nothing when no list holds any.
func talkIn(r *about.File, root any) []block.Block {
	if top, ok := root.(map[string]any); ok {
		for _, key := range slices.Sorted(maps.Keys(top)) {
			r.Meta.Field(strings.ToLower(key), top[key])
		}
	}
	names, heard := map[string]string{}, voicesByTime(root)
	var best []block.Block
	size, chat := 0, false
	var look func(v any, depth int)
	look = func(v any, depth int) {
		if depth > 40 {
			return
		}
		switch v := v.(type) {
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				look(v[key], depth+1)
			}
		case []any:
			speakerNames(v, names)
			if blocks, words := utterancesOf(v); words > size {
				best, size, chat = blocks, words, isChat(v)
			}
			for _, read := range []func([]any) ([]block.Block, int){
				func(v []any) ([]block.Block, int) { return recognised(v, heard) }, pairsOf, underNames,
			} {
				if blocks, words := read(v); words > size {
					best, size, chat = blocks, words, false
				}
			}
			for _, inner := range v {
				look(inner, depth+1)
			}
		}
	}
	look(root, 0)
	if unnamed := !slices.ContainsFunc(best, func(b block.Block) bool { return b.Voice != "" || b.Side != block.Neither }); unnamed && !chat && captions.AreCues(best) {
		return captions.JoinCues(best) // captions
	}
	return joinSegments(best, names, chat)
}

// The keys of an utterance, in order of preference.
var (
	textKeys     = []string{"body", "text", "transcript", "content", "utterance", "words", "message", "sentence", "line", "caption", "value", "punctuated_word", "word"}
	speakerKeys  = []string{"speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel", "speakerDisplayName", "speakerId", "speaker_id", "speakerTag", "speaker_tag", "sender_name", "senderName", "sender", "display_name", "name", "author", "voice", "who", "from", "role", "user", "username", "participant", "channel"}
	questionKeys = []string{"question", "q", "Question", "Q", "frage", "pregunta", "prompt"}
	answerKeys   = []string{"answer", "a", "Answer", "A", "antwort", "respuesta", "response", "reply"}
)

// utterancesOf reads a list as utterances and counts the bytes of its words. Words that have no speaker count for half, so
// that of two lists of the same words the one with speakers is taken.
func utterancesOf(list []any) ([]block.Block, int) {
	var out []block.Block
	size := 0
	if newestFirst(list) {
		list = slices.Clone(list)
		slices.Reverse(list)
	}
	for n, v := range list {
		o, ok := v.(map[string]any)
		if !ok {
			continue
		}
		if q, a := exchangeOf(o); q != "" && a != "" {
			out = append(out, table.Paragraphs(n+1, q, "", block.Asks)...)
			out = append(out, table.Paragraphs(n+1, a, "", block.Answers)...)
			size += 2 * (len(q) + len(a))
			continue
		}
		text, speaker := withoutTags(textOf(o, textKeys)), speakerOf(o)
		if text == "" {
			text = elementsOf(o)
		}
		if text == "" {
			text = within(o)
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		size += len(text)
		if speaker != "" {
			size += len(text)
		}
		out = append(out, table.Paragraphs(n+1, text, speaker, block.Neither)...)
	}
	return out, size
}

func textOf(o map[string]any, keys []string) string {
	for _, k := range keys {
		switch v := o[k].(type) {
		case string:
			return strings.TrimSpace(v)
		case []any:
			if text := partsOf(v); text != "" {
				return text
			}
		case map[string]any:
			if text, ok := v["text"].(string); ok {
				return strings.TrimSpace(text)
			}
		}
	}
	return ""
}

// partsOf joins paragraphs, or the pieces of one: some of those are words with a style, such as {"type": "italic", "text": "rye"}.
func partsOf(list []any) string {
	var parts []string
	glue := "\n"
	for _, p := range list {
		switch p := p.(type) {
		case string:
			parts = append(parts, p)
		case map[string]any:
			if text, ok := p["text"].(string); ok && p["type"] != nil {
				parts, glue = append(parts, text), ""
			}
		}
	}
	return strings.TrimSpace(strings.Join(parts, glue))
}

// elementsOf joins the pieces that some programs cut an utterance into.
func elementsOf(o map[string]any) string {
	var out strings.Builder
	for _, key := range []string{"elements", "sentences", "words"} {
		list, _ := o[key].([]any)
		for _, v := range list {
			piece, ok := v.(map[string]any)
			if !ok {
				continue
			}
			text := textOf(piece, []string{"value", "text", "punctuated_word", "word"})
			if raw, ok := piece["value"].(string); ok {
				text = raw
			} else if out.Len() > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(text)
		}
		if out.Len() > 0 {
			break
		}
	}
	return strings.TrimSpace(out.String())
}

func speakerOf(o map[string]any) string {
	for _, k := range speakerKeys {
		switch v := o[k].(type) {
		case string:
			if strings.TrimSpace(v) != "" {
				return strings.TrimSpace(v)
			}
		case float64:
			return fmt.Sprintf("Speaker %g", v)
		case map[string]any:
			if name := textOf(v, []string{"name", "displayName", "label", "id"}); name != "" {
				return name
			}
		}
	}
	return ""
}

// speakerNames takes the names of a list of speakers, by their ids.
func speakerNames(list []any, names map[string]string) {
	for _, v := range list {
		o, ok := v.(map[string]any)
		if !ok {
			return
		}
		name, _ := o["name"].(string)
		switch id := o["id"].(type) {
		case string:
			if name != "" {
				names[id] = name
			}
		case float64:
			if name != "" {
				names[fmt.Sprintf("Speaker %g", id)] = name
			}
		}
	}
}

// joinSegments joins what one speaker says in pieces of sentences. A message of a chat is a paragraph.
func joinSegments(in []block.Block, names map[string]string, chat bool) []block.Block {
	var out []block.Block
	for _, b := range in {
		if name := names[b.Voice]; name != "" {
			b.Voice = name
		}
		last := len(out) - 1
		if !chat && last >= 0 && out[last].Voice == b.Voice && out[last].Side == b.Side && b.Voice != "" && len(out[last].Text) < about.MaxParagraph && (len(out[last].Text) < captions.LongCue || !block.EndsSentence(out[last].Text)) {
			out[last].Join(b)
			continue
		}
		out = append(out, b)
	}
	return out
}
