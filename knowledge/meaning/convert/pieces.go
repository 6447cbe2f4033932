package main

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protowire"
)

// mostPieces is how many pieces are kept besides single characters. The file would have 40 MB with all.
const mostPieces = 32_000

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

// readPieces returns the pieces that are kept: the most probable of those in Chinese and Latin letters or none, and all
// single characters of these.
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
	all = slices.DeleteFunc(all, func(p piece) bool { return !inScript(p.text) || strings.Contains(p.text, "\n") })
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

// inScript reports whether the first letter of a piece, if it has one, is a Chinese or Latin one.
func inScript(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return unicode.In(r, unicode.Latin, unicode.Han)
		}
	}
	return true
}
