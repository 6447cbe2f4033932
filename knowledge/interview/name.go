package interview

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	// An id of an interview and one of a turn, with a slash between them, travel in the custom id of a Discord
	// button. Of its 100 characters 57 are left for them.
	maxInterviewID = 24
	maxID          = 32

	maxNameWords = 3 // in a derived id; more are hard to say, fewer are often not unique
)

// idForm is the form of an id: lower-case words and numbers joined by hyphens.
var idForm = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// emptyWords are words that say nothing about what a question is about. They are left out of derived ids.
var emptyWords = setOf(strings.Fields(`a about all already also am an and any are as at be because been before being but by can
		could did do does doing done even ever every few for from get gets give go going had has have he her here him his how i if in
		instead into is isn it its just know like lot made make many may me more most much must my no not now of on one only
		or other our out over own people said same say see shall she should so some something such tell than that the their them then
		there these they thing things think this those through to too under up us very was we well were what when where which
		while who whom whose why will with would yes you your yours`))

// nameAll gives an id to everything that has none: the interview after the interviewee, sections and turns after their
// own text, so that an id does not change when something else does. Only when two would be the same is the later one
// numbered.
func (d *draft) nameAll() {
	if d.id.text == "" && d.interviewee.text != "" {
		d.id.text = cutName(words(d.interviewee.text), maxInterviewID)
		if d.id.text == "" {
			d.id.text = hashName(d.interviewee.text)
		}
	}
	names := names{taken: map[string]bool{}, used: map[string]int{}}
	for _, s := range d.sections {
		names.taken[s.id.text] = true
		for _, t := range s.turns {
			names.taken[t.id.text] = true
		}
	}
	for n := range d.sections {
		s := &d.sections[n]
		s.id.text = names.free(s.id.text, s.heading.text)
		for m := range s.turns {
			t := &s.turns[m]
			t.id.text = names.free(t.id.text, t.question.text)
		}
	}
}

// names are the ids of one interview.
type names struct {
	taken map[string]bool
	used  map[string]int // how often a derived id was wanted
}

// free returns id, or when it is empty one that is derived from text and not taken, and takes it.
func (n names) free(id, text string) string {
	if id != "" {
		return id
	}
	base := nameFor(text)
	for id = base; n.taken[id]; id = base + "-" + strconv.Itoa(n.used[base]+1) {
		n.used[base]++
	}
	n.taken[id] = true
	return id
}

// nameFor derives an id from a text: its first words that say something, or when it has none in Latin letters, a hash.
//
//	nameFor("What is the core barrier?") is "core-barrier"
func nameFor(text string) string {
	var telling []string
	for _, w := range words(text) {
		if !emptyWords[w] && len(telling) < maxNameWords {
			telling = append(telling, w)
		}
	}
	if len(telling) == 0 {
		telling = words(text)
	}
	const room = 4 // for a number that makes it unique
	if name := cutName(telling, maxID-room); name != "" {
		return name
	}
	return hashName(text)
}

// IDOf returns an id of the first words of a text that say something, in Latin letters and of limit bytes at most. It
// leaves out the words that say nothing in English, and those of the sets besides. It is empty when the text has no words
// in a script that can be written in Latin letters.
func IDOf(text string, limit int, silent ...map[string]bool) string {
	var telling, all []string
	for _, w := range strings.Fields(text) {
		lower := strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
		latin := words(transliterate(w))
		all = append(all, latin...)
		if len(telling) < maxNameWords && !slices.ContainsFunc(silent, func(set map[string]bool) bool { return set[lower] }) {
			for _, l := range latin {
				if !emptyWords[l] && len(telling) < maxNameWords {
					telling = append(telling, l)
				}
			}
		}
	}
	if len(telling) == 0 {
		telling = all[:min(len(all), maxNameWords)]
	}
	return cutName(telling, limit)
}

// transliterate writes Cyrillic and German letters as those who type Latin ones do.
func transliterate(s string) string {
	s = strings.ToLower(s)
	if !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return s
	}
	return transliteration.Replace(s)
}

var transliteration = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ё", "yo", "ж", "zh", "з", "z", "и", "i", "й", "y", "к", "k", "л", "l", "м", "m",
	"н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "shch",
	"ъ", "", "ы", "y", "ь", "", "э", "e", "ю", "yu", "я", "ya", "і", "i", "ї", "yi", "є", "ye", "ґ", "g",
	"ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "o", "å", "a", "ł", "l", "đ", "d",
	"α", "a", "β", "v", "γ", "g", "δ", "d", "ε", "e", "ζ", "z", "η", "i", "θ", "th", "ι", "i", "κ", "k", "λ", "l", "μ", "m", "ν", "n", "ξ", "x",
	"ο", "o", "π", "p", "ρ", "r", "σ", "s", "ς", "s", "τ", "t", "υ", "y", "φ", "f", "χ", "ch", "ψ", "ps", "ω", "o",
)

// words returns the words of a text in lower-case Latin letters and digits, accents taken off. Of a text that is mostly
// in another script it returns none, since what is left would name nothing.
func words(text string) []string {
	latin, other := 0, 0
	plain := strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			latin++
			return r
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
			return -1
		case unicode.IsLetter(r):
			other++
		}
		return ' '
	}, norm.NFKD.String(text))
	if other > latin {
		return nil
	}
	return strings.Fields(plain)
}

// cutName joins as many words as fit, and cuts the first when it alone does not.
func cutName(words []string, limit int) string {
	name := ""
	for _, w := range words {
		switch {
		case name == "":
			name = w[:min(len(w), limit)]
		case len(name)+1+len(w) <= limit:
			name += "-" + w
		default:
			return name
		}
	}
	return name
}

// hashName names a text that has no words to name it by.
func hashName(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "q-" + hex.EncodeToString(sum[:3])
}

func setOf(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
