package bot

import (
	"maps"
	"regexp"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

func TestWithoutWordsTheGuildsLanguageIsSpoken(t *testing.T) {
	t.Parallel()
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
	if reply, _ := w.hears(discordtest.Mention("thank you")); reply.Text() != locale.English().Say(locale.Thanks) {
		t.Errorf("words in English are answered with %q", reply.Text())
	}
	if reply, _ := w.hears(discordtest.DM("?")); !strings.Contains(reply.Text(), "Ask me") {
		t.Errorf("where there is no guild, a mark is answered with %q", reply.Text())
	}
}

func TestTheBotSpeaksThePersonsLanguage(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	i := discordtest.Command("ask", discordtest.TextOption("question", shelftest.SaltQuestion))
	i.Locale = discordgo.ChineseCN
	c := w.sees(i)
	for _, want := range []string{"访谈中最接近的问题", shelftest.SaltQuestion, "Salt draws the water out of the roots.", "第 1 节（共 2 节）", "第 1 问（共 5 问）"} {
		if !strings.Contains(c.Text(), want) {
			t.Errorf("shown is %q, without %q", c.Text(), want)
		}
	}
	if reply, _ := w.hears(discordtest.Mention("太感謝你們了，請問你會說中文嗎")); !strings.Contains(reply.Text(), "語言") {
		t.Errorf("a question in Chinese is answered with %q", reply.Text())
	}
}

func TestCommandsAreDescribedInEveryLanguage(t *testing.T) {
	t.Parallel()
	check := func(name, english string, others map[discordgo.Locale]string) {
		if len(others) < len(locale.All())-1 {
			t.Errorf("%s is described in %d languages beside English, want %d", name, len(others), len(locale.All())-1)
		}
		for locale, said := range others {
			if said == "" || said == english || component.Width(said) > 100 {
				t.Errorf("%s is described as %q in %s", name, said, locale)
			}
		}
		if english == "" || component.Width(english) > 100 {
			t.Errorf("%s is described as %q", name, english)
		}
	}
	everywhere, home := New(Options{}).table.Definitions()
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
	t.Parallel()
	const longest = 32
	typed := regexp.MustCompile(`^[-_\p{L}\p{N}]+$`)
	check := func(what string, taken map[string]bool, written bool, english string, others map[discordgo.Locale]string) {
		names := map[discordgo.Locale]string{discordgo.EnglishUS: english}
		maps.Copy(names, others)
		if len(names) < len(locale.All()) {
			t.Errorf("%s has names in %d languages", what, len(names))
		}
		for locale, name := range names {
			if name == "" || component.Width(name) > longest || written && (!typed.MatchString(name) || strings.ToLower(name) != name) {
				t.Errorf("%s cannot be called %q", what, name)
			}
			if key := string(locale) + name; taken[key] {
				t.Errorf("in %s there is another %q", locale, name)
			} else {
				taken[key] = true
			}
		}
	}
	everywhere, home := New(Options{}).table.Definitions()
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
	t.Parallel()
	everywhere, home := New(Options{}).table.Definitions()
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
