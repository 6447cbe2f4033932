package meaning

import (
	"context"
	_ "embed"
	"encoding/hex"
	"fmt"
	"runtime"
)

// shipped is bge-small-en-v1.5. The command in folder convert makes it.
//
//go:embed bge-small-en-v1.5.bin
var shipped []byte

// mostPasses is how many texts are encoded at the same time at most, whatever the number of cores. It bounds the memory.
const mostPasses = 8

// An Encoder turns texts into vectors. It is safe for concurrent use: as many texts are encoded at a time as there are
// cores, and the others wait.
type Encoder struct {
	model   *model
	name    string
	kernels kernels
	free    chan *scratch // as many as passes may run; nil ones have not run yet
}

// Open returns the encoder of a weights file, which must not be changed afterwards. An error names what is wrong with it;
// it is ErrVersion or ErrDamaged, or says which part of the header cannot be computed with.
func Open(weights []byte) (*Encoder, error) {
	m, err := readModel(weights)
	if err != nil {
		return nil, err
	}
	passes := max(1, min(mostPasses, runtime.GOMAXPROCS(0)))
	e := &Encoder{model: m, kernels: fastest(), name: m.Name + "@" + hex.EncodeToString(weights[len(weights)-32:][:4]), free: make(chan *scratch, passes)}
	for range passes {
		e.free <- nil
	}
	return e, nil
}

// Default returns the encoder of the embedded weights. It takes about a tenth of a second, so call it once.
func Default() (*Encoder, error) {
	e, err := Open(shipped)
	if err != nil {
		return nil, fmt.Errorf("embedded weights: %w", err)
	}
	release(shipped[len(shipped)-e.model.packed:]) // they are unpacked
	return e, nil
}

// Model returns the name of the model and the beginning of its file's sum. Vectors of different models are never
// compared.
func (e *Encoder) Model() string { return e.name }

// Header returns what the weights file says of itself.
func (e *Encoder) Header() Header { return e.model.Header }

// Encode returns the meaning of text, the same bits on every machine. Only its first 256 tokens are read, about 200
// words. The vector is nil when the text has no token, as a text of blanks. The only error is that of ctx, while Encode
// waits for a core or between two layers.
func (e *Encoder) Encode(ctx context.Context, text string) (Vector, error) {
	tokens := e.model.words.Tokens(text, e.model.Positions)
	if tokens == nil {
		return nil, nil
	}
	select {
	case <-ctx.Done():
		return nil, fmt.Errorf("meaning: encode: %w", ctx.Err())
	case s := <-e.free:
		if s == nil {
			s = &scratch{kernels: e.kernels}
		}
		defer func() { e.free <- s }()
		v, err := e.model.encode(ctx, s, tokens)
		if err != nil {
			return nil, fmt.Errorf("meaning: encode: %w", err)
		}
		return v, nil
	}
}
