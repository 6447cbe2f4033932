package discordtest

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// Kinds of command, and the kinds of option that hold options.
const (
	chatCommand    = 1
	userCommand    = 2
	messageCommand = 3

	optionSubcommand = 1
	optionGroup      = 2
)

const commandSize = 8000 // characters of one command: names, descriptions, choice values

// commandLimits is how many commands of a kind an application may have.
var commandLimits = map[int]int{chatCommand: 100, userCommand: 15, messageCommand: 15}

var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func commandSetFaults(commands []any) []string {
	var faults []string
	counts := map[int]int{}
	seen := map[string]bool{}
	for _, c := range commands {
		c := object(c)
		faults = append(faults, commandFaults(c, false)...)
		counts[kindOf(c)]++
		key := commandKey(c)
		if seen[key] {
			faults = append(faults, fmt.Sprintf("command %q stands twice", text(c["name"])))
		}
		seen[key] = true
	}
	for kind, limit := range commandLimits {
		if counts[kind] > limit {
			faults = append(faults, fmt.Sprintf("%d commands of type %d, %d allowed", counts[kind], kind, limit))
		}
	}
	return faults
}

// kindOf returns a command's type; chat is the default.
func kindOf(c map[string]any) int {
	if n := number(c["type"]); n != 0 {
		return n
	}
	return chatCommand
}

// commandKey returns what identifies a command within its scope: its kind and its name.
func commandKey(c map[string]any) string { return fmt.Sprint(kindOf(c), " ", text(c["name"])) }

// commandFaults checks one command. A partial one, as PATCH takes it, may leave out the fields that do not change.
func commandFaults(c map[string]any, partial bool) []string {
	var faults []string
	where := fmt.Sprintf("command %q", text(c["name"]))
	_, named := c["name"]
	_, described := c["description"]
	if kindOf(c) == chatCommand {
		if named || !partial {
			faults = append(faults, nameFaults(where, c)...)
		}
		if (described || !partial) && text(c["description"]) == "" {
			faults = append(faults, where+": a chat command needs a description")
		}
	}
	faults = append(faults, localeFaults(where, c)...)
	faults = append(faults, optionFaults(where, list(c["options"]))...)
	if n := commandText(c); n > commandSize {
		faults = append(faults, fmt.Sprintf("%s: %d characters in all, %d allowed", where, n, commandSize))
	}
	return faults
}

func nameFaults(where string, named map[string]any) []string {
	var faults []string
	names := []string{text(named["name"])}
	for _, n := range object(named["name_localizations"]) {
		names = append(names, text(n))
	}
	for _, n := range names {
		if !commandName.MatchString(n) || strings.ToLower(n) != n {
			faults = append(faults, fmt.Sprintf("%s: the name %q must be lower-case letters, digits, - and _", where, n))
		}
	}
	return faults
}

func optionFaults(where string, options []any) []string {
	var faults []string
	optional := false
	called := map[string]bool{}
	for _, o := range options {
		o := object(o)
		here := where + fmt.Sprintf(" option %q", text(o["name"]))
		faults = append(faults, nameFaults(here, o)...)
		faults = append(faults, localeFaults(here, o)...)
		for language, name := range namesOf(o) {
			if called[language+name] {
				faults = append(faults, fmt.Sprintf("%s: another one is called %q", here, name))
			}
			called[language+name] = true
		}
		if kind := number(o["type"]); kind != optionSubcommand && kind != optionGroup {
			if optional && truth(o["required"]) {
				faults = append(faults, here+": required options come before optional ones")
			}
			optional = optional || !truth(o["required"])
		}
		if truth(o["autocomplete"]) && len(list(o["choices"])) > 0 {
			faults = append(faults, here+": choices and autocomplete exclude each other")
		}
		for _, c := range list(o["choices"]) {
			if n := length(text(object(c)["value"])); n > choiceValueSize {
				faults = append(faults, fmt.Sprintf("%s: a choice has a value of %d characters, %d allowed", here, n, choiceValueSize))
			}
		}
		faults = append(faults, optionFaults(here, list(o["options"]))...)
	}
	return faults
}

// locales are the languages that Discord's clients have.
var locales = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for _, l := range list(discord().parts.at("/components/schemas/AvailableLocalesEnum")["oneOf"]) {
		known[text(object(l)["const"])] = true
	}
	return known
})

// localeFaults checks that a command, or an option, is translated into languages that Discord's clients have.
func localeFaults(where string, translated map[string]any) []string {
	var faults []string
	for _, field := range []string{"name_localizations", "description_localizations"} {
		for language := range object(translated[field]) {
			if !locales()[language] {
				faults = append(faults, fmt.Sprintf("%s: %s has %q, which is no locale of Discord's", where, field, language))
			}
		}
	}
	return faults
}

// namesOf returns the names of an option, by language; the one for all others by an empty one.
func namesOf(o map[string]any) map[string]string {
	names := map[string]string{"": text(o["name"])}
	for language, name := range object(o["name_localizations"]) {
		names[language+":"] = text(name)
	}
	return names
}

// commandText counts the characters that Discord adds up for a command: its name, its description, the names and values of
// its choices, and the same of all its options. Of a translated text it counts the longest translation.
func commandText(c map[string]any) int {
	n := longest(c, "name") + longest(c, "description")
	for _, choice := range list(c["choices"]) {
		n += longest(object(choice), "name") + length(text(object(choice)["value"]))
	}
	for _, o := range list(c["options"]) {
		n += commandText(object(o))
	}
	return n
}

// longest returns the length of the longest translation of a field.
func longest(of map[string]any, field string) int {
	n := length(text(of[field]))
	for _, translated := range object(of[field+"_localizations"]) {
		n = max(n, length(text(translated)))
	}
	return n
}
