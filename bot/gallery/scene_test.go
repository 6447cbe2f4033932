package main

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/discordtest"
)

// TestScenes plays every scene. Discord accepts all that the bot sends there, everything can be drawn, something is
// seen, and every button that is left does something.
func TestScenes(t *testing.T) {
	t.Parallel()
	shipped, err := shippedContent()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, g := range groups() {
		for _, s := range g.Scenes {
			id := g.id(s)
			if seen[id] || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz-CNTW") != "" || s.Title == "" || s.Story == "" {
				t.Errorf("scene %q stands twice, or has no proper name, title or story", id)
			}
			seen[id] = true
			if len(seen)%stride > 0 {
				continue
			}
			t.Run(id, func(t *testing.T) {
				t.Parallel()
				if _, err := g.perform(t.Context(), shipped, s, pressAll); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// pressAll uses everything that can be clicked at the end of a scene. None of it is a button that the bot does not know.
func pressAll(s *stage) {
	s.wait(time.Hour) // nobody is too fast any more
	unknown := ""
	for _, channel := range slices.Sorted(maps.Keys(s.channels())) {
		for _, m := range s.discord.Messages(channel) {
			if unknown == "" {
				unknown = s.pressed(m, discordtest.Click(m, "v1:nothing"))
			}
			view, err := s.names().viewMessage(m.Raw)
			if err != nil {
				continue // which is a fault already
			}
			for _, c := range controls(view.Parts) {
				for _, i := range uses(m, c) {
					if got := s.pressed(m, i); got == unknown {
						s.Errorf("the button %q does nothing: %s", c.Label+c.Emoji, got)
					}
				}
			}
		}
	}
}

// uses are all ways to use a control.
func uses(on discordtest.Message, c part) []*discordgo.Interaction {
	if c.Kind == "button" {
		return []*discordgo.Interaction{discordtest.Click(on, c.customID)}
	}
	var all []*discordgo.Interaction
	for _, o := range c.Options {
		all = append(all, discordtest.Select(on, c.customID, o.value))
	}
	return all
}

// pressed is what ada reads after she uses something under a message.
func (s *stage) pressed(on discordtest.Message, i *discordgo.Interaction) string {
	s.send(ada, i)
	return s.discord.AwaitCallback(i.ID).Text()
}

func TestScenesThatGoWrong(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		play func(*stage)
		want string
	}{
		"a breach of Discord's rules": {func(s *stage) {
			s.mentions(ada, s.clear)
			s.uses(ada, "dance")
		}, "nobody can call"},
		"nothing is seen":       {func(s *stage) { s.chats(ada, discordtest.Said(discordtest.ChannelID, "hello")) }, "nothing of the bot's is seen"},
		"a button that is not":  {func(s *stage) { s.clicks(ada, s.mentions(ada, s.talk), "up", 1) }, `no "up" number 1`},
		"a message that is not": {func(s *stage) { s.clicks(ada, discordtest.Message{}, "up", 1) }, "no message"},
		"an option that is not": {func(s *stage) { s.chooses(ada, s.uses(ada, "browse"), 99) }, "no option 99"},
		"an answer to a chat":   {func(s *stage) { s.chats(ada, discordtest.Mention(s.clear)) }, "the bot answers"},
		"an edit of nothing":    {func(s *stage) { s.edit("no such words", "") }, `nothing in the content reads "no such words"`},
		"a channel that nobody sees": {func(s *stage) { s.says(ada, discordtest.Said("42", "<@"+discordtest.BotID+"> hello")) },
			"channels that the gallery does not know: 42"},
		"words without a name":    {func(s *stage) { s.mentions(ada, "<@9>") }, "@9"},
		"content that has faults": {func(s *stage) { s.rewrites("### ", "#### ") }, "read the content again"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			set := setting{content: []string{flood}}
			_, err := group{Name: "wrong"}.perform(t.Context(), nil, scene{Name: "scene", set: set, play: tt.play}, nil)
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "scene wrong-scene: ") {
				t.Errorf("the error is %v, want one about %s", err, tt.want)
			}
		})
	}
}
