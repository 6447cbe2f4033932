package command

import (
	"sync"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/locale"
)

// voiceOf returns the voice in which an interaction is answered: in the person's language, in the guild's when the bot does
// not speak that, and in English when it speaks neither.
func voiceOf(i *discordgo.Interaction) locale.Voice {
	v, ok := locale.In(string(i.Locale))
	if ok || i.GuildLocale == nil {
		return v
	}
	v, _ = locale.In(string(*i.GuildLocale))
	return v
}

// translations are what Discord shows in place of an English text to people whose client speaks another language: one for
// each of Discord's locales in which the bot has a voice of its own.
func translations(p locale.Phrase) map[discordgo.Locale]string {
	said := map[discordgo.Locale]string{}
	for code, voice := range voices() {
		said[code] = voice.Say(p)
	}
	return said
}

// voices is a table of the voices for Discord's locales, without those for which English stands. It does not change.
var voices = sync.OnceValue(func() map[discordgo.Locale]locale.Voice {
	others := map[discordgo.Locale]locale.Voice{}
	for code := range discordgo.Locales {
		if v, ok := locale.In(string(code)); ok && v != locale.English() {
			others[code] = v
		}
	}
	return others
})

// Described gives a command its name and description in every language.
func Described(c *discordgo.ApplicationCommand, name, description locale.Phrase) *discordgo.ApplicationCommand {
	names, descriptions := translations(name), translations(description)
	c.Name, c.NameLocalizations = locale.English().Say(name), &names
	c.Description, c.DescriptionLocalizations = locale.English().Say(description), &descriptions
	return c
}

// DescribedOption gives an option its name and description in every language.
func DescribedOption(
	o *discordgo.ApplicationCommandOption, name, description locale.Phrase,
) *discordgo.ApplicationCommandOption {
	o.Name, o.NameLocalizations = locale.English().Say(name), translations(name)
	o.Description, o.DescriptionLocalizations = locale.English().Say(description), translations(description)
	return o
}
