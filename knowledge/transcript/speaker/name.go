package speaker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
)

// MaxNameWords is the most words of a name.
const MaxNameWords = 6

// addresses are what stands before a colon in an address.
var addresses = block.SetOf("http https ftp mailto tel urn file data")

// IsName says that a text may name a speaker.
func IsName(name string) bool {
	if name == "" || utf8.RuneCountInString(name) > 60 || len(strings.Fields(name)) > MaxNameWords {
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
		if block.Unspaced(r) {
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

// TrimName takes off what belongs to the notation and not to the name.
func TrimName(name string) string {
	name = strings.Map(func(r rune) rune {
		if Invisible(r) {
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

// Invisible characters change how text runs and are no part of a name.
func Invisible(r rune) bool {
	return r >= '\u200b' && r <= '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u2069' || r == '\ufeff' || r == '\u00ad'
}

// fitsColon tells a name from a piece of a sentence.
func fitsColon(_ block.Block, name string) bool {
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
func fitsLetter(_ block.Block, name string) bool {
	role := RoleOf(name)
	return role != block.Neither && strings.ToUpper(name) == name
}

// dotDash is how Spanish plays and papers set a speaker off: "Nombre.- ".
var dotDash = block.Express(`^\.\s*[\x{2013}\x{2014}-]`)

// office is a title with an office behind it, as the records of French assemblies have it.
var office = block.Express(`^(?:M\.|Mme|Mlle) (?:le|la|l['\x{2019}])\s?\p{Ll}+(?: \p{Ll}+){0,2}(?: \p{Lu}[\p{L}'\x{2019}-]+){0,2}(?: \([\p{Lu}-]+\))?$`)

func fitsOffice(_ block.Block, name string) bool {
	return len(strings.Fields(name)) <= 4 && Capitalised(name) || office.MatchString(name)
}

func fitsCapitals(b block.Block, name string) bool {
	if RoleOf(name) != block.Neither {
		return true
	}
	if _, rest, found := strings.Cut(b.Text, name); found && dotDash.MatchString(rest) {
		return fitsOffice(b, name)
	}
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return b.Style != block.Upright && b.Lead >= len(name) && b.Lead <= len(name)+2
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 2 && len(strings.Fields(name)) <= 4
}

func fitsDash(b block.Block, name string) bool {
	if len(strings.Fields(name)) > 4 {
		return false
	}
	return Capitalised(name)
}

func fitsGap(b block.Block, name string) bool {
	return len(strings.Fields(name)) <= 4 && Capitalised(name)
}

func fitsAlone(b block.Block, name string) bool {
	if len(strings.Fields(name)) > 5 || BylineWords.MatchString(name) {
		return false
	}
	return Capitalised(name) || strings.HasPrefix(b.Text, "@") || strings.ContainsAny(name, "@/_0123456789") || strings.Contains(b.Text, ":") && block.TimeInside.MatchString(b.Text) || RoleOf(name) != block.Neither && utf8.RuneCountInString(name) > 1
}

// isInitials says that a text is letters with full stops, such as “A. S.”, or with an ampersand.
func isInitials(s string) bool {
	letters, inside := 0, false
	for _, r := range s {
		apart := r == '.' || r == ' ' || r == '&'
		if inside && !apart {
			return false // a word
		}
		if inside = !apart; inside {
			letters++
		}
	}
	return letters > 0
}

// particles stand in names without a capital.
var particles = block.SetOf("de da do dos del della der den des di du el la le les van von zu zum y e and und et und of the bin ibn al")

// Capitalised says that each word is written as a name is, as far as its script knows capitals.
func Capitalised(name string) bool {
	for n, w := range strings.Fields(name) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\u201c\"'@#"))
		if unicode.IsLower(r) && (n == 0 || !particles[w]) {
			return false
		}
	}
	return true
}

// BylineWords stand before the name of who wrote a page.
var BylineWords = block.Express(`(?i)^(?:(?:interview |words |text |written |posted |published |story )?by|pubblicato da|publicado por|publié par|(?:veröffentlicht|geschrieben) von|опубликовала?|words:|text:|von|par|por|propos recueillis par|автор:?|текст:|di|door|av)\s+`)
