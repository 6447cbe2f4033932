package interview

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseTranscript reads the raw form that a copied web page gives: one paragraph a line, lines that begin with a speaker
// and a colon, headings and further paragraphs without, the page's own words at both ends, and sometimes the whole body
// twice. The error joins every Fault that keeps the interview from being served.
//
// What the form does not say is worked out: who asks, from who asks more; headings, from short lines that a question
// follows; ids and the title, from the text. A person reads the result before it is kept.
func ParseTranscript(file string, raw []byte) (*Interview, error) {
	d := readTranscript(file, raw)
	return d.finish()
}

// readTranscript returns the draft with all its faults.
func readTranscript(file string, raw []byte) *draft {
	d := &draft{file: file}
	text := d.decode(raw)
	if join(d.faults) != nil {
		return d
	}
	var lines []passage
	number := 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, passage{line, number})
		}
	}
	lines = d.dropPage(lines)
	cast, ok := findSpeakers(lines)
	if !ok {
		d.errorf(0, "no two speakers were found; begin each question and each answer with the speaker's name and a colon, or write the interview as Markdown")
		return d
	}
	d.interviewer.text, d.interviewee.text = cast.asks, cast.answers
	r := transcriptReader{draft: d, cast: cast}
	r.read(lines)
	d.describe()
	d.nameAll()
	d.check()
	return d
}

// describe fills in what no transcript says about itself.
func (d *draft) describe() {
	if d.title.text == "" {
		d.title.text = "Interview with " + d.interviewee.text
	}
	for n := range d.sections {
		if d.sections[n].heading.text == "" {
			d.sections[n].heading.text = cutText(d.title.text, maxHeading)
		}
	}
	var all strings.Builder
	for _, s := range d.sections {
		for _, t := range s.turns {
			all.WriteString(t.question.text + "\n" + strings.Join(texts(t.answer), "\n") + "\n")
		}
	}
	d.language.text = guessLanguage(all.String())
}

// transcriptReader puts one line after the other where it belongs.
type transcriptReader struct {
	*draft
	cast    cast
	speaker role // of the line before
}

func (r *transcriptReader) read(lines []passage) {
	for n, line := range lines {
		var next passage
		if n+1 < len(lines) {
			next = lines[n+1]
		}
		speaker, words := r.cast.hear(line.text)
		said := passage{words, line.line}
		switch speaker {
		case asks:
			r.question(said)
		case answers:
			r.answer(said)
		case stranger:
			r.errorf(line.line, "“%s” is a third speaker; an interview has two sides, so put one of their names there", short(line.text))
		default:
			r.unlabelled(n, line, next)
			continue
		}
		r.speaker = speaker
	}
}

// unlabelled takes a line without a speaker: a heading, when a question follows and it looks like one, and otherwise a
// further paragraph of whatever came before.
func (r *transcriptReader) unlabelled(n int, line, next passage) {
	follower, _ := r.cast.hear(next.text)
	switch {
	case r.speaker != asks && follower == asks && headingLike(line.text):
		r.section(line)
	case r.speaker == asks:
		r.question(line)
	case r.speaker == answers:
		r.answer(line)
	case n == 0 && headingLike(line.text) && utf8.RuneCountInString(line.text) <= maxTitle:
		r.title = line
	default:
		r.intro = append(r.intro, line)
	}
}

func (r *transcriptReader) section(heading passage) {
	if r.speaker == answers && asksItself(heading.text) {
		r.warnf(heading.line, "“%s” was taken for a heading; if it was said, write it into the answer above", short(heading.text))
	}
	r.sections = append(r.sections, draftSection{heading: heading, id: passage{line: heading.line}})
	r.speaker = nobody
}

// question opens a turn, or goes on with the question of a turn that has no answer yet.
func (r *transcriptReader) question(said passage) {
	if said.text == "" {
		said.line = 0 // the words follow on the next line
	}
	if len(r.sections) == 0 {
		r.sections = append(r.sections, draftSection{})
	}
	s := &r.sections[len(r.sections)-1]
	if n := len(s.turns); n > 0 && len(s.turns[n-1].answer) == 0 {
		open := &s.turns[n-1].question
		if len(open.text) > maxQuestion*utf8.UTFMax {
			return // too long already, which is found later
		}
		if open.text = strings.TrimSpace(open.text + " " + said.text); open.line == 0 {
			open.line = said.line
		}
		return
	}
	s.turns = append(s.turns, draftTurn{question: said, id: passage{line: said.line}})
}

func (r *transcriptReader) answer(said passage) {
	if len(r.sections) == 0 || len(r.sections[len(r.sections)-1].turns) == 0 {
		r.errorf(said.line, "“%s” answers no question; put the question above it, or take it out", short(said.text))
		return
	}
	if said.text == "" {
		return // the words follow on the next line
	}
	turns := r.sections[len(r.sections)-1].turns
	t := &turns[len(turns)-1]
	t.answer = append(t.answer, said)
}

const (
	// Headings are short. Longer unlabelled lines are paragraphs, whatever follows them.
	maxHeadingRunes = 100
	maxHeadingWords = 16

	minAskingWords = 3 // of a heading that is a question; “Why?” is said rather than printed
)

var (
	sentenceEnd = regexp.MustCompile(`[.!…。!,,;;::、]["”’')\])]*$`)

	// goesOn starts a line that goes on with what was said before it.
	goesOn = regexp.MustCompile(`(?i)^(?:and|but|so|or|because|then|well|yes|no|right|anyway|also|maybe|perhaps|who knows)\b`)

	// spoken are words by which people speak of themselves and to each other.
	spoken = regexp.MustCompile(`(?i)\b(?:i|me|my|you|your)\b`)
)

// headingLike reports whether an unlabelled line looks like a heading rather than a sentence of the answer above it. A
// heading does not end as a sentence does. One that asks is told from a rhetorical question by being nobody's speech.
func headingLike(line string) bool {
	fields := strings.Fields(line)
	if utf8.RuneCountInString(line) > maxHeadingRunes || len(fields) > maxHeadingWords || sentenceEnd.MatchString(line) {
		return false
	}
	if !asksItself(line) || !strings.ContainsFunc(line, latinLetter) {
		return true
	}
	return len(fields) >= minAskingWords && !goesOn.MatchString(line) && !spoken.MatchString(line)
}

func asksItself(line string) bool { return strings.ContainsAny(line, "??") }

func latinLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// commonEnglish are words that every few sentences of English hold.
var commonEnglish = setOf(strings.Fields("the of and to is that it in are not"))

// guessLanguage returns the language of a text by its script, and English by its most frequent words. It is empty when
// that says nothing.
func guessLanguage(text string) string {
	var han, kana, hangul, latin int
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case latinLetter(r):
			latin++
		}
	}
	// A character of these scripts says as much as several Latin letters.
	switch {
	case kana*10 > han && kana > latin/4 && kana > 0:
		return "ja"
	case hangul > latin/4 && hangul > 0:
		return "ko"
	case han > latin/4 && han > 0:
		return "zh"
	}
	fields := strings.Fields(strings.ToLower(text))
	frequent := 0
	for _, w := range fields {
		if commonEnglish[w] {
			frequent++
		}
	}
	if frequent*10 >= len(fields) && frequent > 0 { // in English prose a fifth, elsewhere next to none
		return "en"
	}
	return ""
}

func cutText(s string, limit int) string {
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit]))
	}
	return s
}
