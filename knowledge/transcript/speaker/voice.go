package speaker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// FoldName returns a name without letter case, blanks and punctuation. The number behind a word for a role goes: Q1 is Q.
func FoldName(name string) string {
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
	if role := RoleOfWord(strings.TrimRightFunc(folded, unicode.IsDigit)); role != block.Neither {
		if bare := strings.TrimRightFunc(folded, unicode.IsDigit); utf8.RuneCountInString(bare) == 1 || !SeveralOf[bare] {
			return bare
		}
	}
	return folded
}

// SeveralOf are words for a role that several people can have, so that a number tells them apart.
var SeveralOf = block.SetOf("host interviewer moderator reporter guest interviewee respondent")

// NameWords returns the words of a name in lower case, without titles.
func NameWords(name string) []string {
	if at := strings.IndexAny(name, "(\uff08["); at > 0 {
		name = name[:at]
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	if isInitials(name) {
		return words // “M. B.” is nobody called B.
	}
	words = slices.DeleteFunc(words, func(w string) bool { return titles[w] })
	if last := len(words) - 1; last > 1 && behindNames[words[last]] {
		words = words[:last]
	}
	return words
}

// behindNames stand behind a whole name, and are no part of its initials.
var behindNames = block.SetOf("jr jnr snr ii iii iv phd md esq")

var titles = block.SetOf("mr mrs ms miss dr prof professor sir dame lord lady herr frau m mme mlle monsieur madame señor señora sr sra don doña sen rep senator president minister")

// Voice is one speaker under all spellings of the name.
type Voice struct {
	Name   string // the fullest spelling
	Keys   []string
	Starts int
	First  int // the first block
}

// FoldVoices returns the speakers behind the labels that were found, in order of appearance, and which of them each
// folded label belongs to.
func FoldVoices(found []Start) ([]*Voice, map[string]*Voice) {
	by := map[string]*Voice{}
	spellings := map[*Voice]map[string]int{}
	var voices []*Voice
	for _, s := range found {
		v := by[s.Key]
		if v == nil {
			v = &Voice{Keys: []string{s.Key}, First: s.Block}
			by[s.Key], spellings[v] = v, map[string]int{}
			voices = append(voices, v)
		}
		v.Starts++
		spellings[v][s.Name]++
	}
	for _, v := range voices {
		v.Name = commonest(spellings[v])
	}
	beside := neighbours(found)
	merge := func(into, from *Voice) {
		for _, k := range from.Keys {
			by[k] = into
		}
		into.Keys = append(into.Keys, from.Keys...)
		into.Starts += from.Starts
		into.First = min(into.First, from.First)
		voices = slices.DeleteFunc(voices, func(v *Voice) bool { return v == from })
	}
	if len(voices) > MaxVoices {
		return voices, by
	}
	for again := true; again; {
		again = false
		for _, short := range slices.Clone(voices) {
			var full []*Voice
			for _, v := range voices {
				if v != short && ShortFor(short, v) && !takeTurns(short, v, beside) {
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
	slices.SortStableFunc(voices, func(a, b *Voice) int { return a.First - b.First })
	return voices, by
}

// neighbours counts how often one label follows another.
func neighbours(found []Start) map[[2]string]int {
	beside := map[[2]string]int{}
	for n := 1; n < len(found); n++ {
		beside[[2]string{found[n-1].Key, found[n].Key}]++
	}
	return beside
}

// takeTurns says that two labels answer each other, so that they are two people however alike their names are.
func takeTurns(a, b *Voice, beside map[[2]string]int) bool {
	turns := 0
	for _, x := range a.Keys {
		for _, y := range b.Keys {
			turns += beside[[2]string{x, y}] + beside[[2]string{y, x}]
		}
	}
	return turns >= 2 && turns >= min(a.Starts, b.Starts)
}

// MaxVoices is the most speakers that a file has.
const MaxVoices = 60

// ShortFor says that one name is another, shortened or misspelt.
func ShortFor(short, full *Voice) bool {
	if RoleOf(short.Name) != block.Neither && RoleOf(full.Name) != block.Neither || short.Keys[0] == full.Keys[0] {
		return false
	}
	a, b := NameWords(short.Name), NameWords(full.Name)
	switch {
	case inBrackets(full.Name) == short.Keys[0]:
		return true // “Ann van der Marsh (AvdM)”
	case len(a) == 0 || len(b) == 0:
		return false
	case len(a) < len(b) && Subset(a, b):
		return !differsByNumber(a, b)
	case len(a) == 1 && len(b) > 1 && a[0] == InitialsOf(b) && strings.ToUpper(short.Name) == short.Name:
		return true
	case beginsWords(short.Name, b):
		return true
	case isInitials(short.Name) && len(b) > 1 && strings.Join(a, "") == InitialsOf(b):
		return true
	case len(a) == 1 && len(b) > 2 && strings.ToUpper(short.Name) == short.Name && (a[0] == InitialsOf(withoutParticles(b)) || particles[b[0]] && a[0] == InitialsOf(withoutParticles(b[1:]))):
		return true // LCR for Le Courrier des Rives, VF for The Voice of the Fields
	case full.Starts >= slipShare*short.Starts && slip(full.Keys[0], short.Keys[0]):
		return true
	}
	wideShort, wideFull := []rune(short.Keys[0]), []rune(full.Keys[0])
	return len(wideShort) < len(wideFull) && len(wideFull) <= 6 && block.Unspaced(wideShort[0]) && RoleOf(short.Name) == block.Neither &&
		(strings.HasPrefix(full.Keys[0], short.Keys[0]) || strings.HasSuffix(full.Keys[0], short.Keys[0]))
}

// inBrackets returns the folded word in brackets behind a name, by which its bearer is called from then on.
func inBrackets(name string) string {
	from := strings.IndexAny(name, "(\uff08")
	if from <= 0 || !strings.HasSuffix(name, ")") && !strings.HasSuffix(name, "\uff09") {
		return ""
	}
	return FoldName(strings.Trim(name[from:], "()\uff08\uff09"))
}

// Subset says that every word of a is in b.
func Subset(a, b []string) bool {
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

// InitialsOf returns the first letters of the words.
func InitialsOf(words []string) string {
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

// commonest returns the spelling that stands most often, and no single letter where there is another.
func commonest(spellings map[string]int) string {
	best := ""
	for s, n := range spellings {
		if len(spellings) > 1 && utf8.RuneCountInString(s) == 1 {
			continue
		}
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
