package analysis

import (
	"unicode"
)

// Guess returns the tag of the language that a text is most likely in, "und" when nothing speaks for one. Sure is for
// telling people that their language is not understood: of a few words, or of names alone, it is false. Of a text that is surely
// not English, the tag may be that of a sister language.
//
// The script decides for most of the world. In Latin and Cyrillic letters it is the words of grammar, and letters that few
// languages have.
func Guess(text string) (tag string, sure bool) {
	text = Read(text)
	script, letters := mainScript(text)
	switch script {
	case "":
		return neutral.tag, false
	case latin:
		return guessLatin(text)
	}
	if script == "zh" {
		letters *= 2 // a Chinese character says as much as half a word
	}
	tag = script
	for _, also := range sameScript[script] {
		if hasAny(text, also.letters) {
			tag = also.tag
		}
	}
	return tag, letters >= surelyLetters
}

// surelyLetters is how many letters of a script make sure of a language.
const surelyLetters = 4

// latin is the script of which the words must decide.
const latin = "latin"

// scripts are those that tell a language, or the most common of several.
var scripts = []struct {
	tag   string
	table *unicode.RangeTable
}{
	{latin, unicode.Latin}, {"zh", unicode.Han}, {"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"ko", unicode.Hangul}, {"ru", unicode.Cyrillic},
	{"ar", unicode.Arabic}, {"hi", unicode.Devanagari}, {"th", unicode.Thai}, {"he", unicode.Hebrew}, {"el", unicode.Greek}, {"bn", unicode.Bengali},
	{"ta", unicode.Tamil}, {"te", unicode.Telugu}, {"mr", unicode.Modi}, {"gu", unicode.Gujarati}, {"pa", unicode.Gurmukhi}, {"kn", unicode.Kannada},
	{"ml", unicode.Malayalam}, {"si", unicode.Sinhala}, {"km", unicode.Khmer}, {"lo", unicode.Lao}, {"my", unicode.Myanmar}, {"ka", unicode.Georgian},
	{"hy", unicode.Armenian}, {"am", unicode.Ethiopic}, {"bo", unicode.Tibetan},
}

// sameScript holds languages that share a script with a more common one, by letters that this one lacks.
var sameScript = map[string][]struct{ tag, letters string }{
	"ru": {{"uk", "\u0456\u0457\u0454\u0491"}, {"sr", "\u0458\u0459\u045a\u045b\u0452"}, {"be", "\u045e"}, {"kk", "\u04d9\u04a3\u0493\u049b\u04e9"}},
	"ar": {{"fa", "\u067e\u0686\u0698\u06af"}, {"ur", "\u0679\u0688\u0691\u06ba"}},
}

// mainScript returns by which script a text is to be judged and how many letters of it there are. Chinese and Japanese
// questions are full of Latin names, so a few of their characters count more than many Latin letters; one kana makes a
// text Japanese.
func mainScript(text string) (tag string, letters int) {
	count := map[string]int{}
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s.table, r) {
				count[s.tag]++
				break
			}
		}
	}
	if count["ja"] > 0 {
		return "ja", count["ja"] + count["zh"]
	}
	const runWeight = 6 // Latin letters that a Chinese character outweighs
	count["zh"] *= runWeight
	for _, s := range scripts { // in order, so that equal counts give one answer
		if count[s.tag] > letters {
			tag, letters = s.tag, count[s.tag]
		}
	}
	if tag == "zh" {
		letters /= runWeight
	}
	return tag, letters
}

func hasAny(text, letters string) bool {
	for _, r := range text {
		for _, l := range letters {
			if r == l {
				return true
			}
		}
	}
	return false
}

// letterOf holds letters that few languages have.
var letterOf = map[rune][]string{
	'\u00e1': {"es", "pt", "cs", "hu"}, '\u00e9': {"es", "pt", "fr", "cs", "hu"}, '\u00ed': {"es", "pt", "cs", "hu"}, '\u00f3': {"es", "pt", "pl", "hu"}, '\u00fa': {"es", "pt", "cs", "hu"},
	'\u00f1': {"es"}, '\u00bf': {"es"}, '\u00a1': {"es"}, '\u00e3': {"pt"}, '\u00f5': {"pt"}, '\u00e7': {"fr", "pt", "tr"}, '\u00ea': {"fr", "pt"}, '\u0153': {"fr"}, '\u00f9': {"fr", "it"},
	'\u00e8': {"fr", "it"}, '\u00f2': {"it"}, '\u00ec': {"it"}, '\u00e4': {"de", "sv", "fi"}, '\u00f6': {"de", "sv", "fi", "tr", "hu"}, '\u00fc': {"de", "tr", "hu"}, '\u00e5': {"sv", "da"}, '\u00f8': {"da"},
	'\u00e6': {"da"}, '\u0142': {"pl"}, '\u0105': {"pl"}, '\u0119': {"pl"}, '\u017c': {"pl"}, '\u015b': {"pl"}, '\u0107': {"pl"}, '\u011f': {"tr"}, '\u015f': {"tr"}, '\u0131': {"tr"},
	'\u0159': {"cs"}, '\u011b': {"cs"}, '\u016f': {"cs"}, '\u0151': {"hu"}, '\u0171': {"hu"}, '\u0103': {"ro", "vi"}, '\u0163': {"ro"}, '\u021b': {"ro"}, '\u0219': {"ro"}, '\u01a1': {"vi"}, '\u01b0': {"vi"}, '\u0111': {"vi"},
}

// What speaks for a language in Latin letters, and how much must. A word of grammar counts one, shared among the languages
// that have it; a common English word counts less, because English words are in all languages.
const (
	letterEvidence = 0.7
	commonEvidence = 0.35
	surelyEvidence = 1.5 // of English, or of all others together
	surelyLead     = 2   // of English over the second, or of all others over English
)

// guessLatin guesses by words.
func guessLatin(text string) (tag string, sure bool) {
	evidence := map[string]float64{}
	for _, t := range For(neutral.tag).Tokens(text) {
		if t.Run || t.Numeral || len(t.Exact) < 2 { // one letter is a word in many languages and chat in English
			continue
		}
		weighWord(evidence, t)
	}
	first, second := neutral.tag, ""
	for _, r := range guessed {
		tag := r.tag
		switch e := evidence[tag]; {
		case e > evidence[first]:
			first, second = tag, first
		case e > evidence[second]:
			second = tag
		}
	}
	if first == englishRules.tag {
		return first, evidence[first] >= surelyEvidence && evidence[first] >= surelyLead*evidence[second]
	}
	all := 0.0
	for _, r := range guessed[1:] {
		all += evidence[r.tag]
	}
	return first, all >= surelyEvidence && all >= surelyLead*evidence[englishRules.tag]
}

// weighWord adds what a word says for each language.
func weighWord(evidence map[string]float64, t Token) {
	var having []string
	for _, r := range guessed {
		if r.grammatical(t.Text) {
			having = append(having, r.tag)
		}
	}
	for _, tag := range having {
		evidence[tag] += 1 / float64(len(having))
	}
	english := englishRules.grammatical(t.Text)
	if !english && (listed(englishWords(), t.Text) || englishRecent[t.Text]) {
		evidence[englishRules.tag] += commonEvidence
	}
	for _, r := range t.Exact {
		for _, tag := range letterOf[r] {
			evidence[tag] += letterEvidence / float64(len(letterOf[r]))
		}
	}
	if vietnamese(t.Exact) {
		evidence[vietnameseRules.tag] += letterEvidence
	}
}

// guessed are the languages in Latin letters, English first; the first of equals is taken. Vietnamese is told by its marks
// alone.
var guessed = []*rules{
	&englishRules, &spanishRules, &germanRules, &frenchRules, &portugueseRules, &italianRules, &dutchRules, &polishRules, &turkishRules, &swedishRules,
	&danishRules, &finnishRules, &indonesianRules, &romanianRules, &czechRules, &hungarianRules, &vietnameseRules,
}

// grammatical returns true for a word of grammar, or one that stands for such a word in English chat.
func (r *rules) grammatical(word string) bool {
	if r.syllabic {
		return false // without their marks, these are words of all languages
	}
	return r.function[word] || r.questions[word] || r.negations[word] || r.tag == "en" && r.chat[word] != ""
}
