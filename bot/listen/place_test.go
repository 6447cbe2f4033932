package listen

import (
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/rs/zerolog"
)

// Where a thread stands is remembered, and not what people call it.
func TestTitlesAreNotKept(t *testing.T) {
	t.Parallel()
	p := NewPlaces(nil, zerolog.Nop(), time.Now)
	p.Learn(&discordgo.Channel{ID: "1", Type: discordgo.ChannelTypeGuildPublicThread, ParentID: "2", Name: "more on rice"})
	if got, want := p.Known("1"), (Place{Parent: "2"}); got != want {
		t.Errorf("remembered is %+v, want %+v", got, want)
	}
}
