package bot

import (
	"context"
	"strings"
	"sync"
	"testing"

	"faqbot/bot/discordtest"
)

// complaints has moderators told what Run would tell them.
func (w *world) complaints() {
	w.Helper()
	for {
		select {
		case c := <-w.bot.complaints:
			w.bot.tellModerators(w.Context(), c)
		default:
			return
		}
	}
}

// Threads have the permissions of their channel, and there may be many of them: what is missing there is told once.
func TestThreadsOfOneChannelAreOneComplaint(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").Refuse(codeNoPermission).Times(3))
	for n := range 3 {
		thread := w.srv.AddThread(discordtest.AnswerChannelID, "thread")
		w.hears(discordtest.Said(thread, []string{saltQuestion, breedingQuestion, "What happened in the great flood?"}[n]))
	}
	w.complaints()
	if told := w.srv.Messages(discordtest.OtherDMChannelID); len(told) != 1 || !strings.Contains(told[0].Text(), "<#"+discordtest.AnswerChannelID+">") {
		t.Errorf("told is %v, want one complaint about the channel", told)
	}
}

// TestRunTellsModerators is about who does it; what is told is up to the tests above.
func TestRunTellsModerators(t *testing.T) {
	w := newWorld(t, nil)
	ctx, stop := context.WithCancel(t.Context())
	var done sync.WaitGroup
	done.Go(func() { w.bot.Run(ctx) })
	defer func() { stop(); done.Wait() }()
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(codeNoPermission))
	w.hears(discordtest.Mention(saltQuestion))
	w.srv.AwaitMessage(discordtest.OtherDMChannelID, nil)
}

func TestModeratorsAreToldOfAChannelThatIsForbidden(t *testing.T) {
	const create = "/channels/{channel_id}/messages"
	for name, tt := range map[string]struct {
		change func(*Options)
		person string // who is told
	}{
		"those who were configured": {nil, discordtest.OtherDMChannelID},
		"the owner":                 {func(o *Options) { o.Moderators = nil }, discordtest.OtherDMChannelID},
		"somebody else":             {func(o *Options) { o.Moderators = []string{discordtest.UserID} }, discordtest.DMChannelID},
	} {
		t.Run(name, func(t *testing.T) {
			directory := t.TempDir()
			kept := newJournal(t, directory)
			w := newWorld(t, func(o *Options) {
				o.Journal = kept
				if tt.change != nil {
					tt.change(o)
				}
			})
			w.srv.Script(discordtest.OnRequest("POST", create).In(discordtest.ChannelID).Refuse(codeNoPermission).Always())
			told := func() []discordtest.Message {
				w.complaints()
				return w.srv.Messages(tt.person)
			}
			w.hears(discordtest.Mention(saltQuestion))
			if got := told(); len(got) != 1 || !strings.Contains(got[0].Text(), "answer in <#"+discordtest.ChannelID+">") {
				t.Fatalf("told is %v", got)
			}
			w.ahead += restingLife
			w.hears(discordtest.Mention(saltQuestion))
			if got := len(told()); got != 1 {
				t.Errorf("told %d times within a day", got)
			}
			if err := kept.Close(t.Context()); err != nil {
				t.Fatal(err)
			}

			w.restart(newJournal(t, directory))
			w.hears(discordtest.Mention(saltQuestion))
			if got := len(told()); got != 1 {
				t.Errorf("told %d times after a restart", got)
			}
			w.ahead += toldLife
			w.hears(discordtest.Mention(saltQuestion))
			if got := len(told()); got != 2 {
				t.Errorf("told %d times in two days", got)
			}
		})
	}
}

// Of another guild its owner is told: those who moderate at home can mend nothing there.
func TestInAnotherGuildItsOwnerIsTold(t *testing.T) {
	w := newWorld(t, func(o *Options) { o.Moderators = []string{discordtest.UserID} })
	w.srv.Script(
		discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.OtherChannelID).Refuse(codeNoPermission),
		discordtest.OnRequest("GET", "/guilds/{guild_id}").Answer(200, nil,
			`{"id":"`+discordtest.OtherGuildID+`","name":"else","owner_id":"`+discordtest.OtherUserID+`","preferred_locale":"zh-CN"}`),
	)
	m := discordtest.Mention(saltQuestion)
	m.GuildID, m.ChannelID = discordtest.OtherGuildID, discordtest.OtherChannelID
	w.hears(m)
	w.complaints()
	if told := w.srv.Messages(discordtest.DMChannelID); len(told) != 0 {
		t.Errorf("at home there is told %q", told[0].Text())
	}
	if told := w.srv.Messages(discordtest.OtherDMChannelID); len(told) != 1 || !strings.Contains(told[0].Text(), "我没能在 <#"+discordtest.OtherChannelID+"> 回答") {
		t.Errorf("the owner is told %v", told)
	}
}

func TestModeratorsLearnWhichPermissionIsMissing(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.Script(
		discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(codeNoPermission),
		discordtest.OnRequest("GET", "/channels/{channel_id}").Answer(200, nil, `{"id":"`+discordtest.ChannelID+`","type":0,"guild_id":"`+
			discordtest.GuildID+`","permission_overwrites":[{"id":"`+discordtest.BotID+`","type":1,"allow":"0","deny":"2048"}]}`),
	)
	w.hears(discordtest.Mention(saltQuestion))
	w.complaints()
	told := w.srv.Messages(discordtest.OtherDMChannelID)
	for _, want := range []string{"I am missing Send Messages.", English().say(msgWhereToAllow)} {
		if len(told) != 1 || !strings.Contains(told[0].Text(), want) {
			t.Errorf("told is %v, without %q", told, want)
		}
	}
}

func TestWhoTakesNoDirectMessagesIsLeftAlone(t *testing.T) {
	w := newWorld(t, nil)
	w.srv.RefuseDMs(discordtest.OtherUserID)
	w.srv.Script(discordtest.OnRequest("POST", "/channels/{channel_id}/messages").In(discordtest.ChannelID).Refuse(codeMissingAccess))
	w.hears(discordtest.Mention(saltQuestion))
	w.complaints()
	if log := w.log.String(); !strings.Contains(log, "channel rests") || strings.Contains(log, "direct message not sent") {
		t.Errorf("the log is %s", log)
	}
	if _, ok := w.hears(discordtest.DM(saltQuestion)); !ok {
		t.Error("nothing else works any more")
	}
}
