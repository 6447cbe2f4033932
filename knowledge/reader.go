package knowledge

import (
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
)

// reader is the index of a volume, read with one encoder.
type reader struct {
	index      *match.Index
	texts      match.Encode // of the content; nil without an encoder
	questions  match.Encode
	asked      *meaning.Rows // what the content is asked for
	model      string        // of the encoder; empty without one
	calibrated bool
}

// encode returns the vector of a text of the content, or of a question.
func (r reader) encode(text string) meaning.Vector {
	if r.texts == nil {
		return nil
	}
	if v := r.texts(text); v != nil {
		return v
	}
	return r.questions(text)
}

// byWords returns the reader without its encoder's questions.
func (r reader) byWords() reader {
	r.questions = nil
	return r
}

// asking returns the reader with the vectors of what the content is asked for.
func (r reader) asking(c match.Corpus) reader {
	if r.texts == nil {
		return r
	}
	var rows []meaning.Vector
	for _, d := range c.Documents {
		for _, question := range d.Questions {
			if v := r.texts(question); v != nil {
				rows = append(rows, v)
			}
		}
	}
	r.asked = meaning.NewRows(rows)
	return r
}

// read returns the words of a corpus read with an encoder, of which there is one, and how many of the texts have no vector yet.
func (e Encoder) read(words *match.Index, texts []string) (r reader, missing int) {
	table, missing := e.Cache.Known(texts)
	r = reader{
		model: e.Encoder.Model(),
		texts: func(text string) meaning.Vector {
			v, _ := table.Vector(text)
			return v
		},
		questions: e.question,
	}
	r.index = words.WithVectors(r.texts)
	if !r.index.Understands() { // as yet
		r = reader{index: words}
	}
	return r, missing
}

// weighing says what the signals of the volumes of a base are worth.
type weighing struct {
	calibration Calibration
	content     fingerprints // of all volumes
	compared    bool         // there are several, and what they have is compared
}

// weighed gives a reader its weights. Those by which volumes are compared may need signals that its own do not.
func (s *volume) weighed(r reader, w weighing) reader {
	usual := s.corpus.DefaultModels(r.model)
	models, calibrated := w.calibration.models(s.prints, w.content, r.model, usual)
	r.calibrated = calibrated
	if w.compared {
		r.index = r.index.With(usual).Calibrated(models)
	} else {
		r.index = r.index.With(models)
	}
	return r
}
