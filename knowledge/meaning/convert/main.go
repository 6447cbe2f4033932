// Command convert makes a weights file of package meaning from a public model's files:
//
//	go run ./knowledge/meaning/convert --model bge-small-en-v1.5 --out knowledge/meaning/bge-small-en-v1.5.bin FOLDER
//
// FOLDER holds the model's files under the names that README.md beside this file lists, with where they can be had. The
// same files give the same bytes on one machine; on another the last bit of a calibration sum may differ.
package main

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"faqbot/knowledge/meaning"
)

// calibration holds sentences, one a line: what the rounding of the weights is judged by.
//
//go:embed calibration.txt
var calibration string

// languages holds more of them, for models of several languages.
//
//go:embed languages.txt
var languages string

//go:embed licences
var licences embed.FS

// A kind is a public model that can be converted.
type kind struct {
	tensors, tokenizer string // files
	read               func([]byte) (map[string]tensor, error)
	header             meaning.Header
}

var kinds = map[string]kind{
	"bge-small-en-v1.5": {
		tensors: "bge-small-en-v1.5.onnx", tokenizer: "bge-small-en-v1.5-tokenizer.json",
		read:   readONNX,
		header: meaning.Header{Name: "bge-small-en-v1.5", Layers: 12, Width: 384, Heads: 12, Inner: 1536, Positions: 256, Pooling: meaning.PoolFirst},
	},
	"all-MiniLM-L6-v2": {
		tensors: "model.safetensors", tokenizer: "tokenizer.json",
		read:   readSafetensors,
		header: meaning.Header{Name: "all-MiniLM-L6-v2", Layers: 6, Width: 384, Heads: 12, Inner: 1536, Positions: 256, Pooling: meaning.PoolMean},
	},
	"use-multilingual-v3": {
		tensors: "weights.npz", tokenizer: "sp.model",
		read: readNPZ,
		header: meaning.Header{
			Name: "use-multilingual-v3", Kind: meaning.KindConv, Width: 512, Inner: 256, Middle: 320, Positions: 256,
			Stages: []meaning.Stage{
				{First: 0, End: 60_000, Together: 8}, {First: 60_000, End: math.MaxInt32, Together: 16}, // all pieces
				{First: 0, End: 15_000, Together: 8}, {First: 0, End: 3_000, Together: 8},
			},
		},
	},
}

func main() {
	model := flag.String("model", "bge-small-en-v1.5", "which model: bge-small-en-v1.5, all-MiniLM-L6-v2 or use-multilingual-v3")
	out := flag.String("out", "", "where the weights file is written")
	flag.Parse()
	kind, known := kinds[*model]
	if !known || *out == "" || flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := convert(kind, flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, "convert:", err)
		os.Exit(1)
	}
}

func convert(k kind, folder, out string) error {
	header := k.header
	file := func(name string) ([]byte, error) {
		b, err := os.ReadFile(filepath.Join(folder, name))
		sum := sha256.Sum256(b)
		header.Sources = append(header.Sources, meaning.Source{File: name, SHA256: hex.EncodeToString(sum[:])})
		return b, err
	}
	licence, err := licences.ReadFile("licences/" + header.Name + ".txt")
	if err != nil {
		return err
	}
	header.Licence = string(licence)
	tokenizer, err := file(k.tokenizer)
	if err != nil {
		return err
	}
	weights, err := file(k.tensors)
	if err != nil {
		return err
	}
	tensors, err := k.read(weights)
	if err != nil {
		return fmt.Errorf("%s: %w", k.tensors, err)
	}
	quantise, sentences := quantiseBERT, calibration
	if header.Kind == meaning.KindConv {
		quantise, sentences = quantiseConv, calibration+languages
	}
	made, err := quantise(header, tensors, tokenizer, strings.Split(strings.TrimSpace(sentences), "\n"))
	if err != nil {
		return err
	}
	return os.WriteFile(out, made, 0o644)
}

func quantiseBERT(h meaning.Header, tensors map[string]tensor, tokenizer []byte, sentences []string) ([]byte, error) {
	vocabulary, err := readVocabulary(tokenizer)
	if err != nil {
		return nil, fmt.Errorf("tokenizer: %w", err)
	}
	parts, err := quantiseModel(h, tensors, strings.Join(vocabulary, "\n"), sentences)
	if err != nil {
		return nil, err
	}
	vocabulary, parts.Tokens = withoutUnwanted(vocabulary, parts.Tokens)
	h.Vocabulary, parts.Words = len(vocabulary), strings.Join(vocabulary, "\n")
	return h.Encode(parts)
}

// readVocabulary returns the pieces of a tokenizer.json in the order of their numbers.
func readVocabulary(file []byte) ([]string, error) {
	var tokenizer struct {
		Model struct {
			Vocab map[string]int `json:"vocab"`
		} `json:"model"`
	}
	if err := json.Unmarshal(file, &tokenizer); err != nil {
		return nil, err
	}
	pieces := make([]string, len(tokenizer.Model.Vocab))
	for piece, number := range tokenizer.Model.Vocab {
		if number < 0 || number >= len(pieces) || strings.ContainsAny(piece, "\n") {
			return nil, fmt.Errorf("piece %q has number %d", piece, number)
		}
		pieces[number] = piece
	}
	if i := slices.Index(pieces, ""); i >= 0 {
		return nil, fmt.Errorf("no piece has number %d", i)
	}
	return pieces, nil
}
