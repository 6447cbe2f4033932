package match

import (
	"math"
	"slices"
)

const (
	subjectRegularity = 2e-3 // of weights times spreads, as in a problem
	subjectSteps      = 30
)

// FitSubject finds a Subject by logistic regression on questions about the content and on such as have the frame of one of its
// questions and another subject; ok is false when one of these is missing. Both weigh the same together, so as many would be
// right as wrong at the least, were they equally frequent. When one question in ten is such a frame, nine in ten are right
// there, which is what an answer needs.
//
// Signals that are named get no weight.
func FitSubject(samples Subjects, without ...string) (s Subject, ok bool) {
	f, ok := newSubjectFit(samples, without)
	if !ok {
		return Subject{}, false
	}
	x := make([]float64, 1+subjectCount) // the threshold first
	for range subjectSteps {
		longest := 0.0
		for i, step := range f.newton(x) {
			x[i] += step
			longest = max(longest, math.Abs(step))
		}
		if longest < settled {
			break
		}
	}
	return f.subject(x), true
}

// subjectFit is a logistic regression on signals of mean 0 and spread 1.
type subjectFit struct {
	rows         [][]float64 // 1 and then the signals
	shared       []bool
	weight       []float64
	mean, spread subjectSignals
}

func newSubjectFit(samples Subjects, without []string) (f *subjectFit, ok bool) {
	shares := 0
	for _, shared := range samples.shared {
		if shared {
			shares++
		}
	}
	others := len(samples.shared) - shares
	if shares == 0 || others == 0 {
		return nil, false
	}
	f = &subjectFit{shared: samples.shared, weight: make([]float64, len(samples.shared))}
	var square subjectSignals
	for n, signals := range samples.signals {
		f.weight[n] = 0.5 / float64(others)
		if samples.shared[n] {
			f.weight[n] = 0.5 / float64(shares)
		}
		for i, value := range signals {
			f.mean[i] += f.weight[n] * value
			square[i] += f.weight[n] * value * value
		}
	}
	for i := range f.spread {
		if !slices.Contains(without, subjectNames[i]) {
			f.spread[i] = math.Sqrt(max(square[i]-f.mean[i]*f.mean[i], 0))
		}
	}
	for _, signals := range samples.signals {
		row := make([]float64, 1+subjectCount)
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
func (f *subjectFit) newton(x []float64) []float64 {
	down := make([]float64, len(x))
	var curvature [1 + subjectCount][1 + subjectCount]float64 // the lower triangle
	for i := 1; i < len(x); i++ {
		down[i] = -2 * subjectRegularity * x[i]
		curvature[i][i] = 2 * subjectRegularity
	}
	for n, row := range f.rows {
		sum := 0.0
		for i, value := range row {
			sum += x[i] * value
		}
		p := 1 / (1 + math.Exp(-sum))
		excess := p
		if f.shared[n] {
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

// subject returns the weights of the signals as they are.
func (f *subjectFit) subject(x []float64) Subject {
	s := Subject{Least: -x[0]}
	for i := range s.Weights {
		if f.spread[i] > leastSpread {
			s.Weights[i] = x[1+i] / f.spread[i]
			s.Least += s.Weights[i] * f.mean[i]
		}
	}
	return s
}
