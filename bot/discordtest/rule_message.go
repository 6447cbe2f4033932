package discordtest

import "fmt"

// Message flags.
const (
	flagSuppressEmbeds        = 1 << 2
	flagEphemeral             = 1 << 6
	flagLoading               = 1 << 7
	flagSuppressNotifications = 1 << 12
	flagComponentsV2          = 1 << 15
)

// The flags that a sender may set: of a new message in a channel, of one that an interaction causes, and with a change.
const (
	createFlags   = flagSuppressEmbeds | flagSuppressNotifications | flagComponentsV2
	responseFlags = createFlags | flagEphemeral
	editFlags     = flagSuppressEmbeds | flagComponentsV2
)

const (
	contentSize   = 2000 // the description says 4000 for bots
	embedsSize    = 6000 // over all embeds of a message
	v2TextSize    = 4000 // over all text displays of a message
	componentsMax = 40   // nested ones included
	rowsMax       = 5    // at the top of a message without Components V2
)

// messageFaults checks a message whose sender may set some flags: a new one, or a change to one that has the flags prior.
func messageFaults(m map[string]any, prior, settable int) []string {
	flags := number(m["flags"])
	faults := flagFaults("/flags", flags, settable)
	if n := length(text(m["content"])); n > contentSize {
		faults = append(faults, fmt.Sprintf("/content: %d characters, %d allowed", n, contentSize))
	}
	if settable != editFlags && emptyMessage(m) {
		faults = append(faults, "the message is empty")
	}
	if n := embedText(list(m["embeds"])); n > embedsSize {
		faults = append(faults, fmt.Sprintf("/embeds: %d characters in all, %d allowed", n, embedsSize))
	}
	faults = append(faults, v2Faults(m, flags|prior)...)
	faults = append(faults, componentFaults(list(m["components"]))...)
	return append(faults, mentionFaults(m["allowed_mentions"])...)
}

// flagFaults checks that a body sets no other flags than it may.
func flagFaults(where string, flags, settable int) []string {
	if other := flags &^ settable; other != 0 {
		return []string{fmt.Sprintf("%s: %d cannot be set here", where, other)}
	}
	return nil
}

func emptyMessage(m map[string]any) bool {
	if text(m["content"]) != "" || object(m["poll"]) != nil {
		return false
	}
	for _, field := range []string{"embeds", "components", "sticker_ids", "attachments"} {
		if len(list(m[field])) > 0 {
			return false
		}
	}
	return true
}

// embedText counts the characters that Discord adds up over embeds: title, description, footer, author, and the names
// and values of fields.
func embedText(embeds []any) int {
	n := 0
	for _, e := range embeds {
		e := object(e)
		n += length(text(e["title"])) + length(text(e["description"]))
		n += length(text(object(e["footer"])["text"])) + length(text(object(e["author"])["name"]))
		for _, f := range list(e["fields"]) {
			n += length(text(object(f)["name"])) + length(text(object(f)["value"]))
		}
	}
	return n
}

// v2Faults checks that Components V2 and their flag go together, and that the message has nothing that Discord forbids
// beside them.
func v2Faults(m map[string]any, flags int) []string {
	var faults []string
	if flags&flagComponentsV2 == 0 {
		if componentFlags(m) != 0 {
			faults = append(faults, "components of version 2 without the flag IS_COMPONENTS_V2 (1<<15)")
		}
		if n := len(list(m["components"])); n > rowsMax {
			faults = append(faults, fmt.Sprintf("/components: %d rows, %d allowed without the flag IS_COMPONENTS_V2", n, rowsMax))
		}
		return faults
	}
	if text(m["content"]) != "" {
		faults = append(faults, "/content: not allowed with the flag IS_COMPONENTS_V2")
	}
	for _, field := range []string{"embeds", "sticker_ids"} {
		if len(list(m[field])) > 0 {
			faults = append(faults, "/"+field+": not allowed with the flag IS_COMPONENTS_V2")
		}
	}
	if object(m["poll"]) != nil {
		faults = append(faults, "/poll: not allowed with the flag IS_COMPONENTS_V2")
	}
	return faults
}

// mentionFaults keeps a message from notifying a thousand people. Every message must say whom it may notify: nobody, or
// people named one by one.
func mentionFaults(v any) []string {
	allowed := object(v)
	if allowed == nil {
		return []string{"/allowed_mentions: missing, so Discord would ping whoever the text names"}
	}
	var faults []string
	parse, present := allowed["parse"]
	if l, ok := parse.([]any); present && (!ok || len(l) > 0) || !present && len(list(allowed["users"])) == 0 {
		faults = append(faults, "/allowed_mentions/parse: must be an empty list")
	}
	if len(list(allowed["roles"])) > 0 {
		faults = append(faults, "/allowed_mentions/roles: the bot pings no roles")
	}
	if truth(allowed["replied_user"]) {
		faults = append(faults, "/allowed_mentions/replied_user: the bot does not ping whom it replies to")
	}
	return faults
}
