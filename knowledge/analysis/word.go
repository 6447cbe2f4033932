package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// appendWord resolves a word as written into one or more tokens.
func (r *rules) appendWord(tokens []Token, typed string) []Token {
	exact := r.unstretched(oneScript(typed))
	if letters, ok := r.dotted(exact); ok {
		return append(tokens, word(typed, letters))
	}
	if as, ok := r.afterThe[exact]; ok && len(tokens) > 0 && tokens[len(tokens)-1].Text == "the" {
		return append(tokens, word(typed, as))
	}
	if strings.IndexByte(exact, '\'') >= 0 {
		exact = r.apostrophe(exact)
	} else if spelled, ok := r.chat[dropMarks(exact)]; ok {
		exact = spelled
	}
	if strings.ContainsAny(exact, "-&") {
		exact = strings.ReplaceAll(strings.ReplaceAll(exact, "-", ""), "&", "")
	}
	for exact != "" {
		var part string
		part, exact, _ = strings.Cut(exact, " ")
		if part != "" {
			tokens = append(tokens, word(typed, part))
		}
	}
	return tokens
}

// dotted reads an abbreviation with points. The points go, unless what is left would be a function word: "a.i." is "ai", and
// "i.t." stays.
func (r *rules) dotted(word string) (letters string, ok bool) {
	if strings.IndexByte(word, '.') < 1 || dottedLength(word) != len(word) {
		return "", false
	}
	letters = strings.ReplaceAll(word, ".", "")
	if as, ok := r.abbreviations[letters]; ok {
		return as, true
	}
	if r.function[letters] {
		return word, true
	}
	return letters, true
}

// apostrophe resolves a word with an apostrophe into words with blanks between. In order: contractions of the language, the
// English "n't", clitics at the end ("'s"), elisions at the start ("l'"), and else the apostrophe is a letter like
// another and goes ("o'reilly").
func (r *rules) apostrophe(word string) string {
	if len(word) > longestResolved {
		return strings.ReplaceAll(word, "'", "")
	}
	if whole, ok := r.contractions[dropMarks(word)]; ok {
		return whole
	}
	if start, ok := strings.CutSuffix(word, "n't"); ok && r.clitics["t"] {
		return start + " not"
	}
	if at := strings.LastIndexByte(word, '\''); r.clitics[word[at+1:]] {
		word = word[:at] // what is cut carries little
		if strings.IndexByte(word, '\'') >= 0 {
			return r.apostrophe(word)
		}
		return word
	}
	start, rest, _ := strings.Cut(word, "'")
	as, elided := r.elisions[start]
	if !elided && r.elisions == nil && r.clitics == nil {
		// Of a language that is not known, one or two Latin letters before an apostrophe are taken for an elision.
		elided = utf8.RuneCountInString(start) <= 2 && unicode.Is(unicode.Latin, firstRune(start))
		as = start
	}
	if !elided {
		return strings.ReplaceAll(word, "'", "")
	}
	if strings.IndexByte(rest, '\'') >= 0 {
		rest = r.apostrophe(rest)
	}
	return as + " " + rest
}

// longestResolved is how many bytes a word with apostrophes may have to be taken apart. It bounds the work for what is no word.
const longestResolved = 64

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// unstretched mends letters that were written three times or more, as in "biiig" and "whaaaat". Of the ways to write
// each once or twice, it takes the first that is a word of the language, with as many doubled as there are; else each once.
func (r *rules) unstretched(word string) string {
	if !stretched(word) {
		return word
	}
	var starts []int // of the stretched letters in once
	var once []rune
	run := 0
	for i, letter := range []rune(word) {
		if i > 0 && letter == once[len(once)-1] {
			run++
		} else {
			run = 1
		}
		switch {
		case run == 1:
			once = append(once, letter)
		case run == 2:
			once = append(once, letter) // undone when a third follows
		case run == 3:
			once = once[:len(once)-1]
			starts = append(starts, len(once)-1)
		}
	}
	const most = 3 // stretched letters that are tried twice
	starts = starts[:min(len(starts), most)]
	for doubled := 1<<len(starts) - 1; doubled >= 0; doubled-- {
		if try := double(once, starts, doubled); r.known(dropMarks(try)) {
			return try
		}
	}
	return string(once)
}

// double writes the letters of a word at some places twice: those whose bit is set.
func double(word []rune, places []int, bits int) string {
	var b strings.Builder
	for i, letter := range word {
		b.WriteRune(letter)
		for n, at := range places {
			if at == i && bits>>n&1 == 1 {
				b.WriteRune(letter)
			}
		}
	}
	return b.String()
}

// stretched returns true for a word with the same letter three times in a row, unless that is all it has or it is a Roman
// number.
func stretched(word string) bool {
	run, found, roman, other := 0, false, true, false
	previous := rune(-1)
	for _, r := range word {
		if r == previous {
			run++
		} else {
			other = other || previous >= 0
			run = 1
		}
		found = found || run >= 3 && unicode.IsLetter(r)
		roman = roman && strings.ContainsRune("ivxlcdm", r) && run <= 3
		previous = r
	}
	return found && other && !roman
}

// oneScript mends a word in which letters of one alphabet stand for those of another that look alike, as Cyrillic a for
// Latin a. It is read in Latin letters when all its others look like Latin ones, else in Cyrillic letters when all Latin
// ones look like these, else as it is.
func oneScript(word string) string {
	if ascii(word) {
		return word
	}
	latin, other := false, false
	for _, r := range word {
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.In(r, unicode.Cyrillic, unicode.Greek)
	}
	if !latin || !other {
		return word
	}
	if mended, ok := replaceAll(word, latinLookalike, unicode.Latin); ok {
		return mended
	}
	if mended, ok := replaceAll(word, cyrillicLookalike, unicode.Cyrillic); ok {
		return mended
	}
	return word
}

// replaceAll replaces the letters of other scripts by their look-alikes; false when one has none.
func replaceAll(word string, lookalike map[rune]rune, script *unicode.RangeTable) (mended string, ok bool) {
	ok = true
	mended = strings.Map(func(r rune) rune {
		if like, has := lookalike[r]; has {
			return like
		}
		ok = ok && (!unicode.IsLetter(r) || unicode.Is(script, r))
		return r
	}, word)
	return mended, ok
}

// latinLookalike holds the small letters that look like Latin ones, themselves or their capitals. Greek mu and beta are not among
// them: they are signs of their own, as in micrometre.
var latinLookalike = map[rune]rune{
	'\u0430': 'a', '\u0432': 'b', '\u0435': 'e', '\u043a': 'k', '\u043c': 'm', '\u043d': 'h', '\u043e': 'o', '\u0440': 'p', '\u0441': 'c',
	'\u0442': 't', '\u0443': 'y', '\u0445': 'x', '\u0456': 'i', '\u0455': 's', '\u0458': 'j', '\u04bb': 'h', '\u0501': 'd', '\u051b': 'q',
	'\u051d': 'w', '\u04cf': 'l', '\u03b1': 'a', '\u03b5': 'e', '\u03b9': 'i', '\u03ba': 'k', '\u03bd': 'v', '\u03bf': 'o', '\u03c1': 'p',
	'\u03c4': 't', '\u03c5': 'u', '\u03c7': 'x',
}

// cyrillicLookalike is the reverse of the Cyrillic part of latinLookalike.
var cyrillicLookalike = map[rune]rune{
	'a': '\u0430', 'b': '\u0432', 'e': '\u0435', 'k': '\u043a', 'm': '\u043c', 'h': '\u043d', 'o': '\u043e', 'p': '\u0440', 'c': '\u0441',
	't': '\u0442', 'y': '\u0443', 'x': '\u0445',
}
