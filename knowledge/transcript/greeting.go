package transcript

import (
	"slices"
	"strings"
)

// greetWords begin the words by which people greet, in lower case; those of scripts without blanks stand anywhere.
var greetWords = strings.Fields(`hello hi welcome greetings hallo willkommen moin servus bonjour bonsoir bienvenue hola bienvenid buenos buenas buongiorno
	buonasera benvenut ciao olá bem-vind welkom goedemorgen goedemiddag goedenavond hej välkommen velkommen hei tervetuloa здравствуйте привет dzień witam ahoj dobrý
	merhaba hoş szia üdvözlöm salut xin chào halo selamat 你好 您好 大家好 欢迎 歡迎 こんにちは ようこそ よろしく 안녕하세요 반갑습니다 مرحبا أهلا שלום नमस्ते สวัสดี`)

// greetPhrases are greetings of several words.
var greetPhrases = []string{"good morning", "good afternoon", "good evening", "guten tag", "guten morgen", "guten abend", "grüß gott", "добрый день",
	"добрый вечер", "доброе утро", "bom dia", "boa tarde", "boa noite", "god morgon", "god morgen", "hear me", "hören sie mich", "m'entend", "me escucha", "me oye",
	"listening to", "my guest", "with me is", "joining me", "joins me", "joined by", "to be here", "zu gast", "mi invitad", "mon invité", "il mio ospite", "у нас в гостях"}

// greets says that somebody greets, thanks for the invitation or tries the line.
func greets(s string) bool {
	s = strings.ToLower(s)
	return isThanks(s) || slices.ContainsFunc(greetPhrases, func(p string) bool { return strings.Contains(s, p) }) || beginsWord(s, greetWords)
}

const (
	maxGreeting     = 15 // words of the answer to a greeting
	minBesideThem   = 2  // questions that are left
	minPresentation = 20 // words by which a host presents a guest
	maxReply        = 6  // words of the guest's answer to that
	maxLongReply    = 9  // words of one that may be an answer
)

// greetings moves to the introduction what is said before the first question: a welcome that asks nothing, with a short answer to
// it or none. It is the words before the first question that an editor would not call a turn.
func (r *reader) greetings(all []piece) []piece {
	first := slices.IndexFunc(all, func(p piece) bool { return p.side != neither })
	if first < 0 || first+1 >= len(all) || all[first].side != asks || all[first].voice < 0 || len(all[first].words) == 0 {
		return all
	}
	if countPieces(all[first+1:], func(p piece) bool { return p.side == asks }) < minBesideThem {
		return all
	}
	said, next := textOfAll(all[first].words), all[first+1]
	out := slices.Clone(all)
	switch {
	case next.side == neither && !hasQuestionMark(said):
		r.warnf(all[first].line, "\u201c%s\u201d asks nothing and nobody answers it, so it went to the introduction", short(said))
		out[first].side = neither
	case next.side == answers && isWelcome(said, textOfAll(next.words)):
		say := r.warnf
		if !greets(said) && !greets(textOfAll(next.words)) {
			say = r.errorf
		}
		say(all[first].line, "\u201c%s\u201d and \u201c%s\u201d greet and ask nothing, so they went to the introduction", short(said), short(textOfAll(next.words)))
		out[first].side, out[first+1].side = neither, neither
	case next.side == answers && !endsAsking(said) && wordCount(said) >= minPresentation && wordCount(textOfAll(next.words)) <= maxLongReply && greets(said):
		r.errorf(all[first].line, "\u201c%s\u201d greets and asks nothing; take it out with its answer if nobody is to find that", short(said))
	}
	return out
}

// isWelcome says that a host greets or presents a guest and asks nothing, and that the guest answers with a few words.
func isWelcome(said, answer string) bool {
	switch {
	case hasQuestionMark(answer):
		return false
	case triesLine(said):
		return wordCount(answer) <= maxGreeting
	case endsAsking(said):
		return false
	case wordCount(said) >= minPresentation && wordCount(answer) <= maxReply:
		return true
	}
	return !hasQuestionMark(said) && wordCount(answer) <= maxGreeting && (greets(said) || greets(answer)) && !saysMore(answer)
}

// saysMore says that a sentence of an answer to a greeting neither greets nor is a word or two.
func saysMore(answer string) bool {
	for _, s := range sentencesOf(answer) {
		if wordCount(s) > maxInterjection && !greets(s) {
			return true
		}
	}
	return false
}

// triesLine says that a question only asks whether one is heard.
func triesLine(s string) bool {
	return wordCount(s) <= maxGreeting && slices.ContainsFunc(greetPhrases, func(p string) bool {
		return strings.HasSuffix(p, "me") && strings.Contains(strings.ToLower(s), p)
	})
}
