package meaning

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"unicode"
)

// The command in folder convert makes these.
var (
	//go:embed bge-small-en-v1.5.bin
	english []byte

	//go:embed use-multilingual-v3.bin
	multilingual []byte
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
	parts   []part // their vectors stand one behind another
	name    string
	kernels kernels
	free    chan *scratch // as many as passes may run; nil ones have not run yet
}

// A part is a model of an encoder.
type part struct {
	network network
	header  Header
	name    string  // and the beginning of its file's sum
	share   float64 // the length of its vector; more than 0
	skipHan bool    // whether Chinese means nothing to it
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
func Default() (*Encoder, error) {
	p, err := embedded(english)
	if err != nil {
		return nil, err
	}
	return newEncoder(p), nil
}

// Multilingual returns the encoder of the embedded weights for several languages: texts that mean the same are close
// whatever they are written in. It knows Chinese and languages in Latin letters, among them English, German, French,
// Spanish, Italian, Portuguese, Dutch, Polish and Turkish. Among English texts alone that of Default is better. It takes a
// few hundredths of a second, so call it once.
func Multilingual() (*Encoder, error) {
	p, err := embedded(multilingual)
	if err != nil {
		return nil, err
	}
	return newEncoder(p), nil
}

// bothShare is the share of the multilingual model in Both, to 1 of the English one. Of .5, .7 and 1 it is the one that
// ranks English questions best, and the other languages hardly worse.
const bothShare = .5

// Both returns an encoder whose vectors are those of Default and Multilingual, one behind the other. The cosine of two
// texts is four fifths that of Default and one fifth that of Multilingual. Chinese means nothing to Default: the cosine of
// two Chinese texts is that of Multilingual alone, and that of a Chinese and another text is .447 of it. Both takes about
// a tenth of a second, so call it once.
func Both() (*Encoder, error) {
	first, err := embedded(english)
	if err != nil {
		return nil, err
	}
	second, err := embedded(multilingual)
	if err != nil {
		return nil, err
	}
	first.skipHan, second.share = true, bothShare
	return newEncoder(first, second), nil
}

// Open returns the encoder of a weights file, which must not be changed afterwards. An error names what is wrong with it;
// it is ErrVersion or ErrDamaged, or says which part of the header cannot be computed with.
func Open(weights []byte) (*Encoder, error) {
	p, _, err := readPart(weights)
	if err != nil {
		return nil, err
	}
	return newEncoder(p), nil
}

func newEncoder(parts ...part) *Encoder {
	passes := max(leastPasses, min(mostPasses, runtime.GOMAXPROCS(0)))
	e := &Encoder{parts: parts, kernels: fastest(), free: make(chan *scratch, passes)}
	var names []string
	for _, p := range parts {
		names = append(names, p.name)
	}
	e.name = strings.Join(names, "+")
	for range passes {
		e.free <- nil
	}
	return e
}

func embedded(weights []byte) (part, error) {
	p, unpacked, err := readPart(weights)
	if err != nil {
		return part{}, fmt.Errorf("embedded weights: %w", err)
	}
	release(weights[len(weights)-unpacked:])
	return p, nil
}

// readPart reads a weights file. It also returns how many bytes at its end are not read again.
func readPart(weights []byte) (p part, unpacked int, err error) {
	h, n, unpacked, err := readNetwork(weights)
	if err != nil {
		return part{}, 0, err
	}
	sum := hex.EncodeToString(weights[len(weights)-sha256.Size:][:4])
	return part{network: n, header: h, name: h.Name + "@" + sum, share: 1}, unpacked, nil
}

// Model returns the names of the encoder's models, each with the beginning of its file's sum. Vectors of different models
// are never compared.
func (e *Encoder) Model() string { return e.name }

// Header returns what the weights file says of itself. Of several files it has all names, licences and sources, and the
// width of a whole vector; the rest is the first one's.
func (e *Encoder) Header() Header {
	h := e.parts[0].header
	for _, p := range e.parts[1:] {
		h.Name += "+" + p.header.Name
		h.Licence += "\n\n" + p.header.Licence
		h.Sources = slices.Concat(h.Sources, p.header.Sources)
		h.Width += p.header.Width
	}
	return h
}

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
	if len(e.parts) == 1 {
		return e.parts[0].encode(ctx, s, text)
	}
	all := make([]float64, 0, e.Header().Width)
	for _, p := range e.parts {
		v, err := p.encode(ctx, s, text)
		if err != nil {
			return nil, err
		}
		if v == nil {
			v = make(Vector, p.header.Width)
		}
		for _, x := range v {
			all = append(all, float64(float64(x)*p.share))
		}
	}
	return unit(all), nil
}

func (p *part) encode(ctx context.Context, s *scratch, text string) (Vector, error) {
	if p.skipHan && chinese(text) {
		return nil, nil
	}
	tokens := p.network.cut(text)
	if lost(tokens, p.network.unknown()) {
		return nil, nil
	}
	return p.network.encode(ctx, s, tokens)
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

// chinese reports whether a text has at least one Han character for three other letters, since a character says as much as
// a word of them.
func chinese(text string) bool {
	han, others := 0, 0
	for _, r := range text {
		switch {
		case isHan(r):
			han++
		case unicode.IsLetter(r):
			others++
		}
	}
	return han > 0 && 3*han >= others
}
