package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a notation is built of. A name holds no mark that ends a sentence; what a name may be is looked at apart.
const (
	nameForm  = `([\p{L}\p{N}@][^:\x{ff1a}?!\x{3002}\x{ff1f}\x{ff01};\x{ff1b}|\x{ff5c}\t\n]*?)`
	clockForm = `(?:[0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}(?:[.,][0-9]{1,3})?|[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}\.[0-9]{1,3}|[0-9]{1,2}h[0-9]{2}(?:m[0-9]{2}s?)?|[0-9]{1,3}m[0-9]{1,2}s`
	hourForm  = `(?:\s?[AaPp]\.?[Mm]\.?)?` // behind a time of day
	spanForm  = `(?:` + clockForm + `)` + hourForm + `(?:\s*(?:-->|[-\x{2013}\x{2192}])\s*(?:` + clockForm + `)` + hourForm + `)?`
	dateForm  = `(?:[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}[,T]?\s*)?`
	timeForm  = dateForm + `(?:\[\[?` + dateForm + `(?:` + spanForm + `)\]?\]|\((?:` + spanForm + `)\)|\x{ff08}(?:` + spanForm + `)\x{ff09}|[*_]{1,3}(?:` + spanForm + `)[*_]{1,3}|(?:` + spanForm + `))`
)

// label is the name that a notation finds at the start of a block.
type label struct {
	name string
	cut  int // the words begin at this byte of the text
}

// notation is one way to write who speaks. To teach the importer another, add a row to notations.
type notation struct {
	name    string // as it is named to people
	pattern expression
	fits    func(b block, name string) bool // nil for any
	needs   []string                        // one of these stands near the start; empty for nothing
	timed   bool                            // a time stands behind the name
	letters bool                            // the name is one or two letters, and perhaps a number
	alone   bool                            // the words follow in the next block
	styled  bool                            // the style of the lead tells the label
	weak    bool                            // words can look like it, so that it counts only by itself
}

var notations = []notation{
	{name: "\u201cName: words\u201d", needs: []string{":", "\uff1a", "\ufe55"},
		pattern: express(`^` + nameForm + `(?:[\s,|@\x{2013}-]*` + timeForm + `)?\s*[:\x{ff1a}\x{fe55}]\s*`), fits: fitsColon},
	{name: "\u201cName (time) words\u201d", timed: true, needs: []string{":0", ":1", ":2", ":3", ":4", ":5", "h0", "h1", "h2", "h3", "h4", "h5", "m0", "m1", "m2", "m3", "m4", "m5"},
		pattern: express(`^` + nameForm + `[\s,|\x{b7}\x{2022}\x{2013}-]+` + timeForm + `[\s:\x{2013}\x{2014}-]*`)},
	{name: "\u201c[Name] words\u201d", needs: []string{"]", "}}", "\u3011", "\u3015", ">", ")", "\uff09", "\u00bb", "\u3009", "\u300b", "\uff1e"},
		pattern: express(`^(?:\{\{|[\[\x{3010}\x{3014}<(\x{ff08}\x{ab}\x{3008}\x{300a}\x{ff1c}])\s*` + nameForm + `(?:[\s,|-]*` + timeForm + `)?\s*(?:\}\}|[\]\x{3011}\x{3015}>)\x{ff09}\x{bb}\x{3009}\x{300b}\x{ff1e}])\s*[:\x{ff1a}]?\s*`)},
	{name: "\u201cQ. words\u201d", letters: true,
		pattern: express(`^([\p{L}]{1,2}[0-9]{0,3})\s*[.)\x{3001}\x{ff0e}\x{2013}\x{2014}/|-]+\s*`), fits: fitsLetter},
	{name: "\u201cQ words\u201d", weak: true, letters: true,
		pattern: express(`^([\p{L}]{1,2}[0-9]{0,3})[\s\x{3000}]+`), fits: fitsLetter},
	{name: "\u201cNAME. words\u201d", needs: []string{". ", ".-", ".\u2013", ".\u2014", "/", "\u00b7"},
		pattern: express(`^` + nameForm + `(?:\.\s*[\x{2013}\x{2014}-]+\s*|[.]\s+|\s*[/\x{b7}]\s+)`), fits: fitsCapitals},
	{name: "\u201cMr. Name. words\u201d", needs: []string{". "},
		pattern: express(`^((?:(?:Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Hon|Gen|Col|Lt|Capt|Sgt)\.|The|Miss|Senator|Representative|Congress(?:man|woman)|Delegate|Commissioner|Secretary|Minister|Judge|Justice|Lord|Lady|Dame|Sir|Chief|Chair(?:man|woman)?|Professor|Doctor|General|Admiral|Colonel|Captain|Mayor|Governor)(?:\s+\p{Lu}[\p{L}'\x{2019}-]+){1,3})\.\s+`)},
	{name: "\u201cName \u2014 words\u201d", needs: []string{"-", "\u2013", "\u2014", "|", "\uff5c", "\u00bb", "\u2192", ">", "~"},
		pattern: express(`^` + nameForm + `\s*(?:[.,]?\s+[\x{2013}\x{2014}-]{1,3}|\x{2014}|[|\x{ff5c}\x{bb}\x{2192}>~]|->|=>)\s*`), fits: fitsDash},
	{name: "\u201cName, a wide blank, words\u201d", weak: true, needs: []string{"\t", "\u3000", "\u2003", "  ", "\u00a0\u00a0"},
		pattern: express(`^` + nameForm + `(?:\t+|\s*[\x{3000}\x{2003}]+\s*| {2,}|\x{a0}{2,})`), fits: fitsGap},
	{name: "\u201c**Name** words\u201d", weak: true, styled: true,
		pattern: express(`^` + nameForm + `$`)},
	{name: "\u201cName\u201d above the words",
		pattern: express(`^[\[\x{3010}<(]?` + nameForm + `[\])>\x{3011}]?(?:[\s,|@\x{b7}\x{2022}\x{2013}\x{2014}-]*` + timeForm + `)?[\s:\x{ff1a}.\x{2013}\x{2014}-]*$`), fits: fitsAlone, alone: true},
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
		n.letters && !startsWithLetters(text),
		n.timed && !strings.ContainsAny(text, "0123456789"):
		return label{}, false
	}
	if n.needs != nil && !slices.ContainsFunc(n.needs, func(part string) bool { return strings.Contains(text, part) }) {
		return label{}, false
	}
	end, cut, known := -1, 0, false
	if n == &notations[0] {
		end, cut, known = beforeColon(text)
	}
	if !known {
		if m := n.pattern.FindStringSubmatchIndex(text); m != nil {
			end, cut = m[3], m[1]
			text = text[m[2]:]
			end -= m[2]
		}
	}
	if end < 0 {
		return label{}, false
	}
	name := trimName(text[:end])
	l := label{name: name, cut: skip + cut}
	if n.styled {
		l.cut = skip + b.lead
	}
	if !isName(name) || n.fits != nil && !n.fits(b, name) {
		return label{}, false
	}
	if n.letters && n.weak && startsSmall(b.text[l.cut:]) {
		return label{}, false // \u201cI was not sure\u201d, \u201cA thing\u201d
	}
	if !n.alone && l.cut < len(b.text) && n == &notations[0] && !fitsAfterColon(b.text[:l.cut], b.text[l.cut:]) {
		return label{}, false
	}
	return l, true
}

// beforeColon finds the label of the first notation without a regular expression: the name ends at end, and the words begin at
// cut. end is -1 when there is none. known is false when a digit stands before the colon, which may be of a time.
func beforeColon(text string) (end, cut int, known bool) {
	first, _ := utf8.DecodeRuneInString(text)
	if !unicode.IsLetter(first) && first != '@' {
		return -1, 0, !unicode.IsNumber(first)
	}
	for at, r := range text {
		switch {
		case unicode.IsNumber(r):
			return -1, 0, false
		case r == ':' || r == '\uff1a' || r == '\ufe55':
			rest := text[at+utf8.RuneLen(r):]
			return at, len(text) - len(strings.TrimLeftFunc(rest, isASCIISpace)), true
		case strings.ContainsRune("?!;|\t\n\u3002\uff1f\uff01\uff1b\uff5c", r):
			return -1, 0, true
		}
	}
	return -1, 0, true
}

// isASCIISpace is \s in a regular expression.
func isASCIISpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' && r != '\v' }

var symbols = express(`^[\p{So}\p{Sk}\x{fe0f}\x{200d}\x{2640}\x{2642}][\p{So}\p{Sk}\x{fe0f}\x{200d}\s]*`)

// beforeName returns how many bytes may stand before a name: a mark for a change of speaker, or a picture.
func beforeName(text string) int {
	if text == "" || text[0] >= '0' && text[0] <= '9' || text[0] >= 'A' && text[0] <= 'z' {
		return 0 // the usual case
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsLetter(first) {
		return 0
	}
	for _, mark := range []expression{arrows, dashed, symbols} {
		if found := mark.FindString(text); found != "" {
			return len(found)
		}
	}
	return 0
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
