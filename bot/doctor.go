package bot

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

const optionChannel = "channel"

// channelOption is the option that names a channel in place of the one in which a command is used.
func channelOption(description phrase) *discordgo.ApplicationCommandOption {
	return toldOption(&discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionChannel,
		ChannelTypes: []discordgo.ChannelType{
			discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews, discordgo.ChannelTypeGuildForum,
			discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildStageVoice,
			discordgo.ChannelTypeGuildPublicThread, discordgo.ChannelTypeGuildPrivateThread, discordgo.ChannelTypeGuildNewsThread,
		},
	}, msgChannelName, description)
}

// chosenChannel is the channel that was named, or else the one in which the command was used.
func (u use) chosenChannel() string {
	if id := u.text(optionChannel); isSnowflake(id) {
		return id
	}
	return u.channel
}

// doctorCommand examines what the bot needs to work, for moderators.
func (b *Bot) doctorCommand() command {
	definition := told(&discordgo.ApplicationCommand{
		Options: []*discordgo.ApplicationCommandOption{channelOption(msgChannelTold)},
	}, msgDoctorName, msgDoctorTold)
	return b.moderating(definition, func(x exchange, u use) response {
		return working(func(ctx context.Context) page { return b.examine(ctx, x, u) })
	})
}

// examine looks at the channel that was chosen, or else the one in which the command was used, at the answer channels,
// and at the bot itself.
func (b *Bot) examine(ctx context.Context, x exchange, u use) page {
	v := x.voice
	chosen := u.chosenChannel()
	var lines []string
	ill := false
	for n, id := range append([]string{chosen}, b.options.AnswerChannels...) {
		if n > 0 && id == chosen {
			continue
		}
		if n > maxChannels {
			lines = append(lines, v.say(msgMoreChannels, len(b.options.AnswerChannels)-maxChannels))
			break
		}
		missing, known := b.missingIn(ctx, v, id, u)
		ill = ill || known && len(missing) > 0
		in, _ := b.setting(ctx, id)
		lines = append(lines, v.diagnosis(cmp.Or(in.parent, id), missing, known)) // a thread has no permissions of its own
	}
	if ill {
		lines = append(lines, harmless(v.say(msgWhereToAllow)))
	}
	quiet := b.journal.QuietChannels()
	for _, q := range quiet[:min(len(quiet), maxChannels)] {
		lines = append(lines, v.say(msgQuietSince, "<#"+q.Channel+">", "<@"+q.By+">", fmt.Sprintf("<t:%d:f>", q.Since.Unix())))
	}
	lines = append(lines, harmless(b.intentsLine(v)), harmless(b.commandsLine(ctx, v)), harmless(v.contentLine(x)))
	if err := b.journal.Healthy(); err != nil {
		lines = append(lines, harmless(v.say(msgNotKeeping, cut(oneLine(err.Error()), maxFault, cost))))
	}
	if delay := u.delay.Milliseconds(); delay >= 0 && delay <= maxDelay {
		lines = append(lines, harmless(v.say(msgDelay, delay)))
	}
	return page{discordgo.TextDisplay{Content: strings.Join(lines, "\n")}}
}

const (
	maxChannels = 10     // answer channels that are examined in one go, three calls each; and quiet ones that are named
	maxDelay    = 10_000 // milliseconds; above that, and below zero, it is the clocks that differ
)

// missingIn names what the bot is not allowed to do in a channel; known is false when that could not be found out. Of
// the channel in which the command was used Discord has told already.
func (b *Bot) missingIn(ctx context.Context, v Voice, channel string, u use) (missing []string, known bool) {
	if channel == u.channel {
		in, _ := b.setting(ctx, channel)
		return v.missing(u.granted, in), true
	}
	allowed, in, err := b.permissionsIn(ctx, channel)
	switch {
	case rest.Code(err) == codeMissingAccess:
		return v.missing(0, in)[:1], true // what cannot be seen says nothing about the rest
	case err != nil:
		b.log.Warn().Err(err).Str("channel", channel).Msg("permissions not examined")
		return nil, false
	}
	return v.missing(allowed, in), true
}

// permissionsIn finds out what the bot may do in a channel, and where that stands. A thread has the permissions of the
// channel that it is in.
func (b *Bot) permissionsIn(ctx context.Context, id string) (allowed int64, in setting, err error) {
	channel, err := b.rest.Channel(ctx, id)
	if err == nil {
		in = settingOf(channel)
		b.learnSetting(channel)
	}
	if in.parent != "" {
		channel, err = b.rest.Channel(ctx, in.parent)
	}
	if err != nil {
		return 0, in, fmt.Errorf("examine channel: %w", err)
	}
	roles, err := b.rest.Roles(ctx, channel.GuildID)
	if err != nil {
		return 0, in, fmt.Errorf("examine channel: %w", err)
	}
	self := b.identity.Load().user
	member, err := b.rest.Member(ctx, channel.GuildID, self)
	if err != nil {
		return 0, in, fmt.Errorf("examine channel: %w", err)
	}
	return granted(channel, roles, member, self), in, nil
}

// diagnosis says what is missing in a channel. A mention of a channel pings nobody.
func (v Voice) diagnosis(channel string, missing []string, known bool) string {
	mention := "<#" + channel + ">"
	switch {
	case !known:
		return v.say(msgNotExamined, mention)
	case len(missing) == 0:
		return v.say(msgHealthy, mention)
	default:
		return v.say(msgLacking, mention, strings.Join(missing, v.say(msgComma)))
	}
}

// intentsLine says what Discord tells the bot of, as far as it has been connected.
func (b *Bot) intentsLine(v Voice) string {
	switch {
	case b.Intents()&discordgo.IntentMessageContent == 0:
		return v.say(msgIntentsPlain)
	case b.told()&discordgo.IntentMessageContent == 0:
		return v.say(msgIntentsRefused)
	default:
		return v.say(msgIntentsContent)
	}
}

// commandsLine says whether Discord's two lists of commands are those that the bot wants.
func (b *Bot) commandsLine(ctx context.Context, v Voice) string {
	who := b.identity.Load()
	everywhere, home := b.Definitions()
	for guild, wanted := range map[string][]*discordgo.ApplicationCommand{"": everywhere, b.home(): home} {
		there, err := b.rest.Commands(ctx, who.application, guild)
		if err != nil {
			b.log.Warn().Err(err).Str("guild", guild).Msg("commands not examined")
			return v.say(msgCommandsUnknown)
		}
		if !agreed(there, wanted, guild != "") {
			return v.say(msgCommandsStale, len(everywhere), len(home))
		}
	}
	return v.say(msgCommandsRight, len(everywhere), len(home))
}

func (v Voice) contentLine(x exchange) string {
	if x.base.Calibrated() {
		return v.say(msgCalibrated, x.base.Version())
	}
	return v.say(msgUncalibrated, x.base.Version())
}
