package moderate

import (
	"time"

	"faqbot/bot/deliver"
	"faqbot/bot/gateway"
	"faqbot/knowledge/journal"
)

const (
	present       = "present"   // the deed of being there, which the journal keeps across a restart
	presenceEvery = time.Minute // how often that is noted
)

// Ready takes note of who the bot is, at the start of each session. It returns the time for which the bot was away, or zero:
// as the session says or, for the first session of a run, since another run of this bot last noted that it was there.
func (s *Steward) Ready(r gateway.Ready) (away gateway.Gap) {
	away = r.Missed
	if away.From.IsZero() {
		if last, ok := s.journal.Last(presence(r.UserID)); ok {
			away = gateway.Gap{From: last, To: s.now()}
		}
	}
	s.sessions.Add(1)
	switch self := s.identity.Ready(r); {
	case s.identity.Configured() || len(r.GuildIDs) < 2:
	case self.Home == "":
		s.log.Warn().Int("guilds", len(r.GuildIDs)).Msg("in several guilds, and none of them is home: set FAQBOT_HOME_GUILD, " +
			"or nobody may moderate")
	default:
		s.log.Warn().Int("guilds", len(r.GuildIDs)).Str("home", self.Home).Msg("in several guilds, and the first is home: " +
			"set FAQBOT_HOME_GUILD, or nobody may moderate after a restart")
	}
	return away
}

// notePresence notes that the bot is there, once it is somebody.
func (s *Steward) notePresence() {
	if self, ok := s.identity.Known(); ok {
		_, err := s.journal.Note(presence(self.UserID), time.Second, s.now())
		deliver.LogJournal(s.log, err)
	}
}

func presence(user string) journal.Deed { return journal.Deed{Kind: present, ID: user} }
