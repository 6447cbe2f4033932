package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"faqbot/knowledge/racetest"
)

func TestPercentile(t *testing.T) {
	t.Parallel()
	var hundred []time.Duration
	for n := range 100 {
		hundred = append(hundred, time.Duration(n+1)*time.Second)
	}
	for _, test := range []struct {
		of      []time.Duration
		percent int
		want    time.Duration
	}{
		{nil, 50, 0}, {hundred, 50, 50 * time.Second}, {hundred, 99, 99 * time.Second}, {hundred, 100, 100 * time.Second},
		{hundred[:3], 50, 2 * time.Second}, {hundred[:1], 99, time.Second}, {hundred, 0, time.Second},
	} {
		if got := percentile(test.of, test.percent); got != test.want {
			t.Errorf("%d %% of %d: %v, want %v", test.percent, len(test.of), got, test.want)
		}
	}
}

// TestBounds breaks each bound by itself.
func TestBounds(t *testing.T) {
	t.Parallel()
	// 100 s at 50 a second, and 10 s more, allow 5,500 answers, of which 85 % are 4,675.
	good := result{load: load{lasts: 100 * time.Second}, asked: 20000, answered: 4675, waits: []time.Duration{12 * time.Second}, interactions: []time.Duration{time.Second}}
	for name, break1 := range map[string]func(*result){
		"":                       func(*result) {},
		"few answers":            func(r *result) { r.answered-- },
		"late answers":           func(r *result) { r.waits[0]++; r.waits[0] += time.Millisecond },
		"late interactions":      func(r *result) { r.interactions[0]++ },
		"unanswered":             func(r *result) { r.unanswered = 1 },
		"what must never happen": func(r *result) { r.broken = []error{errors.New("two answers")} },
	} {
		r := good
		r.waits, r.interactions = append([]time.Duration{}, good.waits...), append([]time.Duration{}, good.interactions...)
		break1(&r)
		if got := len(r.faults()); got != map[bool]int{true: 0, false: 1}[name == ""] {
			t.Errorf("%q: %v", name, r.faults())
		}
	}
}

func TestCommand(t *testing.T) {
	t.Parallel()
	var out, errs bytes.Buffer
	few := []string{"-for", "1s", "-rate", "5", "-chatter", "5", "-commands", "2", "-completions", "2"}
	if racetest.On { // many use an encoder at once in the tests of knowledge/meaning
		few = append(few, "-meaning=false")
	}
	if code := command(t.Context(), few, &out, &errs); code != fine {
		t.Fatalf("code %d:\n%s%s", code, out.String(), errs.String())
	}
	if !strings.Contains(out.String(), "questions") || !strings.Contains(out.String(), "p99") {
		t.Errorf("printed:\n%s", out.String())
	}
	for _, args := range [][]string{{"-rate", "0"}, {"more"}, {"-for", "2h"}, {"-unknown"}} {
		if code := command(t.Context(), args, &out, &errs); code != misuse {
			t.Errorf("%v: code %d", args, code)
		}
	}
}
