// Package meaning turns texts into vectors whose angles say how alike they are in meaning: a sentence encoder of the BERT
// family, in Go alone. It knows texts and vectors, and nothing of interviews.
//
// The tour, from below: a text is cut into pieces of a vocabulary (tokenizer.go). Each piece has a row of numbers, and a
// dozen layers change the rows by each other (bert.go); nearly all work is in products with matrices of small whole
// numbers (matrix.go), for which there is assembly on amd64 with AVX2 (kernel_amd64.s). The rest is a few functions on
// floating-point numbers (float.go). The weights are one embedded file (weights.go), which the command in folder convert
// makes from a public model. Encoder (encoder.go) is the way in; Cache and Table keep vectors; Rows compares one with many.
//
// The same text gives the same vector on every machine, to the last bit: sums are of whole numbers, and each step in
// floating point is rounded by itself, in assembly as in Go. So what is ranked by vectors is ranked alike everywhere.
package meaning
