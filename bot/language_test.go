package bot

import (
	"maps"
	"regexp"
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
	for text, want := range map[string]struct {
		voice Voice
		sure  bool
	}{
		"Why does salt water kill ordinary rice?": {English(), true},
		"大模型的核心壁垒是什么？":                            {Simplified(), true},
		"大模型的核心壁壘是什麼？":                            {Traditional(), true},
		"訓練大模型需要多少張顯示卡？":                          {Traditional(), true},
		"训练大模型需要多少张显卡？":                           {Simplified(), true},
		"GPT 和大模型有什么区别":                           {Simplified(), true},
		"ChatGPT Plus 多少钱一个月？":                    {Simplified(), true},
		"What does 大模型 mean here?":                {English(), true},
		"今天":                                      {Simplified(), false}, // the same in both scripts
		"123 ?!":                                  {English(), false},
		"👋":                                       {English(), false},
		"":                                        {English(), false},
	} {
		if got, sure := voiceOf(text); got != want.voice || sure != want.sure {
			t.Errorf("%q is answered with %q, sure: %v", text, got.say(msgThanks), sure)
		}
	}
}

func TestWithoutWordsTheGuildsLanguageIsSpoken(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("GET", "/guilds/{guild_id}").Answer(200, nil,
		`{"id":"`+discordtest.GuildID+`","name":"rice","owner_id":"`+discordtest.OtherUserID+`","preferred_locale":"zh-TW"}`))
	for range 2 { // once asked, and once remembered
		if reply, _ := w.hears(discordtest.Mention("")); !strings.Contains(reply.Text(), "訪談") {
			t.Errorf("a bare mention is answered with %q", reply.Text())
		}
	}
	if reply, _ := w.hears(discordtest.Mention("你好")); !strings.Contains(reply.Text(), "訪談") {
		t.Errorf("what both scripts write alike is answered with %q", reply.Text())
	}
	if reply, _ := w.hears(discordtest.Mention("thank you")); reply.Text() != English().say(msgThanks) {
		t.Errorf("words in English are answered with %q", reply.Text())
	}
	if reply, _ := w.hears(discordtest.DM("?")); !strings.Contains(reply.Text(), "Ask me") {
		t.Errorf("where there is no guild, a mark is answered with %q", reply.Text())
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
	everywhere, home := New(Options{}).Definitions()
	for _, c := range append(everywhere, home...) {
		if c.Type == discordgo.ChatApplicationCommand {
			check("/"+c.Name, c.Description, *c.DescriptionLocalizations)
		}
		for _, o := range c.Options {
			check("/"+c.Name+" "+o.Name, o.Description, o.DescriptionLocalizations)
		}
	}
}

// TestCommandsHaveNamesInEveryLanguage holds the names against Discord's rules, and against each other: Discord refuses
// two commands of one type, and two options of one command, that have the same name in some language.
func TestCommandsHaveNamesInEveryLanguage(t *testing.T) {
	const longest = 32
	typed := regexp.MustCompile(`^[-_\p{L}\p{N}]+$`)
	check := func(what string, taken map[string]bool, written bool, english string, others map[discordgo.Locale]string) {
		names := map[discordgo.Locale]string{discordgo.EnglishUS: english}
		maps.Copy(names, others)
		if len(names) != 3 {
			t.Errorf("%s has names in %d languages", what, len(names))
		}
		for locale, name := range names {
			if name == "" || width(name) > longest || written && (!typed.MatchString(name) || strings.ToLower(name) != name) {
				t.Errorf("%s cannot be called %q", what, name)
			}
			if key := string(locale) + name; taken[key] {
				t.Errorf("in %s there is another %q", locale, name)
			} else {
				taken[key] = true
			}
		}
	}
	everywhere, home := New(Options{}).Definitions()
	taken := map[discordgo.ApplicationCommandType]map[string]bool{discordgo.ChatApplicationCommand: {}, discordgo.MessageApplicationCommand: {}}
	for _, c := range append(everywhere, home...) {
		check(c.Name, taken[c.Type], c.Type == discordgo.ChatApplicationCommand, c.Name, *c.NameLocalizations)
		options := map[string]bool{}
		for _, o := range c.Options {
			check(c.Name+" "+o.Name, options, true, o.Name, o.NameLocalizations)
		}
	}
}

// TestOutsidersFindTheCommands pins the names that people, documentation and other programs know.
func TestOutsidersFindTheCommands(t *testing.T) {
	everywhere, home := New(Options{}).Definitions()
	names := func(of []*discordgo.ApplicationCommand) string {
		var all []string
		for _, c := range of {
			name := c.Name
			for _, o := range c.Options {
				name += " " + o.Name
			}
			all = append(all, name)
		}
		return strings.Join(all, ", ")
	}
	if got, want := names(everywhere), "Answer this, Answer this privately, ask question section private for, section name, browse, help, about"; got != want {
		t.Errorf("everywhere there are %s, want %s", got, want)
	}
	if got, want := names(home), "reload, explain question, doctor channel, quiet channel off"; got != want {
		t.Errorf("at home there are %s, want %s", got, want)
	}
}
