package about

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"faqbot/knowledge/transcript/block"
)

// Programs for sites keep what they know of a text in many forms above it. frontmatter.go reads the commonest, this file the others.

// headForm is one such form: it returns the fields, and the first line behind the head, zero for none.
type headForm func(lines []string) (fields map[string]any, end int)

// headForms are tried in order. To teach the importer another, add a row.
var headForms = []headForm{jsonHead, fencedHead, percentHead, dottedHead, exportedHead}

// The most lines and bytes of such a head.
const (
	maxHead      = 400
	maxHeadBytes = 64 << 10
)

// otherHead reads a head in one of those forms, and returns the first line behind it.
func (r *File) otherHead(lines []string) int {
	for _, form := range headForms {
		fields, end := form(lines[:min(len(lines), maxHead)])
		if end == 0 || end >= len(lines) || len(fields) == 0 {
			continue
		}
		for _, key := range slices.Backward(slices.Sorted(maps.Keys(fields))) { // “title” before “name”
			r.Meta.Field(strings.ToLower(key), fields[key])
		}
		r.Dropped("line of the head of the file", end)
		return end
	}
	return 0
}

// jsonHead is an object in JSON: {"title": "On grain"}, then the text.
func jsonHead(lines []string) (map[string]any, int) {
	if len(lines) == 0 || !strings.HasPrefix(strings.TrimSpace(lines[0]), "{") {
		return nil, 0
	}
	text := strings.Join(lines, "\n")
	in, fields := json.NewDecoder(strings.NewReader(text)), map[string]any{}
	if in.Decode(&fields) != nil {
		return nil, 0
	}
	at := int(in.InputOffset())
	rest := text[at:]
	if line, _, _ := strings.Cut(rest, "\n"); strings.TrimSpace(line) != "" || !beginsWords(rest) {
		return nil, 0
	}
	return fields, 1 + strings.Count(text[:at], "\n")
}

// IsHead says that the object in JSON that a text begins with is a head: words stand below it.
func IsHead(text string) bool {
	_, end := jsonHead(strings.SplitN(block.CutBytes(text, maxHeadBytes), "\n", maxHead))
	return end > 0
}

// beginsWords says that a text has words, and that they begin no value of JSON.
func beginsWords(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && !strings.HasPrefix(text, "{") && !strings.HasPrefix(text, "[{") && !strings.HasPrefix(text, "[\"") && !strings.HasPrefix(text, ",")
}

// fencedHead stands between two lines alike: ;;; with JSON, ---json, ```yaml, or behind none and above ---.
func fencedHead(lines []string) (map[string]any, int) {
	first := strings.TrimSpace(lines[0])
	closing := map[string]string{";;;": ";;;", "---json": "---", "---toml": "---", "---yaml": "---", "```yaml": "```", "```json": "```", "```toml": "```"}[first]
	begin := 1
	if closing == "" {
		if !fieldLine.MatchString(first) {
			return nil, 0
		}
		closing, begin = "---", 0
	}
	for n := begin; n < len(lines); n++ {
		if line := strings.TrimSpace(lines[n]); line != closing {
			if begin == 0 && !fieldLine.MatchString(line) && !strings.HasPrefix(lines[n], " ") {
				return nil, 0
			}
			continue
		}
		body, fields := strings.Join(lines[begin:n], "\n"), map[string]any{}
		switch {
		case strings.HasSuffix(first, "toml"):
			for _, line := range lines[begin:n] {
				if m := tomlLine.FindStringSubmatch(line); m != nil {
					fields[m[1]] = m[2]
				}
			}
		case yaml.Unmarshal([]byte(body), &fields) != nil: // which JSON is, too
			return nil, 0
		}
		if _, titled := fields["title"]; begin == 0 && (!titled || n < 2) {
			return nil, 0
		}
		return fields, n + 1
	}
	return nil, 0
}

// percentHead is a title, authors and a date, each behind a percent sign.
func percentHead(lines []string) (map[string]any, int) {
	fields, n := map[string]any{}, 0
	for ; n < len(lines) && n < 3; n++ {
		words, found := strings.CutPrefix(lines[n], "%")
		if !found {
			break
		}
		if words = strings.TrimSpace(words); words != "" {
			fields[[]string{"title", "author", "date"}[n]] = words
		}
	}
	if fields["title"] == nil || n < len(lines) && strings.TrimSpace(lines[n]) != "" {
		return nil, 0
	}
	return fields, n
}

var dottedField = block.Express(`^\.\. ([a-z_]+):[ \t]+(\S.*)$`)

// dottedHead is a line for each field behind two full stops: “.. title: On grain”.
func dottedHead(lines []string) (map[string]any, int) {
	fields, n := map[string]any{}, 0
	for ; n < len(lines); n++ {
		m := dottedField.FindStringSubmatch(lines[n])
		if m == nil && !strings.HasPrefix(lines[n], ".. ") {
			break
		}
		if m != nil {
			fields[m[1]] = m[2]
		}
	}
	if fields["title"] == nil || len(fields) < 2 {
		return nil, 0
	}
	return fields, n
}

var (
	exportedHeads = block.Express(`^export (?:const|let|var) \w+ = \{$|^export default \{$`)
	exportedField = block.Express(`^[ \t]*["']?(\w+)["']?:[ \t]*["'\x60](.*?)["'\x60],?$`)
)

// exportedHead is an object that a program exports.
func exportedHead(lines []string) (map[string]any, int) {
	n := 0
	for n < len(lines) && (strings.HasPrefix(lines[n], "import ") || strings.TrimSpace(lines[n]) == "") {
		n++
	}
	if n == len(lines) || !exportedHeads.MatchString(strings.TrimSpace(lines[n])) {
		return nil, 0
	}
	fields := map[string]any{}
	for n++; n < len(lines); n++ {
		if strings.HasPrefix(lines[n], "}") {
			return fields, n + 1
		}
		if m := exportedField.FindStringSubmatch(strings.TrimRight(lines[n], " \t")); m != nil {
			fields[m[1]] = m[2]
		}
	}
	return nil, 0
}
