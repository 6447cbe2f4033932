package main

import (
	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// person is one of the people in the scenes, by display name.
type person string

const (
	ada   person = "ada"   // asks
	bob   person = "bob"   // happens to be there
	grace person = "grace" // moderates
)

// bobID is the id of a person who is not part of discordtest's world.
const bobID = "1300000000000000003"

func (p person) id() string {
	switch p {
	case ada:
		return discordtest.UserID
	case bob:
		return bobID
	case grace:
		return discordtest.OtherUserID
	}
	return ""
}

func (p person) user() *discordgo.User { return discordtest.User(p.id(), string(p)) }

// people returns all of them.
func people() []person { return []person{ada, bob, grace} }

// tongue is a language, with what people ask in it.
type tongue struct {
	locale  discordgo.Locale // of people's clients
	clear   string           // a question with one answer
	vague   string           // one that several could be meant by
	outside string           // one that the interview does not cover
	talk    string           // small talk
	long    string           // a question that has the long answer
	forBob  string           // one whose answer is for somebody else
}

// tongues returns the languages that the bot speaks.
func tongues() []tongue { return []tongue{english(), simplified(), traditional()} }

func english() tongue {
	return tongue{
		locale:  discordgo.EnglishUS,
		clear:   "will I lose my job to this thing?",
		vague:   "will AI replace us?",
		outside: "how much does ChatGPT Plus cost a month?",
		talk:    "thank you!",
		long:    "who carried sandbags in the great flood?",
		forBob:  "how far behind are the Chinese models?",
	}
}

func simplified() tongue {
	return tongue{
		locale:  discordgo.ChineseCN,
		clear:   "训练大模型需要多少张显卡？",
		vague:   "人类的未来",
		outside: "ChatGPT Plus 多少钱一个月？",
		talk:    "谢谢！",
		long:    "大洪水的时候谁来帮忙了？",
		forBob:  "差距有多大？",
	}
}

func traditional() tongue {
	return tongue{
		locale:  discordgo.ChineseTW,
		clear:   "訓練大模型需要多少張顯示卡？",
		vague:   "人類的未來",
		outside: "ChatGPT Plus 一個月多少錢？",
		talk:    "晚安",
		long:    "大洪水的時候誰來幫忙了？",
		forBob:  "國內外差距有多大？",
	}
}
