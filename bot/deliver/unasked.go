package deliver

import (
	"time"

	"faqbot/bot/listen"
	"faqbot/knowledge/journal"
)

const (
	// saidLife is between two answers with one entry that nobody asked the bot for, in one channel.
	saidSize = 10_000
	saidLife = 10 * time.Minute

	// threadAnswered is the deed of answering in a thread unasked.
	threadAnswered = "thread-answered"
)

// interrupts returns true when an answer that nobody asked the bot for would be in people's way: twice in a thread, and the
// same entry in a channel again and again.
func (s *Sender) interrupts(h listen.Heard, entry string) bool {
	return s.said.Has(h.ChannelID+"/"+entry) ||
		h.Place.Parent != "" && s.journal.Done(journal.Deed{Kind: threadAnswered, ID: h.ChannelID}, 0, s.now())
}

// spoke remembers that an entry was the answer to a message, so that nobody who did not ask gets it again.
func (s *Sender) spoke(h listen.Heard, entry string) {
	if entry == "" {
		return
	}
	s.remember(h.ChannelID, entry)
	if h.From == listen.Channel && h.Place.Parent != "" {
		_, err := s.journal.Note(journal.Deed{Kind: threadAnswered, ID: h.ChannelID}, 0, s.now())
		LogJournal(s.log, err)
	}
}

// remember remembers that an entry was the answer in a channel.
func (s *Sender) remember(channel, entry string) {
	if entry != "" {
		s.said.Keep(channel+"/"+entry, struct{}{})
	}
}

// shown counts an entry that was shown as an answer; the empty one is none.
func (s *Sender) shown(entry string) {
	if entry != "" {
		LogJournal(s.log, s.journal.Count(entry, s.now()))
	}
}
