package knowledge

import (
	"strings"
	"testing"

	"faqbot/knowledge/files"
	"faqbot/knowledge/meaning"
)

const farm = `---
id: farm
title: A talk about a farm
interviewer: Ann
interviewee: Ben
language: en
---

## Growing rice by the sea {#growing}

### Why does salt water kill ordinary rice? {#salt}

> Also asked:
> - what is bad about brine

Salt draws the water out of the roots.

### How long did breeding the first plants take? {#breeding}

Eleven years.

## Selling the harvest {#selling}

### What does a bowl cost in a shop? {#price}

About two coins.

### What is bad? {#bad}

Nothing at all.
`

func TestSuggest(t *testing.T) {
	t.Parallel()
	base := open(t, files.Embedded(mapFS(map[string]string{"farm.md": farm}))).Base()
	tests := []struct {
		name, typed, section string
		limit                int
		want                 string // ids, joined by blanks
	}{
		{"nothing typed is everything in order", " ", "", 25, "salt breeding price bad"},
		{"no more than wanted", "", "", 2, "salt breeding"},
		{"nothing typed in a section", "", "farm/selling", 25, "price bad"},
		{"an exact question before a phrasing that begins with it", "what is bad?", "", 1, "bad"},
		{"a phrasing before the beginning of a question", "What is bad", "", 2, "salt bad"},
		{"the beginning of a question", "how lo", "", 1, "breeding"},
		{"words of a question in another order", "rice killed by water with salt", "", 1, "salt"},
		{"a question with slips", "how lng did breding the frst plants", "", 1, "breeding"},
		{"a section by its heading", "selling the h", "", 2, "price bad"},
		{"nothing of another section", "why does salt", "farm/selling", 25, ""},
		{"nothing like it", "zzzzqqq", "", 25, ""},
		{"a section that is not there", "", "farm/eating", 25, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var ids []string
			for _, e := range base.Suggest(tt.typed, tt.section, tt.limit) {
				ids = append(ids, e.Turn.ID)
			}
			if got := strings.Join(ids, " "); got != tt.want {
				t.Errorf("Suggest(%q, %q) is %q, want %q", tt.typed, tt.section, got, tt.want)
			}
		})
	}
}

func TestSuggestEncodesNothing(t *testing.T) {
	t.Parallel()
	base := open(t, files.Embedded(mapFS(map[string]string{"farm.md": farm}))).Base()
	encoded := ""
	for _, v := range base.volumes {
		v.native = reader{
			index: v.words.WithVectors(func(string) meaning.Vector { return meaning.Vector{1} }),
			questions: func(question string) meaning.Vector {
				encoded = question
				return meaning.Vector{1}
			},
		}
	}
	for _, typed := range []string{"", "why", "rice killed by water with salt", "zzzzqqq", "how lng did breding the frst plants"} {
		base.Suggest(typed, "", 25)
		if encoded != "" {
			t.Fatalf("Suggest(%q) encodes %q", typed, encoded)
		}
	}
	if base.Ask("rice killed by water with salt"); encoded == "" {
		t.Error("this test cannot fail: a question is not encoded either")
	}
}
