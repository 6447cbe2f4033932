package meaning

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"strings"
	"testing"
)

func TestOpenNamesWhatIsWrong(t *testing.T) {
	t.Parallel()
	good := tinyFile(t, 1)
	changed := func(at int) []byte {
		b := bytes.Clone(good)
		b[at] ^= 1
		return b
	}
	// summed gives a file the right sum again, as if it had been made so.
	summed := func(b []byte) []byte {
		sum := sha256.Sum256(b)
		return append(b, sum[:]...)
	}
	body := good[:len(good)-sha256.Size]
	headed := func(old, new string) []byte {
		// of the same length, or the header's would be another
		return summed(bytes.Replace(bytes.Clone(body), []byte(old), []byte(new), 1))
	}
	for _, test := range []struct {
		name string
		file []byte
		is   error
		says string
	}{
		{"nothing", nil, ErrVersion, ""},
		{"another file", []byte(strings.Repeat("PK\x03\x04", 100)), ErrVersion, ""},
		{"another version", changed(len(magic)), ErrVersion, ""},
		{"a bit is another", changed(len(good) / 2), ErrDamaged, ""},
		{"the sum is another", changed(len(good) - 1), ErrDamaged, ""},
		{"cut off", good[:len(good)-100], ErrDamaged, ""},
		{"longer than its header says", summed(append(bytes.Clone(body), 0, 0, 0, 0)), ErrDamaged, ""},
		{"shorter than its header says", summed(bytes.Clone(body[:len(body)-4])), ErrDamaged, ""},
		{"no header", summed(bytes.Clone(body[:len(magic)+1])), nil, "header"},
		{"no JSON", headed(`{"name"`, `["name"`), nil, "header"},
		{"too many layers", headed(`"layers":1`, `"layers":0`), nil, "layers is 0"},
		{"an odd width", headed(`"width":16`, `"width":17`), nil, "width 17"},
		{"an unknown pooling", headed(`"mean"`, `"most"`), nil, `pooling is "most"`},
		{"no unknown piece", headed("[UNK]", "[UNX]"), nil, "[UNK]"},
		{"fewer pieces", headed(`"vocabulary":12`, `"vocabulary":11`), nil, "12 pieces, not 11"},
	} {
		e, err := Open(test.file)
		if e != nil || err == nil || test.is != nil && !errors.Is(err, test.is) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: error %v, want %v that says %q", test.name, err, test.is, test.says)
		}
	}
}

func TestModelsAreToldApart(t *testing.T) {
	t.Parallel()
	a, b := tiny(t, 1).Model(), tiny(t, 2).Model()
	if a == b || !strings.HasPrefix(a, "tiny@") {
		t.Errorf("two models are named %q and %q", a, b)
	}
}

func TestOpenNamesWhatIsWrongWithAConvNetwork(t *testing.T) {
	t.Parallel()
	good := tinyConv(t)
	body := good[:len(good)-sha256.Size]
	for _, test := range []struct{ name, old, new, says string }{
		{"another kind", `"conv"`, `"cone"`, `"cone"`},
		{"an odd width", `"width":16`, `"width":24`, "width 24"},
		{"no narrow layer", `"middle":16`, `"middle":10`, "middle 10"},
		{"codes of more pieces than there are", `"end":8`, `"end":9`, "pieces 6 to 9 does not go with 8 pieces"},
		{"codes of nothing", `"first":6`, `"first":9`, "pieces 9 to 8"},
		{"codes for no numbers", `"together":16`, `"together":00`, "header"},
		{"codes for more numbers than there are", `"together":16`, `"together":32`, "codes for 32 numbers"},
		{"other pieces", `"vocabulary":8`, `"vocabulary":9`, "pieces and 0 scores"},
		{"codes of other pieces", `"first":6`, `"first":7`, "not as long as its header says"},
	} {
		changed := bytes.Replace(bytes.Clone(body), []byte(test.old), []byte(test.new), 1)
		sum := sha256.Sum256(changed)
		if e, err := Open(append(changed, sum[:]...)); e != nil || err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: error %v, want one that says %q", test.name, err, test.says)
		}
	}
}

func FuzzOpen(f *testing.F) {
	for _, good := range [][]byte{tinyFile(f, 1), tinyConv(f)} {
		f.Add(good[len(magic)+1 : len(good)-sha256.Size])
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		file := append([]byte(magic+string(formatVersion)), body...)
		sum := sha256.Sum256(file)
		e, err := Open(append(file, sum[:]...))
		if err != nil {
			return
		}
		if _, err := e.Encode(context.Background(), "a ab? \u4e2d"); err != nil {
			t.Error(err)
		}
	})
}
