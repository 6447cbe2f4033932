package match

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
)

// modelFile is a Model as it stands in a file: weights by the names of their signals.
type modelFile struct {
	Weights    map[string]float64 `json:"weights"`
	None       map[string]float64 `json:"none"`
	Floor      float64            `json:"floor"`
	Strictness float64            `json:"strictness,omitempty"`
	Caution    float64            `json:"caution,omitempty"`
	Confidence *confidenceFile    `json:"confidence,omitempty"`
}

type confidenceFile struct {
	Weights map[string]float64 `json:"weights"`
	Least   float64            `json:"least"`
}

// MarshalJSON writes the weights by the names of their signals, rounded to three decimals, so that a person can read
// them.
func (m Model) MarshalJSON() ([]byte, error) {
	file := modelFile{Weights: map[string]float64{}, None: map[string]float64{}, Floor: m.Floor, Strictness: m.Strictness, Caution: m.Caution}
	for i, s := range signals {
		if m.Weights[i] != 0 {
			file.Weights[s.name] = round(m.Weights[i])
		}
	}
	if m.Confidence != (Confidence{}) {
		file.Confidence = &confidenceFile{map[string]float64{}, round(m.Confidence.Least)}
		for i, weight := range m.Confidence.Weights {
			if weight != 0 {
				file.Confidence.Weights[confidenceNames[i]] = round(weight)
			}
		}
	}
	for i, s := range noneSignals {
		if m.None[i] != 0 {
			file.None[s.name] = round(m.None[i])
		}
	}
	return json.Marshal(file)
}

// UnmarshalJSON reads what MarshalJSON wrote. A signal that is missing counts for nothing, as does one that a later
// version adds; one that is unknown is an error, because its weight would be lost.
func (m *Model) UnmarshalJSON(raw []byte) error {
	var file modelFile
	if err := json.Unmarshal(raw, &file); err != nil {
		return err
	}
	*m = Model{Floor: file.Floor, Strictness: file.Strictness, Caution: file.Caution}
	names := map[string]*float64{}
	if file.Confidence != nil {
		m.Confidence.Least = file.Confidence.Least
		for i, name := range confidenceNames {
			names[name] = &m.Confidence.Weights[i]
		}
		if err := pick(file.Confidence.Weights, names); err != nil {
			return err
		}
		clear(names)
	}
	for i, s := range signals {
		names[s.name] = &m.Weights[i]
	}
	if err := pick(file.Weights, names); err != nil {
		return err
	}
	clear(names)
	for i, s := range noneSignals {
		names[s.name] = &m.None[i]
	}
	return pick(file.None, names)
}

func pick(from map[string]float64, to map[string]*float64) error {
	for name, weight := range from {
		at, ok := to[name]
		if !ok {
			return fmt.Errorf("there is no signal %q; known are %q", name, slices.Sorted(maps.Keys(to)))
		}
		*at = weight
	}
	return nil
}

func round(weight float64) float64 { return math.Round(weight*1000) / 1000 }
