package discordtest

import (
	"bytes"
	"encoding/json"
	"unicode/utf16"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A tree is JSON as the decoder leaves it: maps, slices, strings, json.Number, bool and nil. The functions here read one
// without caring whether what they look for is there: the description has already said what must be.

func parseTree(raw []byte) (any, error) { return jsonschema.UnmarshalJSON(bytes.NewReader(raw)) }

func object(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

func list(v any) []any {
	l, _ := v.([]any)
	return l
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

func truth(v any) bool {
	b, _ := v.(bool)
	return b
}

// number returns a whole number, or 0 when the value is none.
func number(v any) int {
	switch n := v.(type) {
	case json.Number:
		i, _ := n.Int64()
		return int(i)
	case int:
		return n
	case float64:
		return int(n)
	}
	return 0
}

// length counts UTF-16 units, as the strictest of Discord's clients does.
func length(s string) int { return len(utf16.Encode([]rune(s))) }

// copyTree returns a deep copy, so that state and answers never share a map.
func copyTree(v any) any {
	switch v := v.(type) {
	case map[string]any:
		m := make(map[string]any, len(v))
		for k, e := range v {
			m[k] = copyTree(e)
		}
		return m
	case []any:
		l := make([]any, len(v))
		for i, e := range v {
			l[i] = copyTree(e)
		}
		return l
	}
	return v
}

// treeOf turns a value into a tree by way of its JSON.
func treeOf(v any) (any, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return parseTree(raw)
}
