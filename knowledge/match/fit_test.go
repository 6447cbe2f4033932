package match

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
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

func TestFitRecoversTheWeightsThatSamplesWereDrawnFrom(t *testing.T) {
	planted := DefaultModel()
	planted.Weights[fieldWords] += 2
	planted.Weights[fewGrams] -= 3
	planted.Weights[agreement] = 0
	planted.None[outsideLike] += 2
	planted.None[always] += 1
	fitted := fit(drawSamples(planted, 5000))
	const tolerance = 1.0 // three standard errors at this number of samples
	for i, want := range planted.Weights {
		if got := fitted.Weights[i]; math.Abs(got-want) > tolerance || got < 0 {
			t.Errorf("%s is fitted as %.2f, was %.2f", signalNames[i], got, want)
		}
	}
	for i, want := range planted.None {
		if got := fitted.None[i]; math.Abs(got-want) > tolerance {
			t.Errorf("%s is fitted as %.2f, was %.2f", noneNames[i], got, want)
		}
	}
}

func TestFitOfNothingIsTheDefault(t *testing.T) {
	if got := fit(nil); got != DefaultModel() {
		t.Errorf("without samples, fit gives %+v", got)
	}
}

func TestFitDependsOnTheSamplesAlone(t *testing.T) {
	samples := drawSamples(DefaultModel(), 200)
	if fit(samples) != fit(samples) {
		t.Error("the same samples were fitted differently")
	}
}

func TestGradientAgreesWithFiniteDifferences(t *testing.T) {
	samples := drawSamples(DefaultModel(), 20)
	samples[0].relevant = nil
	samples[1].relevant = []int{1, 3} // either was meant
	samples[2].weight = 0.25
	prior := parametersOf(DefaultModel())
	at := prior
	for i := range at {
		at[i] += 0.1 * float64(i%3)
	}
	var gradient, ignored [parameters]float64
	loss(samples, at, prior, &gradient)
	for i := range at {
		const h = 1e-5
		above, below := at, at
		above[i] += h
		below[i] -= h
		slope := (loss(samples, above, prior, &ignored) - loss(samples, below, prior, &ignored)) / (2 * h)
		if math.Abs(slope-gradient[i]) > 1e-6 {
			t.Errorf("the gradient of parameter %d is %.8f, the slope %.8f", i, gradient[i], slope)
		}
	}
}

func TestModelIsTheSameAfterWritingAndReading(t *testing.T) {
	m := DefaultModel()
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
	tests := []struct{ name, raw, fault string }{
		{"a signal that is missing counts for nothing", `{"weights":{"bm25f":2},"none":{"threshold":1}}`, ""},
		{"unknown signal", `{"weights":{"magic":2}}`, "unknown signals"},
		{"unknown signal of none", `{"none":{"bm25f":2}}`, "unknown signals"},
		{"no number", `{"weights":{"bm25f":"much"}}`, "cannot unmarshal"},
	}
	for _, test := range tests {
		m := DefaultModel()
		err := json.Unmarshal([]byte(test.raw), &m)
		if test.fault == "" {
			if want := (Model{Weights: [signalCount]float64{fieldWords: 2}, None: [noneCount]float64{always: 1}}); err != nil || m != want {
				t.Errorf("%s: %+v, %v", test.name, m, err)
			}
		} else if err == nil || !strings.Contains(err.Error(), test.fault) {
			t.Errorf("%s: %v, want %q", test.name, err, test.fault)
		}
	}
}
