package command

import (
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/locale"
)

func TestActorOf(t *testing.T) {
	t.Parallel()
	user := &discordgo.User{ID: askerID}
	for name, tt := range map[string]struct {
		in   discordgo.Interaction
		want string
	}{
		"in a guild":          {discordgo.Interaction{GuildID: guildID, Member: &discordgo.Member{User: user}}, askerID},
		"in a direct message": {discordgo.Interaction{User: user}, askerID},
		"a member of no name": {discordgo.Interaction{GuildID: guildID, Member: &discordgo.Member{}}, ""},
		"nobody":              {discordgo.Interaction{}, ""},
	} {
		if got := actorOf(&tt.in).User; got != tt.want {
			t.Errorf("%s: user is %q, want %q", name, got, tt.want)
		}
	}
}

func TestVoiceOf(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		person, guild discordgo.Locale
		want          locale.Voice
	}{
		{"zh-CN", "en-US", locale.Simplified()},
		{"zh-TW", "zh-CN", locale.Traditional()},
		{"en-GB", "zh-CN", locale.English()},
		{"de", "zh-CN", locale.Simplified()},
		{"de", "fr", locale.English()},
		{"", "", locale.English()},
	} {
		i := &discordgo.Interaction{Locale: tt.person, GuildLocale: &tt.guild}
		if got := voiceOf(i); got != tt.want {
			t.Errorf("to %q in a guild that speaks %q the bot says %q", tt.person, tt.guild, got.Say(locale.Thanks))
		}
	}
	if got := voiceOf(&discordgo.Interaction{}); got != locale.English() {
		t.Errorf("where no locale is known the bot says %q", got.Say(locale.Thanks))
	}
}
