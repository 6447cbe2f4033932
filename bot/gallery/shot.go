package main

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"faqbot/bot/discordtest"
)

// shot is one thing that a scene shows. Exactly one field is set.
type shot struct {
	Place   string // where the following happens, when that is another channel than before
	Remark  *remark
	Message *message
	Typing  *typing
	Removed bool // a message of the bot's was deleted
	Silent  bool // the bot wrote nothing
}

// remark is a line of the page that says what somebody did: who, what, and with what.
type remark struct{ Who, Does, With string }

// typing is a command that somebody is typing, and what the bot offers for the option that is being filled in.
type typing struct {
	Command string
	Filled  []filled // the options that are filled in, the last of which is being typed
	Offered []string
}

// filled is an option with its value.
type filled struct{ Name, Value string }

// look adds to the scene what changed among the bot's messages: new ones, edited ones, and removed ones. The line of
// cause stands above new responses. It returns the last new or edited message, and whether anything changed.
func (s *stage) look(cause message) (last discordtest.Message, changed bool) {
	for _, channel := range slices.Sorted(maps.Keys(s.channels())) {
		before, after := s.seen[channel], s.discord.Messages(channel)
		for _, m := range after {
			was := find(before, m.ID)
			if was != nil && string(was.Raw) == string(m.Raw) {
				continue
			}
			s.show(m, cause)
			last, changed = m, true
		}
		for _, m := range before {
			if find(after, m.ID) == nil {
				s.shots = append(s.shots, shot{Removed: true})
				changed = true
			}
		}
		s.seen[channel] = after
	}
	return last, changed
}

// overlooked returns the channels in which the bot wrote and that no step of the scene looked at.
func (s *stage) overlooked() []string {
	var ids []string
	for _, r := range s.discord.Requests(http.MethodPost, "/channels/{channel_id}/messages") {
		id := strings.Split(r.Path, "/")[2]
		if _, known := s.channels()[id]; !known {
			ids = append(ids, id)
		}
	}
	return ids
}

func find(all []discordtest.Message, id string) *discordtest.Message {
	for n := range all {
		if all[n].ID == id {
			return &all[n]
		}
	}
	return nil
}

// show draws a message of the bot's. Later edits keep its time and the line above it.
func (s *stage) show(m discordtest.Message, cause message) {
	view, err := s.names().viewMessage(m.Raw)
	if err != nil {
		s.Errorf("%v", err)
	}
	if before, known := s.original[m.ID]; known {
		view.Time, view.Reply, view.Used = before.Time, before.Reply, before.Used
		view.Edited = view.Edited && !before.Waiting
	} else {
		view.Time, view.Edited = clock(s.now), false
		if view.response {
			view.Used, view.Reply = cause.Used, cause.Reply
		}
		s.original[m.ID] = view
	}
	s.draw(m.ChannelID, view)
}

// clock returns the time of day as a message shows it.
func clock(t time.Time) string { return t.Format("3:04 PM") }

// draw adds a message to the scene.
func (s *stage) draw(channel string, m message) {
	s.moves(channel)
	s.shots = append(s.shots, shot{Message: &m})
}

// moves notes that the next step happens in another channel. From then on, people use commands there.
func (s *stage) moves(channel string) {
	if channel == s.place {
		return
	}
	s.place = channel
	s.shots = append(s.shots, shot{Place: s.channels()[channel]})
}
