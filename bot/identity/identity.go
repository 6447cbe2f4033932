// Package identity knows who the bot is in Discord, and which guild is its home.
//
// Its door is [Current]. The package knows nothing of messages or interactions, and asks Discord nothing.
package identity

import (
	"slices"
	"sync"
	"sync/atomic"

	"github.com/bwmarrin/discordgo"

	"faqbot/bot/gateway"
)

// Identity is who the bot is at one moment.
type Identity struct {
	UserID        string
	ApplicationID string
	GuildIDs      []string         // every guild that the bot is known to be in
	Home          string           // id of the guild in which moderators moderate; empty when that is not clear
	Intents       discordgo.Intent // what Discord tells the bot of
}

// ReadsMessages returns true when Discord shows the bot the words of messages that do not address it.
func (i Identity) ReadsMessages() bool { return i.Intents&discordgo.IntentMessageContent != 0 }

// In returns true when the bot is known to be in a guild. The empty guild is that of direct messages, where it always is.
func (i Identity) In(guild string) bool { return guild == "" || slices.Contains(i.GuildIDs, guild) }

// Current is who the bot is now. New makes it; its methods may be called from any goroutine.
type Current struct {
	configured string // id of the home guild; empty for the only guild that the bot is in

	settling sync.Mutex // held while the identity changes
	identity atomic.Pointer[Identity]
	only     string // id of the first guild that was the only one; empty until there was one
	changed  chan struct{}
}

// New returns what is nobody yet. With an empty home, the only guild that the bot is in becomes its home for as long as the
// program runs: whoever invites it to another one must not take it from its moderators.
func New(home string) *Current {
	return &Current{configured: home, changed: make(chan struct{}, 1)}
}

// Ready takes over who the bot is, at the start of a session.
func (c *Current) Ready(r gateway.Ready) Identity {
	c.settling.Lock()
	defer c.settling.Unlock()
	return c.settle(Identity{
		UserID: r.UserID, ApplicationID: r.ApplicationID, GuildIDs: slices.Clone(r.GuildIDs), Intents: r.Intents,
	})
}

// Configured returns true when somebody has said which guild is home.
func (c *Current) Configured() bool { return c.configured != "" }

// Known returns who the bot is; ok is false before the first Ready.
func (c *Current) Known() (i Identity, ok bool) {
	if known := c.identity.Load(); known != nil {
		return *known, true
	}
	return Identity{}, false
}

// Met is Known once something has come from a guild: the bot is in it, whether Ready named it or not.
func (c *Current) Met(guild string) (i Identity, ok bool) {
	if i, ok = c.Known(); !ok || i.In(guild) {
		return i, ok
	}
	c.settling.Lock()
	defer c.settling.Unlock()
	if i, _ = c.Known(); i.In(guild) {
		return i, true
	}
	i.GuildIDs = append(slices.Clip(i.GuildIDs), guild)
	return c.settle(i), true
}

// Changed holds a value when the identity has changed since somebody received one.
func (c *Current) Changed() <-chan struct{} { return c.changed }

// settle stores an identity with its home. The caller holds the lock.
func (c *Current) settle(i Identity) Identity {
	if c.only == "" && len(i.GuildIDs) == 1 {
		c.only = i.GuildIDs[0]
	}
	i.Home = c.configured
	if i.Home == "" {
		i.Home = c.only
	}
	c.identity.Store(&i)
	select {
	case c.changed <- struct{}{}:
	default: // whoever receives the value that is there sees this identity
	}
	return i
}
