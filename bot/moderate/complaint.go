package moderate

import (
	"cmp"
	"context"
	"time"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/deliver"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/knowledge/journal"
)

// deedForbidden is in the journal once moderators know that the bot may not write in a channel. For forbiddenLife they read
// nothing more about it.
const (
	deedForbidden = "told-forbidden"
	forbiddenLife = 24 * time.Hour
)

// Forbidden takes note of what Discord forbids in a channel. Run writes that to those who can mend it, at most once a day, and
// tries again after the channel's rest when nobody was reached. In direct messages, where the guild is empty, nobody can.
func (s *Steward) Forbidden(f *deliver.Forbidden) {
	channel := cmp.Or(s.places.Known(f.Channel).Parent, f.Channel) // a thread has its permissions from its channel
	known := s.journal.Done(journal.Deed{Kind: deedForbidden, ID: channel}, forbiddenLife, s.now())
	if _, fresh := s.complained.Keep(channel, struct{}{}); !fresh || known {
		return
	}
	s.log.Warn().Str("channel", channel).Int("code", f.Code).
		Msg("channel rests, the bot may not write there; /doctor says which permission is missing")
	if f.Guild == "" {
		return
	}
	select { // the caller has people to answer, and does not wait
	case s.complaints <- complaint{f.Guild, channel}:
	default:
	}
}

// complaint is about a channel of a guild in which the bot may not do something.
type complaint struct{ guild, channel string }

const (
	// complaintsSize is how many complaints may wait. People can have the bot refused in as many channels as there are;
	// what does not fit is in the log.
	complaintsSize = 16

	// complaintTime bounds the calls for one complaint.
	complaintTime = time.Minute
)

// complain writes to the moderators of a guild what the bot may not do in a channel.
func (s *Steward) complain(ctx context.Context, c complaint) {
	ctx, cancel := context.WithTimeout(ctx, complaintTime)
	defer cancel()
	guild, channel := c.guild, c.channel
	people, v := s.moderators(ctx, guild)
	lines := []string{v.Say(locale.Forbidden, "<#"+channel+">")}
	if missing, known := s.missingIn(ctx, v, channel, command.Use{}); known && len(missing) > 0 {
		lines = append(lines, diagnosis(v, channel, missing, known), component.Harmless(v.Say(locale.WhereToAllow)))
	}
	reached := false
	for _, person := range people {
		err := s.sender.Direct(ctx, person, component.Marked(lines...))
		if err != nil && rest.Code(err) != rest.CodeRefusesDirect {
			s.log.Warn().Err(err).Msg("direct message not sent")
		}
		reached = reached || err == nil
	}
	if reached {
		_, err := s.journal.Note(journal.Deed{Kind: deedForbidden, ID: channel}, forbiddenLife, s.now())
		deliver.LogJournal(s.log, err)
	}
}

// moderators returns the ids of the people who can mend what is wrong in a guild, and its language: at home those who were
// configured to moderate, and everywhere else, or when nobody was, the owner of the guild.
func (s *Steward) moderators(ctx context.Context, guild string) ([]string, locale.Voice) {
	var people []string
	if self, _ := s.identity.Known(); guild == self.Home {
		people = s.options.Moderators
	}
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	read, err := s.rest.Guild(ctx, guild)
	if err != nil {
		s.log.Warn().Err(err).Str("guild", guild).Msg("guild not read")
		return people, locale.English()
	}
	if len(people) == 0 {
		people = []string{read.OwnerID}
	}
	v, _ := locale.In(read.PreferredLocale)
	return people, v
}
