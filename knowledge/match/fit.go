package match

import (
	"math"
	"slices"
)

// The fit stops when a step gains nothing any more, which it does long before the last.
const (
	mostSteps    = 60
	settled      = 1e-7
	shortestStep = 1e-4
	leastSpread  = 1e-4 // a signal that hardly differs between samples says nothing
	parameters   = signalCount + noneCount
)

// problem is a fit that is to be made: find the weights under which the samples are most probable, the minimum of
//
//	mean over samples of -ln Σ_relevant P(d)  +  regularity · Σ (spread · (weight - prior))²
//
// The spread of a signal is its standard deviation over the samples, so that the penalty does not depend on a signal's unit.
// The penalty leaves a small corpus with the prior.
type problem struct {
	samples    []sample
	prior      Model
	regularity float64
	spread     [parameters]float64 // 0 for a signal whose weight stays 0
}

// newProblem prepares a fit. Signals that need vectors are left out when the samples have none.
func newProblem(samples Samples, prior Model, o FitOptions) problem {
	p := problem{samples: samples.all, prior: prior, regularity: o.Regularity}
	var n, sum, square [parameters]float64
	count := func(i int, weight, value float64) {
		n[i] += weight
		sum[i] += weight * value
		square[i] += weight * value * value
	}
	for _, s := range p.samples {
		for _, d := range s.documents {
			for i, v := range d {
				count(i, s.weight, v)
			}
		}
		for i, v := range s.none {
			count(signalCount+i, s.weight, v)
		}
	}
	for i := range p.spread {
		name, needsMeaning := parameter(i)
		if needsMeaning && !samples.meaning || slices.Contains(o.Without, name) {
			continue
		}
		mean := sum[i] / max(n[i], 1e-9)
		p.spread[i] = math.Sqrt(max(square[i]/max(n[i], 1e-9)-mean*mean, 0))
		if p.spread[i] < leastSpread {
			p.spread[i] = 0
		}
	}
	p.spread[signalCount+always] = 1
	return p
}

// parameter returns the name of a parameter, and whether its signal needs vectors.
func parameter(i int) (name string, meaning bool) {
	if i < signalCount {
		return signals[i].name, signals[i].meaning
	}
	return noneSignals[i-signalCount].name, noneSignals[i-signalCount].meaning
}

// least is the smallest weight a parameter may have: a document is never less probable for being more alike.
func least(parameter int) float64 {
	if parameter < signalCount {
		return 0
	}
	return noneSignals[parameter-signalCount].least
}

// solve finds the minimum by Newton's steps on the weights that are free, each halved until the value falls. The curvature is
// that of the softmax over all documents, which is never less than that of the loss. The result depends on the samples and
// their order alone; without samples it is the prior.
func (p *problem) solve() Model {
	if len(p.samples) == 0 {
		return p.prior
	}
	x := p.scaled(p.prior)
	s := p.slope(x)
	for range mostSteps {
		step := s.newton(p, x)
		moved, t := s, 1.0
		var next [parameters]float64
		for ; t > shortestStep; t /= 2 {
			for i := range x {
				next[i] = x[i] + t*step[i]
				if p.spread[i] > 0 {
					next[i] = max(next[i], least(i)*p.spread[i])
				}
			}
			if moved = p.slope(next); moved.value < s.value {
				break
			}
		}
		if t <= shortestStep || s.value-moved.value < settled {
			break
		}
		x, s = next, moved
	}
	return p.model(x)
}

// slope is the value to be minimised at a place, with its gradient and its curvature.
type slope struct {
	value     float64
	gradient  [parameters]float64
	curvature [parameters][parameters]float64 // the lower triangle
}

// newton returns the step to the minimum of the parabola, 0 for the weights that are not free: those without a signal, and
// those at their bound that would go beyond it.
func (s *slope) newton(p *problem, x [parameters]float64) (step [parameters]float64) {
	var free []int
	for i := range x {
		bound := p.spread[i] == 0 || x[i] <= least(i)*p.spread[i] && s.gradient[i] > 0
		if !bound {
			free = append(free, i)
		}
	}
	down := make([]float64, len(free))
	for a, i := range free {
		down[a] = -s.gradient[i]
	}
	for a, moved := range solved(down, func(a, b int) float64 { return s.curvature[free[a]][free[b]] }) {
		step[free[a]] = moved
	}
	return step
}

// solved returns x with A·x = y, given the lower triangle of a symmetric A that is not negative. By Cholesky, A is L·Lᵀ, so
// it solves L·z = y and then Lᵀ·x = z.
func solved(y []float64, a func(row, column int) float64) []float64 {
	l := make([][]float64, len(y))
	x := slices.Clone(y)
	for i := range y {
		l[i] = make([]float64, i+1)
		for j := range i + 1 {
			sum := a(i, j)
			for k := range j {
				sum -= l[i][k] * l[j][k]
			}
			if i == j {
				l[i][i] = math.Sqrt(max(sum, 1e-9))
			} else {
				l[i][j] = sum / l[j][j]
			}
		}
		for k := range i {
			x[i] -= l[i][k] * x[k]
		}
		x[i] /= l[i][i]
	}
	for i := len(y) - 1; i >= 0; i-- {
		for k := i + 1; k < len(y); k++ {
			x[i] -= l[k][i] * x[k]
		}
		x[i] /= l[i][i]
	}
	return x
}

// scaled returns the weights of a model times their spreads.
func (p *problem) scaled(m Model) (x [parameters]float64) {
	copy(x[:signalCount], m.Weights[:])
	copy(x[signalCount:], m.None[:])
	for i := range x {
		x[i] *= p.spread[i]
	}
	return x
}

func (p *problem) model(x [parameters]float64) Model {
	m := Model{Floor: p.prior.Floor, Strictness: p.prior.Strictness, Caution: p.prior.Caution, Confidence: p.prior.Confidence}
	for i := range x {
		if p.spread[i] > 0 {
			x[i] /= p.spread[i]
		}
	}
	copy(m.Weights[:], x[:signalCount])
	copy(m.None[:], x[signalCount:])
	return m
}

// slope returns the value to be minimised at x, and its derivatives.
func (p *problem) slope(x [parameters]float64) slope {
	m := p.model(x)
	var s slope
	weights := 0.0
	for i := range p.samples {
		s.value += p.samples[i].weight * p.samples[i].slope(p, &m, &s)
		weights += p.samples[i].weight
	}
	s.value /= weights
	prior := p.scaled(p.prior)
	for i := range x {
		s.gradient[i] /= weights
		for j := range i + 1 {
			s.curvature[i][j] /= weights
		}
		if i == signalCount+always {
			continue
		}
		off := x[i] - prior[i]
		s.value += p.regularity * off * off
		s.gradient[i] += 2 * p.regularity * off
		s.curvature[i][i] += 2 * p.regularity
	}
	return s
}

// slope returns -ln P(relevant) and adds its derivatives: to the gradient the signals of every outcome times P - P(given
// that it is relevant), to the curvature their covariance under P.
func (s *sample) slope(p *problem, m *Model, to *slope) float64 {
	out := m.judge(s.documents, s.none)
	right := 1e-12
	if len(s.relevant) == 0 {
		right += out.none
	}
	for _, d := range s.relevant {
		right += out.document[d]
	}
	var mean [parameters]float64
	add := func(probability, excess float64, from int, values []float64) {
		var v [parameters]float64
		for i, value := range values {
			if spread := p.spread[from+i]; spread > 0 {
				v[from+i] = value / spread
			}
		}
		for i := from; i < from+len(values); i++ {
			to.gradient[i] += s.weight * excess * v[i]
			mean[i] += probability * v[i]
			if probability < 1e-6 {
				continue
			}
			for j := from; j <= i; j++ {
				to.curvature[i][j] += s.weight * probability * v[i] * v[j]
			}
		}
	}
	for d, probability := range out.document {
		excess := probability
		if slices.Contains(s.relevant, d) {
			excess -= probability / right
		}
		add(probability, excess, 0, s.documents[d][:])
	}
	excess := out.none
	if len(s.relevant) == 0 {
		excess -= out.none / right
	}
	add(out.none, excess, signalCount, s.none[:])
	for i := range mean {
		for j := range i + 1 {
			to.curvature[i][j] -= s.weight * mean[i] * mean[j]
		}
	}
	return -math.Log(right)
}
