package discordtest

import (
	"errors"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	textmessage "golang.org/x/text/message"
)

// explain reduces a validation error to the few lines a person needs:
//
//	/components/0/components/0/custom_id: maxLength: got 101, want 100
//
// Of a union's branches it keeps the one that was most likely meant.
func explain(err error) []string {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return []string{err.Error()}
	}
	english := textmessage.NewPrinter(language.English)
	var lines []string
	for _, leaf := range leaves(invalid) {
		lines = append(lines, "/"+strings.Join(leaf.InstanceLocation, "/")+": "+leaf.ErrorKind.LocalizedString(english))
	}
	return lines
}

// leaves returns the errors that have no causes of their own.
func leaves(e *jsonschema.ValidationError) []*jsonschema.ValidationError {
	if len(e.Causes) == 0 {
		return []*jsonschema.ValidationError{e}
	}
	switch e.ErrorKind.(type) {
	case *kind.OneOf, *kind.AnyOf:
		return meant(e.Causes)
	}
	var all []*jsonschema.ValidationError
	for _, cause := range e.Causes {
		all = append(all, leaves(cause)...)
	}
	return all
}

// meant picks the branch of a union that the sender probably meant: one of the right type if there is one, and of those
// the one with the fewest errors.
func meant(branches []*jsonschema.ValidationError) []*jsonschema.ValidationError {
	var best []*jsonschema.ValidationError
	bestType := false
	for _, branch := range branches {
		found := leaves(branch)
		rightType := !wrongType(found, len(branch.InstanceLocation))
		if best == nil || rightType && !bestType || rightType == bestType && len(found) < len(best) {
			best, bestType = found, rightType
		}
	}
	return best
}

// wrongType returns true when a branch failed because the value has another JSON type, or because its "type" field names
// another kind.
func wrongType(found []*jsonschema.ValidationError, depth int) bool {
	for _, leaf := range found {
		at := leaf.InstanceLocation
		if _, ok := leaf.ErrorKind.(*kind.Type); ok && len(at) == depth {
			return true
		}
		if len(at) == depth+1 && at[depth] == "type" {
			return true
		}
	}
	return false
}
