package main

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"

	"faqbot/knowledge/meaning"
)

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

// readPieces returns all pieces, the most probable first.
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
	if len(all) < 3 || all[0].token != 0 || all[1].token != 1 || all[2].token != 2 {
		return nil, errors.New("the first three pieces are not those for what is unknown, beginning and end")
	}
	return all, nil
}

// sortBetween sorts the pieces between two borders by their text, which makes the file shorter: neighbours share their beginnings.
func sortBetween(pieces []piece, borders []int) {
	for i, border := range borders[1:] {
		slices.SortFunc(pieces[borders[i]:border], func(a, b piece) int { return cmp.Compare(a.text, b.text) })
	}
}

// borders returns where stages begin and end.
func borders(stages []meaning.Stage) []int {
	all := []int{3} // those that stand for no text
	for _, s := range stages {
		all = append(all, max(3, s.First), s.End)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
