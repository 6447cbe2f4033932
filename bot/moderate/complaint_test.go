package moderate

import (
	"strings"
	"testing"

	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

// Threads have the permissions of their channel, and there may be many of them: moderators read once what is missing there.
func TestThreadsOfOneChannelAreOneComplaint(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for range 3 {
		thread := w.srv.AddThread(discordtest.AnswerChannelID, "thread")
		if _, known := w.places.Find(t.Context(), thread); !known {
			t.Fatal("the thread is not known")
		}
		w.forbidden(discordtest.GuildID, thread)
	}
	if told := w.srv.Messages(discordtest.OtherDMChannelID); len(told) != 1 || !strings.Contains(told[0].Text(), "<#"+discordtest.AnswerChannelID+">") {
		t.Errorf("the messages are %v, want one about the channel", told)
	}
}

func TestModeratorsAreToldOfAChannelThatIsForbidden(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*Options)
		person string // who gets the message: the id of their channel
	}{
		"those who were configured": {nil, discordtest.OtherDMChannelID},
		"the owner":                 {func(o *Options) { o.Moderators = nil }, discordtest.OtherDMChannelID},
		"somebody else":             {func(o *Options) { o.Moderators = []string{discordtest.UserID} }, discordtest.DMChannelID},
	} {
		t.Run(name, func(t *testing.T) {
			directory := t.TempDir()
			kept := shelftest.Journal(t, directory)
			w := newWorld(t, func(o *Options) {
				o.Journal = kept
				if tt.change != nil {
					tt.change(o)
				}
			})
			told := func() []discordtest.Message {
				return w.srv.Messages(tt.person)
			}
			w.forbidden(discordtest.GuildID, discordtest.ChannelID)
			if got := told(); len(got) != 1 || !strings.Contains(got[0].Text(), "answer in <#"+discordtest.ChannelID+">") {
				t.Fatalf("the messages are %v", got)
			}
			w.ahead += complainedLife
			w.forbidden(discordtest.GuildID, discordtest.ChannelID)
			if got := len(told()); got != 1 {
				t.Errorf("told %d times within a day", got)
			}
			if err := kept.Close(t.Context()); err != nil {
				t.Fatal(err)
			}

			w.restart(shelftest.Journal(t, directory))
			w.forbidden(discordtest.GuildID, discordtest.ChannelID)
			if got := len(told()); got != 1 {
				t.Errorf("told %d times after a restart", got)
			}
			w.ahead += forbiddenLife
			w.forbidden(discordtest.GuildID, discordtest.ChannelID)
			if got := len(told()); got != 2 {
				t.Errorf("told %d times in two days", got)
			}
		})
	}
}

// In another guild the owner gets the message: those who moderate at home can mend nothing there.
func TestInAnotherGuildItsOwnerIsTold(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *Options) { o.Moderators = []string{discordtest.UserID} })
	w.srv.Script(
		discordtest.OnRequest("GET", "/guilds/{guild_id}").Answer(200, nil,
			`{"id":"`+discordtest.OtherGuildID+`","name":"else","owner_id":"`+discordtest.OtherUserID+`","preferred_locale":"zh-CN"}`),
	)
	w.forbidden(discordtest.OtherGuildID, discordtest.OtherChannelID)
	if told := w.srv.Messages(discordtest.DMChannelID); len(told) != 0 {
		t.Errorf("at home somebody reads %q", told[0].Text())
	}
	if told := w.srv.Messages(discordtest.OtherDMChannelID); len(told) != 1 || !strings.Contains(told[0].Text(), "我没能在 <#"+discordtest.OtherChannelID+"> 回答") {
		t.Errorf("the owner reads %v", told)
	}
}

func TestModeratorsLearnWhichPermissionIsMissing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.srv.Script(
		discordtest.OnRequest("GET", "/channels/{channel_id}").Answer(200, nil, `{"id":"`+discordtest.ChannelID+`","type":0,"guild_id":"`+
			discordtest.GuildID+`","permission_overwrites":[{"id":"`+discordtest.BotID+`","type":1,"allow":"0","deny":"2048"}]}`),
	)
	w.forbidden(discordtest.GuildID, discordtest.ChannelID)
	told := w.srv.Messages(discordtest.OtherDMChannelID)
	for _, want := range []string{"I am missing Send Messages.", locale.English().Say(locale.WhereToAllow)} {
		if len(told) != 1 || !strings.Contains(told[0].Text(), want) {
			t.Errorf("the messages are %v, without %q", told, want)
		}
	}
}

func TestWhoTakesNoDirectMessagesIsLeftAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.srv.RefuseDMs(discordtest.OtherUserID)
	w.forbidden(discordtest.GuildID, discordtest.ChannelID)
	if log := w.log.String(); !strings.Contains(log, "channel rests") || strings.Contains(log, "direct message not sent") {
		t.Errorf("the log is %s", log)
	}
}

// In direct messages there is nobody who could mend anything.
func TestNobodyReadsOfDirectMessages(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.forbidden("", discordtest.DMChannelID)
	if sent := w.srv.Requests("", ""); len(sent) != 0 || !strings.Contains(w.log.String(), "channel rests") {
		t.Errorf("%d requests were sent, and the log is %s", len(sent), w.log.String())
	}
}

func TestWhatKeepsAComplaintFromArrivingIsLogged(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		fault *discordtest.RequestFault
		want  string
	}{
		"the guild is not read": {discordtest.OnRequest("GET", "/guilds/{guild_id}").Refuse(rest.CodeMissingAccess), "guild not read"},
		"the message is refused": {
			discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(rest.CodeMissingAccess), "direct message not sent",
		},
	} {
		w := newWorld(t)
		w.srv.Script(tt.fault)
		w.forbidden(discordtest.GuildID, discordtest.ChannelID)
		if !strings.Contains(w.log.String(), tt.want) {
			t.Errorf("%s: the log is %s, without %q", name, w.log.String(), tt.want)
		}
	}
}
