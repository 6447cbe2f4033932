package meaning

import "math"

// one is the length of a vector: 1 in fixed point.
const one = 1 << 14

// A Vector is the meaning of a text: a unit vector in fixed point, where 1 is 1<<14. Its dot products are exact in
// integers, so they are the same on every machine. A nil vector is no meaning: that of an empty text.
type Vector []int16

// Cosine returns the cosine of the angle between a and b, from -1 to 1. It is 0 when one of them is nil, or when their
// lengths differ, as those of different models may.
func Cosine(a, b Vector) float64 {
	if len(a) != len(b) || len(a) == 0 {
		return 0
	}
	return cosineOf(dot(a, b))
}

// cosineOf scales the dot product of two unit vectors. Rounding can carry it past 1 by a little.
func cosineOf(dot int32) float64 {
	return max(-1, min(1, float64(dot)/(one*one)))
}

// Mean returns the direction of the sum of the vectors, of length 1: their centroid. It passes over nil vectors and over
// those of another length than the first. It is nil when nothing is left, or when the sum is zero.
func Mean(vectors ...Vector) Vector {
	var sum []int64
	for _, v := range vectors {
		if sum == nil && len(v) > 0 {
			sum = make([]int64, len(v))
		}
		if len(v) != len(sum) {
			continue
		}
		for i, x := range v {
			sum[i] += int64(x)
		}
	}
	direction := make([]float64, len(sum))
	for i, x := range sum {
		direction[i] = float64(x)
	}
	return unit(direction)
}

// unit returns v with length 1, or nil for a vector that has no direction. Every step is rounded by itself (see float.go),
// so the result is the same on every machine.
func unit(v []float64) Vector {
	var squares float64
	for _, x := range v {
		squares += float64(x * x)
	}
	if !(squares > 0) || math.IsInf(squares, 0) {
		return nil
	}
	length := math.Sqrt(squares)
	u := make(Vector, len(v))
	for i, x := range v {
		u[i] = int16(math.RoundToEven(float64(x/length) * one))
	}
	return u
}
