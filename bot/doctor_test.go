package bot

import (
	"strconv"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/component"
	"faqbot/bot/discordtest"
	"faqbot/bot/locale"
	"faqbot/bot/rest"
	"faqbot/bot/shelftest"
)

// examined is what /doctor tells a moderator.
func (w *world) examined(granted int64, options ...*discordgo.ApplicationCommandInteractionDataOption) discordtest.Callback {
	w.Helper()
	i := discordtest.By(discordtest.Member(discordtest.User(discordtest.OtherUserID, "bob"), 0), discordtest.Command("doctor", options...))
	i.AppPermissions = granted
	return w.sees(i)
}

const healthyPermissions = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionSendMessagesInThreads |
	discordgo.PermissionReadMessageHistory

func TestDoctor(t *testing.T) {
	t.Parallel()
	v := locale.English()
	w := newWorld(t, func(o *Options) { o.AnswerChannels = nil })
	if c := w.sees(discordtest.Command("doctor")); !c.Ephemeral() || c.Text() != component.Harmless(v.Say(locale.RefusedMember)) {
		t.Errorf("anybody is told %q", c.Text())
	}

	c := w.examined(healthyPermissions &^ discordgo.PermissionSendMessagesInThreads &^ discordgo.PermissionReadMessageHistory)
	for _, want := range []string{"<#" + discordtest.ChannelID + ">: I am missing Send Messages in Threads, Read Message History.", v.Say(locale.WhereToAllow), v.Say(locale.IntentsPlain), "Discord has others", w.shelf.Base().Version() + ", not calibrated"} {
		if !c.Ephemeral() || !strings.Contains(c.Text(), want) {
			t.Errorf("told is %q, without %q", c.Text(), want)
		}
	}

	if err := w.bot.steward.Register(t.Context()); err != nil {
		t.Fatal(err)
	}
	c = w.examined(healthyPermissions)
	for _, want := range []string{"I have every permission that I need.", "all up to date"} {
		if !strings.Contains(c.Text(), want) || strings.Contains(c.Text(), v.Say(locale.WhereToAllow)) {
			t.Errorf("told is %q, without %q", c.Text(), want)
		}
	}
}

func TestDoctorExaminesAnotherChannel(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *Options) { o.AnswerChannels = nil })
	channel := &discordgo.ApplicationCommandInteractionDataOption{
		Name: "channel", Type: discordgo.ApplicationCommandOptionChannel, Value: discordtest.AnswerChannelID,
	}
	script := func(body string) {
		w.srv.Script(
			discordtest.OnRequest("GET", "/channels/{channel_id}").In(discordtest.AnswerChannelID).Answer(200, nil, body),
			discordtest.OnRequest("GET", "/channels/{channel_id}").In("9").Answer(200, nil, `{"id":"9","type":0,"guild_id":"`+discordtest.GuildID+`",
				"permission_overwrites":[{"id":"`+discordtest.BotID+`","type":1,"allow":"0","deny":"274877906944"}]}`),
		)
	}
	script(`{"id":"` + discordtest.AnswerChannelID + `","type":11,"guild_id":"` + discordtest.GuildID + `","parent_id":"9"}`)
	if c := w.examined(healthyPermissions, channel); !strings.Contains(c.Text(), "<#9>: I am missing Send Messages in Threads.") {
		t.Errorf("of a thread there is said %q", c.Text())
	}

	for code, want := range map[int]string{rest.CodeMissingAccess: "I am missing View Channel.", 10003: "I could not find out"} {
		w := newWorld(t, func(o *Options) { o.AnswerChannels = nil })
		w.srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").In(discordtest.AnswerChannelID).Refuse(code))
		if c := w.examined(healthyPermissions, channel); !strings.Contains(c.Text(), want) {
			t.Errorf("of a channel that is refused with %d there is said %q", code, c.Text())
		}
	}
}

func TestDoctorExaminesAnswerChannelsAndIntents(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.readyWith(discordgo.IntentGuildMessages)
	w.srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").In(discordtest.AnswerChannelID).Refuse(rest.CodeMissingAccess))
	c := w.examined(healthyPermissions)
	for _, want := range []string{"<#" + discordtest.ChannelID + ">: I have", "<#" + discordtest.AnswerChannelID + ">: I am missing View Channel.", locale.English().Say(locale.IntentsRefused)} {
		if !strings.Contains(c.Text(), want) {
			t.Errorf("told is %q, without %q", c.Text(), want)
		}
	}
	w.ready()
	w.srv.Script(discordtest.OnRequest("GET", "/channels/{channel_id}").In(discordtest.AnswerChannelID).Refuse(rest.CodeMissingAccess))
	if c := w.examined(healthyPermissions); !strings.Contains(c.Text(), locale.English().Say(locale.IntentsContent)) {
		t.Errorf("with all intents there is said %q", c.Text())
	}
}

func TestDoctorSaysWhenNothingIsKept(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *Options) { o.AnswerChannels, o.Journal = nil, shelftest.BrokenJournal(t) })
	if c := w.examined(healthyPermissions); !strings.Contains(c.Text(), "What must last is not kept") {
		t.Errorf("told is %q", c.Text())
	}
	if reply, _ := w.hears(discordtest.Mention(shelftest.SaltQuestion)); !strings.Contains(reply.Text(), "Salt draws") {
		t.Errorf("the answer is %q", reply.Text())
	}
	w = newWorld(t, func(o *Options) { o.AnswerChannels = nil })
	if c := w.examined(healthyPermissions); strings.Contains(c.Text(), "is not kept") {
		t.Errorf("with a journal in order there is told %q", c.Text())
	}
}

// The channel that is chosen is examined in any case, and is none of those that are left out.
func TestDoctorCountsWhatItLeavesOut(t *testing.T) {
	t.Parallel()
	var many []string
	for n := range 15 {
		many = append(many, strconv.Itoa(9000+n))
	}
	for chosen, want := range map[string]string{
		discordtest.ChannelID: "Not examined: 5 more answer channels.", // of 15 ten are examined
		many[12]:              "Not examined: 4 more answer channels.", // of 14 others ten are
	} {
		w := newWorld(t, func(o *Options) { o.AnswerChannels = many })
		c := w.examined(healthyPermissions, &discordgo.ApplicationCommandInteractionDataOption{
			Name: "channel", Type: discordgo.ApplicationCommandOptionChannel, Value: chosen,
		})
		if !strings.Contains(c.Text(), want) || !strings.Contains(c.Text(), "<#"+chosen+">") {
			t.Errorf("of %s a moderator is told %q, without %q", chosen, c.Text(), want)
		}
	}
}
