package moderate

import (
	"context"
	"strings"
	"sync"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/command"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
)

func TestRegistration(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	everywhere, home := w.Table().Definitions()
	ctx, stop := context.WithCancel(t.Context())
	var done sync.WaitGroup
	done.Go(func() { w.Run(ctx) })
	defer func() { stop(); done.Wait() }()

	w.srv.AwaitCommands("")
	w.srv.AwaitCommands(discordtest.GuildID)
	if got := len(w.srv.Commands("")); got != len(everywhere) {
		t.Errorf("%d commands everywhere", got)
	}
	if got := w.srv.Commands(discordtest.GuildID); len(got) != len(home) || got[0].Name != "reload" {
		t.Errorf("commands at home are %v", got)
	}

	w.ready()
	w.srv.AwaitRequests("GET", "/applications/{application_id}/guilds/{guild_id}/commands", 2)
	if got := len(w.srv.Requests("PUT", "/applications/{application_id}/commands")); got != 1 {
		t.Errorf("%d times put, want 1: nothing had changed", got)
	}
}

// TestStaleCommandsAreTakenAway finds in other guilds what an earlier version, or another configuration, left behind.
func TestStaleCommandsAreTakenAway(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	everywhere, _ := w.Table().Definitions()
	for _, guild := range []string{discordtest.GuildID, discordtest.OtherGuildID} {
		if _, err := w.rest.PutCommands(t.Context(), discordtest.ApplicationID, guild, everywhere[2:3]); err != nil {
			t.Fatal(err)
		}
	}
	w.identity.Met(discordtest.OtherGuildID)
	for range 2 {
		if err := w.Register(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.srv.Commands(discordtest.OtherGuildID); len(got) != 0 {
		t.Errorf("in the other guild there still is %q", got[0].Name)
	}
	for _, c := range w.srv.Commands(discordtest.GuildID) {
		if c.Name == everywhere[2].Name {
			t.Errorf("at home %q stands beside the one for everywhere", c.Name)
		}
	}
	if got := len(w.srv.Requests("PUT", "/applications/{application_id}/guilds/{guild_id}/commands")); got != 4 {
		t.Errorf("guilds' lists were put %d times, want twice by the test and once each by the bot", got)
	}
}

// TestAnotherGuildIsTriedAgain has Discord refuse to empty the list of a guild that is not home. Two lists are put: first the
// one of the home guild.
func TestAnotherGuildIsTriedAgain(t *testing.T) {
	t.Parallel()
	const inGuild = "/applications/{application_id}/guilds/{guild_id}/commands"
	w := newWorld(t)
	everywhere, _ := w.Table().Definitions()
	if _, err := w.rest.PutCommands(t.Context(), discordtest.ApplicationID, discordtest.OtherGuildID, everywhere[2:3]); err != nil {
		t.Fatal(err)
	}
	w.identity.Met(discordtest.OtherGuildID)
	w.srv.Script(discordtest.OnRequest("PUT", inGuild).After(1).Refuse(rest.CodeMissingAccess))
	if err := w.Register(t.Context()); err == nil || !strings.Contains(err.Error(), discordtest.OtherGuildID) {
		t.Errorf("a list that was not emptied is error %v", err)
	}
	if err := w.Register(t.Context()); err != nil {
		t.Errorf("the second time: %v", err)
	}
	if got := w.srv.Commands(discordtest.OtherGuildID); len(got) != 0 {
		t.Errorf("in the other guild there still is %q", got[0].Name)
	}
}

// TestAGuildWithoutCommandsIsLeftAlone: a guild that has not let the bot have commands has none to remove.
func TestAGuildWithoutCommandsIsLeftAlone(t *testing.T) {
	t.Parallel()
	const inGuild = "/applications/{application_id}/guilds/{guild_id}/commands"
	w := newWorld(t)
	w.identity.Met(discordtest.OtherGuildID)
	w.srv.Script(discordtest.OnRequest("GET", inGuild).After(1).Refuse(rest.CodeMissingAccess))
	if err := w.Register(t.Context()); err != nil {
		t.Error(err)
	}
	if got := len(w.srv.Requests("PUT", inGuild)); got != 1 {
		t.Errorf("%d lists of guilds were put, want that of the home guild alone", got)
	}
}

func TestCommandsAreRegisteredThoughTheyCannotBeListed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.srv.Script(discordtest.OnRequest("GET", "/applications/{application_id}/commands").Refuse(rest.CodeMissingAccess))
	if err := w.Register(t.Context()); err != nil {
		t.Errorf("register: %v", err)
	}
	if len(w.srv.Commands("")) == 0 {
		t.Error("no command is registered")
	}
}

func TestARefusedRegistrationIsTriedAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	everywhere, home := w.Table().Definitions()
	w.srv.Script(discordtest.OnRequest("PUT", "/applications/{application_id}/commands").Refuse(rest.CodeMissingAccess))
	if err := w.Register(t.Context()); err == nil {
		t.Error("a refusal is no error")
	}
	if got := len(w.srv.Commands(discordtest.GuildID)); got != len(home) {
		t.Errorf("a refusal in one place kept the commands out of the other: %d", got)
	}
	if err := w.Register(t.Context()); err != nil {
		t.Errorf("second time: %v", err)
	}
	if got := len(w.srv.Commands("")); got != len(everywhere) {
		t.Errorf("%d commands everywhere", got)
	}
}

// TestARefusalForGoodIsNotRepeated has another list fail in a way that is worth another try, so that all are looked at again.
func TestARefusalForGoodIsNotRepeated(t *testing.T) {
	t.Parallel()
	const everywhere, inGuild = "/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands"
	for name, tt := range map[string]struct {
		code  int
		again bool // in the same session
	}{
		"form":                      {rest.CodeInvalidForm, false},
		"unknown application":       {10002, false},
		"a code that nobody knows":  {99999, false},
		"no access":                 {rest.CodeMissingAccess, true},
		"too many commands a day":   {30034, true},
		"no right to do that there": {20012, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.srv.Script(
				discordtest.OnRequest("PUT", everywhere).Refuse(tt.code),
				discordtest.OnRequest("PUT", inGuild).Refuse(rest.CodeMissingAccess).Times(2),
			)
			for range 2 {
				err := w.Register(t.Context())
				if err == nil || strings.Count(err.Error(), "in guild "+discordtest.GuildID+": put commands: discord answered 403") != 1 {
					t.Errorf("the list of the guild is worth another try, and the error is %v", err)
				}
			}
			if got := len(w.srv.Requests("PUT", everywhere)); got != 1 && !tt.again || got != 2 && tt.again {
				t.Errorf("the list for everywhere was put %d times in one session", got)
			}
			if got := strings.Count(w.log.String(), "commands refused"); got != 1 && !tt.again || got != 0 && tt.again {
				t.Errorf("%d lines say that it was refused for good: %s", got, w.log.String())
			}
			w.ready()
			if err := w.Register(t.Context()); err != nil {
				t.Errorf("in the next session: %v", err)
			}
			if len(w.srv.Commands("")) == 0 {
				t.Error("no command is registered in the next session")
			}
			alone := newWorld(t)
			alone.srv.Script(discordtest.OnRequest("PUT", everywhere).Refuse(tt.code))
			if err := alone.Register(t.Context()); (err != nil) != tt.again {
				t.Errorf("when nothing else fails: %v, want something that is worth another try: %v", err, tt.again)
			}
		})
	}
}

func TestSame(t *testing.T) {
	t.Parallel()
	definition := func(change func(*discordgo.ApplicationCommand)) []*discordgo.ApplicationCommand {
		c := *described()
		option := *c.Options[0]
		c.Options = []*discordgo.ApplicationCommandOption{&option}
		if change != nil {
			change(&c)
		}
		return []*discordgo.ApplicationCommand{&c}
	}
	tests := []struct {
		name    string
		there   []*discordgo.ApplicationCommand
		inGuild bool
		want    bool
	}{
		{"the same", definition(nil), false, true},
		{"what Discord fills in", definition(func(c *discordgo.ApplicationCommand) {
			c.ID, c.ApplicationID, c.Version, c.Type = "1", "2", "3", 0
			c.Options[0].Choices = []*discordgo.ApplicationCommandOptionChoice{}
			c.Options[0].ChannelTypes = []discordgo.ChannelType{}
			c.Contexts = &[]discordgo.InteractionContextType{2, 1, 0}
		}), false, true},
		{"no contexts in a guild", definition(func(c *discordgo.ApplicationCommand) { c.Contexts = nil }), true, true},
		{"no contexts elsewhere", definition(func(c *discordgo.ApplicationCommand) { c.Contexts = nil }), false, false},
		{"another description", definition(func(c *discordgo.ApplicationCommand) { c.Description = "x" }), false, false},
		{"another option", definition(func(c *discordgo.ApplicationCommand) { c.Options[0].Autocomplete = true }), false, false},
		{"other permissions", definition(func(c *discordgo.ApplicationCommand) {
			needed := int64(discordgo.PermissionManageGuild)
			c.DefaultMemberPermissions = &needed
		}), false, false},
		{"nothing", nil, false, false},
		{"a nil command", []*discordgo.ApplicationCommand{nil}, false, false},
		{"one more", append(definition(nil), described()), false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := same(tt.there, definition(nil), tt.inGuild); got != tt.want {
				t.Errorf("same is %v, want %v", got, tt.want)
			}
		})
	}
}

// described is the definition of a command with an option.
func described() *discordgo.ApplicationCommand {
	return command.Everywhere(command.Described(&discordgo.ApplicationCommand{
		Type: discordgo.ChatApplicationCommand, Options: []*discordgo.ApplicationCommandOption{command.QuestionOption()},
	}, locale.AskName, locale.AskDescription))
}
