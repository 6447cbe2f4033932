package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxNameWords is the most words of a name.
const maxNameWords = 6

// addresses are what stands before a colon in an address.
var addresses = setOf("http https ftp mailto tel urn file data")

// isName says that a text may name a speaker.
func isName(name string) bool {
	if name == "" || utf8.RuneCountInString(name) > 60 || len(strings.Fields(name)) > maxNameWords {
		return false
	}
	if !strings.ContainsFunc(name, unicode.IsLetter) || addresses[strings.ToLower(name)] || strings.Contains(name, "://") {
		return false
	}
	for _, pair := range [...]string{"[]", "\u3010\u3011", "()", "\uff08\uff09"} {
		if opened, closed := pair[:len(pair)/2], pair[len(pair)/2:]; strings.Count(name, closed) > strings.Count(name, opened) {
			return false // the label ends within
		}
	}
	wide := 0
	for _, r := range name {
		if unspaced(r) {
			wide++
		}
	}
	if wide > 16 || strings.Count(name, "\"")%2 != 0 || strings.Count(name, "\u201c") != strings.Count(name, "\u201d") {
		return false
	}
	// A full stop ends a sentence unless it stands behind an initial or a title.
	for _, w := range strings.Fields(name) {
		if at := strings.IndexByte(w, '.'); at >= 0 && strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 5 {
			return false
		}
	}
	return true
}

// trimName takes off what belongs to the notation and not to the name.
func trimName(name string) string {
	name = strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, name)
	name = strings.TrimFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("@*_[]<>\u3010\u3011,-\u2013\u2014|#\u00b7\u2022", r)
	})
	for _, quotes := range [][2]string{{"\"", "\""}, {"\u201c", "\u201d"}} { // around the whole name
		if inner, ok := strings.CutPrefix(name, quotes[0]); ok && strings.HasSuffix(inner, quotes[1]) {
			name = strings.TrimSuffix(inner, quotes[1])
		}
	}
	return name
}

// invisible characters change how text runs and are no part of a name.
func invisible(r rune) bool {
	return r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u2069' || r == '\ufeff' || r == '\u00ad'
}

// fitsColon tells a name from a piece of a sentence.
func fitsColon(_ block, name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	if unicode.IsDigit(first) && !strings.ContainsFunc(name, unicode.IsLetter) {
		return false
	}
	return true
}

// fitsAfterColon looks at what stands around the colon: an address has slashes behind it, a time digits on both sides.
func fitsAfterColon(head, rest string) bool {
	tight := strings.HasSuffix(head, ":")
	if !tight {
		return true
	}
	if strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "\\") || strings.HasPrefix(rest, ":") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(head, ":"))
	return !(unicode.IsDigit(first) && unicode.IsDigit(last)) && (unicode.IsLetter(first) || unicode.IsDigit(first) && unicode.IsLetter(last) || !unicode.IsDigit(first))
}

// startsWithLetters says that a text begins with one or two letters and no third.
func startsWithLetters(text string) bool {
	letters := 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			return letters > 0
		}
		if letters++; letters > 2 {
			return false
		}
	}
	return false
}

// fitsLetter takes letters that stand for question and answer, and nothing else that is so short.
func fitsLetter(_ block, name string) bool {
	role := roleOf(name)
	return role != neither && strings.ToUpper(name) == name
}

// dotDash is how Spanish plays and papers set a speaker off: \u201cNombre.- \u201d.
var dotDash = express(`^\.\s*[\x{2013}\x{2014}-]`)

func fitsCapitals(b block, name string) bool {
	if roleOf(name) != neither {
		return true
	}
	if _, rest, found := strings.Cut(b.text, name); found && dotDash.MatchString(rest) {
		return len(strings.Fields(name)) <= 4 && capitalised(name)
	}
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return b.style != upright && b.lead >= len(name) && b.lead <= len(name)+2
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2 && len(strings.Fields(name)) <= 4
}

func fitsDash(b block, name string) bool {
	if len(strings.Fields(name)) > 4 {
		return false
	}
	return capitalised(name)
}

func fitsGap(b block, name string) bool {
	return len(strings.Fields(name)) <= 4 && capitalised(name)
}

func fitsAlone(b block, name string) bool {
	if len(strings.Fields(name)) > 5 || bylineWords.MatchString(name) {
		return false
	}
	return capitalised(name) || strings.HasPrefix(b.text, "@") || strings.ContainsAny(name, "@/_0123456789") || strings.Contains(b.text, ":") && timeInside.MatchString(b.text) || roleOf(name) != neither && utf8.RuneCountInString(name) > 1
}

// timeInside finds a time stamp beside a name.
var timeInside = express(timeForm)

// isInitials says that a text is letters with full stops, such as “A. S.”, or with an ampersand.
func isInitials(s string) bool {
	letters := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ' ' || r == '&' }) {
		if utf8.RuneCountInString(w) > 1 {
			return false
		}
		letters++
	}
	return letters > 0
}

// particles stand in names without a capital.
var particles = setOf("de da do dos del della der den des di du el la le les van von zu zum y e and und et und of the bin ibn al")

// capitalised says that each word is written as a name is, as far as its script knows capitals.
func capitalised(name string) bool {
	for n, w := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\u201c\"'@#"))
		if unicode.IsLower(r) && (n == 0 || !particles[w]) {
			return false
		}
	}
	return true
}
