package moderate

import (
	"slices"

	"faqbot/bot/gateway"
)

// Joined adds a guild that was not in Ready. An empty guild is none, and so is one that is known.
func (s *Steward) Joined(guild string) {
	if who, ok := s.Identity(); !ok || guild == "" || slices.Contains(who.GuildIDs, guild) {
		return
	}
	s.settling.Lock()
	defer s.settling.Unlock()
	who, _ := s.Identity()
	if slices.Contains(who.GuildIDs, guild) {
		return
	}
	who.GuildIDs = append(slices.Clip(who.GuildIDs), guild)
	s.settle(who)
}

// settle takes over who the bot is, and has commands registered for it. The only guild that the bot is in becomes its home
// for as long as the program runs: whoever invites it to another one must not take it from its moderators.
func (s *Steward) settle(who gateway.Ready) {
	s.identity.Store(&who)
	if s.options.HomeGuild == "" && len(who.GuildIDs) == 1 {
		s.soleGuild.CompareAndSwap(nil, &who.GuildIDs[0])
	}
	select {
	case s.changed <- struct{}{}:
	default: // Run will look at the identity anyway
	}
}

// authority says who may moderate at this moment.
func (s *Steward) authority() authority {
	return authority{home: s.home(), roles: s.options.ModeratorRoles, users: s.options.Moderators}
}

// home returns the guild in which moderators moderate; empty when that is not clear.
func (s *Steward) home() string {
	if s.options.HomeGuild != "" {
		return s.options.HomeGuild
	}
	if only := s.soleGuild.Load(); only != nil {
		return *only
	}
	return ""
}
