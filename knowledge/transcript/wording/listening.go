package wording

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// backchannels are what people throw in to show that they listen, in lower case.
var backchannels = block.SetOf(`right wow ok okay yeah yep yes no nope mm mhm mmm hm hmm huh uh um oh ah aha ha haha sure exactly great nice cool see of course
	really interesting absolutely totally true indeed got it fair enough my god gosh amazing incredible lovely good fine well i that's it's so go on please wonderful brilliant understood fascinating
	ja nein genau ach so stimmt klar gut schön oui non d'accord bien sûr voilà ah bon exact sí claro vale ya hombre bueno
	sì certo esatto ecco bene capito sim não claro exato pois é ja precies oké inderdaad juist nja precis just det okej nej tak jo niin aivan
	да нет ага угу ну конечно понятно ясно tak no właśnie jasne dobrze evet hayır tamam peki
	correct exacto exactamente así es eso c'est ça exactement vrai voilà esattamente così isso mesmo exatamente klopt dat zeker dokładnie zgadza się верно точно именно так stämmer precis
	嗯 对 對 是 是的 好 好的 哦 啊 嗯嗯 对对 对对对 没错 沒錯 明白 はい ええ うん へえ なるほど そうですか そうですね 네 예 아 그렇군요 맞아요`)

// IsBackchannel says that a text is nothing but such words.
func IsBackchannel(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(strings.ReplaceAll(s, "\u2019", "'")), func(r rune) bool { return block.NotWord(r) && r != '\'' }) {
		if !backchannels[w] {
			return false
		}
	}
	return true
}

// demonstratives begin what somebody says of what was said, in lower case: “That sounds hard.”
var demonstratives = block.SetOf("that that's das c'est ça cela eso isso questo dat det это")

// Comments says that a text of a few words says something of what was said.
func Comments(s string) bool {
	first, _, more := strings.Cut(strings.ToLower(strings.ReplaceAll(s, "\u2019", "'")), " ")
	return more && demonstratives[first] && !block.HasQuestionMark(s)
}

// MaxInterjection is the most words that are only thrown in.
const MaxInterjection = 3

// Bracketed is a note within a speech.
var Bracketed = block.Express(`\([^()]*\)|\[[^\[\]]*\]|\x{ff08}[^\x{ff08}\x{ff09}]*\x{ff09}`)

// OnlyListens says that somebody who answers throws in a word for listening, and says nothing else: “Mm-hmm (affirmative).”
func OnlyListens(text string) bool {
	rest := strings.TrimSpace(Bracketed.ReplaceAllString(text, ""))
	return strings.ContainsFunc(rest, func(r rune) bool { return !block.NotWord(r) }) && IsBackchannel(rest)
}

// TakesUp says that a text holds nothing but words of the answer above, and such as say nothing by themselves.
func TakesUp(text, above string) bool {
	wordsOf := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return block.NotWord(c) && c != '\'' && c != '\u2019' })
	}
	known := wordsOf(above)
	return !slices.ContainsFunc(wordsOf(text), func(w string) bool {
		return !IsFrequent(w) && !asksOnly(w) && !backchannels[w] && !slices.Contains(known, w)
	})
}

// Echoes says that a text exclaims words of the answer above, perhaps with the pronoun turned: “In your cart!”
func Echoes(text, above string) bool {
	own := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return block.NotWord(c) && c != '\'' && c != '\u2019' })
	own = slices.DeleteFunc(own, pointsOnly)
	return block.EndsIn(text, "!\uff01") && len(own) > 0 && TakesUp(strings.Join(own, " "), above)
}

// pointsOnly says that a word is one by which people speak of themselves and each other, in some language.
func pointsOnly(w string) bool {
	for _, words := range speechWords {
		if words[w] {
			return true
		}
	}
	return false
}

// asksOnly says that a word only asks or stands beside such words, in some language.
func asksOnly(w string) bool {
	for _, words := range askingWordsOf {
		if words[w] {
			return true
		}
	}
	return false
}
