package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

// The page is one file, with everything that it needs in it.
var (
	//go:embed page.html
	pageText string
	//go:embed page.css
	pageStyle string
)

// exhibition is the groups of played scenes.
type exhibition struct {
	Groups []hung
	Layout string // "whole" with a way around, "alone" for one group, or "picture" for one scene without any title
}

// hung is a group with its played scenes.
type hung struct {
	group
	Rows []row
}

// row is scenes that stand together: one scene in several languages, side by side, or other scenes up to the next such
// row.
type row struct {
	Layout string // "tongues" or "others"
	Played []played
}

// hang adds a scene. Its translations follow it.
func (h *hung) hang(p played) {
	layout := "others"
	if p.translated {
		layout = "tongues"
	}
	last := len(h.Rows) - 1
	if last < 0 || h.Rows[last].Layout != layout || p.translated && p.Title != h.Rows[last].Played[0].Title {
		h.Rows, last = append(h.Rows, row{Layout: layout}), last+1
	}
	h.Rows[last].Played = append(h.Rows[last].Played, p)
}

// parsed returns the template of the page and of its parts.
func parsed() (*template.Template, error) {
	return template.New("page").Funcs(template.FuncMap{
		"css": func() template.CSS { return template.CSS(pageStyle) },
		"hue": author.hue,
	}).Parse(pageText)
}

// write writes the page.
func (e exhibition) write(w io.Writer) error {
	t, err := parsed()
	if err != nil {
		return fmt.Errorf("parse page: %w", err)
	}
	return t.Execute(w, e)
}
