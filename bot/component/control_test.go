package component

import (
	"strings"
	"testing"
)

func TestControlTravels(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		in   Control
		want string
	}{
		{"a pick", Control{Kind: KindPick, Version: "1f0c9a22b1e4", Key: "shen-wei/core-barrier", Number: 1, Asker: "80351110224678912"},
			"v1:pick:1f0c9a22:shen-wei/core-barrier:1:80351110224678912"},
		{"for anyone and about nothing", Control{Kind: KindNone, Version: "1f0c9a22b1e4"}, "v1:none:1f0c9a22::0:"},
		{"the largest", Control{Kind: KindFull, Version: "1f0c9a22b1e4", Key: strings.Repeat("k", maxKey), Number: maxNumber, Asker: strings.Repeat("9", 20)},
			"v1:full:1f0c9a22:" + strings.Repeat("k", maxKey) + ":9999:" + strings.Repeat("9", 20)},
		{"a number out of bounds", Control{Kind: KindFull, Version: "1f0c9a22", Key: "k", Number: 123456}, "v1:full:1f0c9a22:k:9999:"},
		{"for somebody who cannot be", Control{Kind: KindFull, Version: "1f0c9a22", Key: "k", Asker: "me:0"}, "v1:full:1f0c9a22:k:0:"},
		{"a reason", Control{Kind: KindReason, Version: "1f0c9a22", Key: "k", Number: 2, Asker: "200", Message: "900"}, "v1:why:1f0c9a22:k:2:900"},
		{"a reason for no message", Control{Kind: KindReason, Version: "1f0c9a22", Key: "k", Message: "the last"}, "v1:why:1f0c9a22:k:0:"},
		{"a vote", Control{Kind: KindDown, Version: "1f0c9a22", Key: "k", Asker: "200", Message: "900"}, "v1:down:1f0c9a22:k:0:200"},
		{"a vote against, with others", Control{Kind: KindDown, Version: "1f0c9a22", Key: "k", Number: 5, Others: []int{4, 12, 7}, Asker: "200"},
			"v1:down:1f0c9a22:k:4.12.7:200"},
		{"others that there is no room for", Control{Kind: KindDown, Version: "1f0c9a22", Key: strings.Repeat("k", maxKey), Others: []int{14, 1, 7},
			Asker: strings.Repeat("9", 20)}, "v1:down:1f0c9a22:" + strings.Repeat("k", maxKey) + ":14.1:" + strings.Repeat("9", 20)},
		{"others of another kind", Control{Kind: KindUp, Version: "1f0c9a22", Key: "k", Others: []int{4}}, "v1:up:1f0c9a22:k:0:"},
		{"a position that cannot be", Control{Kind: KindDown, Version: "1f0c9a22", Key: "k", Others: []int{4, 0, 3}}, "v1:down:1f0c9a22:k:4:"},
		{"a long key", Control{Kind: KindOpen, Version: "1f0c9a22", Key: strings.Repeat("k", maxKey+1)},
			"v1:open:1f0c9a22:" + ShortKey(strings.Repeat("k", maxKey+1)) + ":0:"},
		{"a key with a colon", Control{Kind: KindOpen, Version: "1f0c9a22", Key: "a:b"}, "v1:open:1f0c9a22:" + ShortKey("a:b") + ":0:"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			id := tt.in.ID()
			if id != tt.want {
				t.Errorf("id is %q, want %q", id, tt.want)
			}
			if len(id) > maxControl {
				t.Errorf("id has %d bytes", len(id))
			}
			got, ok := Parse(id)
			if !ok || got.ID() != id {
				t.Errorf("Parse(%q) = %+v, %v", id, got, ok)
			}
		})
	}
}

func TestShortKeyIsDeterministicAndDistinct(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("long-", 20)
	a, b := ShortKey(long+"a"), ShortKey(long+"b")
	if a == b || a != ShortKey(long+"a") || !strings.HasPrefix(a, hashedKey) || len(a) > maxKey {
		t.Errorf("short keys are %q and %q", a, b)
	}
	if got := ShortKey("shen-wei/core-barrier"); got != "shen-wei/core-barrier" {
		t.Errorf("a key that has room became %q", got)
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	for name, id := range map[string]string{
		"nothing":               "",
		"another program's":     "confirm",
		"another form":          "v2:pick:1f0c9a22:k:0:1",
		"too few fields":        "v1:pick:1f0c9a22:k:0",
		"too many fields":       "v1:pick:1f0c9a22:k:0:1:2",
		"no version":            "v1:pick::k:0:1",
		"a long version":        "v1:pick:1f0c9a22b:k:0:1",
		"a version of letters":  "v1:pick:1f0c9a2z:k:0:1",
		"no number":             "v1:pick:1f0c9a22:k::1",
		"a negative number":     "v1:pick:1f0c9a22:k:-1:1",
		"a large number":        "v1:pick:1f0c9a22:k:10000:1",
		"a padded number":       "v1:pick:1f0c9a22:k:007:1",
		"a number with a sign":  "v1:pick:1f0c9a22:k:+1:1",
		"a user of letters":     "v1:pick:1f0c9a22:k:0:me",
		"a user that is long":   "v1:pick:1f0c9a22:k:0:" + strings.Repeat("1", 21),
		"a key that is long":    "v1:pick:1f0c9a22:" + strings.Repeat("k", maxKey+1) + ":0:1",
		"more than 100 bytes":   "v1:pick:1f0c9a22:" + strings.Repeat("k", 200) + ":0:1",
		"two numbers":           "v1:pick:1f0c9a22:k:1.2:1",
		"no other after a dot":  "v1:down:1f0c9a22:k:1.:1",
		"none among others":     "v1:down:1f0c9a22:k:1.0.2:1",
		"blanks around a field": "v1:pick:1f0c9a22:k:0: 1",
	} {
		if c, ok := Parse(id); ok {
			t.Errorf("%s: %q was parsed as %+v", name, id, c)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"v1:pick:1f0c9a22:shen-wei/core-barrier:1:80351110224678912", "v1:none:1f0c9a22::0:", "v1:down:1f0c9a22:k:4.12.7:200", "v1:::::", "\x00", "v1:full:00000000:#k:9999:1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := Parse(s)
		if ok && (c.ID() != s || len(s) > maxControl || c.Number < 0 || c.Number > maxNumber) {
			t.Errorf("Parse(%q) = %+v, which writes as %q", s, c, c.ID())
		}
	})
}
