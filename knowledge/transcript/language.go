package transcript

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"faqbot/knowledge/transcript/block"
)

// frequentWords are the commonest words of languages in scripts that several share. A row more is a language more.
var frequentWords = []struct {
	language string
	words    map[string]bool
}{
	{"en", block.SetOf("the of and to is that it in are not was i you we they have for with what but be this on my do how")},
	{"de", block.SetOf("der die und das ist nicht ich es ein eine wir sie zu den mit auf für auch wie dass war von aber im sich")},
	{"fr", block.SetOf("le la les et est je que pas des un une il nous vous pour dans qui ce on du mais c'est avec sur j'ai en était")},
	{"es", block.SetOf("el la los las y es que no un una en lo se con por para como pero más yo me del al está muy fue")},
	{"it", block.SetOf("il la e è che non un una di per con ma sono mi come più della del si anche ho gli nel questo cosa")},
	{"pt", block.SetOf("o a os as e é que não um uma de em para com por mas eu como mais do da se foi muito você isso")},
	{"nl", block.SetOf("de het een en is niet ik dat van te in we zijn met voor maar op ook je was er aan hoe wat naar")},
	{"sv", block.SetOf("och det att är en som på inte jag för med har den av till om men vi var ett så vad hur de från")},
	{"da", block.SetOf("og det at er en som på ikke jeg for med har den af til om men vi var et så hvad hvordan de fra")},
	{"pl", block.SetOf("i w nie to się na że jest z do jak ale co tak o po czy był za przez jestem pan pani tylko od")},
	{"tr", block.SetOf("ve bir bu da de için ne çok ben ama mi ile gibi daha var en o kadar nasıl değil olarak sonra")},
	{"ru", block.SetOf("и в не на что я с как это то по но мы так у он все вы а было для за его к из")},
	{"uk", block.SetOf("і в не на що я з як це та але ми так у він все ви а було для за його до")},
}

const fewestFrequent = 10 // one word in so many is among the commonest; in prose it is one in three to five

// language returns what the file says, or what its commonest words say, as a tag. It is empty when neither says anything.
func (r *reader) language(text string) string {
	tag := r.tongue(text)
	if tag == "" {
		r.Warnf(0, "the language was not recognised; write it into the front matter of the draft, such as \u201clanguage: en\u201d")
	}
	return tag
}

// tongue is language for whoever has nothing to say about it.
func (r *reader) tongue(text string) string {
	if tag, err := language.Parse(strings.ReplaceAll(r.Meta.Language, "_", "-")); err == nil && r.Meta.Language != "" {
		return tag.String()
	}
	if script := scriptLanguage(text); script != "" {
		return script
	}
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, "\u2019", "'")), func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' })
	best, most := "", 0
	for _, row := range frequentWords {
		n := 0
		for _, w := range words {
			if row.words[w] {
				n++
			}
		}
		if n > most {
			best, most = row.language, n
		}
	}
	if most*fewestFrequent < len(words) || most == 0 {
		return ""
	}
	return best
}

// scripts are those that one language uses, or nearly.
var scripts = []struct {
	language string
	script   *unicode.RangeTable
}{
	{"ko", unicode.Hangul}, {"ar", unicode.Arabic}, {"he", unicode.Hebrew}, {"el", unicode.Greek}, {"th", unicode.Thai}, {"hi", unicode.Devanagari},
	{"bn", unicode.Bengali}, {"ta", unicode.Tamil}, {"ka", unicode.Georgian}, {"hy", unicode.Armenian},
}

// scriptLanguage tells a language by its letters. A letter of Chinese and Japanese says as much as several Latin ones.
func scriptLanguage(text string) string {
	count := map[string]int{}
	letters, han, kana := 0, 0, 0
	for _, c := range text {
		if !unicode.IsLetter(c) {
			continue
		}
		letters++
		switch {
		case unicode.Is(unicode.Han, c):
			han++
		case unicode.In(c, unicode.Hiragana, unicode.Katakana):
			kana++
		default:
			for _, s := range scripts {
				if unicode.Is(s.script, c) {
					count[s.language]++
					break
				}
			}
		}
	}
	if kana*10 > han && (kana+han)*4 > letters && kana > 0 {
		return "ja"
	}
	if han*5 > letters {
		return "zh"
	}
	for _, s := range scripts {
		if count[s.language]*2 > letters {
			return s.language
		}
	}
	return ""
}
