package main

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protowire"
)

// mostPieces is how many pieces are kept besides single characters. Many are worth more than exact ones: a word whose piece is
// missing falls into parts that the model hardly knows together.
const mostPieces = 80_000

// A piece is an entry of a SentencePiece vocabulary.
type piece struct {
	text  string
	score float32
	token int // number in the public model
}

// Numbers of the fields of SentencePiece's messages that are read.
const (
	modelPieces = 1
	pieceText   = 1
	pieceScore  = 2
)

// readPieces returns the pieces that are kept, the most probable first: those and all single characters.
func readPieces(model []byte) ([]piece, error) {
	var all []piece
	err := eachField(model, func(number protowire.Number, b []byte, _ uint64) error {
		if number != modelPieces {
			return nil
		}
		p := piece{token: len(all)}
		err := eachField(b, func(number protowire.Number, b []byte, n uint64) error {
			switch number {
			case pieceText:
				p.text = string(b)
			case pieceScore:
				p.score = math.Float32frombits(uint32(n))
			}
			return nil
		})
		all = append(all, p)
		return err
	})
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(p piece) bool { return strings.Contains(p.text, "\n") })
	slices.SortStableFunc(all, func(a, b piece) int { return cmp.Compare(b.score, a.score) })
	kept := all[:min(len(all), mostPieces)]
	for _, p := range all[len(kept):] {
		if utf8.RuneCountInString(p.text) == 1 {
			kept = append(kept, p)
		}
	}
	if len(kept) < 3 || kept[0].token != 0 || kept[1].token != 1 || kept[2].token != 2 {
		return nil, errors.New("the first three pieces are not those for what is unknown, beginning and end")
	}
	return kept, nil
}
