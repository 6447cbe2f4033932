package gateway

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/rs/zerolog"
)

// TestOneLineAMinute has one thing happen 300 times, 0.7 s apart, and another one once. Of the 299 after the first, 85 come
// within the first minute (85 × 0.7 s = 59.5 s), 86 within the second (171 × 0.7 s = 119.7 s), 86 within the third (257 ×
// 0.7 s = 179.9 s) and 42 after that.
func TestOneLineAMinute(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		n := newNotices(zerolog.New(&log))
		often, once := subject{what: "event not read", kind: "MESSAGE_CREATE"}, subject{what: "events dropped", why: "full"}
		n.happened(once, nil)
		for range 300 {
			n.happened(often, errors.New("odd"))
			time.Sleep(700 * time.Millisecond)
		}
		n.close()
		want := `{"level":"warn","count":1,"why":"full","message":"events dropped"}
{"level":"warn","error":"odd","count":1,"type":"MESSAGE_CREATE","message":"event not read"}
{"level":"warn","error":"odd","count":85,"type":"MESSAGE_CREATE","message":"event not read"}
{"level":"warn","error":"odd","count":86,"type":"MESSAGE_CREATE","message":"event not read"}
{"level":"warn","error":"odd","count":86,"type":"MESSAGE_CREATE","message":"event not read"}
{"level":"warn","error":"odd","count":42,"type":"MESSAGE_CREATE","message":"event not read"}
`
		if got := log.String(); got != want {
			t.Errorf("the log is\n%swant\n%s", got, want)
		}
	})
}

func TestACalmSubjectIsHeardAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		n := newNotices(zerolog.New(&log))
		for range 3 {
			n.happened(subject{what: "event not read"}, nil)
			time.Sleep(noticeTime + time.Second)
		}
		if got := strings.Count(log.String(), `"count":1`); got != 3 {
			t.Errorf("%d lines, want each at once:\n%s", got, log.String())
		}
		n.close()
		if len(n.subjects) != 0 {
			t.Errorf("%d subjects are kept", len(n.subjects))
		}
	})
}
