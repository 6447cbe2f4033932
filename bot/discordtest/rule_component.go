package discordtest

import "fmt"

// Component types that the rules distinguish.
const (
	typeActionRow   = 1
	typeButton      = 2
	typeSelect      = 3
	typeTextDisplay = 10
	typeLabel       = 18
	firstV2Type     = 9 // section; 10 to 14 and 17 are of version 2 too, and all of them lie above the older ones

	styleLink    = 5
	stylePremium = 6
)

// walk visits components from the outside in, in the order in which a reader meets them.
func walk(components []any, visit func(component map[string]any)) {
	for _, c := range components {
		c := object(c)
		visit(c)
		walk(list(c["components"]), visit)
		for _, field := range []string{"accessory", "component"} {
			if inner := object(c[field]); inner != nil {
				walk([]any{inner}, visit)
			}
		}
	}
}

// componentFlags returns the flags that a message needs for its components.
func componentFlags(m map[string]any) int {
	flags := 0
	walk(list(m["components"]), func(c map[string]any) {
		if number(c["type"]) >= firstV2Type {
			flags = flagComponentsV2
		}
	})
	return flags
}

func componentFaults(components []any) []string {
	var faults []string
	count, shown := 0, 0
	walk(components, func(c map[string]any) {
		count++
		switch number(c["type"]) {
		case typeActionRow:
			faults = append(faults, rowFaults(c)...)
		case typeSelect:
			faults = append(faults, optionValueFaults(c)...)
		case typeButton:
			faults = append(faults, buttonFaults(c)...)
		case typeTextDisplay:
			shown += length(text(c["content"]))
		}
	})
	if count > componentsMax {
		faults = append(faults, fmt.Sprintf("/components: %d with the nested ones, %d allowed", count, componentsMax))
	}
	if shown > v2TextSize {
		faults = append(faults, fmt.Sprintf("/components: %d characters of text, %d allowed", shown, v2TextSize))
	}
	return append(faults, duplicateCustomIDs(components)...)
}

// rowFaults checks that a row holds buttons alone, or one select.
func rowFaults(row map[string]any) []string {
	parts := list(row["components"])
	for _, part := range parts {
		if number(object(part)["type"]) != typeButton && len(parts) > 1 {
			return []string{fmt.Sprintf("a row of %d components has one that is no button and must stand alone", len(parts))}
		}
	}
	return nil
}

// optionValueFaults checks that each option of a select has a value of its own.
func optionValueFaults(menu map[string]any) []string {
	var faults []string
	seen := map[string]bool{}
	for _, o := range list(menu["options"]) {
		value := text(object(o)["value"])
		if seen[value] {
			faults = append(faults, fmt.Sprintf("select %q: the value %q stands twice", text(menu["custom_id"]), value))
		}
		seen[value] = true
	}
	return faults
}

func buttonFaults(b map[string]any) []string {
	id, url, sku := text(b["custom_id"]), text(b["url"]), text(b["sku_id"])
	name := fmt.Sprintf("button %q", text(b["label"]))
	style := number(b["style"])
	if style != stylePremium && text(b["label"]) == "" && object(b["emoji"]) == nil {
		return []string{fmt.Sprintf("button with custom_id %q: it needs a label or an emoji", id)}
	}
	switch style {
	case styleLink:
		if id != "" {
			return []string{name + ": a link button has no custom_id"}
		}
		if url == "" {
			return []string{name + ": a link button needs a url"}
		}
	case stylePremium:
		if sku == "" {
			return []string{name + ": a premium button needs a sku_id"}
		}
	default:
		if id == "" {
			return []string{name + ": a button needs a custom_id, a url or a sku_id"}
		}
		if url != "" {
			return []string{name + ": only a link button has a url"}
		}
	}
	return nil
}

func duplicateCustomIDs(components []any) []string {
	var faults []string
	seen := map[string]bool{}
	walk(components, func(c map[string]any) {
		id := text(c["custom_id"])
		if id != "" && seen[id] {
			faults = append(faults, fmt.Sprintf("custom_id %q stands twice", id))
		}
		seen[id] = true
	})
	return faults
}
