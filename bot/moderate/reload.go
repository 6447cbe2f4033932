package moderate

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/locale"
	"faqbot/knowledge"
)

// reloadCommand reads the content again.
func (s *Steward) reloadCommand() command.Command {
	definition := command.Described(&discordgo.ApplicationCommand{}, locale.ReloadName, locale.ReloadDescription)
	return s.moderating(definition, func(x command.Exchange, _ command.Use) command.Response {
		return command.Working(func(ctx context.Context) component.Page {
			change, err := s.library.Reload(ctx)
			s.Reloaded(change, err)
			return reloaded(x.Voice, change, err)
		})
	})
}

// Reloaded counts and logs a reload, whoever caused it. It is what a watcher of the content reports to; nothing is
// said in Discord.
func (s *Steward) Reloaded(change knowledge.Change, err error) {
	if err != nil {
		s.metrics.GetOrCreateCounter(`faqbot_reloads_total{result="refused"}`).Inc()
		s.log.Error().Err(err).Msg("content not reloaded")
		return
	}
	s.metrics.GetOrCreateCounter(`faqbot_reloads_total{result="swapped"}`).Inc()
	s.log.Info().Str("version", change.Version).Int("sections", change.Sections).Int("turns", change.Turns).
		Int("added", change.Added).Int("changed", change.Changed).Int("removed", change.Removed).
		Bool("calibrated", change.Calibrated).Msg("content reloaded")
	if len(change.Refused) > 0 {
		s.log.Error().Strs("faults", change.Refusals()).Msg("files of the content refused")
	}
	if len(change.LeftOut) > 0 {
		s.log.Info().Strs("files", change.LeftOut).Msg("files left out that are no interviews")
	}
}

// reloaded reports a reload to the moderator who asked for it, the only person who sees an error as it is.
func reloaded(v locale.Voice, change knowledge.Change, err error) component.Page {
	if err != nil {
		return component.Note(v.Say(locale.NotReloaded) + "\n" + listed(v, strings.Split(err.Error(), "\n")))
	}
	lines := []string{
		v.Say(locale.Reloaded, change.Version),
		v.Say(locale.NowServing, v.Counts(change.Sections, change.Turns)),
		v.Say(locale.Unchanged),
	}
	if change.Added+change.Changed+change.Removed > 0 {
		lines[2] = v.Say(locale.Changes, change.Added, change.Changed, change.Removed)
	}
	if len(change.Refused) > 0 {
		lines = append(lines, v.Say(locale.FilesRefused), listed(v, change.Refusals()))
	}
	return component.Note(strings.Join(lines, "\n"))
}

const (
	maxFault  = 300  // characters
	maxFaults = 3000 // characters of all of them, which leaves room for the words around them
)

// listed lists the faults that there is room for, and says how many more there are. Joined errors are a line each.
func listed(v locale.Voice, faults []string) string {
	var lines []string
	spent := 0
	for n, fault := range faults {
		line := "• " + component.Cut(locale.OneLine(fault), maxFault, component.Cost)
		if spent += component.Cost(line) + 1; spent > maxFaults {
			return strings.Join(append(lines, v.Say(locale.MoreFaults, len(faults)-n)), "\n")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
