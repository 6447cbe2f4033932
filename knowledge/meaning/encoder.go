package meaning

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"runtime"
	"unsafe"
)

// The command in folder convert makes these. As strings they lie in memory that nothing can write to; see release.
var (
	//go:embed bge-small-en-v1.5.bin
	english string

	//go:embed use-multilingual-v3.bin
	multilingual string
)

// How many texts are encoded at the same time: as many as there are cores, but at least two, so that a question need not
// wait for a long text that is encoded in the background, and at most eight, which bounds the memory.
const (
	leastPasses = 2
	mostPasses  = 8
)

// An Encoder turns texts into vectors. It is safe for concurrent use: a few texts are encoded at a time, and the others
// wait.
type Encoder struct {
	network network
	header  Header
	model   string
	kernels kernels
	free    chan *scratch // as many as passes may run; nil ones have not run yet
}

// network is what turns the tokens of a text into its vector.
type network interface {
	// cut returns the tokens of a text, nil for a text that has none.
	cut(text string) []int32
	// unknown is the token that stands for what the vocabulary lacks.
	unknown() int32
	// encode computes the vector of at least one token. Its only error is that of ctx.
	encode(ctx context.Context, s *scratch, tokens []int32) (Vector, error)
}

// Default returns the encoder of the embedded weights for English. It takes about a tenth of a second, so call it once.
func Default() (*Encoder, error) { return embedded(english) }

// Multilingual returns the encoder of the embedded weights for several languages: texts that mean the same are close
// whatever they are written in. It knows Arabic, Chinese, Dutch, English, French, German, Italian, Japanese, Korean, Polish,
// Portuguese, Russian, Spanish, Thai and Turkish. Among English texts alone that of Default is better. It takes a few
// hundredths of a second, so call it once.
func Multilingual() (*Encoder, error) { return embedded(multilingual) }

// embedded returns the encoder of weights that are part of the program.
func embedded(weights string) (*Encoder, error) {
	file := unsafe.Slice(unsafe.StringData(weights), len(weights))
	e, err := Open(file)
	if err != nil {
		return nil, fmt.Errorf("embedded weights: %w", err)
	}
	if !release(file) {
		return nil, fmt.Errorf("embedded weights: %w: the system dropped them from memory", ErrDamaged)
	}
	return e, nil
}

// Open returns the encoder of a weights file, which must not be changed afterwards. An error names what is wrong with it;
// it is ErrVersion or ErrDamaged, or says which part of the header cannot be computed with.
func Open(weights []byte) (*Encoder, error) {
	h, n, err := readNetwork(weights)
	if err != nil {
		return nil, err
	}
	sum := hex.EncodeToString(weights[len(weights)-sha256.Size:][:4])
	passes := max(leastPasses, min(mostPasses, runtime.GOMAXPROCS(0)))
	e := &Encoder{network: n, header: h, model: h.Name + "@" + sum, kernels: fastest(), free: make(chan *scratch, passes)}
	for range passes {
		e.free <- nil
	}
	return e, nil
}

// Model returns the model's name and the beginning of its file's sum. Vectors of different models are never compared.
func (e *Encoder) Model() string { return e.model }

// Header returns what the weights file says of itself.
func (e *Encoder) Header() Header { return e.header }

// Encode returns the meaning of text, the same bits on every machine. Only its first 256 tokens are read, about 200
// words. The vector is nil when the text says nothing to the model: when it has no tokens, as a text of blanks, or when the
// vocabulary lacks half of them or more, as of a script that the model does not know. The only error is that of ctx, while
// Encode waits for a core or between two layers.
func (e *Encoder) Encode(ctx context.Context, text string) (Vector, error) {
	var s *scratch
	select {
	case <-ctx.Done():
		return nil, fmt.Errorf("meaning: encode: %w", ctx.Err())
	case s = <-e.free:
	}
	if s == nil {
		s = &scratch{kernels: e.kernels}
	}
	defer func() { e.free <- s }()
	v, err := e.encode(ctx, s, text)
	if err != nil {
		return nil, fmt.Errorf("meaning: encode: %w", err)
	}
	return v, nil
}

func (e *Encoder) encode(ctx context.Context, s *scratch, text string) (Vector, error) {
	tokens := e.network.cut(text)
	if lost(tokens, e.network.unknown()) {
		return nil, nil
	}
	return e.network.encode(ctx, s, tokens)
}

// lost reports whether so much of a text is unknown that its vector would say nothing: at least half of what stands between
// the first and the last token.
func lost(tokens []int32, unknown int32) bool {
	count := 0
	for _, token := range tokens {
		if token == unknown {
			count++
		}
	}
	return 2*count >= len(tokens)-2
}
