package speaker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// What a notation is built of. A name holds no mark that ends a sentence; what a name may be is looked at apart.
const (
	secondsForm = `[0-9]+\.[0-9]+s?\s*(?:-|\x{2013}|-+>|to)\s*[0-9]+\.[0-9]+s?` // from one time to another, as programs write it
	nameForm    = `([\p{L}\p{N}@][^:\x{ff1a}?!\x{3002}\x{ff1f}\x{ff01};\x{ff1b}|\x{ff5c}\t\n]*?)`
)

// Label is the name that a notation finds at the start of a block.
type Label struct {
	Name string
	Cut  int // the words begin at this byte of the text
}

// Notation is one way to write who speaks. To teach the importer another, add a row to notations.
type Notation struct {
	Name    string // as it is named to people
	pattern interface{ FindStringSubmatchIndex(text string) []int }
	fits    func(b block.Block, name string) bool // nil for any
	needs   []string                              // one of these stands near the start; empty for nothing
	begins  string                                // what the first characters are; empty for anything
	timed   bool                                  // a time stands behind the name
	letters bool                                  // the name is one or two letters, and perhaps a number
	Alone   bool                                  // the words follow in the next block
	styled  bool                                  // the style of the lead tells the label
	Weak    bool                                  // words can look like it, so that it counts only by itself
}

// Notations are tried on every block. The first one is a name with a colon.
var Notations = []Notation{
	{Name: "\u201cName: words\u201d", needs: []string{":", "\uff1a", "\ufe55"},
		pattern: block.ExpressTimed(`^` + nameForm + `(?:[\s,|@\x{2013}-]*` + block.TimeForm + `)?\s*[:\x{ff1a}\x{fe55}]\s*`), fits: fitsColon},
	{Name: "\u201cName (time) words\u201d", timed: true, needs: []string{":0", ":1", ":2", ":3", ":4", ":5", "h0", "h1", "h2", "h3", "h4", "h5", "m0", "m1", "m2", "m3", "m4", "m5"},
		pattern: block.ExpressTimed(`^` + nameForm + `[\s,|\x{b7}\x{2022}\x{2013}-]+` + block.TimeForm + `[\s:\x{2013}\x{2014}-]*`)},
	{Name: "\u201c[Name] words\u201d", needs: []string{"]", "}}", "\u3011", "\u3015", ">", ")", "\uff09", "\u00bb", "\u3009", "\u300b", "\uff1e"},
		pattern: block.ExpressTimed(`^(?:\{\{|<v(?:\.[\w.]+)?\s+|[\[\x{3010}\x{3014}<(\x{ff08}\x{ab}\x{3008}\x{300a}\x{ff1c}])\s*` + nameForm + `(?:[\s,|-]*(?:` + block.TimeForm + `|` + secondsForm + `))?\s*(?:\}\}|[\]\x{3011}\x{3015}>)\x{ff09}\x{bb}\x{3009}\x{300b}\x{ff1e}])\s*[:\x{ff1a}]?\s*`)},
	{Name: "\u201c:Name: words\u201d", begins: ":",
		pattern: block.Express(`^:` + nameForm + `:\s+`)},
	{Name: "\u201cQ. words\u201d", letters: true,
		pattern: block.Express(`^([\p{L}]{1,2}[0-9]{0,3}(?:\.[0-9]{1,2}){0,2})\s*[.)\x{3001}\x{ff0e}\x{2013}\x{2014}/|-]+(?:\s+[\x{2013}\x{2014}-]+)?\s*`), fits: fitsLetter},
	{Name: "\u201cAB) words\u201d", needs: []string{")"},
		pattern: block.Express(`^(\p{Lu}{2,4})\)\s+`)},
	{Name: "\u201cQ words\u201d", Weak: true, letters: true,
		pattern: block.Express(`^([\p{L}]{1,2}[0-9]{0,3}(?:\.[0-9]{1,2}){0,2})[\s\x{3000}]+`), fits: fitsLetter},
	{Name: "\u201cName. \u2014 words\u201d", needs: []string{".-", ".\u2013", ".\u2014", ". -", ". \u2013", ". \u2014"},
		pattern: block.Express(`^((?:(?:M|Mr|Mrs|Ms|Dr|Prof|St)\.\s)?[\p{L}\p{N}@][^:.?!;|\t\n]*?)\.\s*[\x{2013}\x{2014}-]+\s*`), fits: fitsOffice},
	{Name: "\u201cNAME. words\u201d", needs: []string{". ", ".-", ".\u2013", ".\u2014", "/", "\u00b7"},
		pattern: block.Express(`^` + nameForm + `(?:\.\s*[\x{2013}\x{2014}-]+\s*|[.]\s+|\s*[/\x{b7}]\s+)`), fits: fitsCapitals},
	{Name: "\u201cMr. Name. words\u201d", needs: []string{". "},
		pattern: block.Express(`^((?:(?:Mr|Mrs|Ms|Dr|Prof|Rep|Sen|Hon|Gen|Col|Lt|Capt|Sgt)\.|The|Miss|Senator|Representative|Congress(?:man|woman)|Delegate|Commissioner|Secretary|Minister|Judge|Justice|Lord|Lady|Dame|Sir|Chief|Chair(?:man|woman)?|Professor|Doctor|General|Admiral|Colonel|Captain|Mayor|Governor)(?:\s+\p{Lu}[\p{L}'\x{2019}-]+){1,3})\.\s+`)},
	{Name: "\u201cName \u2014 words\u201d", needs: []string{"-", "\u2013", "\u2014", "|", "\uff5c", "\u00bb", "\u2192", ">", "~"},
		pattern: block.Express(`^` + nameForm + `\s*(?:[.,]?\s+[\x{2013}\x{2014}-]{1,3}|\x{2014}|[|\x{ff5c}\x{bb}\x{2192}>~]|->|=>)\s*`), fits: fitsDash},
	{Name: "\u201cName, a wide blank, words\u201d", Weak: true, needs: []string{"\t", "\u3000", "\u2003", "  ", "\u00a0\u00a0"},
		pattern: block.Express(`^` + nameForm + `(?:\t+|\s*[\x{3000}\x{2003}]+\s*| {2,}|\x{a0}{2,})`), fits: fitsGap},
	{Name: "\u201c**Name** words\u201d", Weak: true, styled: true,
		pattern: block.Express(`^` + nameForm + `$`)},
	{Name: "\u201cName\u201d above the words",
		pattern: block.ExpressTimed(`^[\[\x{3010}<(]?` + nameForm + `[\])>\x{3011}]?(?:[\s,|@\x{b7}\x{2022}\x{2013}\x{2014}-]*` + block.TimeForm + `)?[\s:\x{ff1a}.\x{2013}\x{2014}-]*$`), fits: fitsAlone, Alone: true},
}

// MaxLabel is the most characters that a label can take: a name of sixty, a time and blanks.
const MaxLabel = 100

// CutLabel returns the label that a notation finds in a block.
func (n *Notation) CutLabel(b block.Block) (Label, bool) { return n.cut(b, beforeName(b.Text)) }

// cut is cutLabel for a block whose words begin at the byte skip.
func (n *Notation) cut(b block.Block, skip int) (Label, bool) {
	if n.Alone && len(b.Text) > MaxLabel*utf8.UTFMax || b.Mark == block.Code || b.Mark == block.Table || b.Text == "" {
		return Label{}, false
	}
	text := b.Text[skip:]
	if !strings.HasPrefix(text, n.begins) {
		return Label{}, false
	}
	b.Lead = max(0, b.Lead-skip)
	if n.styled {
		if b.Style == block.Upright || b.Lead == 0 || b.Lead >= len(text) || b.Lead > 120 {
			return Label{}, false
		}
		text = strings.TrimRightFunc(text[:b.Lead], unicode.IsSpace)
	} else if text = block.CutRunes(text, MaxLabel); n.Alone && len(text) < len(b.Text)-skip {
		return Label{}, false
	}
	// The usual cases, told without a regular expression.
	switch {
	case n.Alone && (strings.Count(text, " ") > 2*MaxNameWords || block.EndsSentence(text) && !isInitials(text)),
		n.letters && !startsWithLetters(text),
		n.timed && !strings.ContainsAny(text, "0123456789"):
		return Label{}, false
	}
	if n.needs != nil && !slices.ContainsFunc(n.needs, func(part string) bool { return strings.Contains(text, part) }) {
		return Label{}, false
	}
	end, cut, known := -1, 0, false
	if n == &Notations[0] {
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
		return Label{}, false
	}
	name := TrimName(text[:end])
	l := Label{Name: name, Cut: skip + cut}
	if n.styled {
		l.Cut = skip + b.Lead
	}
	if !IsName(name) || n.fits != nil && !n.fits(b, name) {
		return Label{}, false
	}
	if n.letters && n.Weak && block.StartsSmall(b.Text[l.Cut:]) {
		return Label{}, false // \u201cI was not sure\u201d, \u201cA thing\u201d
	}
	if !n.Alone && l.Cut < len(b.Text) && n == &Notations[0] && !fitsAfterColon(b.Text[:l.Cut], b.Text[l.Cut:]) {
		return Label{}, false
	}
	return l, true
}

// beforeColon finds the label of the first notation without a regular expression: the name ends at end, and the words begin at
// cut. end is -1 when there is none. known is false when a time may stand before the colon, or around it.
func beforeColon(text string) (end, cut int, known bool) {
	if first, _ := utf8.DecodeRuneInString(text); !unicode.IsLetter(first) && !unicode.IsNumber(first) && first != '@' {
		return -1, 0, true
	}
	number := false // a time may stand behind a bar
	for at, r := range text {
		switch {
		case (r == ':' || r == 'h' || r == 'm') && isBetweenDigits(text, at):
			return -1, 0, false
		case r == ':' || r == '\uff1a' || r == '\ufe55':
			rest := text[at+utf8.RuneLen(r):]
			return at, len(text) - len(strings.TrimLeftFunc(rest, isASCIISpace)), true
		case strings.ContainsRune("?!;|\t\n\u3002\uff1f\uff01\uff1b\uff5c", r):
			return -1, 0, !number
		}
		number = number || unicode.IsNumber(r)
	}
	return -1, 0, true
}

// isBetweenDigits says that a digit stands before the byte at, and another behind it.
func isBetweenDigits(text string, at int) bool {
	return at > 0 && at+1 < len(text) && isDigit(text[at-1]) && isDigit(text[at+1])
}

// isASCIISpace is \s in a regular expression.
func isASCIISpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' && r != '\v' }

var symbols = block.Express(`^[\p{So}\p{Sk}\x{fe0f}\x{200d}\x{2640}\x{2642}][\p{So}\p{Sk}\x{fe0f}\x{200d}\s]*`)

// starredLabel is a code of three letters behind a star, as the records of linguists have it (CHAT, https://talkbank.org).
var starredLabel = block.Express(`^\*\p{Lu}[\p{Lu}0-9]{1,4}:`)

// beforeName returns how many bytes may stand before a name: a mark for a change of speaker, or a picture.
func beforeName(text string) int {
	if text == "" || text[0] >= '0' && text[0] <= '9' || text[0] >= 'A' && text[0] <= 'z' {
		return 0 // the usual case
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsLetter(first) {
		return 0
	}
	if text[0] == '*' && starredLabel.MatchString(text) {
		return 1
	}
	for _, mark := range []block.Expression{Arrows, Dashed, symbols} {
		if found := mark.FindString(text); found != "" {
			return len(found)
		}
	}
	return 0
}

// Alone says that a line holds a label and nothing else.
func Alone(b block.Block) bool {
	for n := range Notations {
		if l, ok := Notations[n].CutLabel(b); ok && (Notations[n].Alone || strings.TrimSpace(b.Text[l.Cut:]) == "") {
			return true
		}
	}
	return false
}
