package people

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqbot/knowledge/analysis"
)

// People are named in another script than their interview has: Shen Wei in Chinese characters, or a Russian in Latin letters. A name is
// found so only when it is whole, of a family and a given name, and could be one person's alone.

// inHan are the names that may stand in a run of Chinese characters.
type inHan struct {
	written []hanName
	read    map[string]string // by Pinyin, family name first, without blanks: the person; "" when two are read so
}

// hanName is a name in Chinese characters, as they are folded.
type hanName struct{ characters, person string }

// mostCharacters is how many characters the name of a Chinese has.
const mostCharacters = 4

// familyNames are characters that are family names and hardly ever anything else, and the ten most common family names. Others do not
// make sure: the characters of Wen Hua are culture.
const familyNames = "王李张刘陈杨黄赵吴周徐孙胡朱郭罗宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴姚谭廖邹郝崔邱秦侯邵孟钱汤尹黎乔贺赖龚庞樊殷陶翟倪俞葛韦尤聂邢庄詹柯阮裴翁覃何梁林"

// addReadings learns how the names are written in the other script. Known are the names as they stand in the interviews.
func (p *People) addReadings(names []string, known map[string]bool) {
	p.han.read = map[string]string{}
	aliases := map[string]string{} // words with blanks between
	for _, name := range names {
		words := strings.Fields(name)
		if len(words) == 1 && analysis.IsRunText(name) {
			p.han.written = append(p.han.written, hanName{name, name})
			for _, alias := range inPinyin(name) {
				unlessTwo(aliases, alias, name)
			}
			continue
		}
		if len(words) < 2 || len(words) > 3 {
			continue
		}
		last := len(words) - 1
		unlessTwo(p.han.read, strings.Join(words, ""), name)
		unlessTwo(p.han.read, words[last]+strings.Join(words[:last], ""), name) // family name last
	}
	slices.SortFunc(p.han.written, func(a, b hanName) int { return len(b.characters) - len(a.characters) })
	for alias, person := range aliases {
		if person != "" && !known[alias] {
			p.names = append(p.names, personName{words: strings.Fields(alias), persons: []string{person}})
		}
	}
}

// unlessTwo keeps whose a name is, or that it is two people's.
func unlessTwo(of map[string]string, name, person string) {
	if other, taken := of[name]; taken && other != person {
		person = ""
	}
	of[name] = person
}

// inPinyin returns how a name in Chinese characters is written in Latin letters: the family name first or last, the given name in one
// word or two.
func inPinyin(name string) []string {
	characters := []rune(name)
	if len(characters) < 2 || len(characters) > mostCharacters-1 {
		return nil
	}
	given := []string{""} // in one word, and in two
	for i, r := range characters[1:] {
		read := analysis.Pinyin(r)
		if len(read) == 0 {
			return nil
		}
		if i > 0 {
			given = []string{given[0] + read[0], given[0] + " " + read[0]}
		} else {
			given[0] = read[0]
		}
	}
	var all []string
	for _, family := range analysis.Pinyin(characters[0]) {
		for _, g := range given {
			all = append(all, family+" "+g, g+" "+family)
		}
	}
	return all
}

// in finds the first name in a run of Chinese characters: where it stands, in bytes, and whose it is.
func (h *inHan) in(run string) (start, end int, person string) {
	for at := range run {
		rest := run[at:]
		for _, name := range h.written {
			if n, ok := foldedPrefix(rest, name.characters); ok {
				return at, at + n, name.person
			}
		}
		if n, person := h.readAt(rest); n > 0 {
			return at, at + n, person
		}
	}
	return 0, 0, ""
}

// foldedPrefix returns how many bytes at the start of a text are, folded, what is given.
func foldedPrefix(text, folded string) (n int, ok bool) {
	for i, r := range text {
		if folded == "" {
			return i, true
		}
		if folded, ok = strings.CutPrefix(folded, analysis.Fold(string(r))); !ok {
			return 0, false
		}
	}
	return len(text), folded == ""
}

// readAt returns how many bytes at the start of a text are read as the name of somebody, the longest.
func (h *inHan) readAt(text string) (n int, person string) {
	if len(h.read) == 0 {
		return 0, ""
	}
	readings, end := []string{""}, 0
	for i, r := range text {
		if i == 0 && !strings.Contains(familyNames, analysis.Fold(string(r))) || utf8.RuneCountInString(text[:i]) >= mostCharacters {
			break
		}
		var longer []string
		for _, before := range readings {
			for _, syllable := range analysis.Pinyin(r) {
				longer = append(longer, before+syllable)
			}
		}
		readings, end = longer, i+utf8.RuneLen(r)
		for _, read := range readings {
			if whose := h.read[read]; whose != "" && i > 0 {
				n, person = end, whose
			}
		}
	}
	return n, person
}

// sounds returns true when some words of a question are a name of at least two words in another alphabet, or with Russian endings.
// Vowels are written in too many ways, so the consonants decide.
func sounds(words []spelling, name []string) bool {
	if len(name) < 2 || len(words) < len(name) {
		return false
	}
	letters := 0
	for i, of := range name {
		word := words[i]
		first, _ := utf8.DecodeRuneInString(word.folded)
		firstOf, _ := utf8.DecodeRuneInString(of)
		russian := unicode.Is(unicode.Cyrillic, first)
		if !word.capital || alphabet(first) == nil || alphabet(firstOf) == nil || alphabet(first) == alphabet(firstOf) && !russian {
			return false
		}
		said, meant := consonants(word.folded), consonants(of)
		if said != meant && !(russian && len(meant) > 1 && ending(said, meant)) {
			return false
		}
		letters += len(meant)
	}
	return letters >= leastConsonants
}

// leastConsonants is how many consonants a name has that is known by them.
const leastConsonants = 4

// ending returns true when a word goes on behind a name as Russian nouns do: -m, -v, -h (as in -ym, -ov, -yh).
func ending(word, name string) bool {
	rest, ok := strings.CutPrefix(word, name)
	return ok && (rest == "m" || rest == "v" || rest == "h")
}

func alphabet(r rune) *unicode.RangeTable {
	for _, table := range []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek} {
		if unicode.Is(table, r) {
			return table
		}
	}
	return nil
}

// consonants returns the consonants of a folded word, those that alphabets do not keep apart as one: g, h, kh and ch; s, z, ts, sh and
// zh; v and w; k and q. J and y are vowels, and so is the Russian way to write an English J.
func consonants(word string) string {
	var b strings.Builder
	last := byte(0)
	for _, r := range sounding.Replace(word) {
		if i := strings.IndexRune(letterSounds, r); i >= 0 {
			r = rune(letterClasses[utf8.RuneCountInString(letterSounds[:i])])
		} else if r >= utf8.RuneSelf || !strings.ContainsRune("bdfhklmnprstv", r) {
			continue
		}
		if byte(r) != last {
			b.WriteRune(r)
		}
		last = byte(r)
	}
	return b.String()
}

// sounding writes letters together that are one sound, and one letter that is two.
var sounding = strings.NewReplacer("tsch", "h", "sch", "s", "ch", "h", "sh", "s", "zh", "s", "kh", "h", "ph", "f", "th", "t", "ck", "k", "ts", "s", "tz", "s",
	"ce", "se", "ci", "si", "cy", "sy", "x", "ks", "дж", "", "тс", "s", "кс", "ks", "\u03be", "ks", "\u03c8", "ps", "\u03bc\u03c0", "b", "\u03bd\u03c4", "d")

// letterSounds are letters, and below them the classes that they belong to.
const (
	letterSounds  = "cqgwzбвгджзклмнпрстфхцчшщβγδζθκλμνπρστφχς"
	letterClasses = "kkhvsbvhdssklmnprstfhshssvhdstklmnprstfhs"
)
