package meaning

import (
	"bytes"
	"cmp"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
)

// A Table holds the vectors of texts, by a hash of model and text. It is immutable; a nil Table is empty.
//
// It keeps a vector in a byte a number, so what it returns is not quite what Encode did: the cosine of the two is above .999.
// It returns the same vector whether that was just computed or read from a file.
type Table struct {
	model string
	width int
	rows  map[key]row
}

type key [16]byte

func keyOf(model, text string) key {
	sum := sha256.Sum256([]byte(model + "\x00" + text))
	return key(sum[:16])
}

// A row is a vector in a byte a number. That of a text without a meaning is nil.
type row []byte // the value of the greatest level in 2 bytes, then a level a number

// mostLevel is the greatest level. Twice as many levels change no figure of the shipped interview, and make its file of vectors a
// quarter larger. A file tells nothing of it: each row is of length 1 again when it is read.
const mostLevel = 47

func newRow(v Vector) row {
	if v == nil {
		return nil
	}
	most := int16(1)
	for _, x := range v {
		most = max(most, x, -x)
	}
	r := binary.LittleEndian.AppendUint16(make([]byte, 0, 2+len(v)), uint16(most))
	for _, x := range v {
		r = append(r, byte(int8(math.RoundToEven(float64(x)*mostLevel/float64(most)))))
	}
	return r
}

func (r row) vector() Vector {
	if len(r) < 2 {
		return nil
	}
	most := float64(int16(binary.LittleEndian.Uint16(r)))
	levels := make([]float64, len(r)-2)
	for i, level := range r[2:] {
		levels[i] = float64(int8(level)) * most
	}
	return unit(levels)
}

// Model returns the model whose vectors they are.
func (t *Table) Model() string {
	if t == nil {
		return ""
	}
	return t.model
}

// Len returns how many texts it holds.
func (t *Table) Len() int {
	if t == nil {
		return 0
	}
	return len(t.rows)
}

// Vector returns the vector of a text, and whether the table holds it. The vector of a text without a meaning is held as
// nil.
func (t *Table) Vector(text string) (Vector, bool) {
	if t == nil {
		return nil, false
	}
	r, ok := t.rows[keyOf(t.model, text)]
	return r.vector(), ok
}

// tableMagic begins the file of a table. Its last byte is the version. The rest is compressed: of the levels of a vector the small ones
// are many, which saves a fifth with the English model.
const tableMagic = "FAQBOT vectors 2"

// Errors of ReadTable.
var (
	ErrNoTable    = errors.New("meaning: not a file of vectors of this version, or damaged")
	ErrOtherModel = errors.New("meaning: vectors of another model")
)

// Bytes returns the table as a file. Equal tables are equal files.
func (t *Table) Bytes() []byte {
	var file bytes.Buffer
	file.WriteString(tableMagic)
	z, err := flate.NewWriter(&file, flate.HuffmanOnly)
	if err != nil {
		panic(err) // there is such a level
	}
	z.Write(t.plain()) // to memory
	z.Close()
	sum := sha256.Sum256(file.Bytes())
	file.Write(sum[:])
	return file.Bytes()
}

// plain returns what is compressed.
func (t *Table) plain() []byte {
	var b bytes.Buffer
	number := func(n int) { b.Write(binary.LittleEndian.AppendUint32(nil, uint32(n))) }
	number(len(t.Model()))
	b.WriteString(t.Model())
	if t == nil {
		number(0)
		number(0)
		return b.Bytes()
	}
	number(t.width)
	number(len(t.rows))
	for _, k := range slices.SortedFunc(maps.Keys(t.rows), func(a, b key) int { return cmp.Compare(string(a[:]), string(b[:])) }) {
		b.Write(k[:])
		if r := t.rows[k]; r != nil {
			b.Write(r)
		} else {
			b.Write(make([]byte, 2+t.width))
		}
	}
	return b.Bytes()
}

// ReadTable reads a file that Bytes made with the same model. Its error is ErrNoTable or ErrOtherModel.
func ReadTable(model string, file []byte) (*Table, error) {
	if len(file) < len(tableMagic)+sha256.Size || string(file[:len(tableMagic)]) != tableMagic {
		return nil, ErrNoTable
	}
	body, sum := file[:len(file)-sha256.Size], file[len(file)-sha256.Size:]
	if got := sha256.Sum256(body); !bytes.Equal(got[:], sum) {
		return nil, ErrNoTable
	}
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(body[len(tableMagic):])))
	if err != nil {
		return nil, ErrNoTable
	}
	r := reader{rest: plain}
	if of := string(r.bytes(r.count(len(plain)))); !r.short && of != model {
		return nil, fmt.Errorf("%w: %s", ErrOtherModel, of)
	}
	t := &Table{model: model, width: r.count(len(plain)), rows: map[key]row{}}
	for range r.count(len(plain)) {
		k, v := r.bytes(len(key{})), r.bytes(2+t.width)
		if r.short {
			break
		}
		if binary.LittleEndian.Uint16(v) == 0 {
			v = nil
		}
		t.rows[key(k)] = v
	}
	if r.short || len(r.rest) > 0 {
		return nil, ErrNoTable
	}
	return t, nil
}
