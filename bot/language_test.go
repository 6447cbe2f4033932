package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

func TestVoiceFor(t *testing.T) {
	for _, tt := range []struct {
		person, guild discordgo.Locale
		want          Voice
	}{
		{"zh-CN", "en-US", Simplified()},
		{"zh-TW", "zh-CN", Traditional()},
		{"en-GB", "zh-CN", English()},
		{"de", "zh-CN", Simplified()},
		{"de", "fr", English()},
		{"", "", English()},
	} {
		i := &discordgo.Interaction{Locale: tt.person, GuildLocale: &tt.guild}
		if got := voiceFor(i); got != tt.want {
			t.Errorf("to %q in a guild that speaks %q the bot says %q", tt.person, tt.guild, got.say(msgThanks))
		}
	}
	if got := voiceFor(&discordgo.Interaction{}); got != English() {
		t.Errorf("where no locale is known the bot says %q", got.say(msgThanks))
	}
}

func TestVoiceOf(t *testing.T) {
	for text, want := range map[string]Voice{
		"Why does salt water kill ordinary rice?": English(),
		"大模型的核心壁垒是什么？":                            Simplified(),
		"大模型的核心壁壘是什麼？":                            Traditional(),
		"GPT 和大模型有什么区别":                           Simplified(),
		"What does 大模型 mean here?":                English(),
		"今天":                                      Simplified(), // the same in both scripts
		"123 ?!":                                  English(),
		"":                                        English(),
	} {
		if got := voiceOf(text); got != want {
			t.Errorf("%q is answered with %q", text, got.say(msgThanks))
		}
	}
}

func TestTheBotSpeaksThePersonsLanguage(t *testing.T) {
	w := newWorld(t, nil)
	i := discordtest.Command("ask", discordtest.TextOption("question", saltQuestion))
	i.Locale = discordgo.ChineseCN
	c := w.sees(i)
	for _, want := range []string{"访谈中最接近的问题", saltQuestion, "Salt draws the water out of the roots.", "第 1 节（共 2 节）", "第 1 问（共 5 问）"} {
		if !strings.Contains(c.Text(), want) {
			t.Errorf("shown is %q, without %q", c.Text(), want)
		}
	}
	if reply, _ := w.hears(discordtest.Mention("太感謝你們了，請問你會說中文嗎")); !strings.Contains(reply.Text(), "訪談") {
		t.Errorf("a question in Chinese is answered with %q", reply.Text())
	}
}

func TestCommandsAreToldInEveryLanguage(t *testing.T) {
	check := func(name, english string, others map[discordgo.Locale]string) {
		for _, locale := range []discordgo.Locale{discordgo.ChineseCN, discordgo.ChineseTW} {
			if said := others[locale]; said == "" || said == english || width(said) > 100 {
				t.Errorf("%s is told as %q in %s", name, said, locale)
			}
		}
		if english == "" || width(english) > 100 {
			t.Errorf("%s is told as %q", name, english)
		}
	}
	const longestName = 32
	everywhere, home := New(Options{}).Definitions()
	for _, c := range append(everywhere, home...) {
		if c.Type == discordgo.ChatApplicationCommand {
			check("/"+c.Name, c.Description, *c.DescriptionLocalizations)
		} else {
			check(c.Name, c.Name, *c.NameLocalizations)
		}
		if width(c.Name) > longestName {
			t.Errorf("the name %q is too long", c.Name)
		}
		for _, o := range c.Options {
			check("/"+c.Name+" "+o.Name, o.Description, o.DescriptionLocalizations)
		}
	}
}
