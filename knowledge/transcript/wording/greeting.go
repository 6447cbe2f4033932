package wording

import (
	"slices"
	"strings"

	"faqbot/knowledge/transcript/block"
)

// greetWords begin the words by which people greet, in lower case; those of scripts without blanks stand anywhere.
var greetWords = strings.Fields(`hello hi welcome greetings hallo willkommen moin servus bonjour bonsoir bienvenue hola bienvenid buenos buenas buongiorno
	buonasera benvenut ciao olá bem-vind welkom goedemorgen goedemiddag goedenavond hej välkommen velkommen hei tervetuloa здравствуйте привет dzień witam ahoj dobrý
	merhaba hoş szia üdvözlöm salut xin chào halo selamat 你好 您好 大家好 欢迎 歡迎 こんにちは ようこそ よろしく 안녕하세요 반갑습니다 مرحبا أهلا שלום नमस्ते สวัสดี`)

// greetPhrases are greetings of several words.
var greetPhrases = []string{"good morning", "good afternoon", "good evening", "guten tag", "guten morgen", "guten abend", "grüß gott", "добрый день",
	"добрый вечер", "доброе утро", "bom dia", "boa tarde", "boa noite", "god morgon", "god morgen", "hear me", "m'entend",
	"listening to", "my guest", "with me is", "joining me", "joins me", "joined by", "to be here", "zu gast", "mi invitad", "mon invité", "il mio ospite", "у нас в гостях"}

// tries ask whether one is heard, in lower case.
var tries = []string{"hear me", "hören sie mich", "hörst du mich", "hört man mich", "m'entend", "me escucha", "me oye", "me ouv", "mi sente", "mi senti", "hoort u mij", "hoor je me", "hör du mig",
	"слышно", "слышите", "听得到", "听得见", "聞こえ", "들리"}

// courtesies ask how somebody is, and nothing that an interview is about, in lower case.
var courtesies = []string{"how are you", "how you doing", "how's it going", "how is it going", "how are things", "how have you been", "how do you feel today", "you feeling today", "are you feeling",
	"wie geht es dir", "wie geht es ihnen", "wie geht es euch", "wie geht's", "geht's dir", "ça va", "comment allez-vous", "comment vas-tu", "comment tu vas", "cómo estás", "cómo está usted", "cómo están", "cómo te encuentras",
	"cómo se encuentra", "qué tal", "como vai você", "como você está", "como está você", "tudo bem", "come sta", "come va", "hoe gaat het met", "hur mår du", "hvordan har du det", "jak się masz", "jak się pan", "как дела", "как настроение",
	"как вы себя чувствуете", "nasılsın", "apa kabar", "khỏe không", "你好吗", "你好嗎", "最近怎么样", "最近怎麼樣", "お元気ですか", "잘 지내"}

const (
	maxCourtesy    = 9  // words of a question that is one
	maxHowSomebody = 25 // words of the answer to it
)

// IsCourtesy says that somebody asks nothing but how the other is, and that the other says so in a few words.
func IsCourtesy(said, answer string) bool {
	if block.HasQuestionMark(answer) || block.WordCount(answer) > maxHowSomebody || !block.EndsAsking(said) {
		return false
	}
	starts := StartsOfSentences(said)
	asked := 0
	for n, s := range starts {
		end := len(said)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		sentence := strings.ToLower(said[s:end])
		if !block.HasQuestionMark(sentence) {
			continue
		}
		if asked++; block.WordCount(sentence) > maxCourtesy || !slices.ContainsFunc(courtesies, func(p string) bool { return strings.Contains(strings.ReplaceAll(sentence, "\u2019", "'"), p) }) {
			return false
		}
	}
	return asked > 0
}

// Greets says that somebody greets, thanks for the invitation or tries the line.
func Greets(s string) bool {
	s = strings.ToLower(s)
	return IsThanks(s) || slices.ContainsFunc(greetPhrases, func(p string) bool { return strings.Contains(s, p) }) || beginsWord(s, greetWords)
}

const (
	maxGreeting     = 15 // words of the answer to a greeting
	minPresentation = 20 // words by which a host presents a guest
	maxReply        = 6  // words of the guest's answer to that
)

// IsWelcome says that a host greets or presents a guest and asks nothing, and that the guest answers with a few words.
func IsWelcome(said, answer string) bool {
	switch {
	case block.HasQuestionMark(answer):
		return false
	case triesLine(said):
		return block.WordCount(answer) <= maxGreeting
	case block.EndsAsking(said):
		return false
	case !block.HasQuestionMark(said) && (block.WordCount(answer) <= MaxInterjection && IsBackchannel(answer) || OnlyPleasantries(answer, nil)):
		return true
	case block.WordCount(said) >= minPresentation && block.WordCount(answer) <= maxReply:
		return true
	}
	return !block.HasQuestionMark(said) && block.WordCount(answer) <= maxGreeting && (Greets(said) || Greets(answer)) && !saysMore(answer)
}

// OnlyGreets says that each sentence of a text greets, or has a word or two.
func OnlyGreets(s string) bool { return Greets(s) && !block.HasQuestionMark(s) && !saysMore(s) }

// saysMore says that a sentence of an answer to a greeting neither greets nor is a word or two.
func saysMore(answer string) bool {
	for _, s := range block.SentencesOf(answer) {
		if block.WordCount(s) > MaxInterjection && !Greets(s) {
			return true
		}
	}
	return false
}

// triesLine says that a question only asks whether one is heard.
func triesLine(s string) bool {
	return block.WordCount(s) <= maxGreeting && slices.ContainsFunc(tries, func(p string) bool { return strings.Contains(strings.ToLower(s), p) })
}
