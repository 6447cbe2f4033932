package wording

import (
	"strings"
	"unicode"

	"faqbot/knowledge/transcript/block"
	"faqbot/knowledge/transcript/speaker"
)

// speechWords are words by which people speak of themselves and of each other, point to what was said, and go on from it, by
// language. In some ninety interviews nearly each paragraph of an answer had one; a caption, a notice and a request have none:
// “The mill in winter.” A row more is a language more.
var speechWords = map[string]map[string]bool{
	"en": block.SetOf("i me my mine myself we you your yours yourself he him himself she herself they them it itself that there here but so then because or nor yes no not never nobody nothing none everybody everyone somebody someone anyone one ones well maybe perhaps still when if what where how why people too always again only just though sometimes another other others"),
	"de": block.SetOf("ich mich mir mein meine meinem meinen meiner wir uns unser unsere unserem du dich dir ihnen er ihn ihm es da dort aber also dann weil oder ja nein nicht nie niemand nichts jemand alle man so doch wenn was wer wie wo deshalb trotzdem auch noch immer kein keine denn nur erstens zweitens drittens andere anderen"),
	"fr": block.SetOf("je j me m moi mon ma mes nous notre nos vous votre vos tu te toi il ils elle elles on lui ce c cela ça celui celle mais donc alors parce ou oui non ne n pas jamais personne rien tout y que qu quand si comme aussi encore toujours autre autres"),
	"es": block.SetOf("yo me mi mis mí nos nuestro nuestra nosotros usted ustedes tú te él ella ellos ellas lo le les eso esto aquello pero entonces porque o sí no nunca nadie nada todo todos alguien que quien cuando si también hay ni ya así otro otra otros"),
	"it": block.SetOf("io mi me mio mia miei noi ci nostro nostra lei voi tu ti te lui loro lo gli le ma allora perché o sì no non mai nessuno niente nulla tutto tutti qualcuno che chi quando se anche ancora sempre questo quello c'è"),
	"pt": block.SetOf("eu me mim meu minha nós nos nosso nossa você vocês tu te ele ela eles elas lhe isso isto aquilo mas então porque ou sim não nunca ninguém nada tudo todos alguém que quem quando também ainda sempre gente"),
	"nl": block.SetOf("ik me mij mijn wij we ons onze u uw jij je jouw hij hem zij ze daar er maar dus dan omdat of ja nee niet nooit niemand niets iemand iedereen men zo toch als wat wie hoe waar ook nog altijd geen want"),
	"sv": block.SetOf("jag mig min mitt mina vi oss vår ni du dig han honom hon henne dem där men så då eftersom eller ja nej inte aldrig ingen inget någon alla man om när vad vem hur också ännu alltid"),
	"ru": block.SetOf("я меня мне мой моя мои мы нас нам наш наша вы вас вам ваш ты тебя он его ему она её ей они их им это этот эта эти то тот там тут а но да нет не ни потому или никто ничего кто-то кто что всё все когда если как где тоже ещё уже так же бы"),
	"pl": block.SetOf("ja mnie mi mój moja my nas nam nasz pan pani ty cię on go ona oni ich tam tu a ale więc bo albo tak nie nigdy nikt nic ktoś wszyscy kiedy jeśli jak gdzie też jeszcze zawsze że"),
}

// speechMarks are the same for languages that set no blanks.
var speechMarks = map[string][]string{
	"zh": strings.Fields("我 你 您 他 她 它 咱 这 這 那 也 就 都 还 還 但 所以 因为 因為 不 没 沒 吗 嗎 呢 吧 了 什么 什麼 怎么 怎麼 谁 誰"),
	"ja": strings.Fields("私 僕 俺 これ それ あれ この その あの ここ そこ です ます ました ません でした でしょ だった だよ んだ から けど よね ない 何 誰 ね よ"),
}

// goesOnWith begins a sentence that goes on from what somebody said, by the word for and in some languages.
var goesOnWith = block.SetOf("and und et y e и i en och og")

// counts begins a sentence that goes through several things: “The third is …”.
var counts = block.Express(`(?i)^(?:the |der |die |das |le |la |el |il |o |a )?(?:first|second|third|fourth|last|other|erste|zweite|dritte|andere|premier|première|deuxième|second|seconde|troisième|autre|primero?|primera|segund[oa]|tercer[oa]?|otr[oa]|prim[oa]|terz[oa]|altr[oa]|primeir[oa]|terceir[oa]|outr[oa])(?:ly)?,? (?:is|was|one|thing|reason|comes|of|ist|war|est|était|es|era|è|é|foi)\b`)

// maxVoiceless is the most words of a paragraph without such words; what is longer may be anything.
const maxVoiceless = 30

// IsVoiceless says that a paragraph has none of the words by which people speak, in a language of which they are known.
func IsVoiceless(text, language string) bool {
	language, _, _ = strings.Cut(language, "-")
	if marks := speechMarks[language]; marks != nil {
		for _, m := range marks {
			if strings.Contains(text, m) {
				return false
			}
		}
		return block.WordCount(text) <= maxVoiceless
	}
	if counts.MatchString(text) {
		return false
	}
	known := speechWords[language]
	if first, _, _ := strings.Cut(strings.ToLower(text), " "); goesOnWith[first] {
		return false
	}
	if known == nil || block.WordCount(text) > maxVoiceless {
		return false
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		if known[w] {
			return false
		}
	}
	return true
}

// IsStageNote says that a text is what a transcriber notes of a room, such as “(LAUGHTER)”: it stays with what is said.
func IsStageNote(text string) bool {
	return speaker.Aside.MatchString(text) && speaker.StageNote.MatchString(strings.Trim(text, "[](){}*_\uff08\uff09\u3010\u3011"))
}
