package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// foldName returns a name without letter case, blanks and punctuation. The number behind a word for a role goes: Q1 is Q.
func foldName(name string) string {
	if at := strings.IndexAny(name, "(\uff08["); at > 0 {
		name = name[:at]
	}
	name = strings.TrimPrefix(name, "u/")
	folded := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
	if role := roleOfWord(strings.TrimRightFunc(folded, unicode.IsDigit)); role != neither {
		if bare := strings.TrimRightFunc(folded, unicode.IsDigit); utf8.RuneCountInString(bare) == 1 || !severalOf[bare] {
			return bare
		}
	}
	return folded
}

// severalOf are words for a role that several people can have, so that a number tells them apart.
var severalOf = setOf("host interviewer moderator reporter guest interviewee respondent")

// nameWords returns the words of a name in lower case, without titles.
func nameWords(name string) []string {
	if at := strings.IndexAny(name, "(\uff08["); at > 0 {
		name = name[:at]
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	if isInitials(name) {
		return words // “M. B.” is nobody called B.
	}
	return slices.DeleteFunc(words, func(w string) bool { return titles[w] })
}

var titles = setOf("mr mrs ms miss dr prof professor sir dame lord lady herr frau m mme mlle monsieur madame señor señora sr sra don doña sen rep senator president minister")

// voice is one speaker under all spellings of the name.
type voice struct {
	name   string // the fullest spelling
	keys   []string
	starts int
	first  int // the first block
}

// foldVoices returns the speakers behind the labels that were found, in order of appearance, and which of them each
// folded label belongs to.
func foldVoices(found []start) ([]*voice, map[string]*voice) {
	by := map[string]*voice{}
	spellings := map[*voice]map[string]int{}
	var voices []*voice
	for _, s := range found {
		v := by[s.key]
		if v == nil {
			v = &voice{keys: []string{s.key}, first: s.block}
			by[s.key], spellings[v] = v, map[string]int{}
			voices = append(voices, v)
		}
		v.starts++
		spellings[v][s.name]++
	}
	for _, v := range voices {
		v.name = commonest(spellings[v])
	}
	beside := neighbours(found)
	merge := func(into, from *voice) {
		for _, k := range from.keys {
			by[k] = into
		}
		into.keys = append(into.keys, from.keys...)
		into.starts += from.starts
		into.first = min(into.first, from.first)
		voices = slices.DeleteFunc(voices, func(v *voice) bool { return v == from })
	}
	if len(voices) > maxVoices {
		return voices, by
	}
	for again := true; again; {
		again = false
		for _, short := range slices.Clone(voices) {
			var full []*voice
			for _, v := range voices {
				if v != short && shortFor(short, v) && !takeTurns(short, v, beside) {
					full = append(full, v)
				}
			}
			if len(full) == 1 {
				merge(full[0], short)
				again = true
				break
			}
		}
	}
	slices.SortStableFunc(voices, func(a, b *voice) int { return a.first - b.first })
	return voices, by
}

// neighbours counts how often one label follows another.
func neighbours(found []start) map[[2]string]int {
	beside := map[[2]string]int{}
	for n := 1; n < len(found); n++ {
		beside[[2]string{found[n-1].key, found[n].key}]++
	}
	return beside
}

// takeTurns says that two labels answer each other, so that they are two people however alike their names are.
func takeTurns(a, b *voice, beside map[[2]string]int) bool {
	turns := 0
	for _, x := range a.keys {
		for _, y := range b.keys {
			turns += beside[[2]string{x, y}] + beside[[2]string{y, x}]
		}
	}
	return turns >= 2 && turns >= min(a.starts, b.starts)
}

// maxVoices is the most speakers that a file has.
const maxVoices = 60

// shortFor says that one name is another, shortened or misspelt.
func shortFor(short, full *voice) bool {
	if roleOf(short.name) != neither && roleOf(full.name) != neither || short.keys[0] == full.keys[0] {
		return false
	}
	a, b := nameWords(short.name), nameWords(full.name)
	switch {
	case len(a) == 0 || len(b) == 0:
		return false
	case len(a) < len(b) && subset(a, b):
		return !differsByNumber(a, b)
	case len(a) == 1 && len(b) > 1 && a[0] == initialsOf(b) && strings.ToUpper(short.name) == short.name:
		return true
	case isInitials(short.name) && len(b) > 1 && strings.Join(a, "") == initialsOf(b):
		return true
	case len(a) == 1 && len(b) > 2 && strings.ToUpper(short.name) == short.name && (a[0] == initialsOf(withoutParticles(b)) || particles[b[0]] && a[0] == initialsOf(withoutParticles(b[1:]))):
		return true // LCR for Le Courrier des Rives, VF for The Voice of the Fields
	case full.starts >= slipShare*short.starts && slip(full.keys[0], short.keys[0]):
		return true
	}
	wideShort, wideFull := []rune(short.keys[0]), []rune(full.keys[0])
	return len(wideShort) < len(wideFull) && len(wideFull) <= 6 && unspaced(wideShort[0]) && roleOf(short.name) == neither &&
		(strings.HasPrefix(full.keys[0], short.keys[0]) || strings.HasSuffix(full.keys[0], short.keys[0]))
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

func differsByNumber(a, b []string) bool {
	return slices.ContainsFunc(b, func(w string) bool {
		return !slices.Contains(a, w) && strings.ContainsFunc(w, unicode.IsDigit)
	})
}

func initialsOf(words []string) string {
	var out strings.Builder
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		out.WriteRune(r)
	}
	return out.String()
}

// withoutParticles leaves the small words of a name out, but for the first word.
func withoutParticles(words []string) []string {
	out := words[:1:1]
	for _, w := range words[1:] {
		if !particles[w] {
			out = append(out, w)
		}
	}
	return out
}

func commonest(spellings map[string]int) string {
	best := ""
	for s, n := range spellings {
		if best == "" || n > spellings[best] || n == spellings[best] && s < best {
			best = s
		}
	}
	return best
}

const (
	minSlipName = 6 // letters a name needs before a difference in one can be a slip of the pen
	slipShare   = 4 // the right spelling is at least so many times as frequent as a slip
)

// slip says that two folded names differ by a slip of the pen. Names that differ in a number do not.
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
