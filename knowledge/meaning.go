package knowledge

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
	"unicode"

	"faqbot/knowledge/analysis"
	"faqbot/knowledge/match"
	"faqbot/knowledge/meaning"
)

// longestEncoding is how long a question may be encoded before it is understood by its words alone. A question of 40 words
// takes a twentieth of a second, and a fifth where there is no assembly.
const longestEncoding = 2 * time.Second

// MeaningState says whether questions are understood by their meaning, besides their words.
type MeaningState string

// The states.
const (
	MeaningOff     MeaningState = "off"     // nobody gave the library an encoder
	MeaningLoading MeaningState = "loading" // there is no encoder yet, or some texts of the content have no vector
	MeaningReady   MeaningState = "ready"
	MeaningFailed  MeaningState = "failed" // there is no encoder although one was wanted
)

// Meaning is how questions are understood at one moment.
type Meaning struct {
	State   MeaningState
	Missing int   // texts of the content that have no vector yet
	Err     error // why it failed, for a log
}

// Encoder is a sentence encoder with the vectors that it knows. The zero value is none.
type Encoder struct {
	Encoder *meaning.Encoder
	Cache   *meaning.Cache
}

// Encoders are what questions are understood with. English knows English alone, and that best; Multilingual knows other
// languages too. Each may be missing.
type Encoders struct{ English, Multilingual Encoder }

// understanding is what a library was given to understand questions with.
type understanding struct {
	Encoders
	err error
}

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

// asked returns encode, or nil when there is no encoder.
func (r reader) any() match.Encode {
	if r.texts == nil {
		return nil
	}
	return r.encode
}

// question returns the vector of a question; nil without an encoder, or when it took too long.
func (e Encoder) question(text string) meaning.Vector {
	if e.Encoder == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), longestEncoding)
	defer cancel()
	v, err := e.Encoder.Encode(ctx, text)
	if err != nil {
		return nil
	}
	return v
}

// model names the encoder; empty without one.
func (e Encoder) model() string {
	if e.Encoder == nil {
		return ""
	}
	return e.Encoder.Model()
}

// of returns the vector of a part of a message, nil without an encoder.
func (e Encoder) of(m message, text string) meaning.Vector {
	return m.encode(e.model(), e.question)(text)
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

// Encoders that do not know a language are no help with it.
const english = "en"

// encoder returns the encoder for the language of the volume.
func (s *volume) encoder(u understanding) Encoder {
	if s.language.Tag() == english {
		return u.English
	}
	return u.Multilingual
}

// texts returns what the native reader needs vectors of.
func (s *volume) texts() []string {
	if s.language.Tag() != english {
		return match.Texts(s.corpus)
	}
	var out []string
	for _, text := range match.Texts(s.corpus) {
		if isLatin(text) { // phrasings in other scripts are found by their words
			out = append(out, text)
		}
	}
	return out
}

// foreignTexts returns what a reader of foreign questions needs vectors of: the questions and answers. Phrasings are many,
// and are wordings of one language.
func (s *volume) foreignTexts() []string {
	c := s.corpus
	c.Outside = nil
	c.Documents = make([]match.Document, len(s.corpus.Documents))
	for i, d := range s.corpus.Documents {
		d.Questions = d.Questions[:1]
		c.Documents[i] = d
	}
	return match.Texts(c)
}

// Texts returns the texts of the content that have vectors: of the encoder for the language of each interview, which is
// English, and of the multilingual one.
func (b *Base) Texts() (native, foreign []string) {
	for _, v := range b.volumes {
		if v.language.Tag() == english {
			native, foreign = append(native, v.texts()...), append(foreign, v.foreignTexts()...)
		} else {
			foreign = append(foreign, v.texts()...)
		}
	}
	return native, foreign
}

// inOtherScripts returns true when at least half of the documents have a phrasing in another script than the Latin one.
func inOtherScripts(c match.Corpus) bool {
	n := 0
	for _, d := range c.Documents {
		if slices.ContainsFunc(d.Questions, func(q string) bool { return !isLatin(q) }) {
			n++
		}
	}
	return 2*n >= len(c.Documents)
}

// understood returns the same volume, read with the vectors that are known, and how many are missing. Models says what
// the signals are worth.
func (s *volume) understood(u understanding, c Calibration, whole fingerprints) (again *volume, missing int) {
	copied := *s
	copied.native = reader{index: s.words}
	if e := s.encoder(u); e.Encoder != nil {
		copied.native, missing = e.read(s.words, s.texts())
	}
	copied.native = s.weighed(copied.native.asking(s.corpus), c, whole)
	if s.language.Tag() == english && u.Multilingual.Encoder != nil {
		foreign, more := u.Multilingual.read(s.words, s.foreignTexts())
		missing += more
		if foreign.texts != nil {
			copied.foreign = s.weighed(foreign.asking(s.corpus), c, whole)
		}
	}
	return &copied, missing
}

// weighed gives a reader its weights.
func (s *volume) weighed(r reader, c Calibration, whole fingerprints) reader {
	models, calibrated := c.models(s.prints, whole, r.model)
	r.index, r.calibrated = r.index.With(match.DefaultModels(r.model)).Calibrated(models), calibrated
	return r
}

// isForeign returns true when a question is surely in another language than English, and the interview has no phrasings in
// its script: those say by their words what is meant.
func (s *volume) isForeign(question string) bool {
	if !isLatin(question) {
		return !s.scripts
	}
	tag, sure := analysis.Guess(question)
	return sure && tag != english
}

// isLatin returns true when more than half of the letters of a text are Latin; one of those that stand for a syllable or
// more counts twice.
func isLatin(text string) bool {
	latin, letters := 0, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if analysis.IsRun(r) {
			letters++
		}
		if unicode.Is(unicode.Latin, r) {
			latin++
		}
	}
	return 2*latin > letters || letters == 0
}

// understood returns the same content, read with the vectors that are known.
func (b *Base) understood(u understanding) *Base {
	again := *b
	again.meaning = Meaning{State: MeaningReady}
	again.encoders = u.Encoders
	again.languages = u.languages(languagesOf(b.interviews))
	again.meant = b.talk.Meanings(u.English.model(), u.Multilingual.model())
	switch {
	case u.err != nil:
		again.meaning = Meaning{State: MeaningFailed, Err: u.err}
	case u.Encoders == Encoders{}:
		again.meaning = Meaning{State: MeaningOff}
	}
	again.calibrated = true
	again.volumes = make([]*volume, len(b.volumes))
	missing := make([]int, len(b.volumes))
	each(len(b.volumes), func(i int) { again.volumes[i], missing[i] = b.volumes[i].understood(u, b.calibration, b.prints) })
	for i, v := range again.volumes {
		again.meaning.Missing += missing[i]
		again.calibrated = again.calibrated && v.native.calibrated
	}
	if again.meaning.Missing > 0 {
		again.meaning.State = MeaningLoading
	}
	return &again
}

// Expect says that Understand is about to be called. Until then Meaning is loading.
func (l *Library) Expect() {
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	again := *l.Base()
	again.meaning = Meaning{State: MeaningLoading}
	l.base.Store(&again)
}

// Understand has questions read by their meaning from now on, with the vectors that the caches have. CatchUp and Learn
// compute those that they lack. The error says why an encoder is missing that was wanted; it is for Meaning.
func (l *Library) Understand(encoders Encoders, err error) {
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	l.understanding = understanding{encoders, err}
	l.base.Store(l.base.Load().understood(l.understanding))
	l.announce()
}

// Meaning says how questions are understood now.
func (l *Library) Meaning() Meaning { return l.Base().meaning }

// CatchUp computes the vectors that the content lacks and serves with them. It stops when ctx ends; what is computed until
// then is kept. The error is that of ctx, or says that vectors were not kept on disk; the content is served with them all
// the same.
func (l *Library) CatchUp(ctx context.Context) error {
	base := l.Base()
	if base.meaning.Missing == 0 {
		return nil
	}
	l.reading <- struct{}{}
	u := l.understanding
	<-l.reading
	var unkept error
	for _, compute := range base.missing(u) {
		unkept = errors.Join(unkept, compute(ctx))
		if ctx.Err() != nil {
			return fmt.Errorf("compute vectors: %w", context.Cause(ctx))
		}
	}
	l.reading <- struct{}{}
	defer func() { <-l.reading }()
	if l.Base() == base { // else a reload has come, and it says anew what is missing
		l.base.Store(base.understood(l.understanding))
	}
	return unkept
}

// missing returns what is to be computed: first what questions in the language of each interview need.
func (b *Base) missing(u understanding) []func(context.Context) error {
	var all []func(context.Context) error
	add := func(e Encoder, texts []string) {
		if e.Encoder != nil {
			all = append(all, func(ctx context.Context) error { _, err := e.Cache.Table(ctx, texts); return err })
		}
	}
	for _, v := range b.volumes {
		add(v.encoder(u), v.texts())
	}
	for _, v := range b.volumes {
		if v.language.Tag() == english {
			add(u.Multilingual, v.foreignTexts())
		}
	}
	return all
}

// Learn catches up after every change of the content, until ctx ends, and then fits a calibration where none holds. A change
// that comes meanwhile ends what was begun. It calls report when the content is understood, and again when it is calibrated,
// with an error that says what could not be kept; one call at a time.
func (l *Library) Learn(ctx context.Context, report func(error)) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-l.changed:
		}
		work, cancel := context.WithCancel(ctx)
		done := make(chan struct{})
		go func() {
			defer close(done)
			l.learn(work, report)
		}()
		select {
		case <-done:
		case <-l.changed:
			l.announce()
			cancel()
			<-done
		}
		cancel()
	}
}

func (l *Library) learn(ctx context.Context, report func(error)) {
	err := l.CatchUp(ctx)
	if ctx.Err() != nil {
		return
	}
	report(err)
	if calibrated, err := l.recalibrate(ctx); calibrated {
		report(err)
	}
}

// announce wakes Learn.
func (l *Library) announce() {
	select {
	case l.changed <- struct{}{}:
	default:
	}
}
