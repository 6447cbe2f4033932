package moderate

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/knowledge"
)

// channelOption is the option that names a channel in place of the one in which a command is used.
func channelOption(description locale.Phrase) *discordgo.ApplicationCommandOption {
	return command.DescribedOption(&discordgo.ApplicationCommandOption{
		Type: discordgo.ApplicationCommandOptionChannel,
		ChannelTypes: []discordgo.ChannelType{
			discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews, discordgo.ChannelTypeGuildForum,
			discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildStageVoice,
			discordgo.ChannelTypeGuildPublicThread, discordgo.ChannelTypeGuildPrivateThread, discordgo.ChannelTypeGuildNewsThread,
		},
	}, locale.ChannelName, description)
}

// chosenChannel is the channel that was named, or else the one in which the command was used.
func chosenChannel(u command.Use) string {
	if id := u.Text(locale.ChannelName); component.IsSnowflake(id) {
		return id
	}
	return u.Channel
}

// doctorCommand examines what the bot needs to work, for moderators.
func (s *Steward) doctorCommand() command.Command {
	definition := command.Described(&discordgo.ApplicationCommand{
		Options: []*discordgo.ApplicationCommandOption{channelOption(locale.ChannelDescription)},
	}, locale.DoctorName, locale.DoctorDescription)
	return s.moderating(definition, func(x command.Exchange, u command.Use) command.Response {
		return command.Working(func(ctx context.Context) component.Page { return s.examine(ctx, x, u) })
	})
}

// examine looks at the channel that was chosen, or else the one in which the command was used, at the answer channels,
// and at the bot itself.
func (s *Steward) examine(ctx context.Context, x command.Exchange, u command.Use) component.Page {
	v := x.Voice
	chosen := chosenChannel(u)
	others := slices.DeleteFunc(slices.Clone(s.options.AnswerChannels), func(id string) bool { return id == chosen })
	var lines []string
	ill := false
	for _, id := range append([]string{chosen}, others[:min(len(others), maxChannels)]...) {
		missing, known := s.missingIn(ctx, v, id, u)
		ill = ill || known && len(missing) > 0
		place, _ := s.places.Find(ctx, id)
		lines = append(lines, diagnosis(v, cmp.Or(place.Parent, id), missing, known)) // a thread has no permissions of its own
	}
	if unseen := len(others) - maxChannels; unseen > 0 {
		lines = append(lines, v.Say(locale.MoreChannels, unseen))
	}
	if ill {
		lines = append(lines, component.Harmless(v.Say(locale.WhereToAllow)))
	}
	quiet := s.journal.QuietChannels()
	for _, q := range quiet[:min(len(quiet), maxChannels)] {
		lines = append(lines, v.Say(locale.QuietSince, "<#"+q.Channel+">", "<@"+q.By+">", fmt.Sprintf("<t:%d:f>", q.Since.Unix())))
	}
	lines = append(lines, component.Harmless(s.intentsLine(v)), component.Harmless(s.commandsLine(ctx, v)), component.Harmless(contentLine(v, x)), meaningLine(v, s.library.Meaning()))
	if err := s.journal.Healthy(); err != nil {
		lines = append(lines, component.Harmless(v.Say(locale.NotKeeping, component.Cut(locale.OneLine(err.Error()), maxFault, component.Cost))))
	}
	if delay := u.Delay.Milliseconds(); delay >= 0 && delay <= maxDelay {
		lines = append(lines, component.Harmless(v.Say(locale.Delay, delay)))
	}
	return component.Marked(lines...)
}

const (
	maxChannels = 10     // answer channels that are examined in one go, three calls each; and quiet ones that are named
	maxDelay    = 10_000 // milliseconds; above that, and below zero, it is the clocks that differ
)

// missingIn names the permissions that the bot lacks in a channel; known is false when Discord did not say. For the channel
// in which the command was used they came with the command.
func (s *Steward) missingIn(ctx context.Context, v locale.Voice, channel string, u command.Use) (missing []string, known bool) {
	if channel == u.Channel {
		place, _ := s.places.Find(ctx, channel)
		return missingOf(v, u.Granted, place), true
	}
	allowed, place, err := s.permissionsIn(ctx, channel)
	switch {
	case rest.Code(err) == rest.CodeMissingAccess:
		return missingOf(v, 0, place)[:1], true // what cannot be seen says nothing about the rest
	case err != nil:
		s.log.Warn().Err(err).Str("channel", channel).Msg("permissions not examined")
		return nil, false
	}
	return missingOf(v, allowed, place), true
}

// permissionsIn reads what the bot may do in a channel, and the channel's place. A thread has the permissions of the channel
// that it is in.
func (s *Steward) permissionsIn(ctx context.Context, id string) (allowed int64, place listen.Place, err error) {
	channel, err := s.rest.Channel(ctx, id)
	if err == nil {
		place = listen.PlaceOf(channel)
		s.places.Learn(channel)
	}
	if place.Parent != "" {
		channel, err = s.rest.Channel(ctx, place.Parent)
	}
	if err != nil {
		return 0, place, fmt.Errorf("examine channel: %w", err)
	}
	roles, err := s.rest.Roles(ctx, channel.GuildID)
	if err != nil {
		return 0, place, fmt.Errorf("examine channel: %w", err)
	}
	self, _ := s.identity.Known()
	member, err := s.rest.Member(ctx, channel.GuildID, self.UserID)
	if err != nil {
		return 0, place, fmt.Errorf("examine channel: %w", err)
	}
	return granted(channel, roles, member, self.UserID), place, nil
}

// diagnosis says what is missing in a channel. A mention of a channel pings nobody.
func diagnosis(v locale.Voice, channel string, missing []string, known bool) string {
	mention := "<#" + channel + ">"
	switch {
	case !known:
		return v.Say(locale.NotExamined, mention)
	case len(missing) == 0:
		return v.Say(locale.Healthy, mention)
	default:
		return v.Say(locale.Lacking, mention, strings.Join(missing, v.Say(locale.Comma)))
	}
}

// intentsLine says which events Discord sends the bot.
func (s *Steward) intentsLine(v locale.Voice) string {
	self, _ := s.identity.Known()
	switch {
	case s.options.Intents&discordgo.IntentMessageContent == 0:
		return v.Say(locale.IntentsPlain)
	case !self.ReadsMessages():
		return v.Say(locale.IntentsRefused)
	default:
		return v.Say(locale.IntentsContent)
	}
}

// commandsLine says whether Discord's two lists of commands are those that the bot wants.
func (s *Steward) commandsLine(ctx context.Context, v locale.Voice) string {
	self, _ := s.identity.Known()
	everywhere, home := s.table.Definitions()
	for guild, wanted := range map[string][]*discordgo.ApplicationCommand{"": everywhere, self.Home: home} {
		there, err := s.rest.Commands(ctx, self.ApplicationID, guild)
		if err != nil {
			s.log.Warn().Err(err).Str("guild", guild).Msg("commands not examined")
			return v.Say(locale.CommandsUnknown)
		}
		if !same(there, wanted, guild != "") {
			return v.Say(locale.CommandsStale, len(everywhere), len(home))
		}
	}
	return v.Say(locale.CommandsRight, len(everywhere), len(home))
}

func contentLine(v locale.Voice, x command.Exchange) string {
	if x.Base.Calibrated() {
		return v.Say(locale.Calibrated, x.Base.Version())
	}
	return v.Say(locale.Uncalibrated, x.Base.Version())
}

// meaningLine says whether questions are understood by their meaning.
func meaningLine(v locale.Voice, m knowledge.Meaning) string {
	switch m.State {
	case knowledge.MeaningReady:
		return v.Say(locale.MeaningReady)
	case knowledge.MeaningLoading:
		return v.Say(locale.MeaningLoading, m.Missing)
	case knowledge.MeaningFailed:
		return v.Say(locale.MeaningFailed)
	default:
		return v.Say(locale.MeaningOff)
	}
}
