package rest

import (
	"bytes"
	"encoding/json"
	"slices"
)

// written returns the body of a request: the JSON of in without the fields that say nothing. The structs of discordgo write
// many such fields: null, empty texts, empty lists, and what is false anyway. Discord takes them; other readers of the same
// format refuse some. All bodies are written here.
func written(in any) ([]byte, error) {
	raw, err := json.Marshal(in)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber() // keeps every digit
	var tree any
	if err := decoder.Decode(&tree); err != nil {
		return nil, err
	}
	trim("", tree)
	return json.Marshal(tree)
}

// meaningful are the fields that say something by being empty, by their path from the top of the body. What an edit does not
// name stays; an empty list of choices is an answer; and without an empty list of what to parse Discord parses everything.
var meaningful = []string{
	".content", ".components", ".allowed_mentions.parse",
	".data.content", ".data.components", ".data.allowed_mentions.parse", ".data.choices",
}

// falseAnyway are fields that are false when they are left out. Not every field is: a text input is required unless it says
// otherwise, and a separator has a line.
var falseAnyway = []string{"autocomplete", "default", "disabled", "spoiler"}

// trim removes the fields that say nothing from what stands at a path. The elements of a list have the path of the list.
func trim(path string, tree any) {
	switch node := tree.(type) {
	case []any:
		for _, child := range node {
			trim(path, child)
		}
	case map[string]any:
		for field, value := range node {
			at := path + "." + field
			if saysNothing(field, value) && !slices.Contains(meaningful, at) {
				delete(node, field)
				continue
			}
			trim(at, value)
		}
	}
}

func saysNothing(field string, value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case bool:
		return !v && slices.Contains(falseAnyway, field)
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	}
	return false
}
