package transcript

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

// greets says that somebody greets, thanks for the invitation or tries the line.
func greets(s string) bool {
	s = strings.ToLower(s)
	return isThanks(s) || slices.ContainsFunc(greetPhrases, func(p string) bool { return strings.Contains(s, p) }) || beginsWord(s, greetWords)
}

const (
	maxGreetings    = 3  // exchanges of a greeting
	maxGreeting     = 15 // words of the answer to a greeting
	minBesideThem   = 2  // questions that are left
	minPresentation = 20 // words by which a host presents a guest
	maxReply        = 6  // words of the guest's answer to that
	maxLongReply    = 16 // words of one that may be an answer
)

// greetings moves to the introduction what is said before the first question: a welcome that asks nothing, with a short answer to
// it or none. It is the words before the first question that an editor would not call a turn.
func (r *reader) greetings(all []piece) []piece {
	for n := range maxGreetings {
		moved := r.greeting(all, n > 0)
		if slices.EqualFunc(moved, all, func(a, b piece) bool { return a.side == b.side }) {
			break
		}
		all = moved
	}
	return all
}

// greeting moves the first exchange. again says that one was moved already, so that only pleasantries go on greeting.
func (r *reader) greeting(all []piece, again bool) []piece {
	first := slices.IndexFunc(all, func(p piece) bool { return p.side != block.Neither })
	if first < 0 || first+1 >= len(all) || all[first].side != block.Asks || len(all[first].words) == 0 {
		return all
	}
	if all[first].voice < 0 && !(greets(textOfAll(all[first].words)) && greets(textOfAll(all[first+1].words))) {
		return all // nobody is named, so that the words are printed and were edited
	}
	if countPieces(all[first+1:], func(p piece) bool { return p.side == block.Asks }) < minBesideThem {
		return all
	}
	said, next := textOfAll(all[first].words), all[first+1]
	if again && (next.side != block.Answers || block.HasQuestionMark(said) || !onlyPleasantries(textOfAll(next.words), nil)) {
		return all
	}
	out := slices.Clone(all)
	switch {
	case next.side == block.Neither && !block.HasQuestionMark(said):
		r.Warnf(all[first].line, "\u201c%s\u201d asks nothing and nobody answers it, so it went to the introduction", block.Short(said))
		out[first].side = block.Neither
	case next.side == block.Answers && isWelcome(said, textOfAll(next.words)):
		say := r.Warnf
		if !greets(said) && !greets(textOfAll(next.words)) {
			say = r.Errorf
		}
		say(all[first].line, "\u201c%s\u201d and \u201c%s\u201d greet and ask nothing, so they went to the introduction", block.Short(said), block.Short(textOfAll(next.words)))
		out[first].side, out[first+1].side = block.Neither, block.Neither
	case next.side == block.Answers && !block.HasQuestionMark(said) && !block.HasQuestionMark(textOfAll(next.words)) && block.WordCount(textOfAll(next.words)) <= maxLongReply && greets(said):
		r.Errorf(all[first].line, "\u201c%s\u201d and \u201c%s\u201d greet and ask nothing, so they went to the introduction; if somebody is to find that answer, write it into the draft", block.Short(said), whole(next.words...))
		out[first].side, out[first+1].side = block.Neither, block.Neither
	}
	return out
}

// isWelcome says that a host greets or presents a guest and asks nothing, and that the guest answers with a few words.
func isWelcome(said, answer string) bool {
	switch {
	case block.HasQuestionMark(answer):
		return false
	case triesLine(said):
		return block.WordCount(answer) <= maxGreeting
	case block.EndsAsking(said):
		return false
	case !block.HasQuestionMark(said) && (block.WordCount(answer) <= maxInterjection && isBackchannel(answer) || onlyPleasantries(answer, nil)):
		return true
	case block.WordCount(said) >= minPresentation && block.WordCount(answer) <= maxReply:
		return true
	}
	return !block.HasQuestionMark(said) && block.WordCount(answer) <= maxGreeting && (greets(said) || greets(answer)) && !saysMore(answer)
}

// saysMore says that a sentence of an answer to a greeting neither greets nor is a word or two.
func saysMore(answer string) bool {
	for _, s := range block.SentencesOf(answer) {
		if block.WordCount(s) > maxInterjection && !greets(s) {
			return true
		}
	}
	return false
}

// triesLine says that a question only asks whether one is heard.
func triesLine(s string) bool {
	return block.WordCount(s) <= maxGreeting && slices.ContainsFunc(tries, func(p string) bool { return strings.Contains(strings.ToLower(s), p) })
}
