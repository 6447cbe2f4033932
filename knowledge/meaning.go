package knowledge

import (
	"context"
	"slices"
	"strings"
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

// question returns the vector of a question; nil without an encoder, for letters that no encoder has learned, or when it took too
// long.
func (e Encoder) question(text string) meaning.Vector {
	if e.Encoder == nil || !isLearned(text) {
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

// Encoders that do not know a language are no help with it.
const english = "en"

// encoder returns the encoder for the language of the volume, none when that is written in letters that no encoder has learned.
func (s *volume) encoder(u understanding) Encoder {
	switch {
	case s.language.Tag() == english:
		return u.English
	case s.isLearned():
		return u.Multilingual
	default:
		return Encoder{}
	}
}

// isLearned returns true when the questions of the interview are in letters that an encoder has learned.
func (s *volume) isLearned() bool {
	var questions strings.Builder
	for _, section := range s.interview.Sections {
		for _, turn := range section.Turns {
			questions.WriteString(turn.Question)
		}
	}
	return isLearned(questions.String())
}

// learned are the scripts of the languages that encoders have learned. Texts in others, such as Hebrew, Greek and Devanagari, are
// all alike to them.
var learned = []*unicode.RangeTable{
	unicode.Latin, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Cyrillic, unicode.Arabic, unicode.Thai,
}

// isLearned returns true when at least half of the letters of a text are of a script that an encoder has learned.
func isLearned(text string) bool {
	known, letters := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.In(r, learned...) {
				known++
			}
		}
	}
	return 2*known >= letters
}

// texts returns what the native reader needs vectors of. Single words buy nothing where a text is written without blanks.
func (s *volume) texts() []string {
	if s.language.Joins() {
		return slices.Concat(match.Texts(s.corpus), match.Words(s.corpus))
	}
	if s.language.Tag() != english {
		return match.Texts(s.corpus)
	}
	var out []string
	for _, text := range slices.Concat(match.Texts(s.corpus), match.Words(s.corpus)) {
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
		d.Questions = d.Questions[:min(1, len(d.Questions))] // a document that is hidden to be judged has none
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

// otherScripts returns the languages in other scripts than the Latin one, as Guess tells them by their letters, in which at least half
// of the documents have a phrasing.
func otherScripts(c match.Corpus) map[string]bool {
	documents := map[string]int{}
	for _, d := range c.Documents {
		has := map[string]bool{}
		for _, q := range d.Questions {
			if !isLatin(q) {
				tag, _ := analysis.Guess(q)
				has[tag] = true
			}
		}
		for tag := range has {
			documents[tag]++
		}
	}
	scripts := map[string]bool{}
	for tag, n := range documents {
		scripts[tag] = 2*n >= len(c.Documents)
	}
	return scripts
}

// understood returns the same volume, read with the vectors that are known, and how many are missing.
func (s *volume) understood(u understanding, w weighing) (again *volume, missing int) {
	copied := *s
	copied.native = reader{index: s.words}
	if e := s.encoder(u); e.Encoder != nil {
		copied.native, missing = e.read(s.words, s.texts())
	}
	copied.native = s.weighed(copied.native.asking(s.corpus), w)
	if u.Multilingual.Encoder != nil {
		copied.native.index = copied.native.index.ReadingSubjects(u.Multilingual.question)
	}
	if s.language.Tag() == english && u.Multilingual.Encoder != nil {
		foreign, more := u.Multilingual.read(s.words, s.foreignTexts())
		missing += more
		if foreign.texts != nil {
			copied.foreign = s.weighed(foreign.asking(s.corpus), w)
		}
	}
	return &copied, missing
}

// isForeign returns true when a question is surely in another language than English, and the interview has no phrasings in
// it: those say by their words what is meant.
func (s *volume) isForeign(question string) bool {
	tag, sure := analysis.Guess(question)
	if !isLatin(question) {
		return !s.scripts[tag]
	}
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
	again.languages = languagesOf(b.interviews)
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
	w := weighing{b.calibration, b.prints, len(b.volumes) > 1}
	each(len(b.volumes), func(i int) {
		again.volumes[i], missing[i] = b.volumes[i].understood(u, w)
		again.volumes[i].personal = again.volumes[i].likeTalk(again.meant)
	})
	read := 0
	for i, v := range again.volumes {
		if v.native.model != "" {
			read++
		}
		again.meaning.Missing += missing[i]
		again.calibrated = again.calibrated && v.native.calibrated
	}
	again.uneven = 0 < read && read < len(again.volumes)
	if again.meaning.Missing > 0 {
		again.meaning.State = MeaningLoading
		return &again // by words alone, a question in another language would seem to be about something else
	}
	again.languages = u.languages(again.languages)
	return &again
}
