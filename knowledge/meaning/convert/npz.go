package main

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// npyHeader finds what the header of an array says: its type, its order and its shape.
var npyHeader = regexp.MustCompile(`'descr': '([^']+)', 'fortran_order': False, 'shape': \(([^)]*)\)`)

// readNPZ returns the arrays of an archive of NumPy's: those of float32, and those of bytes as numbers from 0 to 255.
func readNPZ(file []byte) (map[string]tensor, error) {
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	tensors := map[string]tensor{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		array, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if len(array) < 10 || string(array[:8]) != "\x93NUMPY\x01\x00" {
			return nil, fmt.Errorf("%s is no array of version 1", f.Name)
		}
		length := 10 + int(binary.LittleEndian.Uint16(array[8:]))
		said := npyHeader.FindSubmatch(array[:min(len(array), length)])
		if said == nil || len(array) < length {
			return nil, fmt.Errorf("%s has no header that is understood", f.Name)
		}
		t, err := npyTensor(string(said[1]), string(said[2]), array[length:])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		tensors[strings.TrimSuffix(f.Name, ".npy")] = t
	}
	return tensors, nil
}

func npyTensor(kind, shape string, values []byte) (tensor, error) {
	sides := []int{}
	for side := range strings.SplitSeq(shape, ",") {
		if n, err := strconv.Atoi(strings.TrimSpace(side)); err == nil {
			sides = append(sides, n)
		}
	}
	t := tensor{rows: 1, width: 1}
	switch len(sides) {
	case 0:
	case 1:
		t.width = sides[0]
	case 2:
		t.rows, t.width = sides[0], sides[1]
	default:
		return t, fmt.Errorf("%d dimensions", len(sides))
	}
	size := map[string]int{"<f4": 4, "|u1": 1}[kind]
	if size == 0 {
		return t, nil // none of ours
	}
	if len(values) != size*t.rows*t.width {
		return t, fmt.Errorf("%d bytes for %d × %d numbers", len(values), t.rows, t.width)
	}
	t.values = make([]float32, t.rows*t.width)
	for i := range t.values {
		if size == 1 {
			t.values[i] = float32(values[i])
		} else {
			t.values[i] = math.Float32frombits(binary.LittleEndian.Uint32(values[4*i:]))
		}
	}
	return t, nil
}
