package naming

import (
	"strings"
	"unicode/utf8"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/wording"
)

// nameRun is a run of words that are written as names are.
var nameRun = block.Express(`\p{Lu}[\p{L}'\x{2019}-]*\p{L}(?:[ \x{a0}]+(?:\p{Lu}\.[ \x{a0}]*)*(?:(?:de|da|do|dos|del|della|di|van|von|der|den|la|le|el|bin|ibn|al|du|des|ter|zu)[ \x{a0}]+){0,2}\p{Lu}[\p{L}'\x{2019}-]*\p{L})*`)

// apposition is what stands behind a name when a text says who somebody is.
var apposition = block.Express(`^(?:\s*[(\x{ff08}][^)\x{ff09}]*[0-9]|,\s+(?:[0-9]{2}\b|(?:an?|the|who|whose|der|die|das|ein|eine|qui|dont|une?|le|la|que|quien|una|el|che|il|um|uma|een|som|który|która)\s|l['\x{2019}]|котор)|\s+(?:who|is|was|has|dirige|est|ist|hat|leitet|trabaja|es)\s)`)

// placing are words before the name of a place, and whose those before the name of somebody to whom something belongs.
var (
	placing = block.SetOf("in at near en à au dans em no na nel nella aus im am bei zum zur w we в во на из")
	whose   = block.SetOf("from to of the de del da do di a z с")
)

// sighting is a name as a text holds it.
type sighting struct {
	name, key string
	first     bool // the text begins with it
	apposed   bool
	placed    bool // it may be somebody else's, or the name of a place
	in        bool // it is the name of a place
	noun      bool // its first word may be a word for what somebody does
}

// maxNamed is the most words of a name in a text, without particles.
const maxNamed = 4

// namesIn returns the names in a text: of two words and more, or of one that is known. small are words that are written small
// elsewhere, spoken those by which questions speak to somebody.
func namesIn(text string, small, spoken, known map[string]bool, german bool) []sighting {
	out := wideNamesIn(text)
	for _, at := range nameRun.FindAllStringIndex(text, -1) {
		words := strings.Fields(text[at[0]:at[1]])
		begins := at[0] == 0 || block.EndsSentence(text[:at[0]]) || strings.ContainsAny(text[max(0, at[0]-1):at[0]], "\"\u201c\u2018")
		from := at[0]
		for len(words) > 1 && begins && (small[strings.ToLower(words[0])] || wording.IsFrequent(words[0])) {
			from += strings.Index(text[from:], words[1])
			words = words[1:]
		}
		for n, w := range words { // a noun may stand beside a name
			if last := n == len(words)-1; n > 0 && spoken[strings.ToLower(w)] && !last && german {
				words = words[max(0, n-1) : n+1]
				break
			}
		}
		if len(words) > 1 && wording.IsFrequent(words[0]) || len(words) > maxNamed+2 || factLabel(text, at[0], at[1]) || len(words) > 1 && isQuoted(text, at[0], at[1]) {
			continue
		}
		if single := len(words) == 1; single && (german || !known[strings.ToLower(words[0])]) {
			continue
		}
		noun := begins && len(words) > 2 && from == at[0]
		if noun && (spoken[strings.ToLower(words[1])] || small[strings.ToLower(words[0])+"s"]) {
			from += strings.Index(text[from:], words[1])
			words, noun = words[1:], false // what somebody does, and the name
		}
		name := strings.Join(words, " ")
		before := append(strings.Fields(text[:from]), "")
		word := strings.ToLower(before[max(0, len(before)-2)])
		out = append(out, sighting{
			name: name, key: strings.ToLower(name), first: from == 0,
			apposed: apposition.MatchString(text[at[1]:]),
			in:      placing[word], placed: whose[word], noun: noun,
		})
	}
	return out
}

// isQuoted says that the words of a text between two bytes stand between marks of quotation, as the names of works and pages do.
func isQuoted(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return strings.ContainsRune("\"\u201c\u201e\u00ab", before) && strings.ContainsRune("\"\u201d\u201c\u00bb", after)
}

// wideName is a Japanese or Chinese name with what is said to somebody of that name, and perhaps an age.
var wideName = block.Express(`(\p{Han}{1,3}[\p{Han}\p{Hiragana}\p{Katakana}\x{30fb}\x{30fc}]{1,4}?)(?:\x{3055}\x{3093}|\x{6c0f}|\x{8001}\x{5e08}|\x{5148}\x{751f}|\x{5973}\x{58eb}|\x{6559}\x{6388}|\x{535a}\x{58eb})(\s*[(\x{ff08}][0-9\x{ff10}-\x{ff19}\p{Han}]{1,5}[)\x{ff09}])?`)

func wideNamesIn(text string) []sighting {
	if strings.IndexFunc(text, block.Unspaced) < 0 {
		return nil
	}
	var out []sighting
	for _, m := range wideName.FindAllStringSubmatchIndex(text, -1) {
		name := text[m[2]:m[3]]
		if utf8.RuneCountInString(name) < 3 {
			continue // a surname
		}
		out = append(out, sighting{name: name, key: name, first: m[0] == 0, apposed: m[4] >= 0})
	}
	return out
}
