package config

import "fmt"

// redacted stands wherever a secret would be printed.
const redacted = "***"

// Secret is text that prints as three stars, whatever prints it. The zero value is the empty secret.
type Secret struct {
	// A pointer, because fmt calls no method on an unexported field: in one of somebody else's structs it would print
	// the text itself, and prints an address instead.
	text *string
}

// NewSecret returns a secret that holds text.
func NewSecret(text string) Secret { return Secret{text: &text} }

// Reveal returns the text. Whoever calls it answers for what becomes of it.
func (s Secret) Reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

// Empty reports whether there is no text.
func (s Secret) Empty() bool { return s.Reveal() == "" }

// String returns three stars.
func (Secret) String() string { return redacted }

// GoString returns three stars.
func (Secret) GoString() string { return redacted }

// Format writes three stars for every verb.
func (Secret) Format(f fmt.State, _ rune) { fmt.Fprint(f, redacted) }

// MarshalText returns three stars. encoding/json uses it, too.
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// MarshalJSON returns three stars as a JSON string.
func (Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + redacted + `"`), nil }
