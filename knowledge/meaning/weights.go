package meaning

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
)

// A weights file is
//
//	magic, with the version of the format in its last byte
//	length of the header in 4 bytes, header in JSON
//	vocabulary, embeddings, layers (see readBERT and readConv)
//	SHA-256 of everything before
//
// Numbers are little-endian. The command in folder convert writes it.
const (
	magic         = "FAQBOT meaning "
	formatVersion = '2'
	longestHeader = 1 << 20
)

// Header describes a weights file.
type Header struct {
	Name    string   `json:"name"`    // of the model, as its authors write it
	Licence string   `json:"licence"` // its text
	Sources []Source `json:"sources"` // what the file was made from

	Kind       Kind    `json:"kind,omitempty"` // of network
	Layers     int     `json:"layers"`
	Width      int     `json:"width"` // of a token's vector, and of the text's
	Heads      int     `json:"heads"`
	Inner      int     `json:"inner"`     // width between the two products of a layer's second half
	Positions  int     `json:"positions"` // how many tokens of a text are read
	Pooling    Pooling `json:"pooling"`
	Vocabulary int     `json:"vocabulary"` // pieces

	// Of a conv network alone.
	Middle int     `json:"middle,omitempty"` // width of the narrowest layer
	Stages []Stage `json:"stages,omitempty"` // of the codes of the pieces; see pieceTable
}

// Kind is the kind of network that a weights file is for.
type Kind string

const (
	KindBERT Kind = ""     // Header.Layers of attention
	KindConv Kind = "conv" // see conv
)

// Source is a file of the public model.
type Source struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// Pooling is how the vectors of the tokens become the one of the text.
type Pooling string

const (
	PoolFirst Pooling = "cls"  // the vector of the first token, [CLS]
	PoolMean  Pooling = "mean" // the mean of all tokens' vectors
)

// Errors of Open besides those that say which part of the header is off.
var (
	ErrVersion = errors.New("meaning: not a weights file of this version")
	ErrDamaged = errors.New("meaning: the weights file is damaged")
)

// modelName is what a model may be called: its vectors are kept in a file of that name.
var modelName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$`)

// check returns an error that names a number of the header that this package does not compute with.
func (h *Header) check() error {
	within := func(what string, n, least, most int) error {
		if n < least || n > most {
			return fmt.Errorf("%s is %d, not %d to %d", what, n, least, most)
		}
		return nil
	}
	if !modelName.MatchString(h.Name) {
		return fmt.Errorf("the name %q is no name of a file", h.Name)
	}
	err := errors.Join(
		within("width", h.Width, blockInputs, 1024),
		within("inner", h.Inner, blockInputs, mostInputs),
		within("positions", h.Positions, 3, 512),
		within("vocabulary", h.Vocabulary, 4, 1<<20),
	)
	switch h.Kind {
	case KindBERT:
		err = errors.Join(err, within("layers", h.Layers, 1, 48), within("heads", h.Heads, 1, 64))
		if err == nil {
			err = h.checkBERT()
		}
	case KindConv:
		if err == nil {
			err = h.checkConv()
		}
	default:
		err = fmt.Errorf("the kind of network is %q", h.Kind)
	}
	return err
}

func (h *Header) checkBERT() error {
	switch {
	case h.Width%(h.Heads*headLanes) != 0 || h.Width/h.Heads > widestHead || h.Inner%blockInputs != 0:
		return fmt.Errorf("width %d, %d heads and inner %d do not go together", h.Width, h.Heads, h.Inner)
	case h.Pooling != PoolFirst && h.Pooling != PoolMean:
		return fmt.Errorf("pooling is %q", h.Pooling)
	}
	return nil
}

// bert is a weights file of this kind as it is computed with.
type bert struct {
	Header
	words        *WordPiece
	tokens       table
	positions    []float32 // rows of Width
	gain, shift  []float32
	layers       []layer
	scoreToPower float32 // 1/√(width of a head)
}

type layer struct {
	attention             matrix // query, key and value, one behind the other
	merge                 matrix // of what the heads found
	mergeGain, mergeShift []float32
	widen, narrow         matrix
	gain, shift           []float32
}

// readNetwork checks a weights file and lays it out. It keeps a reference to file, from which the rows of tokens are read.
func readNetwork(file []byte) (h Header, n network, err error) {
	body, err := checked(file)
	if err != nil {
		return h, nil, err
	}
	r := reader{rest: body}
	if err := json.Unmarshal(r.bytes(r.count(longestHeader)), &h); err != nil {
		return h, nil, fmt.Errorf("meaning: header of the weights: %w", err)
	}
	if err := h.check(); err != nil {
		return h, nil, fmt.Errorf("meaning: header of the weights: %w", err)
	}
	if h.Kind == KindConv {
		n, err = readConv(h, &r)
	} else {
		n, err = readBERT(h, &r)
	}
	switch {
	case err != nil:
		return h, nil, fmt.Errorf("meaning: %w", err)
	case r.short || len(r.rest) > 0:
		return h, nil, fmt.Errorf("%w: its parts are not as long as its header says", ErrDamaged)
	case r.odd:
		return h, nil, fmt.Errorf("%w: a number is not finite", ErrDamaged)
	}
	return h, n, nil
}

func readBERT(h Header, r *reader) (*bert, error) {
	m := &bert{Header: h, scoreToPower: 1 / root(float32(h.Width/h.Heads))}
	var err error
	if m.words, err = NewWordPiece(string(r.bytes(r.count(len(r.rest))))); err != nil {
		return nil, err
	}
	if m.words.pieces != h.Vocabulary {
		return nil, fmt.Errorf("the vocabulary has %d pieces, not %d", m.words.pieces, h.Vocabulary)
	}
	m.tokens = r.table(h.Vocabulary, h.Width)
	m.positions = r.floats(h.Positions * h.Width)
	m.gain, m.shift = r.floats(h.Width), r.floats(h.Width)
	for range h.Layers {
		m.layers = append(m.layers, layer{
			attention: r.matrix(3*h.Width, h.Width),
			merge:     r.matrix(h.Width, h.Width),
			mergeGain: r.floats(h.Width), mergeShift: r.floats(h.Width),
			widen:  r.matrix(h.Inner, h.Width),
			narrow: r.matrix(h.Width, h.Inner),
			gain:   r.floats(h.Width), shift: r.floats(h.Width),
		})
	}
	return m, nil
}

// checked returns what stands between the magic and the sum of a weights file.
func checked(file []byte) ([]byte, error) {
	if len(file) < len(magic)+1+sha256.Size || string(file[:len(magic)]) != magic || file[len(magic)] != formatVersion {
		return nil, ErrVersion
	}
	body, sum := file[:len(file)-sha256.Size], file[len(file)-sha256.Size:]
	if got := sha256.Sum256(body); !bytes.Equal(got[:], sum) {
		return nil, fmt.Errorf("%w: its sum is another", ErrDamaged)
	}
	return body[len(magic)+1:], nil
}
