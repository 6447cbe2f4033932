package locale

import (
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/language"
)

// In returns the voice for a language code such as "zh-TW"; ok is false, and the voice is the English one, when the
// bot does not speak that language.
func In(code string) (v Voice, ok bool) {
	tag, err := language.Parse(code)
	if err != nil {
		return English(), false // the code is empty, or names no language
	}
	all := choirOnce()
	_, n, sure := all.matcher.Match(tag)
	return all.voices[n], sure >= language.High
}

// Of returns the voice for the language that a text is written in. It tries the languages in their order, English last. sure
// is false when the text could as well be in another language, for example when it has no letters.
func Of(text string) (v Voice, sure bool) {
	c := countLetters(text)
	for n, l := range catalogues() {
		if l.recognises == nil {
			continue
		}
		if is, sure := l.recognises(c); is {
			return choirOnce().voices[n], sure
		}
	}
	return English(), c.letters
}

// census counts what the language of a text is recognised by.
type census struct {
	letters bool // there is a letter of any alphabet
	words   int  // as Words counts them
	han     int  // Chinese characters
	leaning int  // characters of the traditional script alone, less those of the simplified script alone
}

// chinese returns true when more than half of the words are Chinese characters.
func (c census) chinese() bool { return 2*c.han > c.words }

func countLetters(text string) census {
	c := census{words: Words(text)}
	scripts := newScripts()
	for _, r := range text {
		c.letters = c.letters || unicode.IsLetter(r)
		if unicode.Is(unicode.Han, r) {
			c.han++
			c.leaning += scripts.leaning(r)
		}
	}
	return c
}

// scripts distinguishes the Chinese scripts by the character sets that hold what each of them writes: Big5 of Taiwan and
// GB 2312 of mainland China.
type scripts struct{ taiwan, mainland *encoding.Encoder }

func newScripts() scripts {
	return scripts{traditionalchinese.Big5.NewEncoder(), simplifiedchinese.HZGB2312.NewEncoder()}
}

// leaning returns 1 for a character that only the traditional script has, -1 for one that only the simplified script has,
// and 0 for one of both.
func (s scripts) leaning(r rune) int {
	_, notTaiwan := s.taiwan.String(string(r))
	_, notMainland := s.mainland.String(string(r))
	switch {
	case notTaiwan == nil && notMainland != nil:
		return 1
	case notMainland == nil && notTaiwan != nil:
		return -1
	default:
		return 0
	}
}
