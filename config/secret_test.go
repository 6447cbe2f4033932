package config_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"faqbot/config"
)

func TestSecretPrintsNowhere(t *testing.T) {
	t.Parallel()
	const hush = "hush-hush"
	secret := config.NewSecret(hush)
	shown := map[string]any{
		"alone":      secret,
		"pointer":    &secret,
		"exported":   struct{ S config.Secret }{secret},
		"unexported": struct{ s config.Secret }{secret},
		"slice":      []config.Secret{secret},
		"map":        map[string]config.Secret{"s": secret},
		"config":     config.Config{Token: secret},
	}
	for name, value := range shown {
		var out strings.Builder
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%t", "%p", "%20s", "%.2s", "%!"} {
			fmt.Fprintf(&out, verb+"\n", value)
		}
		fmt.Fprintln(&out, value)
		logger := zerolog.New(&out)
		logger.Info().Any("value", value).Interface("again", value).Msgf("%v", value)
		if data, err := json.Marshal(value); err != nil {
			t.Errorf("%s: %v", name, err)
		} else {
			out.Write(data)
		}
		for _, form := range []string{hush, fmt.Sprintf("%x", hush), fmt.Sprintf("%X", hush), hush[:4]} {
			if strings.Contains(out.String(), form) {
				t.Errorf("%s: %q shows in:\n%s", name, form, out.String())
			}
		}
	}
	if text, err := json.Marshal(map[string]config.Secret{"s": secret}); err != nil || string(text) != `{"s":"***"}` {
		t.Errorf("JSON %s, %v", text, err)
	}
	if text, err := secret.MarshalText(); err != nil || string(text) != "***" || secret.String() != "***" || secret.GoString() != "***" {
		t.Errorf("text %s, %v", text, err)
	}
}

func TestSecret(t *testing.T) {
	t.Parallel()
	var zero config.Secret
	if zero.Reveal() != "" || !zero.Empty() || config.NewSecret("x").Empty() || config.NewSecret("x").Reveal() != "x" {
		t.Error("a secret does not hold what it was given")
	}
}
