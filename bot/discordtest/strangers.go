package discordtest

import (
	"maps"
	"slices"
	"strconv"
)

// strangers finds fields that no reading of the schemas knows. The description allows unknown fields everywhere, and
// Discord ignores them, so a misspelt field name is otherwise never noticed. A field that one branch of a union knows is
// known: discordgo sends a message's empty fields along with autocomplete choices, and that is harmless.
func (d *description) strangers(schemas []map[string]any, value any, at string) []string {
	var branches []map[string]any
	for _, s := range schemas {
		branches = append(branches, d.branches(s)...)
	}
	switch value := value.(type) {
	case map[string]any:
		return d.strangeFields(branches, value, at)
	case []any:
		var items []map[string]any
		for _, b := range branches {
			if s := object(b["items"]); s != nil {
				items = append(items, s)
			}
		}
		var found []string
		for i, e := range value {
			found = append(found, d.strangers(items, e, at+"/"+strconv.Itoa(i))...)
		}
		return found
	}
	return nil
}

func (d *description) strangeFields(branches []map[string]any, value map[string]any, at string) []string {
	var found []string
	for _, name := range slices.Sorted(maps.Keys(value)) {
		var known []map[string]any
		named, open := false, false
		for _, b := range branches {
			if s, ok := object(b["properties"])[name]; ok {
				named, known = true, append(known, object(s))
			}
			extra := object(b["additionalProperties"])
			open = open || extra != nil
			if extra != nil {
				known = append(known, extra)
			}
		}
		if !named && !open {
			found = append(found, at+"/"+name+": Discord knows no such field")
			continue
		}
		found = append(found, d.strangers(known, value[name], at+"/"+name)...)
	}
	return found
}

// branches returns a schema and all schemas that it refers to or consists of, with references resolved.
func (d *description) branches(schema map[string]any) []map[string]any {
	if ref := text(schema["$ref"]); ref != "" {
		if known, ok := d.referred.Load(ref); ok {
			return known.([]map[string]any)
		}
		all := d.branches(d.parts.at(ref))
		d.referred.Store(ref, all)
		return all
	}
	all := []map[string]any{schema}
	for _, word := range []string{"oneOf", "anyOf", "allOf"} {
		for _, s := range list(schema[word]) {
			all = append(all, d.branches(object(s))...)
		}
	}
	return all
}
