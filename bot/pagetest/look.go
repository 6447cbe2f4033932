// Package pagetest takes pages apart for tests, and holds them to every limit that Discord has.
package pagetest

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
)

// Looked is what a reader sees of a page, and what its controls carry.
type Looked struct {
	Texts   []string
	Labels  []string
	IDs     []string
	Options []discordgo.SelectMenuOption
}

// Look takes a page apart and checks it against every limit that Discord has for it.
func Look(t testing.TB, p component.Page) Looked {
	t.Helper()
	var l Looked
	seen, characters := 0, 0
	used := map[string]bool{}
	use := func(id string) {
		if _, ok := component.Parse(id); !ok || used[id] {
			t.Errorf("custom id %q is not ours or was used twice", id)
		}
		used[id] = true
		l.IDs = append(l.IDs, id)
	}
	var walk func(parts []discordgo.MessageComponent)
	walk = func(parts []discordgo.MessageComponent) {
		for _, part := range parts {
			seen++
			switch c := part.(type) {
			case discordgo.Container:
				walk(c.Components)
			case discordgo.ActionsRow:
				n := len(c.Components)
				if n < 1 || n > 5 {
					t.Errorf("a row has %d components", n)
				}
				for _, inner := range c.Components {
					if _, isSelect := inner.(discordgo.SelectMenu); isSelect && n > 1 {
						t.Errorf("a select stands beside %d other components", n-1)
					}
				}
				walk(c.Components)
			case discordgo.TextDisplay:
				if c.Content == "" {
					t.Error("a text is empty")
				}
				characters += component.Width(c.Content)
				l.Texts = append(l.Texts, c.Content)
			case discordgo.Separator:
			case discordgo.Button:
				if n := component.Width(c.Label); n < 1 && c.Emoji == nil || n > 80 {
					t.Errorf("label %q has %d characters", c.Label, n)
				}
				use(c.CustomID)
				if c.Emoji == nil {
					l.Labels = append(l.Labels, c.Label)
				} else {
					l.Labels = append(l.Labels, c.Emoji.Name)
				}
			case discordgo.SelectMenu:
				use(c.CustomID)
				if n := len(c.Options); n < 1 || n > 25 {
					t.Errorf("a select has %d options", n)
				}
				for _, o := range c.Options {
					if n := component.Width(o.Label); n < 1 || n > 100 {
						t.Errorf("option %q has %d characters", o.Label, n)
					}
					use(o.Value)
				}
				l.Options = append(l.Options, c.Options...)
			default:
				t.Errorf("a page has a %T", part)
			}
		}
	}
	walk(p)
	if len(p) == 0 || seen > 40 || characters > component.TextBudget {
		t.Errorf("a page has %d components and %d characters", seen, characters)
	}
	return l
}
