package discordtest

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"
)

func TestDirectMessages(t *testing.T) {
	t.Parallel()
	s := New(t)
	open := func(userID string) reply {
		return do(t, s, "POST", "/users/@me/channels", `{"recipient_id":"`+userID+`"}`)
	}
	for userID, want := range map[string]string{UserID: DMChannelID, OtherUserID: OtherDMChannelID} {
		for range 2 {
			r := open(userID)
			to := list(r.object()["recipients"])
			if r.status != 200 || r.id() != want || len(to) != 1 || text(object(to[0])["id"]) != userID {
				t.Errorf("direct messages with %s = %d %v, want channel %s with nobody else", userID, r.status, r.tree, want)
			}
		}
	}
	if r := open("5"); r.status != 400 || r.code() != codeInvalidRecipient {
		t.Errorf("direct messages with nobody = %d code %d, want 400 code %d", r.status, r.code(), codeInvalidRecipient)
	}

	s.RefuseDMs(OtherUserID)
	if r := open(OtherUserID); r.id() != OtherDMChannelID {
		t.Errorf("direct messages with one who refuses them = %d code %d, want the channel", r.status, r.code())
	}
	if r := do(t, s, "POST", messagesOf(OtherDMChannelID), anything); r.status != 403 || r.code() != codeRefusedDM {
		t.Errorf("message to one who refuses it = %d code %d, want 403 code %d", r.status, r.code(), codeRefusedDM)
	}
	if r := do(t, s, "POST", messagesOf(DMChannelID), anything); r.status != 200 {
		t.Errorf("message to the other one = %d, want 200", r.status)
	}
}

// TestWhoseDirectMessages: what somebody does in direct messages stays theirs.
func TestWhoseDirectMessages(t *testing.T) {
	t.Parallel()
	s := New(t)
	for userID, channelID := range map[string]string{UserID: DMChannelID, OtherUserID: OtherDMChannelID} {
		do(t, s, "POST", messagesOf(channelID), anything)
		m := s.AwaitMessage(channelID, nil)
		written, replied, clicked := DMFrom(userID, "b"), ReplyTo(m, "c"), Click(m, "d")
		asked := InDM(By(Member(User(userID, "x"), 0), Command("ask")))
		for _, got := range [][2]string{
			{written.ChannelID, written.Author.ID}, {replied.ChannelID, replied.Author.ID},
			{clicked.ChannelID, clicked.User.ID}, {asked.ChannelID, asked.User.ID},
		} {
			if got != [2]string{channelID, userID} {
				t.Errorf("channel and person = %v, want %s and %s", got, channelID, userID)
			}
		}
		if owner := asked.AuthorizingIntegrationOwners[discordgo.ApplicationIntegrationGuildInstall]; owner != "0" {
			t.Errorf("owner %q in direct messages, want 0", owner)
		}
		if clicked.Member != nil || replied.Member != nil {
			t.Errorf("there are members in direct messages: %v, %v", clicked.Member, replied.Member)
		}
	}
}

func TestThreads(t *testing.T) {
	t.Parallel()
	s := New(t)
	thread, post := s.AddThread(ChannelID, "aside"), s.AddPost("How much?")
	for id, want := range map[string][2]string{thread: {ChannelID, "aside"}, post: {ForumChannelID, "How much?"}} {
		got := do(t, s, "GET", "/channels/"+id, "").object()
		if number(got["type"]) != int(discordgo.ChannelTypeGuildPublicThread) || text(got["guild_id"]) != GuildID ||
			[2]string{text(got["parent_id"]), text(got["name"])} != want {
			t.Errorf("thread %v, want a public one of %v", got, want)
		}
	}
	if got := number(do(t, s, "GET", "/channels/"+ForumChannelID, "").object()["type"]); got != int(discordgo.ChannelTypeGuildForum) {
		t.Errorf("the forum is of type %d, want %d", got, discordgo.ChannelTypeGuildForum)
	}
	if r := do(t, s, "POST", messagesOf(thread), anything); r.status != 200 {
		t.Errorf("message in a thread = %d code %d, want 200", r.status, r.code())
	}
	if got := number(do(t, s, "GET", "/channels/"+thread, "").object()["message_count"]); got != 1 {
		t.Errorf("%d messages counted in the thread, want 1", got)
	}
	if r := do(t, s, "POST", messagesOf(ForumChannelID), anything); r.status != 400 || r.code() != codeNoText {
		t.Errorf("message in the forum itself = %d code %d, want 400 code %d", r.status, r.code(), codeNoText)
	}
}

// TestPost: a post takes no message of the bot until its author's first one is there, and any from then on.
func TestPost(t *testing.T) {
	t.Parallel()
	s := New(t)
	post := s.AddPost("How much?")
	writes := func(when string, status, code int) {
		t.Helper()
		if r := do(t, s, "POST", messagesOf(post), anything); r.status != status || r.code() != code {
			t.Errorf("message %s = %d code %d, want %d code %d", when, r.status, r.code(), status, code)
		}
	}
	writes("before the first one", 403, codeUnopenedPost)
	s.AddMessage(Said(post, "bump"))
	writes("after one that is not the first", 403, codeUnopenedPost)
	opening := s.AddMessage(Opening(post, "How much is it?"))
	if opening.ID != post || opening.ChannelID != post {
		t.Errorf("opened by message %s in %s, want both to be %s", opening.ID, opening.ChannelID, post)
	}
	if got := number(do(t, s, "GET", "/channels/"+post, "").object()["message_count"]); got != 1 {
		t.Errorf("%d messages counted in the post, want 1, as the first is none", got)
	}

	s.Script(OnRequest("POST", createRoute).In(post).Times(2).Refuse(codeUnopenedPost)) // Discord is late
	writes("at once", 403, codeUnopenedPost)
	if r := do(t, s, "POST", toChannel, anything); r.status != 200 {
		t.Errorf("message in another channel meanwhile = %d, want 200", r.status)
	}
	writes("a little later", 403, codeUnopenedPost)
	writes("in the end", 200, 0)
	s.Forget(post, opening.ID)
	writes("once the first one is gone", 200, 0)
}

func TestNoSuchPlace(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		try  func(*Server)
		want string
	}{
		{"thread in direct messages", func(s *Server) { s.AddThread(DMChannelID, "a") }, "no thread can be made under channel " + DMChannelID},
		{"thread in a thread", func(s *Server) { s.AddThread(s.AddThread(ChannelID, "a"), "b") }, "no thread can be made"},
		{"thread in nothing", func(s *Server) { s.AddThread("1", "a") }, "no thread can be made under channel 1"},
		{"refusal by nobody", func(s *Server) { s.RefuseDMs("1") }, "nobody has the id 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &recorder{TB: t}
			c.try(New(r))
			if !strings.Contains(r.all(), c.want) {
				t.Errorf("failures %q, want %q", r.all(), c.want)
			}
		})
	}
}
