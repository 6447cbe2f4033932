package match

import (
	"encoding/json"
	"fmt"
	"math"
)

// modelFile is a Model as it stands in a file: weights by the names of their signals.
type modelFile struct {
	Weights map[string]float64 `json:"weights"`
	None    map[string]float64 `json:"none"`
}

// MarshalJSON writes the weights by the names of their signals, rounded to three decimals, so that a person can read
// them. Caution is not kept: a calibration that fits its content needs none.
func (m Model) MarshalJSON() ([]byte, error) {
	file := modelFile{Weights: map[string]float64{}, None: map[string]float64{}}
	for i, name := range signalNames {
		file.Weights[name] = round(m.Weights[i])
	}
	for i, name := range noneNames {
		file.None[name] = round(m.None[i])
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
	*m = Model{}
	if err := pick(file.Weights, signalNames[:], m.Weights[:]); err != nil {
		return err
	}
	return pick(file.None, noneNames[:], m.None[:])
}

func pick(from map[string]float64, names []string, to []float64) error {
	found := 0
	for i, name := range names {
		if weight, ok := from[name]; ok {
			to[i] = weight
			found++
		}
	}
	if found < len(from) {
		return fmt.Errorf("there are weights of unknown signals; known are %q", names)
	}
	return nil
}

func round(weight float64) float64 { return math.Round(weight*1000) / 1000 }
