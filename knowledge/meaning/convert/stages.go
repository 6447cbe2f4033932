package main

import (
	"math"

	"faqbot/knowledge/meaning"
)

// How the centres of a stage are found: k-means over a part of the rows, from rows of them.
const (
	fewest     = 8   // numbers that have one code
	centres    = 256 // for each code
	rounds     = 10
	mostLearnt = 10_000 // rows
)

// roundToStages finds the codes of rows, which stand for a sum of centres, and returns that sum.
func roundToStages(stages []meaning.Stage, rows tensor) ([]meaning.StageParts, tensor) {
	sum := tensor{rows.rows, rows.width, make([]float32, len(rows.values))}
	var all []meaning.StageParts
	for _, s := range stages {
		left := tensor{s.End - s.First, rows.width, nil}
		for i, x := range rows.values[s.First*rows.width : s.End*rows.width] {
			left.values = append(left.values, x-sum.values[s.First*rows.width+i])
		}
		parts := roundToCentres(left, s.Together)
		each := rows.width / s.Together
		for at, code := range parts.Nearest {
			to := sum.values[s.First*rows.width+at*s.Together:]
			for i, x := range parts.Centre[(at%each*centres+int(code))*s.Together:][:s.Together] {
				to[i] += parts.Step * float32(x)
			}
		}
		all = append(all, parts)
	}
	return all, sum
}

// roundToCentres finds centres for every few numbers that stand together, and the nearest ones of every row.
func roundToCentres(rows tensor, together int) meaning.StageParts {
	parts := rows.width / together
	p := meaning.StageParts{Centre: make([]int8, rows.width*centres), Nearest: make([]uint8, rows.rows*parts)}
	found := make([][]float32, parts)
	parallel(parts, func(part int) { found[part] = learn(rows, part*together, together) })
	for _, c := range found {
		for _, x := range c {
			p.Step = max(p.Step, float32(math.Abs(float64(x)))/math.MaxInt8)
		}
	}
	parallel(parts, func(part int) {
		codes := p.Centre[part*centres*together:][:centres*together]
		for i, x := range found[part] {
			codes[i] = int8(math.RoundToEven(float64(x / p.Step)))
			found[part][i] = p.Step * float32(codes[i])
		}
		half := halfSquares(found[part], together)
		for r := range rows.rows {
			p.Nearest[r*parts+part] = uint8(nearestCentre(rows.values[r*rows.width+part*together:][:together], found[part], half))
		}
	})
	return p
}

// learn returns the centres of some columns, one behind another.
func learn(rows tensor, column, together int) []float32 {
	every := max(1, rows.rows/mostLearnt)
	var of [][]float32
	for i := 0; i < rows.rows; i += every {
		of = append(of, rows.values[i*rows.width+column:][:together])
	}
	found := make([]float32, centres*together)
	for c := range centres {
		copy(found[c*together:][:together], of[c*len(of)/centres])
	}
	for range rounds {
		sums, counts := make([]float64, len(found)), make([]float64, centres)
		half := halfSquares(found, together)
		for _, few := range of {
			c := nearestCentre(few, found, half)
			counts[c]++
			for j, x := range few {
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

// halfSquares returns half the square of each centre's length.
func halfSquares(found []float32, together int) []float32 {
	half := make([]float32, len(found)/together)
	for i, x := range found {
		half[i/together] += x * x / 2
	}
	return half
}

// nearestCentre returns which centre c has the least |x - c|², which is |x|² + 2·(|c|²/2 - x·c).
func nearestCentre(x, of, half []float32) int {
	best, least := 0, float32(math.Inf(1))
	for c, h := range half {
		if h -= product(x, of[c*len(x):][:len(x)]); h < least {
			best, least = c, h
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
