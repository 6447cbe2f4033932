package bot

import (
	"strings"
	"unicode"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/text/language"
)

// voiceIn returns the voice for a locale of Discord's; ok is false when the bot does not speak its language.
func voiceIn(locale discordgo.Locale) (v Voice, ok bool) {
	tag, err := language.Parse(string(locale))
	if err != nil {
		return English(), false // there is none, or it is no language
	}
	all := voices()
	_, n, sure := all.matcher.Match(tag)
	return all.of[n], sure >= language.High
}

// voiceFor is the voice in which an interaction is answered: in the person's language, in the guild's when the bot does
// not speak that, and in English when it speaks neither.
func voiceFor(i *discordgo.Interaction) Voice {
	if v, ok := voiceIn(i.Locale); ok || i.GuildLocale == nil {
		return v
	}
	v, _ := voiceIn(*i.GuildLocale)
	return v
}

// onlyTraditional are characters that questions are full of and that simplified Chinese writes otherwise.
const onlyTraditional = "們個這麼嗎對為說時會來國學開關問題與應該認發現實經過後裡還點樣錢壘覺讓誰幾訪談節請當種業處無從動產機構術創網邊間將選電話錄體價資語論"

// voiceOf is the voice in which a message is answered, of which Discord does not tell the locale: Chinese when most of
// its letters are, in the script that its characters belong to, and English otherwise.
func voiceOf(text string) Voice {
	letters, han := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.Is(unicode.Han, r) {
			han++
		}
	}
	switch {
	case 2*han <= letters:
		return English()
	case strings.ContainsAny(text, onlyTraditional):
		return Traditional()
	default:
		return Simplified()
	}
}

// translations are what Discord shows in place of an English text to people with a Chinese client.
func translations(p phrase) map[discordgo.Locale]string {
	return map[discordgo.Locale]string{
		discordgo.ChineseCN: Simplified().say(p),
		discordgo.ChineseTW: Traditional().say(p),
	}
}

// told gives a command its description in every language.
func told(c *discordgo.ApplicationCommand, p phrase) *discordgo.ApplicationCommand {
	others := translations(p)
	c.Description, c.DescriptionLocalizations = English().say(p), &others
	return c
}

// toldOption gives an option its description in every language.
func toldOption(o *discordgo.ApplicationCommandOption, p phrase) *discordgo.ApplicationCommandOption {
	o.Description, o.DescriptionLocalizations = English().say(p), translations(p)
	return o
}
