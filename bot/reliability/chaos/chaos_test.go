package main

import (
	"bytes"
	"testing"
)

// TestRowG16Chaos has everything go wrong for 4 s. For longer, and with a seed of one's own, there is the command; .ci/run runs it.
func TestRowG16Chaos(t *testing.T) {
	t.Parallel()
	var out, errs bytes.Buffer
	if code := command(t.Context(), []string{"-for", "4s"}, &out, &errs); code != fine {
		t.Errorf("code %d:\n%s%s", code, out.String(), errs.String())
	}
	t.Log(out.String())
}

func TestMisuse(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-rate", "0"}, {"more"}, {"-for", "1ms"}, {"-unknown"}} {
		if code := command(t.Context(), args, new(bytes.Buffer), new(bytes.Buffer)); code != misuse {
			t.Errorf("%v: code %d", args, code)
		}
	}
}
