package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"
)

// A tensor is a matrix by rows, or a vector as one row.
type tensor struct {
	rows, width int
	values      []float32
}

func (t tensor) transposed() tensor {
	turned := tensor{t.width, t.rows, make([]float32, len(t.values))}
	for r := range t.rows {
		for c := range t.width {
			turned.values[c*t.rows+r] = t.values[r*t.width+c]
		}
	}
	return turned
}

func newTensor(name string, shape []int64, raw []byte) (tensor, error) {
	t := tensor{rows: 1, width: 1}
	switch len(shape) {
	case 1:
		t.width = int(shape[0])
	case 2:
		t.rows, t.width = int(shape[0]), int(shape[1])
	default:
		return t, fmt.Errorf("%s has %d dimensions", name, len(shape))
	}
	if len(raw) != 4*t.rows*t.width {
		return t, fmt.Errorf("%s has %d bytes for %d × %d numbers", name, len(raw), t.rows, t.width)
	}
	t.values = make([]float32, t.rows*t.width)
	for i := range t.values {
		t.values[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
	}
	return t, nil
}

// readSafetensors returns the float32 tensors of a file in the format safetensors.
func readSafetensors(file []byte) (map[string]tensor, error) {
	if len(file) < 8 || binary.LittleEndian.Uint64(file) > uint64(len(file)-8) {
		return nil, errors.New("not a safetensors file")
	}
	header, body := file[8:], file[8+binary.LittleEndian.Uint64(file):]
	header = header[:len(header)-len(body)]
	var parts map[string]json.RawMessage
	if err := json.Unmarshal(header, &parts); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	tensors := map[string]tensor{}
	for name, part := range parts {
		var at struct {
			DType   string   `json:"dtype"`
			Shape   []int64  `json:"shape"`
			Offsets [2]int64 `json:"data_offsets"`
		}
		if json.Unmarshal(part, &at) != nil || at.DType != "F32" {
			continue
		}
		if at.Offsets[0] < 0 || at.Offsets[0] > at.Offsets[1] || at.Offsets[1] > int64(len(body)) {
			return nil, fmt.Errorf("%s lies outside the file", name)
		}
		t, err := newTensor(name, at.Shape, body[at.Offsets[0]:at.Offsets[1]])
		if err != nil {
			return nil, err
		}
		tensors[name] = t
	}
	return tensors, nil
}

// Numbers of the fields of ONNX's messages that are read.
const (
	modelGraph       = 7
	graphNode        = 1
	graphInitializer = 5
	nodeInput        = 1
	nodeName         = 3
	nodeOperator     = 4
	tensorDims       = 1
	tensorType       = 2
	tensorName       = 8
	tensorRaw        = 9
	typeFloat32      = 1
)

// readONNX returns the float32 constants of an ONNX model by their PyTorch names. An export gives the matrix of a product a
// number for a name, and turns it; its PyTorch name is taken from the product's.
func readONNX(file []byte) (map[string]tensor, error) {
	named, products := map[string]tensor{}, map[string]string{}
	err := eachField(file, func(number protowire.Number, graph []byte, _ uint64) error {
		if number != modelGraph {
			return nil
		}
		return eachField(graph, func(number protowire.Number, value []byte, _ uint64) error {
			switch number {
			case graphInitializer:
				return readInitializer(named, value)
			case graphNode:
				return readProduct(products, value)
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	for matrix, product := range products {
		if t, ok := named[matrix]; ok {
			delete(named, matrix)
			named[product] = t.transposed()
		}
	}
	return named, nil
}

func readInitializer(named map[string]tensor, value []byte) error {
	var name string
	var shape []int64
	var raw []byte
	var kind uint64
	err := eachField(value, func(number protowire.Number, b []byte, n uint64) error {
		switch number {
		case tensorDims:
			if b == nil {
				shape = append(shape, int64(n))
			}
			for len(b) > 0 {
				d, size := protowire.ConsumeVarint(b)
				if size < 0 {
					return protowire.ParseError(size)
				}
				shape, b = append(shape, int64(d)), b[size:]
			}
		case tensorType:
			kind = n
		case tensorName:
			name = string(b)
		case tensorRaw:
			raw = b
		}
		return nil
	})
	if err != nil || kind != typeFloat32 || len(shape) == 0 {
		return err
	}
	named[name], err = newTensor(name, shape, raw)
	return err
}

// readProduct notes under which PyTorch name a product's second factor goes.
func readProduct(products map[string]string, value []byte) error {
	var name, operator string
	var inputs []string
	err := eachField(value, func(number protowire.Number, b []byte, _ uint64) error {
		switch number {
		case nodeInput:
			inputs = append(inputs, string(b))
		case nodeName:
			name = string(b)
		case nodeOperator:
			operator = string(b)
		}
		return nil
	})
	if path, ok := strings.CutSuffix(name, "/MatMul"); ok && operator == "MatMul" && len(inputs) == 2 {
		products[inputs[1]] = strings.ReplaceAll(strings.TrimPrefix(path, "/"), "/", ".") + ".weight"
	}
	return err
}

// eachField calls yield with every field of a protobuf message: its bytes, or its number when it is one.
func eachField(message []byte, yield func(number protowire.Number, b []byte, n uint64) error) error {
	for len(message) > 0 {
		number, kind, size := protowire.ConsumeTag(message)
		if size < 0 {
			return protowire.ParseError(size)
		}
		message = message[size:]
		var b []byte
		var n uint64
		switch kind {
		case protowire.VarintType:
			n, size = protowire.ConsumeVarint(message)
		case protowire.BytesType:
			b, size = protowire.ConsumeBytes(message)
		case protowire.Fixed32Type:
			var fixed uint32
			fixed, size = protowire.ConsumeFixed32(message)
			n = uint64(fixed)
		default:
			size = protowire.ConsumeFieldValue(number, kind, message)
		}
		if size < 0 {
			return protowire.ParseError(size)
		}
		message = message[size:]
		if err := yield(number, b, n); err != nil {
			return err
		}
	}
	return nil
}
