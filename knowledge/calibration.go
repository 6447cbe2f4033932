package knowledge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"faqbot/knowledge/interview"
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
func readCalibration(f file) (Calibration, []interview.Fault) {
	var c Calibration
	if f.name == "" {
		return c, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(f.text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		text := fmt.Sprintf("this is no calibration (%s); write it anew with: faqbot calibrate", strings.ReplaceAll(err.Error(), "\n", " "))
		return Calibration{}, []interview.Fault{{File: f.name, Text: text}}
	}
	return c, nil
}

// misfit warns of a calibration that was fitted on other content.
func misfit(f file, c Calibration, interviews []*interview.Interview) []interview.Fault {
	if f.name == "" || c.Content == version(interviews) {
		return nil
	}
	return []interview.Fault{{
		File: f.name, Severity: interview.Warning,
		Text: "this was fitted on other content, so fewer questions are answered outright; write it anew with: faqbot calibrate",
	}}
}

// Calibrate fits a calibration to the content of the base: on its own phrasings, and on judged cases, whose documents
// are entry keys.
func (b *Base) Calibrate(cases []match.Case, fittedOn ...string) Calibration {
	return Calibration{Content: b.version, FittedOn: fittedOn, Model: match.Calibrate(b.corpus, cases)}
}

// Calibrated reports whether a calibration was fitted on the content of the base. When it was not, fewer questions are
// answered outright.
func (b *Base) Calibrated() bool { return b.calibrated }
