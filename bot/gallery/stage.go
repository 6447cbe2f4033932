package main

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"strconv"
	"strings"
	"testing/fstest"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot"
	"faqbot/bot/discordtest"
	"faqbot/bot/gateway"
	"faqbot/bot/rest"
	"faqbot/knowledge"
	"faqbot/knowledge/files"
	"faqbot/knowledge/journal"
)

// stage is a bot with a Discord of its own. Its methods are what people do there. Each adds what it shows to the scene,
// and ends the scene when it fails.
type stage struct {
	*discordtest.Harness
	tongue
	discord *discordtest.Server
	bot     *bot.Bot
	library *knowledge.Library
	files   fstest.MapFS      // what the library is read from; empty for the shipped one, which is everybody's
	disk    disk              // where these are
	granted int64             // what the bot may do where a command is used
	reads   bool              // whether Discord shows the bot the words of messages that do not address it
	threads map[string]thread // by id
	now     time.Time         // by everybody's clock, the bot's too
	pause   time.Duration     // that people make before each step
	shots   []shot

	seen     map[string][]discordtest.Message // the bot's messages as they were last seen, by channel
	original map[string]message               // how each message was first drawn, by id
	place    string                           // id of the channel of the last shot
}

// thread is a thread of a channel, or a post in a forum.
type thread struct{ parent, name string } // the parent by its id

// setting is how a stage differs from the usual one. The usual one has the shipped interview, a working journal, a
// channel and a forum in which the bot answers every question, and everything that the bot asks of Discord.
type setting struct {
	tongue   tongue   // the zero value is English
	content  []string // interviews in place of the shipped one; nil for that
	withheld bool     // Discord does not show the bot the words of messages that do not address it
	unkept   bool     // the journal cannot be opened
	unlisted bool     // Discord does not have the bot's commands
}

const (
	// invited are the permissions that the bot's invitation asks for.
	invited = discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionSendMessagesInThreads |
		discordgo.PermissionReadMessageHistory

	// travel is how long an event takes from Discord to the bot.
	travel = 84 * time.Millisecond
)

// newStage returns an empty stage. All stages start at the same moment of the same day. A stage uses the shipped library
// unless the setting has content of its own.
func newStage(h *discordtest.Harness, set setting, shipped *knowledge.Library) *stage {
	s := &stage{
		Harness:  h,
		tongue:   set.tongue,
		discord:  discordtest.New(h),
		library:  shipped,
		files:    fstest.MapFS{},
		granted:  invited,
		reads:    !set.withheld,
		pause:    20 * time.Second,
		now:      time.Date(2026, time.March, 2, 9, 41, 0, 0, time.UTC),
		seen:     map[string][]discordtest.Message{},
		original: map[string]message{},
		threads:  map[string]thread{},
		place:    discordtest.ChannelID,
	}
	if s.tongue.locale == "" {
		s.tongue = english()
	}
	if len(set.content) > 0 {
		s.library = s.open(set.content)
	}
	client := rest.New(rest.Options{Token: s.discord.Token(), APIBase: s.discord.APIBase(), Log: zerolog.Nop()})
	h.Cleanup(client.Close)
	s.bot = bot.New(bot.Options{
		Library:        s.library,
		Journal:        s.openJournal(set.unkept),
		REST:           client,
		AnswerChannels: []string{discordtest.AnswerChannelID, discordtest.ForumChannelID},
		Moderators:     []string{grace.id()},
		Log:            zerolog.Nop(),
		Now:            func() time.Time { return s.now },
	})
	s.connect(set)
	return s
}

// open returns a library of interviews that the scene may change.
func (s *stage) open(interviews []string) *knowledge.Library {
	for n, text := range interviews {
		s.files[fmt.Sprintf("interview-%d.md", n+1)] = &fstest.MapFile{Data: []byte(text)}
	}
	s.disk.files = s.files
	library, err := knowledge.Open(s.Context(), files.Embedded(&s.disk))
	if err != nil {
		s.Fatalf("open the content: %v", err)
	}
	return library
}

// rewrites has the owner change words of the content. The bot notices this by itself.
func (s *stage) rewrites(old, new string) {
	s.wait(s.pause)
	s.edit(old, new)
	if _, err := s.library.Reload(s.Context()); err != nil {
		s.Fatalf("read the content again: %v", err)
	}
	s.happens("The content changes.")
}

// edit changes words of the content. The bot does not notice this yet.
func (s *stage) edit(old, new string) {
	for name, file := range s.files {
		if text := string(file.Data); strings.Contains(text, old) {
			s.files[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, old, new))}
			return
		}
	}
	s.Fatalf("nothing in the content reads %q", old)
}

// openJournal opens a journal that lasts as long as the stage. When the setting wants a failure, its words are the same
// on every machine.
func (s *stage) openJournal(unkept bool) *journal.Journal {
	directory := ""
	if unkept {
		directory = "/dev/null"
	}
	kept, err := journal.Open(s.Context(), directory)
	if (err != nil) != unkept {
		s.Fatalf("open a journal in %q: %v", directory, err)
	}
	s.Cleanup(func() { kept.Close(context.Background()) })
	return kept
}

// connect hands the bot its READY, and waits until its commands are registered and the bot knows it.
func (s *stage) connect(set setting) {
	granted := s.bot.Intents()
	if !s.reads {
		granted &^= discordgo.IntentMessageContent
	}
	ready := gateway.Event{Ready: &gateway.Ready{
		Intents: granted,
		UserID:  discordtest.BotID, ApplicationID: discordtest.ApplicationID, GuildIDs: []string{discordtest.GuildID},
	}}
	s.bot.Handle(s.Context(), ready)
	if set.unlisted {
		return
	}
	s.running(func() {
		s.discord.AwaitCommands(discordtest.GuildID)
		s.bot.Handle(s.Context(), ready) // which the bot turns to when it is done with the first
		s.discord.AwaitRequests(http.MethodGet, "/applications/{application_id}/guilds/{guild_id}/commands", 2)
	})
}

// running runs f while the bot's own tasks run.
func (s *stage) running(f func()) {
	ctx, stop := context.WithCancel(s.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		s.bot.Run(ctx)
	}()
	defer func() {
		stop()
		<-ended
	}()
	f()
}

// wait moves the clock of the scene forward.
func (s *stage) wait(d time.Duration) { s.now = s.now.Add(d) }

// snowflake returns an id as Discord would give it at this moment.
func (s *stage) snowflake() string {
	const epoch = 1420070400000 // where Discord counts from, in Unix milliseconds
	return strconv.FormatInt((s.now.UnixMilli()-epoch)<<22, 10)
}

// handle gives the bot an event and waits until the bot is done with it.
func (s *stage) handle(e gateway.Event) {
	s.wait(travel)
	e.Received = s.now
	s.bot.Handle(s.Context(), e)
}

// channels returns the channels of the scene with their places, by id.
func (s *stage) channels() map[string]string {
	all := map[string]string{
		discordtest.ChannelID:        "#general",
		discordtest.AnswerChannelID:  "#questions",
		discordtest.ForumChannelID:   "#forum",
		discordtest.OtherChannelID:   "#elsewhere",
		discordtest.DMChannelID:      "Direct messages with ada",
		discordtest.OtherDMChannelID: "Direct messages with grace",
		discordtest.PrivateChannelID: "A group without the bot",
	}
	for id, t := range s.threads {
		all[id] = all[t.parent] + " › " + t.name
	}
	return all
}

// names returns the names of all people, channels, roles and commands of the scene, by id.
func (s *stage) names() names {
	n := names{users: map[string]string{discordtest.BotID: discordtest.Bot().Username}, channels: map[string]string{}, commands: map[string]string{}}
	for _, p := range people() {
		n.users[p.id()] = string(p)
	}
	for id, name := range s.channels() {
		n.channels[id] = strings.TrimPrefix(name, "#")
	}
	for id, t := range s.threads {
		n.channels[id] = t.name
	}
	for _, c := range s.commands() {
		n.commands[c.ID] = c.Name // in every language: Discord does not translate the links
	}
	return n
}

// commands returns the commands that Discord offers.
func (s *stage) commands() []*discordgo.ApplicationCommand {
	return append(s.discord.Commands(""), s.discord.Commands(discordtest.GuildID)...)
}

// localised returns a name in the language of the scene.
func (s *stage) localised(name string, others *map[discordgo.Locale]string) string {
	if others == nil {
		return name
	}
	return cmp.Or((*others)[s.locale], name)
}

// disk is a file system that can be made to wait.
type disk struct {
	files fs.FS
	gate  <-chan struct{} // nothing is opened until it is closed; nil for at once
}

func (d *disk) Open(name string) (fs.File, error) {
	if d.gate != nil {
		<-d.gate
	}
	return d.files.Open(name)
}
