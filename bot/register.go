package bot

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

const (
	firstRetry = 10 * time.Second
	lastRetry  = 10 * time.Minute
)

// Run looks after the bot until ctx is done. It keeps Discord's list of the commands in step with the table, from each
// Ready on, and tells moderators what is wrong. A refusal costs nobody an answer: it is logged, and the commands are tried
// again later.
func (b *Bot) Run(ctx context.Context) {
	var who identity
	var retry <-chan time.Time
	wait := firstRetry
	for {
		select {
		case <-ctx.Done():
			return
		case who = <-b.arrived:
			wait = firstRetry
		case c := <-b.complaints:
			b.tellModerators(ctx, c)
			continue
		case <-retry:
		}
		retry = nil
		if err := b.register(ctx, who); err != nil && ctx.Err() == nil {
			b.log.Warn().Err(err).Dur("retry", wait).Msg("commands not registered")
			retry = time.After(wait)
			wait = min(2*wait, lastRetry)
		}
	}
}

// register brings all lists of commands up to date: the one for everywhere, the one of the home guild when it is clear
// which that is, and those of all other guilds, where what an earlier version or another configuration has left behind
// would stand beside the one for everywhere.
func (b *Bot) register(ctx context.Context, who identity) error {
	everywhere, moderating := b.Definitions()
	home := b.home()
	err := b.agree(ctx, who.application, "", everywhere)
	if home != "" {
		err = errors.Join(err, b.agree(ctx, who.application, home, moderating))
	}
	for _, guild := range who.guilds {
		if guild == home || b.emptied[guild] || ctx.Err() != nil {
			continue
		}
		if failed := b.agree(ctx, who.application, guild, nil); failed != nil {
			err = errors.Join(err, failed)
		} else {
			b.emptied[guild] = true // and nobody but this program puts anything there
		}
	}
	return err
}

// agree replaces Discord's list of commands in a guild, or everywhere when the guild is empty, unless it is the list
// wanted already: Discord counts what is created, and people's clients reload changed commands.
func (b *Bot) agree(ctx context.Context, application, guild string, wanted []*discordgo.ApplicationCommand) error {
	ctx, cancel := context.WithTimeout(ctx, sendTime)
	defer cancel()
	there, err := b.rest.Commands(ctx, application, guild)
	if err == nil && agreed(there, wanted, guild != "") {
		b.learn(there)
		return nil
	}
	if err != nil { // the list only saves putting what is there already
		b.log.Debug().Err(err).Str("guild", guild).Msg("commands not listed")
		if len(wanted) == 0 && rest.Code(err) == codeMissingAccess {
			return nil // that guild has not let the bot have commands of its own
		}
	}
	there, err = b.rest.PutCommands(ctx, application, guild, wanted)
	switch {
	case rest.Code(err) == codeInvalidForm: // and would be again
		b.log.Error().Err(err).Str("guild", guild).Msg("commands refused for their form, not tried again before the next session")
		return nil
	case err != nil:
		return err
	}
	b.learn(there)
	b.log.Info().Str("guild", guild).Int("commands", len(wanted)).Msg("commands registered")
	return nil
}

// agreed reports whether two lists of commands are the same to a person who uses them, in any order.
func agreed(there, wanted []*discordgo.ApplicationCommand, inGuild bool) bool {
	normal := func(list []*discordgo.ApplicationCommand) []string {
		var forms []string
		for _, c := range list {
			if c != nil {
				forms = append(forms, normalForm(*c, inGuild))
			}
		}
		slices.Sort(forms)
		return forms
	}
	return slices.Equal(normal(there), normal(wanted))
}

// normalForm writes what was asked for in a command, without what Discord fills in: ids, versions, and defaults.
func normalForm(c discordgo.ApplicationCommand, inGuild bool) string {
	form := discordgo.ApplicationCommand{
		Type:                     max(c.Type, discordgo.ChatApplicationCommand),
		Name:                     c.Name,
		NameLocalizations:        c.NameLocalizations,
		DefaultMemberPermissions: c.DefaultMemberPermissions,
		Description:              c.Description,
		DescriptionLocalizations: c.DescriptionLocalizations,
		Options:                  normalOptions(c.Options),
	}
	if !inGuild { // a guild's own commands have no contexts
		form.Contexts, form.IntegrationTypes = sorted(c.Contexts), sorted(c.IntegrationTypes)
	}
	written, err := json.Marshal(form)
	if err != nil {
		return "" // no command of ours; theirs then differ and are replaced
	}
	return string(written)
}

// normalOptions makes empty lists nil, which is how they are read back.
func normalOptions(options []*discordgo.ApplicationCommandOption) []*discordgo.ApplicationCommandOption {
	var normal []*discordgo.ApplicationCommandOption
	for _, o := range options {
		if o == nil {
			continue
		}
		n := *o
		n.Options = normalOptions(o.Options)
		if len(n.ChannelTypes) == 0 {
			n.ChannelTypes = nil
		}
		if len(n.Choices) == 0 {
			n.Choices = nil
		}
		normal = append(normal, &n)
	}
	return normal
}

func sorted[T ~uint](list *[]T) *[]T {
	if list == nil || len(*list) == 0 {
		return nil
	}
	s := slices.Sorted(slices.Values(*list))
	return &s
}
