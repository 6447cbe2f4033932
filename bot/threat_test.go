package bot

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/shelftest"
)

// moderatorRole makes a moderator of whoever has it.
const moderatorRole = "1400000000000000001"

// TestRowT3NobodyElseModerates lets everybody who is no moderator use every command of moderators. A command that is added
// to the table is tried here without another line.
func TestRowT3NobodyElseModerates(t *testing.T) {
	t.Parallel()
	moderator := discordtest.OtherUserID
	ada := func(permissions int64, roles ...string) *discordgo.Member {
		return discordtest.Member(discordtest.User(discordtest.UserID, "ada"), permissions, roles...)
	}
	bob := discordtest.Member(discordtest.User(moderator, "bob"), 0)
	const all = discordgo.PermissionAdministrator | discordgo.PermissionManageGuild
	for name, tt := range map[string]struct {
		from func(*discordgo.Interaction) *discordgo.Interaction
		want locale.Phrase
	}{
		"a member": {func(i *discordgo.Interaction) *discordgo.Interaction {
			return discordtest.By(ada(discordgo.PermissionSendMessages|discordgo.PermissionManageMessages), i)
		}, locale.RefusedMember},
		"a former moderator, whose role was taken": {func(i *discordgo.Interaction) *discordgo.Interaction {
			return discordtest.By(ada(0, "1400000000000000002"), i)
		}, locale.RefusedMember},
		"an administrator of another guild": {func(i *discordgo.Interaction) *discordgo.Interaction {
			return discordtest.InGuild(discordtest.OtherGuildID, discordtest.OtherChannelID, discordtest.By(ada(all), i))
		}, locale.RefusedElsewhere},
		"the role of the same id in another guild": {func(i *discordgo.Interaction) *discordgo.Interaction {
			return discordtest.InGuild(discordtest.OtherGuildID, discordtest.OtherChannelID, discordtest.By(ada(0, moderatorRole), i))
		}, locale.RefusedElsewhere},
		"a moderator, in another guild": {func(i *discordgo.Interaction) *discordgo.Interaction {
			return discordtest.InGuild(discordtest.OtherGuildID, discordtest.OtherChannelID, discordtest.By(bob, i))
		}, locale.RefusedElsewhere},
		"a moderator, in direct messages": {func(i *discordgo.Interaction) *discordgo.Interaction {
			return discordtest.InDM(discordtest.By(bob, i))
		}, locale.RefusedElsewhere},
		"a moderator who brought the bot along": {func(i *discordgo.Interaction) *discordgo.Interaction {
			return discordtest.Elsewhere(discordtest.By(bob, i))
		}, locale.RefusedElsewhere},
		"a user who is no member of the home guild, and says to be in it": {func(i *discordgo.Interaction) *discordgo.Interaction {
			i.User, i.Member = discordtest.User(moderator, "bob"), nil
			return i
		}, locale.RefusedMember},
		"nobody": {func(i *discordgo.Interaction) *discordgo.Interaction {
			i.User, i.Member = nil, nil
			return i
		}, locale.RefusedMember},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, func(o *Options) {
				o.HomeGuild, o.ModeratorRoles = discordtest.GuildID, []string{moderatorRole}
			})
			version := w.shelf.Base().Version()
			w.shelf.Edit("Eleven years", "Twelve years")
			for _, command := range w.moderating() {
				c := w.sees(tt.from(discordtest.Command(command)))
				if !c.Ephemeral() || c.Text() != component.Harmless(locale.English().Say(tt.want)) {
					t.Errorf("/%s: told is %q, ephemeral %v", command, c.Text(), c.Ephemeral())
				}
			}
			if w.shelf.Base().Version() != version || w.shelf.Journal.IsQuiet(discordtest.ChannelID) {
				t.Error("something was changed")
			}
			for _, command := range w.moderating() {
				member := discordtest.Member(discordtest.User(discordtest.UserID, "ada"), 0, moderatorRole)
				refused := component.Harmless(locale.English().Say(locale.RefusedMember))
				if c := w.sees(discordtest.By(member, discordtest.Command(command))); c.Text() == refused {
					t.Errorf("/%s: a moderator by role is told %q", command, c.Text())
				}
			}
		})
	}
}

// moderating returns the names of the commands that are for moderators. Whatever is offered in the home guild alone is.
func (w *world) moderating() []string {
	w.Helper()
	_, home := w.bot.table.Definitions()
	if len(home) == 0 {
		w.Fatal("there is no command for moderators")
	}
	var names []string
	for _, definition := range home {
		names = append(names, definition.Name)
	}
	return names
}

// TestRowT6ForgedButtons presses what the bot never made: a button does what its owner may do, whatever its id says.
func TestRowT6ForgedButtons(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	version := w.shelf.Base().Version()
	card, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion))
	w.shelf.Edit("Eleven years", "Twelve years")
	stranger := discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), discordgo.PermissionSendMessages)
	ids := []string{"", "\x00", strings.Repeat("9", 100), strings.Repeat(":", 100)}
	kinds := []component.Kind{"", "\u202e"}
	for _, command := range w.moderating() {
		ids, kinds = append(ids, command), append(kinds, component.Kind(command))
	}
	for _, button := range w.bot.table.Buttons {
		kinds = append(kinds, button.Kind)
	}
	for _, kind := range kinds {
		for _, key := range []string{"", "no-such-entry", "../../etc/passwd"} {
			ids = append(ids, component.Control{Kind: kind, Version: version, Asker: discordtest.OtherUserID, Key: key, Number: 1 << 40}.ID())
		}
	}
	for _, id := range ids {
		c := w.sees(discordtest.By(stranger, discordtest.Click(card, id)))
		if c.Type == discordgo.InteractionResponseUpdateMessage {
			t.Errorf("%q changes another's answer", id)
		}
	}
	all := w.srv.Messages(card.ChannelID)
	if len(all) == 0 || all[0].ID != card.ID || all[0].Text() != card.Text() {
		t.Error("another's answer was changed")
	}
	for _, m := range all[1:] {
		if !m.Ephemeral() {
			t.Errorf("everybody is shown %q", m.Text())
		}
	}
	if w.shelf.Base().Version() != version || w.shelf.Journal.IsQuiet(card.ChannelID) {
		t.Error("something was changed")
	}
}
