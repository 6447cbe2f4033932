package discordtest

import (
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestGuild(t *testing.T) {
	t.Parallel()
	s := New(t)
	at := "/guilds/" + GuildID
	if g := do(t, s, "GET", at, ""); g.id() != GuildID || text(g.object()["owner_id"]) != OtherUserID {
		t.Errorf("guild = %d %v, want %s owned by %s", g.status, g.tree, GuildID, OtherUserID)
	}
	all := list(do(t, s, "GET", at+"/roles", "").tree)
	if len(all) != 1 || text(object(all[0])["id"]) != GuildID || text(object(all[0])["permissions"]) != invitePermissions {
		t.Errorf("roles = %v, want everybody's alone, with permissions %s", all, invitePermissions)
	}
	for _, id := range []string{BotID, UserID, OtherUserID} {
		m := do(t, s, "GET", at+"/members/"+id, "")
		if user := object(m.object()["user"]); text(user["id"]) != id || truth(user["bot"]) != (id == BotID) {
			t.Errorf("member %s = %d %v", id, m.status, m.tree)
		}
	}
}

func TestGuildRefusals(t *testing.T) {
	t.Parallel()
	s := New(t)
	for path, code := range map[string]int{
		"/guilds/" + OtherGuildID:                       codeUnknownGuild,
		"/guilds/" + OtherGuildID + "/roles":            codeUnknownGuild,
		"/guilds/" + OtherGuildID + "/members/" + BotID: codeUnknownGuild,
		"/guilds/" + GuildID + "/members/5":             codeUnknownMember,
	} {
		if r := do(t, s, "GET", path, ""); r.status != 404 || r.code() != code {
			t.Errorf("GET %s = %d code %d, want 404 code %d", path, r.status, r.code(), code)
		}
	}
}

// TestInvitation: a guild that the bot was invited to can be asked about.
func TestInvitation(t *testing.T) {
	t.Parallel()
	s := New(t, Guilds())
	c, _ := up(t, s, discordgo.IntentGuilds)
	s.SendGuild(GuildID)
	if g := c.next(0, "GUILD_CREATE"); g.field("id") != GuildID || g.field("owner_id") != OtherUserID {
		t.Errorf("GUILD_CREATE %s", g.Data)
	}
	if g := do(t, s, "GET", "/guilds/"+GuildID, ""); g.id() != GuildID {
		t.Errorf("guild = %d %v, want %s", g.status, g.tree, GuildID)
	}
	if got := len(list(do(t, s, "GET", "/users/@me/guilds", "").tree)); got != 1 {
		t.Errorf("%d guilds, want 1", got)
	}
}
