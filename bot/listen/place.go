package listen

import (
	"context"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"

	"faqbot/bot/locale"
	"faqbot/bot/recent"
	"faqbot/bot/rest"
)

// Place is where a channel stands: the zero value for one that stands for itself, and for one that could not be read.
type Place struct {
	Parent string // id of the channel that a thread is in; a post in a forum is a thread, too
	Title  string // what the thread is called
	Forum  bool   // it is a forum, in which nothing is written but its posts
}

// Places reads from Discord where channels stand and which language guilds speak, and remembers it. Its methods may be
// called from any goroutine.
type Places struct {
	rest   *rest.Client
	log    zerolog.Logger
	places *recent.Cache[Place]        // by the id of the channel, without titles: what people call their threads is not kept
	voices *recent.Cache[locale.Voice] // by the id of the guild
}

const (
	// placeLife is how long a place is believed. A thread keeps its channel for good.
	placeSize = 10_000
	placeLife = time.Hour

	// placeTime bounds the request for a place, and the one for a language.
	placeTime = time.Second
)

// NewPlaces returns what remembers nothing yet.
func NewPlaces(client *rest.Client, log zerolog.Logger, now func() time.Time) *Places {
	return &Places{
		rest:   client,
		log:    log,
		places: recent.New[Place](placeSize, placeLife, now),
		voices: recent.New[locale.Voice](placeSize, placeLife, now),
	}
}

// Find returns where a channel stands; known is false when Discord did not say in time. The place has a title only when it
// is read now.
func (p *Places) Find(ctx context.Context, channel string) (found Place, known bool) {
	if found, known := p.places.Get(channel); known {
		return found, true
	}
	return p.FindTitled(ctx, channel)
}

// FindTitled is Find, with the title: it asks Discord, whatever is remembered.
func (p *Places) FindTitled(ctx context.Context, channel string) (found Place, known bool) {
	found, err := p.Read(ctx, channel)
	switch code := rest.Code(err); {
	case err == nil, code == rest.CodeMissingAccess, code == rest.CodeUnknownChannel:
		return found, true // a channel that is closed to the bot is nothing that it could be told about
	}
	p.log.Warn().Err(err).Str("channel", channel).Msg("channel not read")
	return Place{}, false
}

// Read reads where a channel stands, with its title.
func (p *Places) Read(ctx context.Context, channel string) (Place, error) {
	ctx, cancel := context.WithTimeout(ctx, placeTime)
	defer cancel()
	read, err := p.rest.Channel(ctx, channel)
	if err != nil {
		return Place{}, err
	}
	p.Learn(read)
	return PlaceOf(read), nil
}

// Known returns the place of a channel if it is remembered, and the zero value otherwise.
func (p *Places) Known(channel string) Place {
	place, _ := p.places.Get(channel)
	return place
}

// Knows returns true when the place of a channel is remembered.
func (p *Places) Knows(channel string) bool { return p.places.Has(channel) }

// Learn remembers where a channel stands, which Discord says with an interaction but not with a message. Nil is ignored,
// and so is a thread without its channel.
func (p *Places) Learn(c *discordgo.Channel) {
	if c == nil || c.IsThread() && c.ParentID == "" {
		return
	}
	place := PlaceOf(c)
	place.Title = ""
	p.places.Keep(c.ID, place)
}

// PlaceOf returns where a channel stands that was read.
func PlaceOf(c *discordgo.Channel) Place {
	if c.IsThread() {
		return Place{Parent: c.ParentID, Title: c.Name}
	}
	return Place{Forum: c.Type == discordgo.ChannelTypeGuildForum || c.Type == discordgo.ChannelTypeGuildMedia}
}

// Voice returns the voice in which a message is answered. Discord does not say which language its author reads, so it is
// that of the words, or that of the guild when the words do not tell. An empty guild is none.
func (p *Places) Voice(ctx context.Context, words, guild string) locale.Voice {
	v, sure := locale.Of(words)
	if sure || guild == "" {
		return v
	}
	there := p.guildVoice(ctx, guild)
	if v != locale.English() && !v.SameLanguage(there) {
		return v // the script is unclear, the language is not
	}
	return there
}

// guildVoice returns the voice for the language of a guild; the English one when Discord does not say which that is.
func (p *Places) guildVoice(ctx context.Context, guild string) locale.Voice {
	if v, ok := p.voices.Get(guild); ok {
		return v
	}
	ctx, cancel := context.WithTimeout(ctx, placeTime)
	defer cancel()
	read, err := p.rest.Guild(ctx, guild)
	if err != nil {
		p.log.Warn().Err(err).Str("guild", guild).Msg("guild not read")
		return locale.English()
	}
	v, _ := locale.In(read.PreferredLocale)
	v, _ = p.voices.Keep(guild, v)
	return v
}
