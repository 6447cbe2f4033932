package match

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"faqbot/knowledge/racetest"
)

// drawSamples draws queries over five documents with random signals, and what was meant from a model.
func drawSamples(m Model, n int) []sample {
	random := rand.New(rand.NewPCG(3, 4))
	samples := make([]sample, n)
	for i := range samples {
		s := sample{documents: make([][signalCount]float64, 5), weight: 1}
		for d := range s.documents {
			for k := range s.documents[d] {
				s.documents[d][k] = random.Float64()
			}
		}
		for k := range s.none {
			s.none[k] = random.Float64()
		}
		s.none[always] = 1
		out := m.judge(s.documents, s.none)
		at := random.Float64()
		for d, p := range out.document {
			if at -= p; at < 0 {
				s.relevant = []int{d}
				break
			}
		}
		samples[i] = s
	}
	return samples
}

// plantedModel has every weight, each another one.
func plantedModel() Model {
	m := Model{Floor: 1}
	for i := range m.Weights {
		m.Weights[i] = 0.5 + 0.3*float64(i%5)
	}
	for i := range m.None {
		m.None[i] = 0.5 + 0.2*float64(i%4)
	}
	m.None[always] = 6 // so that none is meant about as often as one of the documents
	return m
}

func TestFitRecoversTheWeightsThatSamplesWereDrawnFrom(t *testing.T) {
	racetest.Alone(t)
	t.Parallel()
	planted := plantedModel()
	planted.Weights[agreement] = 0
	fitted := Fit(Samples{all: drawSamples(planted, 8000), meaning: true}, Model{Floor: 1}, FitOptions{})
	const tolerance = 0.6 // three standard errors at this number of samples
	for i, want := range planted.Weights {
		if got := fitted.Weights[i]; math.Abs(got-want) > tolerance || got < 0 {
			t.Errorf("%s is fitted as %.2f, was %.2f", signals[i].name, got, want)
		}
	}
	for i, want := range planted.None {
		if got := fitted.None[i]; math.Abs(got-want) > tolerance {
			t.Errorf("%s is fitted as %.2f, was %.2f", noneSignals[i].name, got, want)
		}
	}
}

func TestFitOfNothingIsThePrior(t *testing.T) {
	t.Parallel()
	prior := DefaultModels("").Lexical
	if got := Fit(Samples{}, prior, FitOptions{Regularity: 1}); got != prior {
		t.Errorf("without samples, Fit gives %+v", got)
	}
}

func TestFitDependsOnTheSamplesAlone(t *testing.T) {
	t.Parallel()
	samples := Samples{all: drawSamples(plantedModel(), 200), meaning: true}
	o := FitOptions{Regularity: 1e-3}
	if Fit(samples, Model{}, o) != Fit(samples, Model{}, o) {
		t.Error("the same samples were fitted differently")
	}
}

func TestFitLeavesOutWhatItIsTold(t *testing.T) {
	t.Parallel()
	samples := Samples{all: drawSamples(plantedModel(), 200), meaning: true}
	m := Fit(samples, Model{Floor: 1}, FitOptions{Regularity: 1e-3, Without: []string{"turn"}})
	if m.Weights[turnWords] != 0 || m.Weights[covered] == 0 {
		t.Errorf("without turn, the weights are %v", m.Weights)
	}
	samples.meaning = false
	if m := Fit(samples, Model{Floor: 1}, FitOptions{Regularity: 1e-3}); m.Weights[meaningTurn] != 0 || m.None[outsideMeaning] != 0 {
		t.Errorf("without vectors, meaning weighs %v", m.Weights)
	}
}

func TestGradientAgreesWithFiniteDifferences(t *testing.T) {
	t.Parallel()
	samples := Samples{all: drawSamples(plantedModel(), 20), meaning: true}
	samples.all[0].relevant = nil
	samples.all[1].relevant = []int{1, 3} // either was meant
	samples.all[2].weight = 0.25
	p := newProblem(samples, plantedModel(), FitOptions{Regularity: 1e-3})
	at := p.scaled(p.prior)
	for i := range at {
		at[i] += 0.1 * float64(i%3)
	}
	gradient := p.slope(at).gradient
	for i := range at {
		const h = 1e-5
		above, below := at, at
		above[i] += h
		below[i] -= h
		slope := (p.slope(above).value - p.slope(below).value) / (2 * h)
		if p.spread[i] > 0 && math.Abs(slope-gradient[i]) > 1e-6 {
			t.Errorf("the gradient of parameter %d is %.8f, the slope %.8f", i, gradient[i], slope)
		}
	}
}

func TestModelIsTheSameAfterWritingAndReading(t *testing.T) {
	t.Parallel()
	m := DefaultModels("").Meaning
	m.Weights[agreement] = 0.125
	m.None[lackingGrams] = -2.345
	raw, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var read Model
	if err := json.Unmarshal(raw, &read); err != nil || read != m {
		t.Errorf("%s reads as %+v (%v)", raw, read, err)
	}
}

func TestModelFiles(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, raw, fault string }{
		{"a signal that is missing counts for nothing", `{"weights":{"turn":2},"none":{"threshold":1}}`, ""},
		{"unknown signal", `{"weights":{"magic":2}}`, "there is no signal"},
		{"unknown signal of none", `{"none":{"turn":2}}`, "there is no signal"},
		{"no number", `{"weights":{"turn":"much"}}`, "cannot unmarshal"},
	}
	for _, test := range tests {
		m := DefaultModels("").Meaning
		err := json.Unmarshal([]byte(test.raw), &m)
		if test.fault == "" {
			if want := (Model{Weights: [signalCount]float64{turnWords: 2}, None: [noneCount]float64{always: 1}}); err != nil || m != want {
				t.Errorf("%s: %+v, %v", test.name, m, err)
			}
		} else if err == nil || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s: %v, want %q", test.name, err, test.fault)
		}
	}
}
