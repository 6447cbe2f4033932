package values

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/source/about"
	"faqbot/knowledge/transcript/source/markdown"
	"faqbot/knowledge/transcript/source/page"
	"faqbot/knowledge/transcript/source/table"
)

// Some JSON keeps what is said in no list of objects with a speaker and a text: in pairs, under the name of who says it, or in one
// long text.

const (
	minEntries = 4   // pairs, or objects with a name for their key, that are a talk
	minText    = 200 // bytes of a text that holds a talk
	minLines   = 4   // of such a text
)

// pairsOf reads a list of lists, each with a name and words: [["Ann", "Why rye?"], ["Ben", "It stands the cold."]].
func pairsOf(list []any) ([]block.Block, int) {
	var rows []table.Row
	for n, v := range list {
		pair, ok := v.([]any)
		if !ok {
			return nil, 0
		}
		var cells []string
		for _, c := range pair {
			switch c := c.(type) {
			case string:
				cells = append(cells, c)
			case float64, bool, nil:
				cells = append(cells, "")
			default:
				return nil, 0
			}
		}
		rows = append(rows, table.Row{Line: n + 1, Cells: cells})
	}
	if len(rows) < minEntries {
		return nil, 0
	}
	blocks := table.Speeches(rows)
	return blocks, 2 * block.Size(blocks)
}

// underNames reads a list of objects with one key each, the name of who speaks: [{"Ann": "Why rye?"}, {"Ben": "It stands the cold."}].
func underNames(list []any) ([]block.Block, int) {
	var out []block.Block
	names := map[string]bool{}
	for n, v := range list {
		o, ok := v.(map[string]any)
		if !ok || len(o) != 1 {
			return nil, 0
		}
		for name, said := range o {
			text, ok := said.(string)
			if !ok {
				return nil, 0
			}
			names[name] = true
			out = append(out, table.Paragraphs(n+1, text, name, block.Neither)...)
		}
	}
	if len(list) < minEntries || len(names) < 2 || 2*len(names) > len(list) {
		return nil, 0
	}
	return out, 2 * block.Size(out)
}

// within joins what an object with a speaker holds in a list of its own, under whatever key: {"speaker": "Ann", "items": [{"text": "Why rye?"}]}.
func within(o map[string]any) string {
	if speakerOf(o) == "" || first(o) != nil { // what has several readings is a word
		return ""
	}
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(o)) {
		list, _ := o[key].([]any)
		for _, v := range list {
			if inner, ok := v.(map[string]any); ok && speakerOf(inner) == "" {
				parts = append(parts, textOf(inner, textKeys))
			}
		}
		if text := strings.TrimSpace(strings.Join(parts, " ")); text != "" {
			return text
		}
		parts = nil
	}
	return ""
}

// longestText returns the longest text in a tree that may hold a whole talk: several lines, or the mark-up of a page.
func longestText(root any) string {
	best := ""
	var look func(v any, depth int)
	look = func(v any, depth int) {
		if depth > 40 {
			return
		}
		switch v := v.(type) {
		case string:
			if len(v) > len(best) && len(v) >= minText && (strings.Count(v, "\n") >= minLines || strings.Contains(v, "<p") || strings.Contains(v, "<br")) {
				best = v
			}
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				look(v[key], depth+1)
			}
		case []any:
			for _, inner := range v {
				look(inner, depth+1)
			}
		}
	}
	look(root, 0)
	return best
}

// textWithin reads the longest text of a tree as the text of a file, when no list holds more words with a speaker. Its lines are not
// those of the file, so that what is reported of it names its own.
func textWithin(r *about.File, root any, lists []block.Block) ([]block.Block, error) {
	text := longestText(root)
	if len(text) == 0 || slices.ContainsFunc(lists, func(b block.Block) bool { return b.Voice != "" || b.Side != block.Neither }) || 2*len(text) < block.Size(lists) {
		return lists, nil
	}
	if !strings.Contains(text, "<p") && !strings.Contains(text, "<br") {
		return markdown.ReadText(r, text), nil
	}
	return page.Read(r, fmt.Sprintf("<html><body>%s</body></html>", text), markdown.ReadTyped)
}
