package analysis

import "strings"

// Talk classifies a message that asks nothing.
type Talk int

// The kinds of talk. None means that the message may ask something.
const (
	None  Talk = iota
	Empty      // nothing left after cleaning: blanks, control characters, only emoji
	Greeting
	Thanks
	Chatter // other small talk
	Self    // a question about who answers
)

// The words of small talk. A head word makes a message what it is; the others may come along.
var (
	greetingHeads = wordSet("hi hey hello heya hiya yo sup gm gn greetings howdy morning evening afternoon night welcome 你好 您好 大家好 早上好 晚上好 早安 晚安 哈喽 哈囉 嗨")
	thanksHeads   = wordSet("thanks thank thankyou cheers appreciated appreciate ta tysm 谢谢 谢谢你 谢谢您 多谢 感谢 谢了 謝謝 謝謝你 謝謝您 多謝 感謝 謝了")
	chatterHeads  = wordSet("ok okay k kk yes yep yeah yea no nope nah lol lmao lmfao rofl haha hahaha hehe xd same true agreed cool nice great awesome perfect wow omg oof " +
		"rip gg bruh bro dude sure fine test testing ping pong nvm nevermind brb afk bye cya goodbye hm hmm hmmm huh ah oh 哈哈 哈哈哈 好的 好 嗯 是的 再见 再見 拜拜 掰掰 行")
	companions = wordSet("good everyone everybody all folks guys friends there you u so much very a lot it day bot bad man right well love this that is me too later for the your help again")
)

// aboutBot are questions about who answers, word for word: one of them with a word more may be about anything.
var aboutBot = map[string]bool{
	"help": true, "help me": true, "who are you": true, "what are you": true, "are you a bot": true, "are you human": true, "are you an ai": true,
	"what can you do": true, "what do you do": true, "how do you work": true, "what can i ask": true, "what can i ask you": true,
	"你是谁": true, "你是誰": true, "你是什么": true, "你是什麼": true, "你能做什么": true, "你能做什麼": true, "你会什么": true, "你會什麼": true,
	"帮助": true, "幫助": true, "怎么用": true, "怎麼用": true,
}

// longestTalk is how many words small talk may have; what is longer is read as a question.
const longestTalk = 5

// TalkOf tells small talk by its words: a short message with a head word and nothing but words of small talk.
func TalkOf(tokens []Token) Talk {
	if len(tokens) == 0 {
		return Empty
	}
	if len(tokens) > longestTalk {
		return None
	}
	if aboutBot[typed(tokens)] {
		return Self
	}
	kind := None
	for _, t := range tokens {
		switch {
		case thanksHeads[t.Typed]:
			kind = Thanks
		case greetingHeads[t.Typed]:
			if kind != Thanks {
				kind = Greeting
			}
		case chatterHeads[t.Typed]:
			if kind == None {
				kind = Chatter
			}
		case !companions[t.Typed]:
			return None
		}
	}
	return kind
}

// typed returns what was typed, in small letters and without marks. No blank stands beside Chinese.
func typed(tokens []Token) string {
	var b strings.Builder
	han := true
	for _, t := range tokens {
		was := han
		if han = isHan(firstRune(t.Typed)); !han && !was {
			b.WriteByte(' ')
		}
		b.WriteString(t.Typed)
	}
	return b.String()
}
