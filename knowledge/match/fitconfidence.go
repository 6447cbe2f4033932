package match

import (
	"math"
	"slices"
)

const (
	confidenceRegularity = 2e-3 // of weights times spreads, as in a problem
	confidenceSteps      = 30
)

// FitConfidence finds a Confidence by logistic regression on the first matches that are plausible under a model; ok is false when none
// of them is right or none is wrong. Wrong is the share of such first matches that are taken to be wrong: how many there are among those that
// the fit is made from is whatever their authors liked. Signals that are named get no weight.
func FitConfidence(firsts Firsts, model Model, wrong float64, without ...string) (c Confidence, ok bool) {
	f, ok := newConfidenceFit(firsts, model, without)
	if !ok {
		return Confidence{}, false
	}
	x := make([]float64, 1+confidenceCount) // the threshold first
	for range confidenceSteps {
		longest := 0.0
		for i, step := range f.newton(x) {
			x[i] += step
			longest = max(longest, math.Abs(step))
		}
		if longest < settled {
			break
		}
	}
	return f.confidence(x, wrong), true
}

// confidenceFit is a logistic regression on signals of mean 0 and spread 1, in which right and wrong weigh the same.
type confidenceFit struct {
	rows         [][]float64 // 1 and then the signals
	right        []bool
	weight       []float64
	mean, spread confidenceSignals
}

func newConfidenceFit(firsts Firsts, model Model, without []string) (f *confidenceFit, ok bool) {
	all, of := firsts.under(model)
	var rights, wrongs float64
	for _, one := range of {
		if one.right {
			rights += one.weight
		} else {
			wrongs += one.weight
		}
	}
	if rights == 0 || wrongs == 0 {
		return nil, false
	}
	f = &confidenceFit{right: make([]bool, len(of)), weight: make([]float64, len(of))}
	var square confidenceSignals
	for n, one := range of {
		f.right[n], f.weight[n] = one.right, 0.5*one.weight/wrongs
		if one.right {
			f.weight[n] = 0.5 * one.weight / rights
		}
		for i, value := range all[n] {
			f.mean[i] += f.weight[n] * value
			square[i] += f.weight[n] * value * value
		}
	}
	for i := range f.spread {
		if !slices.Contains(without, confidenceNames[i]) {
			f.spread[i] = math.Sqrt(max(square[i]-f.mean[i]*f.mean[i], 0))
		}
	}
	for _, signals := range all {
		row := make([]float64, 1+confidenceCount)
		row[0] = 1
		for i, value := range signals {
			if f.spread[i] > leastSpread {
				row[1+i] = (value - f.mean[i]) / f.spread[i]
			}
		}
		f.rows = append(f.rows, row)
	}
	return f, true
}

// newton returns the step to the minimum of the parabola at x.
func (f *confidenceFit) newton(x []float64) []float64 {
	down := make([]float64, len(x))
	var curvature [1 + confidenceCount][1 + confidenceCount]float64 // the lower triangle
	for i := 1; i < len(x); i++ {
		down[i] = -2 * confidenceRegularity * x[i]
		curvature[i][i] = 2 * confidenceRegularity
	}
	for n, row := range f.rows {
		sum := 0.0
		for i, value := range row {
			sum += x[i] * value
		}
		p := 1 / (1 + math.Exp(-sum))
		excess := p
		if f.right[n] {
			excess--
		}
		for i, value := range row {
			down[i] -= f.weight[n] * excess * value
			for j := range i + 1 {
				curvature[i][j] += f.weight[n] * p * (1 - p) * value * row[j]
			}
		}
	}
	return solved(down, func(i, j int) float64 { return curvature[i][j] })
}

// confidence returns the weights of the signals as they are. Half of the weight is of wrong ones, and a share
// of them is expected.
func (f *confidenceFit) confidence(x []float64, wrong float64) Confidence {
	c := Confidence{Least: -x[0] - math.Log((1-wrong)/wrong)}
	for i := range c.Weights {
		if f.spread[i] > leastSpread {
			c.Weights[i] = x[1+i] / f.spread[i]
			c.Least += c.Weights[i] * f.mean[i]
		}
	}
	return c
}
