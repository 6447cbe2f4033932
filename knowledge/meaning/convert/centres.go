package main

import (
	"math"

	"faqbot/knowledge/meaning"
)

// How the centres of product quantisation are found: k-means over a part of the rows, from rows of them.
const (
	together   = 8   // numbers that have one centre
	centres    = 256 // of each eight
	rounds     = 12
	mostLearnt = 16_000 // rows
)

// roundToCentres finds the centres of each eight numbers and the nearest one of every row, and sets the rows to what they then are.
func roundToCentres(p *meaning.ConvParts, values []float32, width int, scales []float32) {
	rows := len(values) / width
	unit := make([]float32, len(values))
	parallel(rows, func(i int) {
		row := values[i*width:][:width]
		for j, x := range row {
			unit[i*width+j] = x / max(length(row), 1e-9)
		}
	})
	parts := width / together
	p.Centre, p.Nearest = make([]int8, width*centres), make([]uint8, rows*parts)
	found := make([][]float32, parts)
	parallel(parts, func(part int) { found[part] = learn(unit, width, part*together) })
	step := float32(0) // of all centres
	for _, c := range found {
		for _, x := range c {
			step = max(step, float32(math.Abs(float64(x)))/math.MaxInt8)
		}
	}
	parallel(parts, func(part int) {
		codes := p.Centre[part*centres*together:][:centres*together]
		for i, x := range found[part] {
			codes[i] = int8(math.RoundToEven(float64(x / step)))
			found[part][i] = step * float32(codes[i])
		}
		for i := range rows {
			p.Nearest[i*parts+part] = uint8(nearestCentre(unit[i*width+part*together:], found[part]))
		}
	})
	parallel(rows, func(i int) {
		row := values[i*width:][:width]
		var with, own float64
		each := func(do func(j int, level float64)) {
			for part, nearest := range p.Nearest[i*parts:][:parts] {
				for j, level := range p.Centre[(part*centres+int(nearest))*together:][:together] {
					do(part*together+j, float64(level))
				}
			}
		}
		each(func(j int, level float64) { with, own = with+float64(row[j])*level, own+level*level })
		scales[i] = meaning.Coarse(float32(with / max(own, 1)))
		each(func(j int, level float64) { row[j] = scales[i] * float32(level) })
	})
}

// learn returns the centres of eight columns, one behind another.
func learn(rows []float32, width, column int) []float32 {
	n := len(rows) / width
	every := max(1, n/mostLearnt)
	var of [][]float32
	for i := 0; i < n; i += every {
		of = append(of, rows[i*width+column:][:together])
	}
	found := make([]float32, centres*together)
	for c := range centres {
		copy(found[c*together:], of[c*len(of)/centres])
	}
	for range rounds {
		sums, counts := make([]float64, len(found)), make([]float64, centres)
		for _, eight := range of {
			c := nearestCentre(eight, found)
			counts[c]++
			for j, x := range eight {
				sums[c*together+j] += float64(x)
			}
		}
		for i, sum := range sums {
			if n := counts[i/together]; n > 0 {
				found[i] = float32(sum / n)
			}
		}
	}
	return found
}

func nearestCentre(eight, of []float32) int {
	x := (*[together]float32)(eight)
	best, least := 0, float32(math.Inf(1))
	for c := range centres {
		y := (*[together]float32)(of[c*together:])
		square := float32(0)
		for j := range x {
			d := x[j] - y[j]
			square += d * d
		}
		if square < least {
			best, least = c, square
		}
	}
	return best
}

func length(row []float32) float32 {
	var squares float64
	for _, x := range row {
		squares += float64(x) * float64(x)
	}
	return float32(math.Sqrt(squares))
}
