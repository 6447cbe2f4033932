package main

import (
	"strings"
	"unicode"
)

// licence is one that texts are recognised as, by its SPDX identifier.
type licence struct {
	id      string
	allowed bool     // may be part of a program under the MIT licence
	phrases []string // any of them tells it, in the form that plain gives
	without string   // a phrase that makes another licence of it; empty for none
}

// licences are all that are known. What is allowed asks for no more than that its text goes along.
var licences = []licence{
	{id: "MIT", allowed: true, phrases: []string{"permission is hereby granted free of charge to any person obtaining a copy"}, without: "unicode license v3"},
	{id: "BSD-3-Clause", allowed: true, phrases: []string{"may be used to endorse or promote products derived from this software"}},
	{id: "BSD-2-Clause", allowed: true, phrases: []string{"redistribution and use in source and binary forms with or without modification are permitted"},
		without: "may be used to endorse or promote products derived from this software"},
	{id: "BSD-4-Clause", phrases: []string{"all advertising materials mentioning features"}},
	{id: "Apache-2.0", allowed: true, phrases: []string{"apache license version 2 0 january 2004", "licensed under the apache license version 2 0"}},
	{id: "ISC", allowed: true, phrases: []string{
		"permission to use copy modify and or distribute this software for any purpose with or without fee is hereby granted",
		"permission to use copy modify and distribute this software for any purpose with or without fee is hereby granted",
	}},
	{id: "Zlib", allowed: true, phrases: []string{"altered source versions must be plainly marked as such"}},
	{id: "Unlicense", allowed: true, phrases: []string{"this is free and unencumbered software released into the public domain"}},
	{id: "CC0-1.0", allowed: true, phrases: []string{"cc0 1 0 universal"}},
	{id: "Unicode-3.0", allowed: true, phrases: []string{"unicode license v3", "unicode inc license agreement data files and software"}},
	{id: "blessing", allowed: true, phrases: []string{"sqlite is public domain"}},
	{id: "SCOWL", allowed: true, phrases: []string{"permission to use copy modify distribute and sell these word lists"}},
	{id: "CC-BY-4.0", allowed: true, phrases: []string{"creative commons attribution 4 0 international"}},

	{id: "GPL", phrases: []string{"gnu general public license"}},
	{id: "LGPL", phrases: []string{"gnu lesser general public license", "gnu library general public license"}},
	{id: "AGPL", phrases: []string{"gnu affero general public license"}},
	{id: "MPL-2.0", phrases: []string{"mozilla public license"}},
	{id: "EPL", phrases: []string{"eclipse public license"}},
	{id: "SSPL", phrases: []string{"server side public license"}},
	{id: "BUSL", phrases: []string{"business source license"}},
	{id: "Commons-Clause", phrases: []string{"commons clause"}},
	{id: "CC-BY-NC", phrases: []string{"attribution noncommercial", "attribution non commercial"}},
	{id: "CC-BY-SA", phrases: []string{"attribution sharealike", "attribution share alike"}},
}

// recognise returns the licences that a text holds or names.
func recognise(text string) []licence {
	text = plain(text)
	var found []licence
	for _, l := range licences {
		if l.without != "" && strings.Contains(text, l.without) {
			continue
		}
		for _, phrase := range l.phrases {
			if strings.Contains(text, " "+phrase+" ") {
				found = append(found, l)
				break
			}
		}
	}
	return found
}

// plain returns the words of a text in small letters, with one blank around each: licences differ in their lines, quotation
// marks and bullets.
func plain(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}
