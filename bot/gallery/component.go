package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// part is a component as the page shows it. Kind says which other fields mean something.
type part struct {
	Kind     string // "text", "container", "row", "section", "separator", "button" or "select"
	Text     template.HTML
	Parts    []part
	Beside   *part  // a section's accessory
	Accent   string // of a container, as a colour of CSS; empty for none
	Spoiler  bool
	Label    string // of a button; the placeholder of a select
	Emoji    string
	Style    string // of a button
	Disabled bool
	Divider  bool // of a separator
	Large    bool // of a separator
	Options  []option

	customID string
}

// option is an option of a select.
type option struct {
	Label, Description string

	value string
}

// control returns the n-th button or select, counted from 1, whose custom id has this kind. The kind is the second field
// of the id.
func control(parts []part, kind string, n int) (part, bool) {
	for _, p := range controls(parts) {
		if kindOf(p.customID) == kind {
			if n--; n == 0 {
				return p, true
			}
		}
	}
	return part{}, false
}

// controls returns all buttons and selects that can be used.
func controls(parts []part) []part {
	var all []part
	for _, p := range parts {
		if p.customID != "" && !p.Disabled {
			all = append(all, p)
		}
		all = append(all, controls(p.Parts)...)
		if p.Beside != nil {
			all = append(all, controls([]part{*p.Beside})...)
		}
	}
	return all
}

func (n names) viewParts(raw []json.RawMessage) ([]part, error) {
	var parts []part
	var faults []error
	for _, r := range raw {
		p, err := n.viewPart(r)
		parts, faults = append(parts, p), append(faults, err)
	}
	return parts, errors.Join(faults...)
}

// viewPart turns a component from its JSON into what the page shows. A type or a field that is not known here is an
// error.
func (n names) viewPart(raw []byte) (part, error) {
	var c struct {
		Type discordgo.ComponentType `json:"type"`
	}
	if err := json.Unmarshal(raw, &c); err != nil {
		return part{}, fmt.Errorf("read component: %w", err)
	}
	read, known := map[discordgo.ComponentType]func([]byte) (part, error){
		discordgo.ActionsRowComponent:  n.viewRow,
		discordgo.ButtonComponent:      viewButton,
		discordgo.SelectMenuComponent:  viewSelect,
		discordgo.SectionComponent:     n.viewSection,
		discordgo.TextDisplayComponent: n.viewText,
		discordgo.SeparatorComponent:   viewSeparator,
		discordgo.ContainerComponent:   n.viewContainer,
	}[c.Type]
	if !known {
		return part{}, fmt.Errorf("a component of type %d, which the gallery does not know", c.Type)
	}
	p, err := read(raw)
	if err != nil {
		return part{}, fmt.Errorf("a component of type %d: %w", c.Type, err)
	}
	return p, nil
}

// kindOf returns the kind of a control from its custom id.
func kindOf(customID string) string {
	fields := strings.Split(customID, ":")
	if len(fields) < 2 {
		return ""
	}
	return fields[1]
}

// wireComponent holds the fields that every component has.
type wireComponent struct {
	Type int `json:"type"`
	ID   int `json:"id"`
}

// strict decodes JSON. An unknown field is an error.
func strict(raw []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	return d.Decode(into)
}

func (n names) viewRow(raw []byte) (part, error) {
	var c struct {
		wireComponent
		Components []json.RawMessage `json:"components"`
	}
	if err := strict(raw, &c); err != nil {
		return part{}, err
	}
	parts, err := n.viewParts(c.Components)
	return part{Kind: "row", Parts: parts}, err
}

func (n names) viewContainer(raw []byte) (part, error) {
	var c struct {
		wireComponent
		Components []json.RawMessage `json:"components"`
		Accent     *int              `json:"accent_color"`
		Spoiler    bool              `json:"spoiler"`
	}
	if err := strict(raw, &c); err != nil {
		return part{}, err
	}
	p := part{Kind: "container", Spoiler: c.Spoiler}
	if c.Accent != nil {
		p.Accent = fmt.Sprintf("#%06x", *c.Accent)
	}
	var err error
	p.Parts, err = n.viewParts(c.Components)
	return p, err
}

func (n names) viewSection(raw []byte) (part, error) {
	var c struct {
		wireComponent
		Components []json.RawMessage `json:"components"`
		Accessory  json.RawMessage   `json:"accessory"`
	}
	if err := strict(raw, &c); err != nil {
		return part{}, err
	}
	parts, err := n.viewParts(c.Components)
	beside, besideErr := n.viewPart(c.Accessory)
	return part{Kind: "section", Parts: parts, Beside: &beside}, errors.Join(err, besideErr)
}

func (n names) viewText(raw []byte) (part, error) {
	var c struct {
		wireComponent
		Content string `json:"content"`
	}
	if err := strict(raw, &c); err != nil {
		return part{}, err
	}
	text, err := n.markdown(c.Content)
	return part{Kind: "text", Text: text}, err
}

func viewSeparator(raw []byte) (part, error) {
	c := struct {
		wireComponent
		Divider bool `json:"divider"`
		Spacing int  `json:"spacing"`
	}{Divider: true}
	err := strict(raw, &c)
	return part{Kind: "separator", Divider: c.Divider, Large: c.Spacing == 2}, err
}

// buttonStyles are the names of Discord's button styles, by their number.
var buttonStyles = map[int]string{1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link"}

type wireEmoji struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// view returns the emoji as text. One of a guild's own is a picture, which is not there.
func (e *wireEmoji) view() (string, error) {
	switch {
	case e == nil:
		return "", nil
	case e.ID != "":
		return "", fmt.Errorf("a custom emoji, whose picture the gallery does not have: %s", e.Name)
	}
	return e.Name, nil
}

func viewButton(raw []byte) (part, error) {
	var c struct {
		wireComponent
		Label    string     `json:"label"`
		Style    int        `json:"style"`
		Emoji    *wireEmoji `json:"emoji"`
		CustomID string     `json:"custom_id"`
		URL      string     `json:"url"`
		Disabled bool       `json:"disabled"`
	}
	if err := strict(raw, &c); err != nil {
		return part{}, err
	}
	style, known := buttonStyles[c.Style]
	if !known {
		return part{}, fmt.Errorf("a button of style %d, which the gallery does not know", c.Style)
	}
	emoji, err := c.Emoji.view()
	return part{Kind: "button", Label: c.Label, Emoji: emoji, Style: style, Disabled: c.Disabled, customID: c.CustomID}, err
}

func viewSelect(raw []byte) (part, error) {
	var c struct {
		wireComponent
		CustomID    string `json:"custom_id"`
		Placeholder string `json:"placeholder"`
		MinValues   int    `json:"min_values"`
		MaxValues   int    `json:"max_values"`
		Disabled    bool   `json:"disabled"`
		Options     []struct {
			Label       string     `json:"label"`
			Description string     `json:"description"`
			Value       string     `json:"value"`
			Emoji       *wireEmoji `json:"emoji"`
			Default     bool       `json:"default"`
		} `json:"options"`
	}
	if err := strict(raw, &c); err != nil {
		return part{}, err
	}
	p := part{Kind: "select", Label: c.Placeholder, Disabled: c.Disabled, customID: c.CustomID}
	var faults []error
	for _, o := range c.Options {
		emoji, err := o.Emoji.view()
		faults = append(faults, err)
		label := o.Label
		if emoji != "" {
			label = emoji + " " + label
		}
		p.Options = append(p.Options, option{Label: label, Description: o.Description, value: o.Value})
		if o.Default {
			p.Label = label
		}
	}
	return p, errors.Join(faults...)
}
