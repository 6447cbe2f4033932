package meaning

import "math"

// The floating-point steps of the pass. All of them give the same bits on every machine, with and without assembly:
// each multiplication and addition is rounded by itself (the conversion float32(x*y) forbids the compiler to fuse it with
// an addition), sums have a fixed order, and no function of package math is used but the square root, whose result IEEE 754
// fixes.

// lanes is in how many partial sums a row is added up: one for each float32 of an AVX2 register.
const lanes = 8

// sumLanes adds up eight partial sums in the order in which assembly does: halves onto each other.
func sumLanes(s *[lanes]float32) float32 {
	a, b, c, d := s[0]+s[4], s[1]+s[5], s[2]+s[6], s[3]+s[7]
	return (a + c) + (b + d)
}

// addNormalise adds more to a row and normalises it.
func addNormalise(row, more, gain, shift []float32) {
	for i, x := range more[:len(row)] {
		row[i] += x
	}
	normalise(row, gain, shift)
}

// normalise shifts and scales a row to mean 0 and variance 1, then by gain and shift. Its length is a multiple of lanes.
func normalise(row, gain, shift []float32) {
	n := float32(len(row))
	var sum [lanes]float32
	for i := 0; i < len(row); i += lanes {
		for l, x := range row[i : i+lanes : i+lanes] {
			sum[l] += x
		}
	}
	mean := sumLanes(&sum) / n
	sum = [lanes]float32{}
	for i := 0; i < len(row); i += lanes {
		for l, x := range row[i : i+lanes : i+lanes] {
			d := x - mean
			sum[l] += float32(d * d)
		}
	}
	scale := 1 / root(sumLanes(&sum)/n+1e-12)
	gain, shift = gain[:len(row)], shift[:len(row)]
	for i, x := range row {
		row[i] = float32(float32((x-mean)*scale)*gain[i]) + shift[i]
	}
}

func root(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// half rounds to the nearest whole number, ties to even, when it is added to a number of at most 2^22 and taken off again.
const half = 3 << 22

// round returns the nearest whole number. |x| is at most 2^22.
func round(x float32) int32 { return int32(float32(x+half) - half) }

// exp returns e^x for x at most 0, within 2e-7 of it in proportion. Below -87 it is 0.
func exp(x float32) float32 {
	if !(x > -87) {
		return 0
	}
	n := float32(float32(x*math.Log2E)+half) - half
	// x = n ln 2 + r. The first factor of ln 2 has few bits, so its product with n is exact.
	r := float32(x-float32(n*0.693359375)) + float32(n*2.12194440e-4)
	// The series of e^r, |r| at most (ln 2)/2.
	p := float32(r*(1./720)) + 1./120
	p = float32(r*p) + 1./24
	p = float32(r*p) + 1./6
	p = float32(r*p) + 1./2
	p = float32(r*p) + 1
	p = float32(r*p) + 1
	return float32(p * math.Float32frombits(uint32(int32(n)+127)<<23))
}

// gelu replaces each x by x·Φ(x), Φ the normal distribution's share below x.
func gelu(values []float32) {
	for i, x := range values {
		values[i] = float32(float32(x*0.5) * (1 + twoSided(x)))
	}
}

// twoSided returns erf(x/√2), the normal distribution's share between -x and x, with the sign of x, within 2e-6. It is a
// quotient of polynomials in x², fitted by least squares with growing weights where the error is greatest.
func twoSided(x float32) float32 {
	x = max(-4.6, min(4.6, x))
	z := float32(x * x)
	p := float32(z*6.63959795e-05) + 0.00764501082
	p = float32(z*p) + 0.0545750951
	p = float32(z*p) + 0.797881489
	q := float32(z*0.00116338151) + 0.0237313258
	q = float32(z*q) + 0.235074344
	q = float32(z*q) + 1
	return float32(x*p) / q
}

// fix rounds values to levels.
func fix(levels []int16, values []float32, perLevel float32) {
	values = values[:len(levels)]
	for i, x := range values {
		levels[i] = int16(round(float32(x * perLevel)))
	}
}

// weigh turns the scores of a token into powers: what e is raised to.
func weigh(powers []float32, scores []int32, steps []float32, step float32) {
	scores, steps = scores[:len(powers)], steps[:len(powers)]
	for i := range powers {
		powers[i] = float32(float32(scores[i]) * float32(step*steps[i]))
	}
}

// share sets the shares to e^power, in levels that add up to shareLevels but for their rounding, and returns their sum. It
// overwrites the powers. Their number is a multiple of lanes.
func share(shares []int16, powers []float32) (total int32) {
	most := powers[0]
	for _, x := range powers {
		most = max(most, x)
	}
	var sum [lanes]float32
	for i := 0; i < len(powers); i += lanes {
		for l := range sum {
			powers[i+l] = exp(powers[i+l] - most)
			sum[l] += powers[i+l]
		}
	}
	perLevel := shareLevels / sumLanes(&sum)
	for i, x := range powers {
		level := round(float32(x * perLevel))
		shares[i] = int16(level)
		total += level
	}
	return total
}

// tanh returns the hyperbolic tangent, within 1e-6.
func tanh(x float32) float32 {
	power := exp(float32(-2 * max(x, -x)))
	t := (1 - power) / (1 + power)
	if x < 0 {
		return -t
	}
	return t
}
