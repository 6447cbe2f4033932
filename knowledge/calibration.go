package knowledge

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"

	"faqbot/knowledge/files"
	"faqbot/knowledge/interview"
	"faqbot/knowledge/judge"
	"faqbot/knowledge/match"
)

// Calibration says what the signals are worth on one content. It stands in a file beside the content. It holds as long as
// most of the phrasings that it was fitted on are still there, so that one more phrasing, or one less, changes little.
type Calibration struct {
	Matcher  string       `json:"matcher"`   // match.Version when it was fitted
	Encoder  string       `json:"encoder"`   // the model of the encoder; empty when there was none
	FittedOn []string     `json:"fitted_on"` // what was judged, for people
	Models   match.Models `json:"models"`
	Texts    fingerprints `json:"texts"` // of the questions, phrasings and examples that it was fitted on
	// NoBetter says that the fit was no better than the usual weights, so that it is not used, and not made again.
	NoBetter bool `json:"no_better,omitempty"`
}

// stillThere is the share of the texts that must still be there for a calibration to hold.
const stillThere = 0.9

// holds returns true when the calibration may be used for a content.
func (c Calibration) holds(content fingerprints) bool {
	return !c.NoBetter && c.fits(content)
}

// fits returns true when the calibration is of this program, and most of what it was fitted on is in the content.
func (c Calibration) fits(content fingerprints) bool {
	return c.Matcher == match.Version && len(c.Texts) > 0 && float64(c.Texts.common(content)) >= stillThere*float64(len(c.Texts))
}

// settles returns true when a fit was made to nearly the same content, read with the same encoder, and was no better than the usual
// weights. With more phrasings another fit may be.
func (c Calibration) settles(content fingerprints, encoder string) bool {
	return c.NoBetter && c.Encoder == encoder && c.fits(content) && float64(c.Texts.common(content)) >= stillThere*float64(len(content))
}

// models returns the weights for an interview: those of the calibration when it holds for the content as a whole and knows
// the interview, else the usual ones. Weights of meaning belong to one encoder.
func (c Calibration) models(texts, whole fingerprints, encoder string, usual match.Models) (models match.Models, calibrated bool) {
	models = usual
	if !c.holds(whole) || c.Texts.common(texts) == 0 {
		return models, false
	}
	models.Lexical = c.Models.Lexical
	if encoder != "" && encoder == c.Encoder {
		models.Meaning = c.Models.Meaning
		return models, true
	}
	return models, encoder == ""
}

// fingerprint is the beginning of the hash of a text in canonical form: two of 10,000 texts share one with a
// probability of about one percent, and then one text counts for two.
type fingerprint [4]byte

// fingerprints are a set of texts. In JSON they are one string, in order.
type fingerprints map[fingerprint]bool

// fingerprintsOf returns those of texts in canonical form.
func fingerprintsOf(texts iter.Seq[string]) fingerprints {
	prints := fingerprints{}
	for text := range texts {
		sum := sha256.Sum256([]byte(text))
		prints[fingerprint(sum[:4])] = true
	}
	return prints
}

// common returns how many texts are in both.
func (p fingerprints) common(other fingerprints) int {
	n := 0
	for print := range p {
		if other[print] {
			n++
		}
	}
	return n
}

func (p fingerprints) MarshalJSON() ([]byte, error) {
	var all []fingerprint
	for print := range p {
		all = append(all, print)
	}
	slices.SortFunc(all, func(a, b fingerprint) int { return bytes.Compare(a[:], b[:]) })
	var raw []byte
	for _, print := range all {
		raw = append(raw, print[:]...)
	}
	return json.Marshal(raw)
}

func (p *fingerprints) UnmarshalJSON(text []byte) error {
	var encoded string
	if err := json.Unmarshal(text, &encoded); err != nil {
		return err
	}
	raw, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil || len(raw)%len(fingerprint{}) != 0 {
		return fmt.Errorf("the texts are not fingerprints")
	}
	*p = fingerprints{}
	for print := range slices.Chunk(raw, len(fingerprint{})) {
		(*p)[fingerprint(print)] = true
	}
	return nil
}

// readCalibration reads a calibration file; the zero Calibration when there is none. That of another version of the matcher is
// none either: its weights mean something else.
func readCalibration(f files.File) (Calibration, []interview.Fault) {
	var c Calibration
	if f.Name == "" {
		return c, nil
	}
	var version struct{ Matcher string }
	err := json.Unmarshal(f.Text, &version)
	if err == nil && version.Matcher != match.Version {
		return Calibration{}, []interview.Fault{{
			File: f.Name, Severity: interview.Warning,
			Text: "another version of faqbot wrote this, so it is not used; write it anew with: faqbot calibrate",
		}}
	}
	if err == nil {
		decoder := json.NewDecoder(bytes.NewReader(f.Text))
		decoder.DisallowUnknownFields()
		err = cmp.Or(decoder.Decode(&c), nothingMore(decoder))
	}
	if err != nil {
		text := fmt.Sprintf("this is no calibration (%s); write it anew with: faqbot calibrate", strings.ReplaceAll(err.Error(), "\n", " "))
		return Calibration{}, []interview.Fault{{File: f.Name, Text: text}}
	}
	return c, nil
}

func nothingMore(d *json.Decoder) error {
	if d.More() {
		return fmt.Errorf("there is more behind it")
	}
	return nil
}

// misfit warns of a calibration, read from the named file, that was fitted on other content.
func (b *Base) misfit(name string) []interview.Fault {
	if name == "" || b.calibration.Matcher == "" || b.calibration.holds(b.prints) {
		return nil
	}
	return []interview.Fault{{
		File: name, Severity: interview.Warning,
		Text: "this was fitted on other content, so it is not used; write it anew with: faqbot calibrate",
	}}
}

// Calibrate fits a calibration to the content of the base: on its own phrasings, and on judged cases, whose documents
// are entry keys. The error says why there is none; see judge.Calibrate.
func (b *Base) Calibrate(ctx context.Context, cases []match.Case, fittedOn ...string) (Calibration, error) {
	model := b.volumes[0].native.model
	models, err := judge.Calibrate(ctx, b.contents(cases), b.volumes[0].corpus.DefaultModels(model))
	if err != nil {
		return Calibration{}, err
	}
	return Calibration{Matcher: match.Version, Encoder: model, FittedOn: fittedOn, Models: models, Texts: b.prints}, nil
}

// CrossValidate judges the content by its own phrasings; see judge.CrossValidate.
func (b *Base) CrossValidate(ctx context.Context) (fitted, usual []judge.Verdict, err error) {
	return judge.CrossValidate(ctx, b.contents(nil), b.volumes[0].corpus.DefaultModels(b.volumes[0].native.model))
}

// contents returns the interviews that are read as the first is, each with the cases that are about it. A case without an
// answer is about all of them.
func (b *Base) contents(cases []match.Case) []judge.Content {
	var contents []judge.Content
	for _, v := range b.volumes {
		if v.native.model != b.volumes[0].native.model {
			continue
		}
		content := judge.Content{Index: v.native.index.With(v.corpus.DefaultModels(v.native.model)), Corpus: v.corpus, Encode: v.encode()}
		for _, c := range cases {
			if len(c.Relevant) == 0 || slices.ContainsFunc(c.Relevant, func(key string) bool { return strings.HasPrefix(key, v.interview.ID+"/") }) {
				_, c.Query = b.people.Named(c.Query, " ")
				content.Cases = append(content.Cases, c)
			}
		}
		contents = append(contents, content)
	}
	return contents
}

// Calibrated reports whether a calibration that was fitted on the content of the base is in use.
func (b *Base) Calibrated() bool { return b.calibrated }
