// Package meaning turns texts into vectors whose angles say how alike they are in meaning: sentence encoders in Go alone. It
// knows texts and vectors, and nothing of interviews.
//
// The tour, from below: a text is cut into pieces of a vocabulary (tokenizer.go, unigram.go). Each piece has a row of
// numbers (reader.go, piece.go), and a network changes the rows by each other: for English one of the BERT family (bert.go), for several
// languages one that looks at neighbours (conv.go). Nearly all work is in products with matrices of small whole numbers
// (matrix.go), for which there is assembly on amd64 with AVX2 (kernel_amd64.s). The rest is a few functions on
// floating-point numbers (float.go). The weights are embedded files (weights.go), which the command in folder convert
// makes from public models. Encoder (encoder.go) is the way in; Cache and Table keep vectors; Rows compares one with many.
//
// The same text gives the same vector on every machine, to the last bit: sums are of whole numbers, and each step in
// floating point is rounded by itself, in assembly as in Go. So what is ranked by vectors is ranked alike everywhere.
package meaning
