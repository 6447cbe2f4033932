package rest

import (
	"bytes"
	"encoding/json"
	"slices"
)

// trimmed is a value of discordgo's, components or commands, that is written without the fields that say nothing.
// discordgo writes many: null, empty texts, empty lists, and what is false anyway. Discord takes them; other readers of
// the same format refuse some.
type trimmed struct{ value any }

// MarshalJSON writes the value.
func (t trimmed) MarshalJSON() ([]byte, error) {
	raw, err := json.Marshal(t.value)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber() // keeps every digit
	var tree any
	if err := decoder.Decode(&tree); err != nil {
		return nil, err
	}
	trim(tree)
	return json.Marshal(tree)
}

// falseAnyway are fields that are false when they are left out. Not every field is: a text input is required unless told
// otherwise, and a separator has a line.
var falseAnyway = []string{"autocomplete", "default", "disabled", "spoiler"}

func trim(tree any) {
	switch node := tree.(type) {
	case []any:
		for _, child := range node {
			trim(child)
		}
	case map[string]any:
		for field, value := range node {
			if value == false && slices.Contains(falseAnyway, field) || saysNothing(value) {
				delete(node, field)
				continue
			}
			trim(value)
		}
	}
}

func saysNothing(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case []any:
		return len(v) == 0
	}
	return false
}
