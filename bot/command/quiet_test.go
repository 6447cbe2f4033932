package command

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/pagetest"
	"faqbot/bot/shelftest"
)

func TestAnswerThisIsPrivateInAQuietChannel(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	x := on(s)
	x.Quiet = true
	i := called(locale.English().Say(locale.AnswerThis))
	used := i.Data.(discordgo.ApplicationCommandInteractionData)
	used.CommandType, used.TargetID = discordgo.MessageApplicationCommand, "5"
	used.Resolved = &discordgo.ApplicationCommandInteractionDataResolved{Messages: map[string]*discordgo.Message{
		"5": {ID: "5", Content: shelftest.SaltQuestion, Author: &discordgo.User{ID: otherID}},
	}}
	i.Data = used
	r := Standard().Respond(x, i)
	if texts := pagetest.Look(t, r.Page).Texts; !r.Private || !strings.Contains(strings.Join(texts, "\n"), "Salt draws") || texts[0] != component.Small(locale.English().Say(locale.QuietHere)) {
		t.Errorf("shown is %q, private %v", texts, r.Private)
	}
}

func TestNothingIsSharedInAQuietChannel(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	x := on(s)
	x.Quiet = true
	shared := component.Control{Kind: component.KindShare, Version: s.Base().Version(), Key: "li-na/salt"}
	r := Standard().Respond(x, &discordgo.Interaction{
		Type: discordgo.InteractionMessageComponent, Message: seenByOne, Data: discordgo.MessageComponentInteractionData{CustomID: shared.ID()},
	})
	if texts := pagetest.Look(t, r.Page).Texts; !r.Private || texts[0] != locale.English().Say(locale.QuietShare) {
		t.Errorf("sharing shows %q, private %v", texts, r.Private)
	}
}

// Who may write in threads alone may not ping from a channel, and the other way round.
func TestMayMention(t *testing.T) {
	t.Parallel()
	there := &discordgo.ApplicationCommandInteractionDataResolved{
		Users: map[string]*discordgo.User{otherID: {ID: otherID}}, Members: map[string]*discordgo.Member{otherID: {}},
	}
	const inChannels, inThreads = discordgo.PermissionSendMessages, discordgo.PermissionSendMessagesInThreads
	thread := listen.Place{Parent: channelID}
	for _, tt := range []struct {
		permissions int64
		place       listen.Place
		resolved    *discordgo.ApplicationCommandInteractionDataResolved
		want        bool
	}{
		{inChannels, listen.Place{}, there, true},
		{inThreads, listen.Place{}, there, false},
		{inChannels, thread, there, false},
		{inThreads, thread, there, true},
		{discordgo.PermissionAdministrator, thread, there, true},
		{inChannels, listen.Place{}, nil, false},
	} {
		a := Actor{User: askerID, Guild: guildID, Member: true, Permissions: tt.permissions}
		if got := a.mayMention(otherID, tt.place, tt.resolved); got != tt.want {
			t.Errorf("with permissions %b at %+v: %v, want %v", tt.permissions, tt.place, got, tt.want)
		}
	}
}
