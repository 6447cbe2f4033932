package deliver

import (
	"context"
	"sync"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/component"
	"faqbot/bot/locale"
)

// point has a page sent as a reply to the message that somebody pointed at, and returns what that person sees: where the
// reply is, or the response's own page when it cannot be sent. Of those who point at one message all are led to one reply. The error
// says what Discord forbade.
func (s *Sender) point(ctx context.Context, i *discordgo.Interaction, r command.Response, e command.Reply) (component.Page, error) {
	m := *e.To
	m.GuildID = i.GuildID
	there, _ := s.replies.Keep(m.ID, &posted{guild: i.GuildID})
	if !s.pointing.enter(m.ChannelID) {
		return r.Page, nil
	}
	defer s.pointing.leave(m.ChannelID)
	if s.Resting(m.ChannelID) || !there.mu.TryLock() { // somebody else's is under way, and this person need not wait
		return r.Page, nil
	}
	defer there.mu.Unlock()
	id := there.standing()
	if id == "" {
		sent, err := s.create(ctx, &m, e.Page, i.ID, false) // the nonce is not the message's: a reply with that may have been taken away
		if err != nil {
			return r.Page, err
		}
		if id = sent; id == "" {
			return component.Note(r.Voice.Say(locale.Replied, component.Address(i.GuildID, m.ChannelID, m.ID))), nil
		}
		there.more = append(there.more, id)
		s.remember(m.ChannelID, r.Outcome.Entry)
		s.answered.Keep(id, m.ID)
	}
	return component.Note(r.Voice.Say(locale.Replied, component.Address(i.GuildID, m.ChannelID, id))), nil
}

// standing is the id of a reply that answers the message; empty when there is none.
func (r *posted) standing() string {
	if r.id != "" && r.record.Entry != "" {
		return r.id
	}
	if len(r.more) > 0 {
		return r.more[0]
	}
	return ""
}

// turnstile lets a few at a time into a place, by its id, and turns the others away. The zero value is ready for use.
type turnstile struct {
	mu     sync.Mutex
	inside map[string]int
}

// maxPointing is how many replies to messages that people pointed at are under way in one channel. Discord may have each
// of them wait for seconds, and whoever pointed is answered in private rather than to have others wait for that.
const maxPointing = 2

func (t *turnstile) enter(place string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.inside == nil {
		t.inside = map[string]int{}
	}
	if t.inside[place] == maxPointing {
		return false
	}
	t.inside[place]++
	return true
}

func (t *turnstile) leave(place string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.inside[place]--; t.inside[place] == 0 {
		delete(t.inside, place)
	}
}
