package reply

import (
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/card"
	"faqbot/bot/listen"
	"faqbot/bot/locale"
	"faqbot/bot/pace"
	"faqbot/bot/pagetest"
	"faqbot/bot/shelftest"
)

// heard is a message by a person with these words, changed as the test needs it.
func heard(words string, change func(*listen.Heard)) listen.Heard {
	h := listen.Heard{
		Message: &discordgo.Message{ID: "500", ChannelID: "400", GuildID: "300", Author: &discordgo.User{ID: "200"}},
		Trace:   listen.Trace{From: listen.Mention}, Words: words, Voice: locale.English(),
	}
	if change != nil {
		change(&h)
	}
	return h
}

func TestTo(t *testing.T) {
	t.Parallel()
	s := shelftest.New(t)
	v := locale.English()
	unasked := func(h *listen.Heard) { h.From = listen.Channel }
	for _, tt := range []struct {
		name   string
		h      listen.Heard
		want   string // somewhere in the page; empty for no page
		band   card.Band
		direct bool
	}{
		{"a question", heard(shelftest.SaltQuestion, nil), "Salt draws the water", card.BandAnswer, false},
		{"a question that nobody put to the bot", heard(shelftest.SaltQuestion, unasked), "Salt draws the water", card.BandAnswer, false},
		{"one without a sure answer", heard("what does the rice cost", unasked), "", card.BandPick, false},
		{"one on something else", heard(shelftest.OffTopic, unasked), "", card.BandAbstain, false},
		{"a call", heard("", nil), v.Say(locale.Ways), card.BandTalk, false},
		{"a picture in reply", heard("", func(h *listen.Heard) { h.Silence = listen.Wordless }), "", "", false},
		{"a reply whose words are withheld", heard("", func(h *listen.Heard) { h.Silence = listen.Withheld }), v.Say(locale.Unreadable), "", false},
		{"a message pointed at whose words are withheld", heard("", func(h *listen.Heard) {
			h.Silence = listen.OtherWithheld
		}), v.Say(locale.UnreadableOther), card.BandTalk, false},
		{"too much", heard(shelftest.SaltQuestion, func(h *listen.Heard) { h.Pace, h.Warn = pace.TooFast, true }), v.Say(locale.SlowDown), card.BandPaced, true},
		{"too much, as was said", heard(shelftest.SaltQuestion, func(h *listen.Heard) { h.Pace = pace.TooFast }), "", card.BandPaced, false},
		{"too much by others", heard(shelftest.SaltQuestion, func(h *listen.Heard) { h.Pace = pace.Crowded }), "", card.BandPaced, false},
		{"what was sent before", heard(shelftest.SaltQuestion, func(h *listen.Heard) { h.Late = true }), v.Say(locale.Late), card.BandAnswer, false},
		{"what refers to nothing any more", heard("and the flood?", func(h *listen.Heard) { h.Lost = true }), v.Say(locale.BeforeLost), card.BandAnswer, false},
	} {
		r := To(tt.h, s.Base())
		if r.Outcome.Band != tt.band || r.Direct != tt.direct || (len(r.Page) > 0) != (tt.want != "") {
			t.Errorf("%s: the band is %q, direct %v, in %d parts", tt.name, r.Outcome.Band, r.Direct, len(r.Page))
		}
		if tt.want != "" {
			if texts := strings.Join(pagetest.Look(t, r.Page).Texts, "\n"); !strings.Contains(texts, tt.want) {
				t.Errorf("%s: it says %q, want %q in it", tt.name, texts, tt.want)
			}
		}
	}
}

func FuzzTo(f *testing.F) {
	f.Add(shelftest.SaltQuestion, true)
	f.Add("What does the rice cost", false)
	f.Add("\xff\u202e", false)
	s := shelftest.New(f)
	f.Fuzz(func(t *testing.T, words string, unasked bool) {
		h := heard(listen.Plain(words), nil)
		if unasked {
			h.From = listen.Channel
		}
		if r := To(h, s.Base()); len(r.Page) > 0 {
			pagetest.Look(t, r.Page)
		}
	})
}
