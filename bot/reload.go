package bot

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge"
)

// reloadCommand reads the content again.
func (b *Bot) reloadCommand() command {
	definition := told(&discordgo.ApplicationCommand{}, msgReloadName, msgReloadTold)
	return b.moderating(definition, func(x exchange, _ use) response {
		return working(func(ctx context.Context) page {
			change, err := b.library.Reload(ctx)
			b.Reloaded(change, err)
			return x.reloaded(change, err)
		})
	})
}

// Reloaded counts and logs a reload, whoever caused it. It is what a watcher of the content reports to; nothing is
// said in Discord.
func (b *Bot) Reloaded(change knowledge.Change, err error) {
	if err != nil {
		b.metrics.reloads.WithLabelValues("refused").Inc()
		b.log.Error().Err(err).Msg("content not reloaded")
		return
	}
	b.metrics.reloads.WithLabelValues("swapped").Inc()
	b.log.Info().Str("version", change.Version).Int("sections", change.Sections).Int("turns", change.Turns).
		Int("added", change.Added).Int("changed", change.Changed).Int("removed", change.Removed).
		Bool("calibrated", change.Calibrated).Msg("content reloaded")
	if len(change.Refused) > 0 {
		b.log.Error().Strs("faults", change.Refusals()).Msg("files of the content refused")
	}
	if len(change.LeftOut) > 0 {
		b.log.Info().Strs("files", change.LeftOut).Msg("files left out that are no interviews")
	}
}

// reloaded reports a reload to the moderator who asked for it: the only person to whom an error is shown as it is.
func (x exchange) reloaded(change knowledge.Change, err error) page {
	v := x.voice
	if err != nil {
		return note(v.say(msgNotReloaded) + "\n" + v.listed(strings.Split(err.Error(), "\n")))
	}
	lines := []string{
		v.say(msgReloaded, change.Version),
		v.say(msgNowServing, v.counts(change.Sections, change.Turns)),
		v.say(msgUnchanged),
	}
	if change.Added+change.Changed+change.Removed > 0 {
		lines[2] = v.say(msgChanges, change.Added, change.Changed, change.Removed)
	}
	if len(change.Refused) > 0 {
		lines = append(lines, v.say(msgFilesRefused), v.listed(change.Refusals()))
	}
	return note(strings.Join(lines, "\n"))
}

const (
	maxFault  = 300  // characters
	maxFaults = 3000 // characters of all of them, which leaves room for the words around them
)

// listed lists the faults that there is room for, and says how many more there are. Joined errors are a line each.
func (v Voice) listed(faults []string) string {
	var lines []string
	spent := 0
	for n, fault := range faults {
		line := "• " + cut(oneLine(fault), maxFault, cost)
		if spent += cost(line) + 1; spent > maxFaults {
			return strings.Join(append(lines, v.say(msgMoreFaults, len(faults)-n)), "\n")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
