package decode

import (
	"encoding/json"
	"slices"

	"github.com/bwmarrin/discordgo"
)

// shape says how an object of one kind is mended.
type shape struct {
	fresh  func() any                 // makes what the object is decoded into
	fixed  map[string]json.RawMessage // fields without which no other can be decoded
	nested map[string]mender          // by field
	vital  []string                   // fields that are never left out: without them the object means something else
}

// mender returns a value that can be decoded, as far as it can be made so.
type mender func(json.RawMessage) json.RawMessage

// mend returns the object without what cannot be decoded; nil when it is no object.
func (s shape) mend(raw json.RawMessage) json.RawMessage {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil || fields == nil {
		return nil
	}
	for field, mend := range s.nested {
		if value, present := fields[field]; present {
			if mended := mend(value); mended != nil {
				fields[field] = mended
			}
		}
	}
	for field, value := range fields {
		if !slices.Contains(s.vital, field) && !s.reads(field, value) {
			delete(fields, field)
		}
	}
	mended, err := json.Marshal(fields)
	if err != nil {
		return nil
	}
	return mended
}

// reads returns true when the object could be decoded if it had only this field.
func (s shape) reads(field string, value json.RawMessage) bool {
	alone := map[string]json.RawMessage{}
	for fixed, fixedValue := range s.fixed {
		alone[fixed] = fixedValue
	}
	alone[field] = value
	raw, err := json.Marshal(alone)
	return err == nil && json.Unmarshal(raw, s.fresh()) == nil
}

// depth is how far messages may quote each other, and components hold each other. Discord quotes once and nests three
// times; what goes deeper is left out.
const depth = 4

// message is the shape of a message that is quoted by so many others.
func message(quoted int) shape {
	s := shape{
		fresh: func() any { return new(discordgo.Message) },
		nested: map[string]mender{
			"author": user().mend, "member": member().mend, "mentions": list(user().mend), "components": known(0),
			"referenced_message": nothing, "message_snapshots": nothing,
		},
		vital: []string{"id", "channel_id", "guild_id", "author", "content", "type", "webhook_id"},
	}
	if quoted < depth {
		snapshot := shape{ // of a message that was forwarded
			fresh:  func() any { return new(discordgo.MessageSnapshot) },
			nested: map[string]mender{"message": message(quoted + 1).mend},
		}
		s.nested["referenced_message"] = message(quoted + 1).mend
		s.nested["message_snapshots"] = list(snapshot.mend)
	}
	return s
}

// nothing leaves a value out.
func nothing(json.RawMessage) json.RawMessage { return json.RawMessage("null") }

func user() shape {
	return shape{fresh: func() any { return new(discordgo.User) }, vital: []string{"id", "bot"}}
}

func member() shape {
	return shape{
		fresh:  func() any { return new(discordgo.Member) },
		nested: map[string]mender{"user": user().mend},
		vital:  []string{"user", "roles", "permissions"}, // who may do what is decided by these
	}
}

// interaction is the shape of an interaction, whose contents depend on its type. Of those nothing is left out but what
// Discord adds about the things that are named in them.
func interaction(raw []byte) shape {
	resolved := shape{
		fresh: func() any { return new(discordgo.ApplicationCommandInteractionDataResolved) },
		nested: map[string]mender{
			"messages": dictionary(message(0).mend), "users": dictionary(user().mend), "members": dictionary(member().mend),
		},
	}
	contents := shape{
		fresh:  func() any { return new(discordgo.ApplicationCommandInteractionData) },
		nested: map[string]mender{"resolved": resolved.mend},
		vital: []string{
			"id", "name", "type", "options", "target_id", "custom_id", "component_type", "values", "components",
		},
	}
	if envelope, _ := Envelope(raw); envelope != nil && envelope.Type == discordgo.InteractionModalSubmit {
		contents.nested["components"] = known(0)
	}
	return shape{
		fresh: func() any { return new(discordgo.Interaction) },
		fixed: map[string]json.RawMessage{"type": json.RawMessage("1")}, // one that has no contents
		nested: map[string]mender{
			"data": contents.mend, "message": message(0).mend, "member": member().mend, "user": user().mend,
		},
		vital: []string{
			"id", "token", "type", "application_id", "data", "guild_id", "channel_id", "member", "user", "context",
			"authorizing_integration_owners",
		},
	}
}

// list mends each element, and leaves out those that cannot be.
func list(mend mender) mender {
	return func(raw json.RawMessage) json.RawMessage {
		var elements []json.RawMessage
		if err := json.Unmarshal(raw, &elements); err != nil {
			return nil
		}
		kept := []json.RawMessage{}
		for _, element := range elements {
			if mended := mend(element); mended != nil {
				kept = append(kept, mended)
			}
		}
		mended, err := json.Marshal(kept)
		if err != nil {
			return nil
		}
		return mended
	}
}

// dictionary mends each value, and leaves out those that cannot be.
func dictionary(mend mender) mender {
	return func(raw json.RawMessage) json.RawMessage {
		var values map[string]json.RawMessage
		if err := json.Unmarshal(raw, &values); err != nil {
			return nil
		}
		for key, value := range values {
			if values[key] = mend(value); values[key] == nil {
				delete(values, key)
			}
		}
		mended, err := json.Marshal(values)
		if err != nil {
			return nil
		}
		return mended
	}
}

// known leaves components out that discordgo cannot decode, wherever they stand in so many others.
func known(held int) mender {
	return list(func(component json.RawMessage) json.RawMessage {
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(component, &fields); err != nil || held > depth {
			return nil
		}
		if inner, present := fields["components"]; present {
			fields["components"] = known(held + 1)(inner)
		}
		if _, err := discordgo.MessageComponentFromJSON(fields["accessory"]); err != nil {
			delete(fields, "accessory")
		}
		mended, err := json.Marshal(fields)
		if err != nil {
			return nil
		}
		if _, err := discordgo.MessageComponentFromJSON(mended); err != nil {
			return nil
		}
		return mended
	})
}
