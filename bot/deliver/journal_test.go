package deliver

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/rs/zerolog"

	"faqbot/knowledge/journal"
)

// A trouble of the journal is logged once: the journal returns ErrReported for what it has returned in full before.
func TestLogJournal(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"nothing went wrong": {nil, ""},
		"a trouble":          {errors.New("disk full"), `{"level":"error","error":"disk full","message":"journal not written"}` + "\n"},
		"the same one again": {journal.ErrReported, ""},
		"and wrapped":        {fmt.Errorf("count a question: %w", journal.ErrReported), ""},
	} {
		var out strings.Builder
		if LogJournal(zerolog.New(&out), c.err); out.String() != c.want {
			t.Errorf("%s: logged %q, want %q", name, out.String(), c.want)
		}
	}
}
