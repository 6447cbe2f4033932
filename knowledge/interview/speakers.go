package interview

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// role is what a line is to the interview.
type role int

const (
	nobody   role = iota // no speaker stands before the line
	asks                 // the interviewer
	answers              // the interviewee
	stranger             // somebody else who speaks again and again
)

// cast is who speaks, with every spelling of their names.
type cast struct {
	asks, answers string          // the names, in their most frequent spelling
	roles         map[string]role // by label, as it is written
}

// label is what may name a speaker at the start of a line: few words, without the marks that end or part a sentence.
var label = regexp.MustCompile(`^([\p{L}\p{N}][^::?!?!。,,;;"“”]{0,59}?)[ \t]*[::](?:[ \t]+|$)`)

// wideLabel is the same before a full-width colon, which needs no blank after it.
var wideLabel = regexp.MustCompile(`^([\p{L}\p{N}][^::?!?!。,,;;"“”]{0,59}?)[ \t]*:[ \t]*`)

const (
	maxLabelWords = 6
	maxLabelBytes = 60*utf8.UTFMax + 16 // of what label can match, with blanks before the colon
)

// hear returns who says a line and the words that are said.
func (c cast) hear(line string) (role, string) {
	name, words, ok := cutLabel(line)
	if r := c.roles[name]; ok && r != nobody {
		return r, words
	}
	return nobody, line
}

// cutLabel splits a line after its label. ok is false when it has none.
func cutLabel(line string) (name, words string, ok bool) {
	if !strings.ContainsAny(line[:min(len(line), maxLabelBytes)], "::") {
		return "", line, false // the usual case, told without a regular expression
	}
	m := label.FindStringSubmatchIndex(line)
	if m == nil {
		m = wideLabel.FindStringSubmatchIndex(line)
	}
	if m == nil || len(strings.Fields(line[m[2]:m[3]])) > maxLabelWords {
		return "", line, false
	}
	return line[m[2]:m[3]], strings.TrimSpace(line[m[1]:]), true
}

// voice is one speaker under all spellings of the name.
type voice struct {
	key       string // the folded name
	spellings map[string]int
	lines     int
	questions int
	first     int // the first line
}

// findSpeakers finds the two who speak most, and the others who speak too often for it to be a manner of speech such as
// “Note: …”. ok is false when there are not two.
func findSpeakers(lines []passage) (c cast, ok bool) {
	voices := mergeSpellings(collectVoices(lines))
	if len(voices) < 2 {
		return cast{}, false
	}
	slices.SortStableFunc(voices, func(a, b *voice) int { return cmp.Compare(b.lines, a.lines) })
	one, two := voices[0], voices[1]
	if two.first < one.first {
		one, two = two, one
	}
	if asksMore(two, one) {
		one, two = two, one
	}
	c = cast{asks: one.name(), answers: two.name(), roles: map[string]role{}}
	for n, v := range voices {
		r := nobody
		switch {
		case v == one:
			r = asks
		case v == two:
			r = answers
		case n >= 2 && v.lines >= 3 && v.lines*10 >= two.lines:
			r = stranger
		}
		for spelling := range v.spellings {
			c.roles[spelling] = r
		}
	}
	return c, true
}

// asksMore reports whether a asks clearly more often than b, so that a is the interviewer even when b spoke first.
func asksMore(a, b *voice) bool {
	return a.questions*b.lines*2 > b.questions*a.lines*3 && a.questions > b.questions
}

func collectVoices(lines []passage) []*voice {
	byKey := map[string]*voice{}
	var voices []*voice
	for n, line := range lines {
		name, words, ok := cutLabel(line.text)
		if !ok {
			continue
		}
		key := foldName(name)
		v := byKey[key]
		if v == nil {
			v = &voice{key: key, spellings: map[string]int{}, first: n}
			byKey[key] = v
			voices = append(voices, v)
		}
		v.spellings[name]++
		v.lines++
		if asksItself(words) {
			v.questions++
		}
	}
	return voices
}

// foldName returns a name without letter case, blanks and punctuation: two names that fold to the same are one.
func foldName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

const (
	minSlipName = 6  // letters a name needs before a difference in one can be a slip of the pen
	maxMain     = 16 // speakers that a slip is looked for among; the rest speak too rarely to have slips of their own
	slipShare   = 4  // the right spelling is at least so many times as frequent as a slip
)

// mergeSpellings joins rare spellings to the frequent name that they are a slip away from. Names that are both frequent
// stay apart, as “Interviewer” and “Interviewee” must, and so do names that differ in a number.
func mergeSpellings(voices []*voice) []*voice {
	slices.SortStableFunc(voices, func(a, b *voice) int { return cmp.Compare(b.lines, a.lines) })
	var kept []*voice
next:
	for _, v := range voices {
		for _, k := range kept[:min(len(kept), maxMain)] {
			if k.lines >= slipShare*v.lines && slip(k.key, v.key) {
				for spelling, n := range v.spellings {
					k.spellings[spelling] += n
				}
				k.lines, k.questions, k.first = k.lines+v.lines, k.questions+v.questions, min(k.first, v.first)
				continue next
			}
		}
		kept = append(kept, v)
	}
	return kept
}

func slip(a, b string) bool {
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return r
			}
			return -1
		}, s)
	}
	long := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return long >= minSlipName && digits(a) == digits(b) && distance(a, b) <= 1+long/12
}

// distance returns how many letters have to be put in, taken out or changed to make b of a.
func distance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j, s := range to {
			cost := 1
			if r == s {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(diagonal+cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(to)]
}

// name returns the most frequent spelling, and the first in the alphabet of equally frequent ones.
func (v *voice) name() string {
	best := ""
	for spelling, n := range v.spellings {
		if best == "" || n > v.spellings[best] || n == v.spellings[best] && spelling < best {
			best = spelling
		}
	}
	return best
}
