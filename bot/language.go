package bot

import (
	"context"
	"unicode"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
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

// voiceForMessage is the voice in which a message is answered: in the language of its words, since Discord does not tell
// that of the person, and in the guild's when the words do not tell.
func (b *Bot) voiceForMessage(ctx context.Context, words, guild string) Voice {
	v, sure := voiceOf(words)
	if sure || guild == "" {
		return v
	}
	there := b.guildVoice(ctx, guild)
	if v == Simplified() && there == English() {
		return v // in Chinese of some script, which is nearer than what the guild speaks
	}
	return there
}

// guildVoice is the voice for the language of a guild.
func (b *Bot) guildVoice(ctx context.Context, guild string) Voice {
	if v, ok := b.voices.get(guild); ok {
		return v
	}
	ctx, cancel := context.WithTimeout(ctx, settingTime)
	defer cancel()
	g, err := b.rest.Guild(ctx, guild)
	if err != nil {
		b.log.Warn().Err(err).Str("guild", guild).Msg("language of a guild was not found out")
		return English()
	}
	v, _ := voiceIn(discordgo.Locale(g.PreferredLocale))
	v, _ = b.voices.keep(guild, v)
	return v
}

// voiceOf is the voice for the language of a text: Chinese when most of its words are, each character being one, in the
// script that more of its characters belong to, and English otherwise. It is not sure when there are no letters, or none
// of one script alone.
func voiceOf(text string) (v Voice, sure bool) {
	letters, han, traditional := false, 0, 0
	for _, r := range text {
		letters = letters || unicode.IsLetter(r)
		if unicode.Is(unicode.Han, r) {
			han++
			traditional += leaning(r)
		}
	}
	switch {
	case 2*han <= wordCount(text):
		return English(), letters
	case traditional > 0:
		return Traditional(), true
	default:
		return Simplified(), traditional < 0
	}
}

// leaning is 1 for a Chinese character that only the traditional script has, -1 for one that only the simplified has, and
// 0 for one of both: the character sets of Taiwan (Big5) and of mainland China (GB 2312) hold what each of them writes.
func leaning(r rune) int {
	in := func(set encoding.Encoding) bool {
		_, err := set.NewEncoder().String(string(r))
		return err == nil
	}
	taiwan, mainland := in(traditionalchinese.Big5), in(simplifiedchinese.HZGB2312)
	switch {
	case taiwan && !mainland:
		return 1
	case mainland && !taiwan:
		return -1
	default:
		return 0
	}
}

// translations are what Discord shows in place of an English text to people with a Chinese client.
func translations(p phrase) map[discordgo.Locale]string {
	return map[discordgo.Locale]string{
		discordgo.ChineseCN: Simplified().say(p),
		discordgo.ChineseTW: Traditional().say(p),
	}
}

// told gives a command its name and description in every language.
func told(c *discordgo.ApplicationCommand, name, description phrase) *discordgo.ApplicationCommand {
	names, descriptions := translations(name), translations(description)
	c.Name, c.NameLocalizations = English().say(name), &names
	c.Description, c.DescriptionLocalizations = English().say(description), &descriptions
	return c
}

// toldOption gives an option its name and description in every language.
func toldOption(o *discordgo.ApplicationCommandOption, name, description phrase) *discordgo.ApplicationCommandOption {
	o.Name, o.NameLocalizations = English().say(name), translations(name)
	o.Description, o.DescriptionLocalizations = English().say(description), translations(description)
	return o
}
