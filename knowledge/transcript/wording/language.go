package wording

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"faqbot/knowledge/transcript/block"
)

// SilentWords returns the words of a language that say nothing in an id: its commonest ones, and those by which questions begin.
func SilentWords(language string) []map[string]bool {
	silent := []map[string]bool{askingWordsOf[language]}
	for _, row := range frequentWords {
		if row.language == language {
			silent = append(silent, row.words)
		}
	}
	return silent
}

// askingWordsOf are the words by which questions begin and that say nothing in an id, by language.
var askingWordsOf = map[string]map[string]bool{
	"de": block.SetOf("warum wieso weshalb was wer wen wem wann wo wohin woher welche welcher welches haben hat hatten sind sein kann können konnten würden ihnen ihr ihre ihren denn noch schon mal bei zum zur dem des einen einem einer um so nach über man mehr werden wird dann da hier meinen"),
	"fr": block.SetOf("pourquoi comment quand où quoi quel quelle quels quelles qu est ce êtes avez avoir être fait votre vos cette ces son sa ses à au aux par plus ne se y"),
	"es": block.SetOf("por qué cómo cuándo dónde quién cuál cuáles ha han es son su sus este esta estos estas ese esa le les usted ustedes hay qué"),
	"it": block.SetOf("perché come quando dove chi quale quali ha hanno suo sua a al le lo"),
	"pt": block.SetOf("porque quando onde quem qual quais seu sua no na ao"),
	"ru": block.SetOf("почему как когда где кто какой какая какие какое ваш ваша ваши вам вас ли же бы"),
}

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

// LanguageOf returns the language that a file says it has, or else the one by the commonest words of a text, as a tag. It is empty
// when neither says anything.
func LanguageOf(said, text string) string {
	if tag, err := language.Parse(strings.ReplaceAll(said, "_", "-")); err == nil && said != "" {
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

// IsFrequent says that a word is one of the commonest of some language.
func IsFrequent(word string) bool {
	word = strings.ToLower(word)
	for _, row := range frequentWords {
		if row.words[word] {
			return true
		}
	}
	return false
}
