package meaning

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"
)

func TestTableIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	full := &Table{model: "m", width: 3, rows: map[key]row{
		keyOf("m", "x"):  newRow(Vector{one, 0, 0}),
		keyOf("m", ""):   nil,
		keyOf("m", "-y"): newRow(Vector{0, -one, 0}),
	}}
	for name, table := range map[string]*Table{"full": full, "empty": {model: "m", rows: map[key]row{}}} {
		read, err := ReadTable("m", table.Bytes())
		if err != nil || !reflect.DeepEqual(read, table) {
			t.Errorf("%s: read %v, error %v, want %v", name, read, err, table)
		}
	}
	if v, ok := full.Vector("-y"); !ok || !reflect.DeepEqual(v, Vector{0, -one, 0}) {
		t.Errorf("-y: %v, %v", v, ok)
	}
	if v, ok := full.Vector(""); !ok || v != nil {
		t.Errorf("empty text: %v, %v, want no meaning that is known", v, ok)
	}
	if v, ok := full.Vector("z"); ok {
		t.Errorf("z, which it lacks: %v", v)
	}
	if _, err := ReadTable("n", full.Bytes()); !errors.Is(err, ErrOtherModel) {
		t.Errorf("read for another model: %v", err)
	}
}

func TestNilTableIsEmpty(t *testing.T) {
	t.Parallel()
	var table *Table
	if _, ok := table.Vector("x"); ok || table.Len() != 0 || table.Model() != "" {
		t.Error("a nil table holds something")
	}
	if _, err := ReadTable("", table.Bytes()); err != nil {
		t.Error(err)
	}
}

func TestRowsOfATableAreClose(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		x := make([]float64, 384)
		for i := range x {
			x[i] = r.NormFloat64()
		}
		v := unit(x)
		if c := Cosine(v, newRow(v).vector()); c < .9995 {
			t.Errorf("a vector kept in bytes has the cosine %v with itself", c)
		}
	}
}

func FuzzReadTable(f *testing.F) {
	table := &Table{model: "m", width: 3, rows: map[key]row{keyOf("m", "x"): newRow(Vector{one, 0, 0})}}
	file := table.Bytes()
	f.Add(file[:len(file)-sha256.Size])
	f.Fuzz(func(t *testing.T, body []byte) {
		sum := sha256.Sum256(body)
		file := append(body, sum[:]...)
		read, err := ReadTable("m", file)
		if err != nil {
			return
		}
		read.Vector("x")
		if again := read.Bytes(); len(again) == len(file) && !bytes.Equal(again, file) {
			if _, err := ReadTable("m", again); err != nil {
				t.Error(err)
			}
		}
	})
}
