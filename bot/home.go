package bot

import "slices"

// joined takes note of a guild that the bot was invited to after it had connected.
func (b *Bot) joined(guild string) {
	who := b.identity.Load()
	if who == nil || guild == "" || slices.Contains(who.guilds, guild) {
		return
	}
	more := *who
	more.guilds = append(slices.Clip(who.guilds), guild)
	if b.identity.CompareAndSwap(who, &more) {
		b.arrive(more)
	}
}

// arrive has commands registered for who the bot is now.
func (b *Bot) arrive(who identity) {
	b.settle(who.guilds)
	select {
	case <-b.arrived: // nobody registers for that one any more
	default:
	}
	select {
	case b.arrived <- who:
	default:
	}
}

// settle takes the only guild that the bot is in for its home, for as long as the program runs: whoever invites it to
// another one must not take it from its moderators.
func (b *Bot) settle(guilds []string) {
	switch {
	case b.options.HomeGuild != "" || len(guilds) == 0:
	case len(guilds) == 1:
		b.only.CompareAndSwap(nil, &guilds[0])
	case b.only.Load() == nil:
		b.log.Warn().Int("guilds", len(guilds)).Msg("in several guilds, and none of them is home: set FAQBOT_HOME_GUILD, " +
			"or nobody may moderate")
	default:
		b.log.Warn().Int("guilds", len(guilds)).Str("home", *b.only.Load()).Msg("in several guilds, and the first is home: " +
			"set FAQBOT_HOME_GUILD, or nobody may moderate after a restart")
	}
}

// authority says who may moderate at this moment.
func (b *Bot) authority() authority {
	return authority{home: b.home(), roles: b.options.ModeratorRoles, users: b.options.Moderators}
}

// home returns the guild in which moderators moderate; empty when that is not clear.
func (b *Bot) home() string {
	if b.options.HomeGuild != "" {
		return b.options.HomeGuild
	}
	if only := b.only.Load(); only != nil {
		return *only
	}
	return ""
}
