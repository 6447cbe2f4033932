package knowledge

import (
	"bytes"
	"encoding/json"
	"fmt"

	"faqbot/knowledge/match"
)

// Calibration says how sure the matcher may be of its scores on one content. It stands in a file beside the content and
// holds for exactly the content that it was fitted on: with any other, the bands are conservative.
type Calibration struct {
	Content  string      `json:"content"`   // the Version of the content
	FittedOn []string    `json:"fitted_on"` // what was judged, for people
	Model    match.Model `json:"model"`
}

// readCalibration reads a calibration file; the zero Calibration when there is none.
func readCalibration(f file) (c Calibration, err error) {
	if f.name == "" {
		return Calibration{}, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(f.text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		return Calibration{}, fault(f.name, fmt.Sprintf("this is no calibration (%v); write it anew with: faqbot calibrate", err))
	}
	return c, nil
}

// Calibrate fits a calibration to the content of the base: on its own phrasings, and on judged cases, whose documents
// are entry keys.
func (b *Base) Calibrate(cases []match.Case, fittedOn ...string) Calibration {
	return Calibration{Content: b.version, FittedOn: fittedOn, Model: match.Calibrate(b.corpus, cases)}
}

// Calibrated reports whether a calibration was fitted on the content of the base. When it was not, fewer questions are
// answered outright.
func (b *Base) Calibrated() bool { return b.calibrated }
