package bot

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"github.com/bwmarrin/discordgo"

	"faqbot/knowledge/match"
)

// answerThis are the two commands in the menu of a message. Discord hands the message over with the command, so that no
// privileged intent is needed to read it.
func answerThis() []command {
	return []command{
		messageCommand(msgAnswerThis, false),
		messageCommand(msgAnswerThisPrivately, true),
	}
}

func messageCommand(name phrase, private bool) command {
	contexts, integrations := everywhere()
	names := translations(name)
	return command{
		definition: &discordgo.ApplicationCommand{
			Type:              discordgo.MessageApplicationCommand,
			Name:              English().say(name),
			NameLocalizations: &names,
			Contexts:          contexts,
			IntegrationTypes:  integrations,
		},
		asks: true,
		run: func(x exchange, _ actor, u use) response {
			x.private = private || x.quiet
			return x.answerMessage(u)
		},
	}
}

// answerMessage answers a message that somebody pointed at. For everybody to see there is only what helps the one who
// wrote it: that there is no answer, the person who pointed is told alone. What everybody sees is a reply to the message
// where the bot may write one, and a response that leads to it elsewhere.
func (x exchange) answerMessage(u use) response {
	m := u.target
	if m == nil || plain(m.Content) == "" {
		return privately(note(x.voice.say(msgWordless)))
	}
	p, came := x.answer(plain(m.Content), surfaceMessage)
	if helps := came.band == match.Answer.String() || came.band == match.Pick.String(); !helps && !x.private {
		x.private = true
		p, came = x.answer(plain(m.Content), surfaceMessage)
	}
	r := openly(p)
	r.outcome, r.private = came, x.private
	if !r.private && u.mayReply(x.in) {
		r.replyTo = m
		return r
	}
	if !r.private && m.Author != nil && isSnowflake(m.ID) {
		name := harmless(cut(unlinked(oneLine(nameOf(m.Author))), maxName, cost))
		line := x.voice.say(msgInAnswerTo, name, jump(x.guild, m))
		r.page = append(page{discordgo.TextDisplay{Content: "-# " + line}}, r.page...)
	}
	return x.hushed(r)
}

// mayReply reports whether the bot may reply to the message that a command is about, in a channel that stands there.
func (u use) mayReply(in setting) bool {
	writing := int64(discordgo.PermissionSendMessages)
	if in.parent != "" {
		writing = discordgo.PermissionSendMessagesInThreads
	}
	return u.present && isSnowflake(u.target.ID) && isSnowflake(u.target.ChannelID) &&
		u.granted&writing != 0 && u.granted&discordgo.PermissionReadMessageHistory != 0
}

// replying has a response that is a reply sent, and the person who caused it told where it is. When it cannot be sent,
// that person alone sees it.
func (b *Bot) replying(i *discordgo.Interaction, r response) response {
	if r.replyTo == nil {
		return r
	}
	m, p, v := *r.replyTo, r.page, voiceFor(i)
	m.GuildID = i.GuildID
	r.page, r.private = nil, true
	r.work = func(ctx context.Context) page {
		kept, _ := b.replies.keep(m.ID, &reply{from: surfaceMessage, guild: i.GuildID})
		if !b.pointing.enter(m.ChannelID) {
			return p
		}
		defer b.pointing.leave(m.ChannelID)
		if b.resting.has(m.ChannelID) || !kept.mu.TryLock() { // somebody else's is under way, and this person need not wait
			return p
		}
		defer kept.mu.Unlock()
		id, ok := b.send(ctx, &m, p)
		if !ok {
			return p
		}
		if id != kept.id && !slices.Contains(kept.more, id) {
			kept.more = append(kept.more, id)
		}
		return note(v.say(msgReplied, jump(i.GuildID, &discordgo.Message{ID: id, ChannelID: m.ChannelID})))
	}
	return r
}

// jump is the address of a message in Discord.
func jump(guild string, m *discordgo.Message) string {
	return "https://discord.com/channels/" + cmp.Or(guild, "@me") + "/" + m.ChannelID + "/" + m.ID
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
