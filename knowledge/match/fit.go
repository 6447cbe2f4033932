package match

import "math"

// The fit stops when no weight moves any more, which it does long before the last step.
const (
	mostSteps    = 1000
	settled      = 1e-5
	regularity   = 5e-4 // penalty per squared step away from the default weights, against the mean loss of a sample
	parameters   = signalCount + noneCount
	firstStep    = 1.0
	shortestStep = 1e-6
	longestStep  = 1e3
)

// fit finds the weights under which the samples are most probable: the minimum of
//
//	mean over samples of -ln Σ_relevant P(d)  +  regularity · Σ (weight - default)²
//
// by gradient steps of Barzilai and Borwein's length (IMA Journal of Numerical Analysis 8, 1988), projected on weights
// of documents that are not negative: a document is never less probable for being more alike. The penalty leaves a small
// corpus with the default weights. The result depends on the samples and their order alone; without samples it is
// DefaultModel.
func fit(samples []sample) Model {
	if len(samples) == 0 {
		return DefaultModel()
	}
	prior := parametersOf(DefaultModel())
	x := prior
	var gradient [parameters]float64
	value := loss(samples, x, prior, &gradient)
	step := firstStep
	best, at := value, x
	for range mostSteps {
		previous, slope := x, gradient
		for i := range x {
			x[i] -= step * gradient[i]
			if i < signalCount {
				x[i] = max(x[i], 0)
			}
		}
		value = loss(samples, x, prior, &gradient)
		if value < best {
			best, at = value, x
		}
		var moved, product, farthest float64
		for i := range x {
			dx, dg := x[i]-previous[i], gradient[i]-slope[i]
			moved += dx * dx
			product += dx * dg
			farthest = max(farthest, math.Abs(dx))
		}
		if farthest < settled {
			break
		}
		step = longestStep
		if product > 0 {
			step = moved / product
		}
		step = min(max(step, shortestStep), longestStep)
		if value > 2*best+1 { // a step of this method may climb; from too high, go back
			x, step = at, firstStep/10
			loss(samples, x, prior, &gradient)
		}
	}
	return modelOf(at)
}

func parametersOf(m Model) (x [parameters]float64) {
	copy(x[:signalCount], m.Weights[:])
	copy(x[signalCount:], m.None[:])
	return x
}

func modelOf(x [parameters]float64) (m Model) {
	copy(m.Weights[:], x[:signalCount])
	copy(m.None[:], x[signalCount:])
	return m
}

// loss returns the value to be minimised at x and sets its gradient.
func loss(samples []sample, x, prior [parameters]float64, gradient *[parameters]float64) float64 {
	m := modelOf(x)
	*gradient = [parameters]float64{}
	total, weights := 0.0, 0.0
	for _, s := range samples {
		total += s.weight * s.loss(&m, gradient)
		weights += s.weight
	}
	value := total / weights
	for i := range x {
		off := x[i] - prior[i]
		gradient[i] = gradient[i]/weights + 2*regularity*off
		value += regularity * off * off
	}
	return value
}

// loss returns -ln P(relevant) and adds its gradient, P(d) - P(d|relevant) times the signals of d, summed over d.
func (s *sample) loss(m *Model, gradient *[parameters]float64) float64 {
	out := m.judge(s.documents, s.none)
	right := 1e-12
	if len(s.relevant) == 0 {
		right += out.none
	}
	for _, d := range s.relevant {
		right += out.document[d]
	}
	excess := out.document
	none := out.none
	if len(s.relevant) == 0 {
		none -= out.none / right
	}
	for _, d := range s.relevant {
		excess[d] -= excess[d] / right
	}
	for d, e := range excess {
		e *= s.weight
		for i, v := range s.documents[d] {
			gradient[i] += e * v
		}
	}
	for i, v := range s.none {
		gradient[signalCount+i] += s.weight * none * v
	}
	return -math.Log(right)
}
