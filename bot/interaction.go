package bot

import (
	"cmp"
	"context"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/gateway"
	"faqbot/bot/tally"
)

// interaction answers an interaction, at most once.
func (b *Bot) interaction(ctx context.Context, e gateway.Event) {
	i := cmp.Or(e.Interaction, e.Unreadable)
	self, _ := b.identity.Met(invitedTo(i))
	scene, ok := b.listener.Attend(ctx, self, i, e.Where)
	if !ok {
		return
	}
	r := b.table.Respond(command.Exchange{
		Scene: scene, Received: e.Received, Unreadable: e.Interaction == nil,
		Library: b.options.Library, Journal: b.options.Journal, Pace: b.pace,
	}, i)
	answered, err := b.sender.Respond(ctx, i, r, e.Received)
	counted := tally.Result{From: r.From, Band: r.Outcome.Band, Took: b.options.Now().Sub(e.Received)}
	if !answered {
		counted.Fate, counted.Unanswered = tally.Unsent, i.Type.String()
	}
	b.tally.Count(counted)
	b.failed(ctx, r.Fault, failure{message: "interaction handler failed", interaction: i})
	b.failed(ctx, err, failure{message: "interaction not answered", interaction: i})
}

// invitedTo returns the guild of an interaction into which the bot was invited; empty when a person has brought it along.
func invitedTo(i *discordgo.Interaction) string {
	if _, invited := i.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]; invited {
		return i.GuildID
	}
	return ""
}
