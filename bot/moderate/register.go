package moderate

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/rest"
)

const (
	firstRetry = 10 * time.Second
	lastRetry  = 10 * time.Minute
)

// Register brings all of Discord's lists of commands up to date: the one for everywhere, the one of the home guild if there
// is one, and those of all other guilds, which it empties: what an earlier version or another configuration has left there
// would stand beside the list for everywhere. The error joins what may go better at another time. It leaves out a list that
// Discord has refused for good, which it does not send again in the same session.
func (s *Steward) Register(ctx context.Context) error {
	self, _ := s.identity.Known()
	everywhere, moderating := s.table.Definitions()
	err := s.sync(ctx, self.ApplicationID, "", everywhere)
	if self.Home != "" {
		err = errors.Join(err, s.sync(ctx, self.ApplicationID, self.Home, moderating))
	}
	for _, guild := range self.GuildIDs {
		if guild == self.Home || s.emptied[guild] || ctx.Err() != nil {
			continue
		}
		if failed := s.sync(ctx, self.ApplicationID, guild, nil); failed != nil {
			err = errors.Join(err, failed)
		} else {
			s.emptied[guild] = true // and nobody but this program puts anything there
		}
	}
	return err
}

// sync makes Discord's list of commands in a guild, or everywhere when the guild is empty, equal to the one wanted. It puts
// the list only when it differs: Discord counts what is created, and people's clients reload changed commands.
func (s *Steward) sync(ctx context.Context, application, guild string, wanted []*discordgo.ApplicationCommand) error {
	session := s.sessions.Load()
	if in, refused := s.refusedIn[guild]; refused && in == session {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	there, err := s.rest.Commands(ctx, application, guild)
	if err == nil && same(there, wanted, guild != "") {
		s.sender.Learn(there)
		return nil
	}
	if err != nil { // the list only saves putting what is there already
		s.log.Debug().Err(err).Str("guild", guild).Msg("commands not listed")
		if len(wanted) == 0 && rest.Code(err) == rest.CodeMissingAccess {
			return nil // that guild has not let the bot have commands of its own
		}
	}
	there, err = s.rest.PutCommands(ctx, application, guild, wanted)
	switch {
	case rest.Final(err):
		s.refusedIn[guild] = session
		s.log.Error().Err(err).Str("guild", guild).Msg("commands refused, not sent again before the next session")
		return nil
	case err != nil && guild != "":
		return fmt.Errorf("in guild %s: %w", guild, err)
	case err != nil:
		return err
	}
	s.sender.Learn(there)
	s.log.Info().Str("guild", guild).Int("commands", len(wanted)).Msg("commands registered")
	return nil
}

// same returns true when two lists of commands are the same to a person who uses them, in any order.
func same(there, wanted []*discordgo.ApplicationCommand, inGuild bool) bool {
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

// normalForm writes a command without what Discord fills in: ids, versions, and defaults.
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
