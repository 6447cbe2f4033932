package transcript

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a notation is built of. A name holds no mark that ends a sentence; what a name may be is looked at apart.
const (
	nameForm  = `([\p{L}\p{N}@][^:\x{ff1a}?!\x{3002}\x{ff1f}\x{ff01};\x{ff1b}|\t\n]*?)`
	clockForm = `(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}(?:[.,][0-9]{1,3})?|[0-9]{1,2}h[0-9]{2}(?:m[0-9]{2}s?)?|[0-9]{1,3}m[0-9]{1,2}s`
	spanForm  = `(?:` + clockForm + `)(?:\s*(?:-->|[-\x{2013}\x{2192}])\s*(?:` + clockForm + `))?`
	dateForm  = `(?:[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}[,T]?\s*)?`
	timeForm  = dateForm + `(?:\[\[?` + dateForm + `(?:` + spanForm + `)\]?\]|\((?:` + spanForm + `)\)|\x{ff08}(?:` + spanForm + `)\x{ff09}|(?:` + spanForm + `)(?:\s?[AaPp]\.?[Mm]\.?)?)`
)

// label is the name that a notation finds at the start of a block.
type label struct {
	name string
	cut  int // the words begin at this byte of the text
}

// notation is one way to write who speaks. To teach the importer another, add a row to notations.
type notation struct {
	name    string // as it is named to people
	pattern *regexp.Regexp
	fits    func(b block, name string) bool // nil for any
	needs   []string                        // one of these stands near the start; empty for nothing
	letters bool                            // the name is one or two letters, and perhaps a number
	alone   bool                            // the words follow in the next block
	styled  bool                            // the style of the lead tells the label
	weak    bool                            // words can look like it, so that it counts only by itself
}

var notations = []notation{
	{name: "\u201cName: words\u201d", needs: []string{":", "\uff1a", "\ufe55"},
		pattern: regexp.MustCompile(`^` + nameForm + `(?:[\s,|@\x{2013}-]*` + timeForm + `)?\s*[:\x{ff1a}\x{fe55}]\s*`), fits: fitsColon},
	{name: "\u201cName (time) words\u201d", needs: []string{":0", ":1", ":2", ":3", ":4", ":5", "h0", "h1", "h2", "h3", "h4", "h5", "m0", "m1", "m2", "m3", "m4", "m5"},
		pattern: regexp.MustCompile(`^` + nameForm + `[\s,|\x{b7}\x{2022}\x{2013}-]+` + timeForm + `[\s:\x{2013}\x{2014}-]*`)},
	{name: "\u201c[Name] words\u201d", needs: []string{"]", "\u3011", "\u3015", ">", ")", "\uff09", "\u00bb", "\u3009", "\u300b", "\uff1e"},
		pattern: regexp.MustCompile(`^[\[\x{3010}\x{3014}<(\x{ff08}\x{ab}\x{3008}\x{300a}\x{ff1c}]\s*` + nameForm + `(?:[\s,|-]*` + timeForm + `)?\s*[\]\x{3011}\x{3015}>)\x{ff09}\x{bb}\x{3009}\x{300b}\x{ff1e}]\s*[:\x{ff1a}]?\s*`)},
	{name: "\u201cQ. words\u201d", letters: true,
		pattern: regexp.MustCompile(`^([\p{L}]{1,2}[0-9]{0,3})\s*[.)\x{3001}\x{ff0e}\x{2013}\x{2014}/|-]+\s*`), fits: fitsLetter},
	{name: "\u201cQ words\u201d", weak: true, letters: true,
		pattern: regexp.MustCompile(`^([\p{L}]{1,2}[0-9]{0,3})[\s\x{3000}]+`), fits: fitsLetter},
	{name: "\u201cNAME. words\u201d", needs: []string{". ", ".-", ".\u2013", ".\u2014", "/", "\u00b7"},
		pattern: regexp.MustCompile(`^` + nameForm + `(?:\.\s*[\x{2013}\x{2014}-]+\s*|[.]\s+|\s*[/\x{b7}]\s+)`), fits: fitsCapitals},
	{name: "\u201cName \u2014 words\u201d", needs: []string{"-", "\u2013", "\u2014", "|", "\u00bb", "\u2192", ">", "~"},
		pattern: regexp.MustCompile(`^` + nameForm + `\s*(?:[.,]?\s+[\x{2013}\x{2014}-]{1,3}|\x{2014}|[|\x{bb}\x{2192}>~]|->|=>)\s*`), fits: fitsDash},
	{name: "\u201cName, a wide blank, words\u201d", weak: true, needs: []string{"\t", "\u3000", "\u2003", "  ", "\u00a0\u00a0"},
		pattern: regexp.MustCompile(`^` + nameForm + `(?:\t+|\s*[\x{3000}\x{2003}]+\s*| {2,}|\x{a0}{2,})`), fits: fitsGap},
	{name: "\u201c**Name** words\u201d", weak: true, styled: true,
		pattern: regexp.MustCompile(`^` + nameForm + `$`)},
	{name: "\u201cName\u201d above the words",
		pattern: regexp.MustCompile(`^[\[\x{3010}<(]?` + nameForm + `[\])>\x{3011}]?(?:[\s,|@\x{b7}\x{2022}\x{2013}\x{2014}-]*` + timeForm + `)?[\s:\x{ff1a}.\x{2013}\x{2014}-]*$`), fits: fitsAlone, alone: true},
}

// maxLabel is the most characters that a label can take: a name of sixty, a time and blanks.
const maxLabel = 100

// cutLabel returns the label that a notation finds in a block.
func (n *notation) cutLabel(b block) (label, bool) { return n.cut(b, beforeName(b.text)) }

// cut is cutLabel for a block whose words begin at the byte skip.
func (n *notation) cut(b block, skip int) (label, bool) {
	if n.alone && len(b.text) > maxLabel*utf8.UTFMax || b.mark == code || b.mark == table || b.text == "" {
		return label{}, false
	}
	text := b.text
	text = text[skip:]
	b.lead = max(0, b.lead-skip)
	if n.styled {
		if b.style == upright || b.lead == 0 || b.lead >= len(text) || b.lead > 120 {
			return label{}, false
		}
		text = strings.TrimRightFunc(text[:b.lead], unicode.IsSpace)
	} else if text = cutRunes(text, maxLabel); n.alone && len(text) < len(b.text)-skip {
		return label{}, false
	}
	// The usual cases, told without a regular expression.
	switch {
	case n.alone && (strings.Count(text, " ") > 2*maxNameWords || endsSentence(text) && !isInitials(text)),
		n.letters && !startsWithLetters(text):
		return label{}, false
	}
	if n.needs != nil && !slices.ContainsFunc(n.needs, func(part string) bool { return strings.Contains(text, part) }) {
		return label{}, false
	}
	m := n.pattern.FindStringSubmatchIndex(text)
	if m == nil {
		return label{}, false
	}
	name := trimName(text[m[2]:m[3]])
	l := label{name: name, cut: skip + m[1]}
	if n.styled {
		l.cut = skip + b.lead
	}
	if !isName(name) || n.fits != nil && !n.fits(b, name) {
		return label{}, false
	}
	if !n.alone && l.cut < len(b.text) && n == &notations[0] && !fitsAfterColon(b.text[:l.cut], b.text[l.cut:]) {
		return label{}, false
	}
	return l, true
}

var symbols = regexp.MustCompile(`^[\p{So}\p{Sk}\x{fe0f}\x{200d}\x{2640}\x{2642}][\p{So}\p{Sk}\x{fe0f}\x{200d}\s]*`)

// beforeName returns how many bytes may stand before a name: a mark for a change of speaker, or a picture.
func beforeName(text string) int {
	if text == "" || text[0] >= '0' && text[0] <= '9' || text[0] >= 'A' && text[0] <= 'z' {
		return 0 // the usual case
	}
	for _, mark := range []*regexp.Regexp{arrows, dashed, symbols} {
		if found := mark.FindString(text); found != "" {
			return len(found)
		}
	}
	return 0
}

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

func fitsCapitals(b block, name string) bool {
	if roleOf(name) != neither {
		return true
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
	if len(strings.Fields(name)) > 5 {
		return false
	}
	return capitalised(name) || strings.ContainsAny(name, "@/_0123456789") || strings.Contains(b.text, ":") && timeInside.MatchString(b.text) || roleOf(name) != neither
}

// timeInside finds a time stamp beside a name.
var timeInside = regexp.MustCompile(timeForm)

// isInitials says that a text is letters with full stops, such as “A. S.”.
func isInitials(s string) bool {
	letters := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ' ' }) {
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

// cutRunes returns the first characters of a text, limit at the most.
func cutRunes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	n := 0
	for at := range s {
		if n == limit {
			return s[:at]
		}
		n++
	}
	return s
}

func cutBytes(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return s[:limit]
}

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
