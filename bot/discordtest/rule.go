package discordtest

import (
	"fmt"
	"regexp"
	"strings"
)

// The rules here are Discord's, and its description does not state them. Each takes what was sent and says what is wrong
// with it, one sentence a fault.

// use is the purpose of a body. It decides which rules apply.
type use int

const (
	plainUse    use = iota
	createUse       // a new message in a channel
	followUse       // a further message of an interaction
	editUse         // a change to a message
	callbackUse     // the answer to an interaction
	commandUse      // one application command
	commandsUse     // all of them at once
)

// uses names the operations whose bodies have rules beyond the description.
var uses = map[string]use{
	"POST /channels/{channel_id}/messages":                                         createUse,
	"PATCH /channels/{channel_id}/messages/{message_id}":                           editUse,
	"POST /webhooks/{webhook_id}/{webhook_token}":                                  followUse,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original":              editUse,
	"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}":           editUse,
	"POST /interactions/{interaction_id}/{interaction_token}/callback":             callbackUse,
	"POST /applications/{application_id}/commands":                                 commandUse,
	"PATCH /applications/{application_id}/commands/{command_id}":                   commandUse,
	"PUT /applications/{application_id}/commands":                                  commandsUse,
	"POST /applications/{application_id}/guilds/{guild_id}/commands":               commandUse,
	"PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id}": commandUse,
	"PUT /applications/{application_id}/guilds/{guild_id}/commands":                commandsUse,
}

// Check returns what is wrong with a request body, by Discord's description and by the rules that it leaves out; nil
// when nothing is. The template is the description's: "/channels/{channel_id}/messages". A Server checks every request
// in this way. This function is for tests that have a body and no server.
func Check(method, template string, body []byte) []string {
	return check(method, template, body, 0)
}

// check is Check for a change to a message that has the flags prior. What it found no fault in, and what differs from that in
// its ids alone, it does not look at again.
func check(method, template string, raw []byte, prior int) []string {
	known, shape := &discord().accepted, shapeOf(method, template, raw, prior)
	if known.has(shape) {
		return nil
	}
	faults := checkAnew(method, template, raw, prior)
	if len(faults) == 0 {
		known.add(shape)
	}
	return faults
}

func checkAnew(method, template string, raw []byte, prior int) []string {
	var body any
	if len(raw) > 0 {
		var err error
		if body, err = parseTree(raw); err != nil {
			return []string{fmt.Sprintf("the body is not JSON: %v", err)}
		}
	}
	use := uses[method+" "+template]
	faults := discord().check(method, template, numericPermissions(use, body))
	switch use {
	case createUse:
		faults = append(faults, messageFaults(object(body), 0, createFlags)...)
	case followUse:
		faults = append(faults, messageFaults(object(body), 0, responseFlags)...)
	case editUse:
		faults = append(faults, messageFaults(object(body), prior, editFlags)...)
	case callbackUse:
		faults = append(faults, callbackFaults(object(body), prior)...)
	case commandUse:
		faults = append(faults, commandFaults(object(body), method == "PATCH")...)
	case commandsUse:
		faults = append(faults, commandSetFaults(list(body))...)
	}
	return faults
}

var wholeNumber = regexp.MustCompile(`^\d+$`)

// numericPermissions returns the body with default_member_permissions as a number, as the description has it. Discord's
// documentation says a string of digits, and every client sends that.
func numericPermissions(use use, body any) any {
	if use != commandUse && use != commandsUse {
		return body
	}
	body = copyTree(body)
	commands := list(body)
	if use == commandUse {
		commands = []any{body}
	}
	const field = "default_member_permissions"
	for _, c := range commands {
		if digits := text(object(c)[field]); wholeNumber.MatchString(digits) {
			number, err := parseTree([]byte(strings.TrimLeft(digits[:len(digits)-1], "0") + digits[len(digits)-1:]))
			if err == nil {
				object(c)[field] = number
			}
		}
	}
	return body
}

// Kinds of answer to an interaction.
const (
	callbackMessage      = 4
	callbackDefer        = 5
	callbackDeferUpdate  = 6
	callbackUpdate       = 7
	callbackAutocomplete = 8
	callbackModal        = 9
	choiceValueSize      = 100 // the description says 6000
	modalSize            = 5   // the description says 40
)

// callbackFaults checks the answer to an interaction that came from a message with the flags prior.
func callbackFaults(body map[string]any, prior int) []string {
	content := object(body["data"])
	switch number(body["type"]) {
	case callbackMessage:
		return messageFaults(content, 0, responseFlags)
	case callbackDefer:
		return flagFaults("/data/flags", number(content["flags"]), flagEphemeral)
	case callbackUpdate:
		return messageFaults(content, prior, editFlags)
	case callbackAutocomplete:
		return choiceFaults(list(content["choices"]))
	case callbackModal:
		return modalFaults(content)
	}
	return nil
}

func choiceFaults(choices []any) []string {
	var faults []string
	for i, c := range choices {
		if n := length(text(object(c)["value"])); n > choiceValueSize {
			faults = append(faults, fmt.Sprintf("/data/choices/%d/value: %d characters, %d allowed", i, n, choiceValueSize))
		}
	}
	return faults
}

func modalFaults(content map[string]any) []string {
	var faults []string
	if n := len(list(content["components"])); n < 1 || n > modalSize {
		faults = append(faults, fmt.Sprintf("a modal has %d components, 1 to %d allowed", n, modalSize))
	}
	return append(faults, duplicateCustomIDs(list(content["components"]))...)
}
